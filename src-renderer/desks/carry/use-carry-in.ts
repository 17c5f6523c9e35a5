// Takes carried files in one at a time; each goes in whole or not at all, and the person can stop between two.

import { useCallback, useRef, useState } from "react";
import type { PickedFile } from "../../components/FileDrop";
import { useEngine } from "../../engine/context";
import { asAppError } from "../../engine/view-cache";
import type { CarriedFile, Outcome } from "./intake";

export interface CarryIn {
  readonly files: readonly CarriedFile[];
  take(file: PickedFile): void;
  stop(): void;
}

interface Waiting {
  readonly number: number;
  readonly file: PickedFile;
}

export function useCarryIn(): CarryIn {
  const { client } = useEngine();
  const [files, setFiles] = useState<readonly CarriedFile[]>([]);
  const queue = useRef<Waiting[]>([]);
  const busy = useRef(false);
  const count = useRef(0);

  const note = useCallback((number: number, outcome: Outcome) => {
    setFiles((before) => before.map((file) => (file.number === number ? { ...file, outcome } : file)));
  }, []);

  const work = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    for (let next = queue.current.shift(); next !== undefined; next = queue.current.shift()) {
      const { number, file } = next;
      note(number, { state: "taking" });
      try {
        note(number, { state: "taken", result: await client.call("import.carried", { file }) });
      } catch (error) {
        note(number, { state: "refused", error: asAppError(error) });
      }
    }
    busy.current = false;
  }, [client, note]);

  const take = useCallback(
    (file: PickedFile) => {
      count.current += 1;
      const number = count.current;
      queue.current.push({ number, file });
      setFiles((before) => [...before, { number, name: file.name, outcome: { state: "waiting" } }]);
      void work();
    },
    [work],
  );

  const stop = useCallback(() => {
    for (const { number } of queue.current.splice(0)) note(number, { state: "stopped" });
  }, [note]);

  return { files, take, stop };
}
