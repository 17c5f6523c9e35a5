// What a virtual judge has seen with its own eyes, line by line on the disk before anything else happens: the rehearsal's
// witness, kept beside the laptop's data and never read by the engine.

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import type { Whereabouts } from "#shared/contract/views";

export type Line =
  /** The engine said that it is on record. */
  | { readonly saw: "submitted"; readonly hash: string; readonly project: string; readonly amends: boolean }
  /** The desk showed where it is held. */
  | { readonly saw: "held"; readonly hash: string; readonly where: Whereabouts };

export class Journal {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, "a", 0o600);
    // A line that a kill cut off is ended, so that it takes no other with it.
    writeSync(this.#file, "\n");
  }

  write(line: Line): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
    fsyncSync(this.#file);
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** A line that a kill cut off is none. */
export function readJournal(path: string): Line[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((text) => {
      try {
        return [JSON.parse(text) as Line];
      } catch {
        return [];
      }
    });
}
