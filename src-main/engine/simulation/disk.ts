// A laptop's disk: the real store, and the keys that lie beside it; it can be copied, kept as a backup and wiped.

import { openInMemory } from "#db/store";
import type { Audience, Role } from "#shared/event/bodies";
import type { Signer } from "#shared/ledger/crypto";
import type { SimGuards } from "./sim-guards";
import { PowerCutStore } from "./power-cut-store";

export interface LogKey {
  readonly log: string;
  readonly person: string;
  readonly role: Role;
  readonly audience: Audience;
  /** The place in the succession that a chief's log belongs to; null for any other log. */
  readonly epoch: number | null;
  /** null once the log is retired. */
  readonly signer: Signer | null;
}

export interface Keys {
  readonly device: Signer;
  readonly root: { readonly signer: Signer; readonly person: string } | null;
  readonly logs: readonly LogKey[];
  /** The machine and file that the keys are at home in. */
  readonly home: string;
}

export interface DiskImage {
  readonly store: Uint8Array;
  readonly keys: Keys;
}

export class Disk {
  readonly store: PowerCutStore;
  keys: Keys;

  private constructor(store: PowerCutStore, keys: Keys) {
    this.store = store;
    this.keys = keys;
  }

  static async empty(blank: Uint8Array, keys: Keys, guards: SimGuards): Promise<Disk> {
    return new Disk(new PowerCutStore(await openInMemory(blank), guards.atomic), keys);
  }

  static async from(image: DiskImage, guards: SimGuards): Promise<Disk> {
    return Disk.empty(image.store, image.keys, guards);
  }

  image(): DiskImage {
    return { store: this.store.image(), keys: this.keys };
  }

  /** Keys hold only where they were made: elsewhere every log is retired, and the laptop is another device. */
  settleAt(home: string, newDevice: () => Signer): boolean {
    if (this.keys.home === home) return false;
    const logs = this.keys.logs.map((key) => ({ ...key, signer: null }));
    this.keys = { ...this.keys, device: newDevice(), logs, home };
    return true;
  }

  keep(key: LogKey): void {
    this.keys = { ...this.keys, logs: [...this.keys.logs.filter(({ log }) => log !== key.log), key] };
  }

  retire(log: string): void {
    const logs = this.keys.logs.map((key) => (key.log === log ? { ...key, signer: null } : key));
    this.keys = { ...this.keys, logs };
  }
}
