// The preflight check of this window: begun when it is shown, stopped when it is left, and taken again when asked for.

import { useCallback, useEffect, useState } from "react";
import { type PreflightStepId, type PreflightView, preflightSteps } from "#shared/contract/views/preflight";
import type { AppError } from "#shared/errors";
import { useEngine } from "../engine/context";
import { useAction } from "../engine/use-action";
import { resources } from "../locales/resources";
import { measureWindow } from "./measure-window";

export interface Preflight {
  /** What the last one found; null before the first. */
  readonly view: PreflightView | null;
  readonly pending: boolean;
  readonly error: AppError | null;
  /** How many steps of the one under way are done, and which is being taken. */
  readonly done: number;
  readonly step: PreflightStepId;
  run(): void;
  stop(): void;
}

export function usePreflight(): Preflight {
  const { client } = useEngine();
  const [view, setView] = useState<PreflightView | null>(null);
  const [done, setDone] = useState(0);
  const { run, pending, error } = useAction(async () => {
    setDone(0);
    const measures = await measureWindow(resources["zh-CN"].preflight.title);
    setView(await client.call("preflight.run", { measures }));
  });
  // Where the engine is gone, so is what was under way.
  const stop = useCallback(() => void client.call("preflight.stop", {}).catch(() => undefined), [client]);
  useEffect(() => {
    const end = client.onNotice((notice) => {
      if (notice.notice === "progress" && notice.job === "preflight") setDone(notice.done);
    });
    void run();
    return () => {
      end();
      stop();
    };
  }, [client, run, stop]);
  const step = preflightSteps[Math.min(done, preflightSteps.length - 1)] ?? preflightSteps[0];
  return { view, pending, error, done, step, run: () => void run(), stop };
}
