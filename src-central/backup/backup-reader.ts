// Reads a backup's file, record by record, and checks at its end that it is whole and as it was written.

import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { Bytes } from "#shared/ledger/byte-reader";
import { equalBytes, toHex, uint32 } from "#shared/ledger/bytes";
import {
  BackupFault,
  type Frame,
  family,
  frameHeadLength,
  frameKinds,
  hashLength,
  magic,
  maximumContent,
  originIn,
  recordIn,
} from "./backup-format";
import type { BackupRecord, Origin } from "./records";

/** Reads once, from the beginning to the end; where the file comes from and its digest are known after the last record. */
export class BackupReader {
  readonly #file: number;
  readonly #hash = createHash("sha256");
  #origin: Origin | null = null;
  #digest: string | null = null;

  constructor(path: string) {
    this.#file = openSync(path, "r");
  }

  get origin(): Origin {
    if (this.#origin === null) throw new Error("not read yet");
    return this.#origin;
  }

  get digest(): string {
    if (this.#digest === null) throw new Error("not read yet");
    return this.#digest;
  }

  /** Throws `BackupFault`, also behind records that seemed right: nothing may be made of them for good before the end. */
  *records(): Generator<BackupRecord> {
    this.#begin();
    let frames = 1;
    this.#origin = understood(originIn, this.#frame());
    let frame = this.#frame();
    for (; frame.kind !== frameKinds.end; frame = this.#frame()) {
      yield understood(recordIn, frame);
      frames += 1;
    }
    this.#end(frame, frames);
  }

  close(): void {
    closeSync(this.#file);
  }

  #begin(): void {
    const start = this.#upTo(magic.length);
    if (!equalBytes(start.subarray(0, family.length), family)) throw new BackupFault("not-a-backup");
    if (start.length < magic.length) throw new BackupFault("cut-short");
    if (!equalBytes(start, magic)) throw new BackupFault("newer-version");
    this.#hash.update(start);
  }

  #frame(): Frame {
    const head = this.#take(frameHeadLength);
    this.#hash.update(head);
    const bytes = new Bytes(head, 0);
    const kind = bytes.byte();
    const length = bytes.number();
    if (length > maximumContent) throw new BackupFault("altered");
    const content = this.#take(length);
    this.#hash.update(content);
    return { kind, content };
  }

  #end({ content }: Frame, frames: number): void {
    const digest = new Uint8Array(this.#hash.digest());
    const whole = equalBytes(this.#take(hashLength), digest) && equalBytes(content, uint32(frames));
    if (!whole || this.#upTo(1).length > 0) throw new BackupFault("altered");
    this.#digest = toHex(digest);
  }

  #take(length: number): Uint8Array {
    const bytes = this.#upTo(length);
    if (bytes.length < length) throw new BackupFault("cut-short");
    return bytes;
  }

  #upTo(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    let at = 0;
    for (let read = -1; at < length && read !== 0; at += read)
      read = readSync(this.#file, bytes, at, length - at, null);
    return bytes.subarray(0, at);
  }
}

function understood<T>(read: (frame: Frame) => T, frame: Frame): T {
  try {
    return read(frame);
  } catch {
    throw new BackupFault("altered");
  }
}
