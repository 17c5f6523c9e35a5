// What really happened, as no laptop in the simulation knows it: who wrote what, who signed for what, and which disks are gone.

import type { Audience, Role } from "#shared/event/bodies";
import type { Entry } from "#shared/ledger/entry";
import type { Receipt } from "#shared/sync/receipt";

export interface TrueLog {
  readonly log: string;
  readonly person: string;
  readonly role: Role;
  readonly audience: Audience;
}

export interface Written {
  readonly entry: Entry;
  readonly log: TrueLog;
  readonly laptop: string;
}

export interface HeardReceipt {
  readonly receipt: Receipt;
  /** The laptop that heard it, and wrote the log itself. */
  readonly author: string;
}

export class Truth {
  readonly logs = new Map<string, TrueLog>();
  /** Everything that honest laptops have committed, by hash. */
  readonly written = new Map<string, Written>();
  /** Hashes of what nobody had the right to write. */
  readonly unauthorised = new Set<string>();
  /** `device hash` of every receipt that an honest laptop has signed. */
  readonly signed = new Set<string>();
  readonly heard: HeardReceipt[] = [];
  /** Of these the ones that are worth nothing any more, since the disk is gone or was set back. */
  readonly voided = new Set<string>();
  /** Logs whose key two disks held at once, where no check could see it. */
  readonly sharedLogs = new Set<string>();
  /** The device keys that honest laptops have had, and whose they are. */
  readonly devices = new Map<string, string>();

  sign(device: string, hash: string): void {
    this.signed.add(signedKey(device, hash));
    this.voided.delete(signedKey(device, hash));
  }

  /** A disk has lost what it held, but for what `held` still finds on it. */
  voidReceipts(device: string, held: (hash: string) => boolean): void {
    for (const key of this.signed) {
      const [of, hash = ""] = key.split(" ");
      if (of === device && !held(hash)) this.voided.add(key);
    }
  }

  wrote(entry: Entry, log: TrueLog, laptop: string): void {
    this.written.set(entry.hash, { entry, log, laptop });
  }
}

export function signedKey(device: string, hash: string): string {
  return `${device} ${hash}`;
}
