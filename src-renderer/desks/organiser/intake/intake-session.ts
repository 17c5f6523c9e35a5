// An import under way: the file, what a person corrected of its reading, the preview, and the rows that are ticked.

import { useState } from "react";
import type { IntakeApplied, IntakeKind, IntakePreview } from "#shared/contract/views";
import type { PickedFile } from "../../../components/FileDrop";
import { useEngine } from "../../../engine/context";
import { type Action, useAction } from "../../../engine/use-action";

export type Mapping = Readonly<Record<string, string | null>>;

export interface IntakeSession {
  readonly file: PickedFile | null;
  readonly preview: IntakePreview | null;
  readonly ticked: ReadonlySet<string>;
  /** What the last import did; null once another file is chosen. */
  readonly applied: { readonly kind: IntakeKind; readonly counts: IntakeApplied } | null;
  readonly reading: Action<[PickedFile, IntakeKind | null, Mapping | null], IntakePreview>;
  readonly applying: Action<[], IntakeApplied>;
  /** Reads a file, or the same one again with what was corrected. */
  read(file: PickedFile, kind: IntakeKind | null, mapping: Mapping | null): Promise<void>;
  tick(keys: readonly string[], ticked: boolean): void;
  apply(): Promise<void>;
  cancel(): void;
}

export function useIntakeSession(): IntakeSession {
  const { client } = useEngine();
  const [file, setFile] = useState<PickedFile | null>(null);
  const [preview, setPreview] = useState<IntakePreview | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [applied, setApplied] = useState<IntakeSession["applied"]>(null);
  const reading = useAction((picked: PickedFile, kind: IntakeKind | null, mapping: Mapping | null) =>
    client.call("intake.preview", { kind, file: picked, mapping }),
  );
  const applying = useAction(() =>
    client.call("intake.apply", { token: preview?.token ?? "", keys: preview?.proposesOnly ? [...ticked] : null }),
  );
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
    cancel,
    async read(picked, kind, mapping) {
      setApplied(null);
      applying.clear();
      const done = await reading.run(picked, kind, mapping);
      if (!done) return;
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
      const kind = preview?.kind;
      const done = await applying.run();
      if (!done || kind === undefined) return;
      cancel();
      setApplied({ kind, counts: done.result });
    },
  };
}
