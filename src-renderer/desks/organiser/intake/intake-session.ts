// An import under way: the file, what a person corrected of its reading, the preview, and the rows that are ticked.

import { useRef, useState } from "react";
import type { IntakeApplied, IntakeKind, IntakePreview } from "#shared/contract/views";
import type { PickedFile } from "../../../components/FileDrop";
import { useEngine } from "../../../engine/context";
import { type Action, useAction } from "../../../engine/use-action";
import { canBeTaken } from "./change-filter";
import { type IntakeProgress, useIntakeProgress } from "./use-intake-progress";

export type Mapping = Readonly<Record<string, string | null>>;

export interface Applied {
  readonly kind: IntakeKind;
  readonly counts: IntakeApplied;
  /** Rows that were confirmed and not taken, as it was stopped before. */
  readonly left: number;
}

export interface IntakeSession {
  readonly file: PickedFile | null;
  readonly preview: IntakePreview | null;
  readonly ticked: ReadonlySet<string>;
  /** What the last import did; null once another file is chosen. */
  readonly applied: Applied | null;
  /** Gives null where it was stopped. */
  readonly reading: Action<[PickedFile, IntakeKind | null, Mapping | null], IntakePreview | null>;
  readonly applying: Action<[], IntakeApplied>;
  /** Of the reading or the taking in that is under way. */
  readonly progress: IntakeProgress;
  /** Reads a file, or the same one again with what was corrected. */
  read(file: PickedFile, kind: IntakeKind | null, mapping: Mapping | null): Promise<void>;
  tick(keys: readonly string[], ticked: boolean): void;
  apply(): Promise<void>;
  cancel(): void;
  /** Ends what is under way; rows that were taken stay. */
  stop(): void;
}

export function useIntakeSession(): IntakeSession {
  const { client } = useEngine();
  const [file, setFile] = useState<PickedFile | null>(null);
  const [preview, setPreview] = useState<IntakePreview | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [applied, setApplied] = useState<IntakeSession["applied"]>(null);
  const stopped = useRef(false);
  const reading = useAction(async (picked: PickedFile, kind: IntakeKind | null, mapping: Mapping | null) => {
    stopped.current = false;
    try {
      return await client.call("intake.preview", { kind, file: picked, mapping });
    } catch (error) {
      if (stopped.current) return null;
      throw error;
    }
  });
  const applying = useAction(() =>
    client.call("intake.apply", { token: preview?.token ?? "", keys: preview?.proposesOnly ? [...ticked] : null }),
  );
  const progress = useIntakeProgress(reading.pending || applying.pending);
  const cancel = () => {
    setFile(null);
    setPreview(null);
    setTicked(new Set());
    reading.clear();
    applying.clear();
  };

  return {
    file,
    preview,
    ticked,
    applied,
    reading,
    applying,
    progress,
    cancel,
    stop() {
      stopped.current = true;
      // Where the engine is gone, so is what was under way.
      void client.call("intake.stop", {}).catch(() => undefined);
    },
    async read(picked, kind, mapping) {
      setApplied(null);
      applying.clear();
      const done = await reading.run(picked, kind, mapping);
      if (done === null || done.result === null) return;
      setFile(picked);
      setPreview(done.result);
      setTicked(new Set());
    },
    tick(keys, on) {
      setTicked((before) => {
        const after = new Set(before);
        for (const key of keys) {
          if (on) after.add(key);
          else after.delete(key);
        }
        return after;
      });
    },
    async apply() {
      if (preview === null) return;
      const { kind, changes } = preview;
      const confirmed = preview.proposesOnly ? ticked.size : changes.filter(canBeTaken).length;
      const done = await applying.run();
      if (!done) return;
      const { added, changed } = done.result;
      cancel();
      setApplied({ kind, counts: done.result, left: confirmed - added - changed });
    },
  };
}
