// Who this central is: one Ed25519 key for all instances on a database, kept in a file that only its owner reads.

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Signer } from "#shared/ledger/crypto";
import { toHex } from "#shared/ledger/bytes";
import { newSeed, signerOf } from "#node/crypto";
import type { CentralStore } from "../store/open-central-store";

export interface CentralIdentity {
  readonly seed: Uint8Array;
  readonly signer: Signer;
  /** The public key, in hexadecimal. */
  readonly central: string;
}

/** Something that whoever runs the service has to set right. */
export class SettingWrong extends Error {}

const form = /^[0-9a-f]{64}\s*$/;

/** Made where there is none; a file that others may read is refused. */
export function readIdentity(path: string): CentralIdentity {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, `${toHex(newSeed())}\n`, { mode: 0o600, flag: "wx" });
  }
  const text = readFileSync(path, "utf8");
  if (!form.test(text)) throw new SettingWrong(`${path} holds no key: 64 hexadecimal digits`);
  if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0)
    throw new SettingWrong(`${path} may be read by others: let its mode be 0600`);
  const seed = Buffer.from(text.trim(), "hex");
  const signer = signerOf(seed);
  return { seed, signer, central: toHex(signer.publicKey) };
}

/** Laptops have pinned the key: an instance with another one must not answer for this database. */
export async function requireIdentity({ db }: CentralStore, central: string): Promise<void> {
  await db
    .insertInto("identity")
    .values({ only: 1, central })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = await db.selectFrom("identity").select("central").execute();
  if (rows.length !== 1 || rows[0]?.central !== central)
    throw new SettingWrong("the database belongs to a central with another key: give every instance the same key file");
}
