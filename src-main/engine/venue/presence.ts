// Who is there: what each connected laptop says of itself, heard how long ago, by a clock that only goes forward.

import type { PresenceNote } from "#shared/venue/notes";

export interface Present {
  readonly name: string;
  readonly version: string;
  readonly online: boolean;
  readonly note: PresenceNote | null;
  /** On the monotonic clock. */
  readonly heard: number;
}

export class Presence {
  readonly #present = new Map<string, Present>();

  arrive(device: string, name: string): void {
    const before = this.#present.get(device);
    const version = before?.version ?? "";
    this.#present.set(device, { name, version, online: true, note: null, heard: performance.now() });
  }

  leave(device: string): void {
    const before = this.#present.get(device);
    if (before !== undefined) this.#present.set(device, { ...before, online: false, heard: performance.now() });
  }

  /** Whether what it says of its marking differs from before. */
  hear(device: string, note: PresenceNote): boolean {
    const before = this.#present.get(device);
    if (before === undefined) return false;
    const { version } = note;
    this.#present.set(device, { ...before, version, note, online: true, heard: performance.now() });
    return JSON.stringify(before.note?.marking ?? []) !== JSON.stringify(note.marking);
  }

  of(device: string): Present | undefined {
    return this.#present.get(device);
  }

  /** Those who have begun to mark, on laptops that are connected. */
  get marking(): PresenceNote["marking"] {
    return [...this.#present.values()].flatMap(({ online, note }) => (online ? (note?.marking ?? []) : []));
  }
}
