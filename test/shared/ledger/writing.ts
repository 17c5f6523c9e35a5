// Logs to test with: real keys, real signatures, entries of any kind.

import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import type { Signer } from "../../../src-shared/ledger/crypto";
import { type Entry, type NewEntry, createEntry } from "../../../src-shared/ledger/entry";

export const at = "2026-11-21T09:00:00.000+08:00";

/** A log that its test can go on writing. */
export class TestLog {
  readonly signer: Signer;
  readonly entries: Entry[] = [];
  #event: string | null;

  /** Without an event the first entry founds one. */
  constructor(event: string | null = null, signer: Signer = signerOf(newSeed())) {
    this.#event = event;
    this.signer = signer;
  }

  /** As on a copied disk: it goes on after the first of its entries, with the same key. */
  copy(length: number): TestLog {
    const copied = new TestLog(this.#event, this.signer);
    copied.entries.push(...this.entries.slice(0, length));
    return copied;
  }

  get event(): string {
    if (this.#event === null) throw new Error("nothing founded yet");
    return this.#event;
  }

  get id(): string {
    return Buffer.from(this.signer.publicKey).toString("hex");
  }

  write(payload: unknown, over: Partial<NewEntry> = {}): Entry {
    const last = this.entries.at(-1);
    const kind = this.#event === null ? "event" : "note";
    const entry = createEntry(
      {
        event: this.#event,
        seq: (last?.fields.seq ?? 0) + 1,
        prev: last?.hash ?? null,
        kind,
        critical: false,
        at,
        payload,
        ...over,
      },
      this.signer,
      nodeCrypto,
    );
    this.#event ??= entry.hash;
    this.entries.push(entry);
    return entry;
  }
}

export function founded(length: number): TestLog {
  const log = new TestLog();
  for (let at = 0; at < length; at += 1) log.write({ number: at, text: "示例" });
  return log;
}
