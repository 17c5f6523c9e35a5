// Asks for the podium's stability slice by slice while the page is looked at; to stop is not to ask again.

import { useEffect, useSyncExternalStore } from "react";
import { useEngine } from "../../../engine/context";
import { asAppError } from "../../../engine/view-cache";
import { useDesk } from "../desk-context";
import type { StabilityRun } from "./stability-runs";

export interface StabilityOf {
  readonly part: number;
  readonly track: string;
  /** The result that it is about: another one, and it begins anew. */
  readonly scoringHash: string;
}

export interface Stability {
  readonly run: StabilityRun;
  stop(): void;
  resume(): void;
}

export function useStability({ part, track, scoringHash }: StabilityOf): Stability {
  const { client } = useEngine();
  const { stability } = useDesk();
  const key = `${track} ${scoringHash}`;
  const run = useSyncExternalStore(stability.subscribe, () => stability.get(key));
  const running = run.status === "running";
  useEffect(() => {
    if (!running) return;
    let looked = true;
    client.call("chief.stability", { part, track, scoringHash, from: run.next }).then(
      ({ slice }) => {
        if (looked) stability.add(key, run.next, slice);
      },
      (thrown: unknown) => {
        const error = asAppError(thrown);
        // A result that has changed comes with advice of its own, and this run is left behind.
        if (looked && error.code !== "result-changed") stability.fail(key, error);
      },
    );
    return () => {
      looked = false;
    };
  }, [client, stability, key, part, track, scoringHash, running, run.next]);
  return { run, stop: () => stability.stop(key), resume: () => stability.resume(key) };
}
