// Writes a backup's file, record by record, to the medium.

import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { toHex, uint32 } from "#shared/ledger/bytes";
import { type Frame, frameHead, frameKinds, frameOf, magic, originFrame } from "./backup-format";
import type { BackupRecord, Origin } from "./records";

const writtenAtOnce = 1024 * 1024;

export class BackupWriter {
  readonly #file: number;
  readonly #hash = createHash("sha256");
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #frames = 0;

  /** The file must not be there; nobody but its owner may read it, for it holds the hashes of tokens. */
  constructor(path: string, origin: Origin) {
    this.#file = openSync(path, "wx", 0o600);
    this.#hashed(magic);
    this.#frame(originFrame(origin));
  }

  put(record: BackupRecord): void {
    this.#frame(frameOf(record));
  }

  /** Once it is on the medium: the hash at its end, in hexadecimal. */
  end(): string {
    this.#frame({ kind: frameKinds.end, content: uint32(this.#frames) });
    const digest = new Uint8Array(this.#hash.digest());
    this.#write(digest);
    this.#flush();
    fsyncSync(this.#file);
    return toHex(digest);
  }

  close(): void {
    closeSync(this.#file);
  }

  #frame(frame: Frame): void {
    this.#hashed(frameHead(frame));
    this.#hashed(frame.content);
    this.#frames += 1;
  }

  #hashed(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#write(bytes);
  }

  #write(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= writtenAtOnce) this.#flush();
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
  }
}
