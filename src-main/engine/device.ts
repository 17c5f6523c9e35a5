// This laptop in an event's network: its own key, and the key and certificate that its hub shows; made once, kept wrapped.

import { hkdfSync } from "node:crypto";
import type { Store, Transaction } from "#db/store";
import { toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import { newSeed, signerOf } from "#node/crypto";
import type { KeyVault } from "./key-vault";
import { type HubCertificate, fingerprintOf, makeHubCertificate } from "./venue/transport/hub-certificate";

export interface Device {
  /** The public key, in hexadecimal. */
  readonly device: string;
  readonly signer: Signer;
  /** 32 bytes for a purpose, the same at every time: nothing that was promised by them can be lost with a process. */
  readonly secret: (purpose: string) => Uint8Array;
  readonly certificate: HubCertificate;
  /** The fingerprint of the certificate's public key. */
  readonly hub: string;
}

/** A device that no event knows yet. */
export interface NewDevice extends Device {
  readonly seed: Uint8Array;
}

export async function makeDevice(): Promise<NewDevice> {
  const seed = newSeed();
  const certificate = await makeHubCertificate();
  return { seed, ...ofSeed(seed), certificate, hub: fingerprintOf(certificate.certificate) };
}

function ofSeed(seed: Uint8Array): Pick<Device, "device" | "signer" | "secret"> {
  const signer = signerOf(seed);
  return {
    device: toHex(signer.publicKey),
    signer,
    secret: (purpose) => new Uint8Array(hkdfSync("sha256", seed, "", `roadshow-judge/device-secret/1\n${purpose}`, 32)),
  };
}

export class Devices {
  readonly #store: Store;
  readonly #vault: KeyVault;
  readonly #known = new Map<string, NewDevice>();

  constructor(store: Store, vault: KeyVault) {
    this.#store = store;
    this.#vault = vault;
  }

  /** null where this laptop has no part in the event's network, or its store was copied, restored or moved. */
  of(event: string): NewDevice | null {
    const known = this.#known.get(event);
    if (known !== undefined) return known;
    const { queries } = this.#store;
    const row = this.#store.first(queries.selectFrom("device_key").selectAll().where("event", "=", event));
    if (!row?.wrapped) return null;
    const key = new TextDecoder().decode(this.#vault.unwrap(hubName(event), row.wrapped_certificate_key));
    const seed = this.#vault.unwrap(deviceName(event), row.wrapped);
    const device = { seed, ...ofSeed(seed), certificate: { key, certificate: row.certificate }, hub: row.hub };
    this.#known.set(event, device);
    return device;
  }

  /** In the place of any that was there: a laptop that joins anew is a new device. */
  keep(transaction: Transaction, event: string, made: NewDevice): void {
    const row = {
      device: made.device,
      wrapped: this.#vault.wrap(deviceName(event), made.seed),
      certificate: made.certificate.certificate,
      wrapped_certificate_key: this.#vault.wrap(hubName(event), new TextEncoder().encode(made.certificate.key)),
      hub: made.hub,
    };
    transaction.run(
      transaction.queries
        .insertInto("device_key")
        .values({ event, ...row })
        .onConflict((conflict) => conflict.column("event").doUpdateSet(row)),
    );
    this.#known.delete(event);
  }

  drop(transaction: Transaction, event: string): void {
    transaction.run(transaction.queries.deleteFrom("device_key").where("event", "=", event));
    this.#known.delete(event);
  }
}

function deviceName(event: string): string {
  return `device/${event}`;
}

function hubName(event: string): string {
  return `hub/${event}`;
}
