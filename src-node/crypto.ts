// The ledger's primitives by Node, for the pure core: SHA-256, Ed25519 and random bytes. Used by the engine and by the central service.

import { type KeyObject, createPrivateKey, createPublicKey, hash, randomBytes, sign, verify } from "node:crypto";
import type { Crypto, Signer } from "#shared/ledger/crypto";

// RFC 8410: the fixed beginnings of an Ed25519 key in PKCS #8 and in SPKI; the 32 bytes of the key follow.
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** The 32 bytes from which an Ed25519 key pair is made. */
export type Seed = Uint8Array;

const seedLength = 32;

function publicKeyObject(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: "der", type: "spki" });
}

export const nodeCrypto: Crypto = {
  sha256: (bytes) => hash("sha256", bytes, "buffer"),
  sha256Hex: (...parts) => hash("sha256", laidOut(parts), "hex"),
  verify: (publicKey, message, signature) => {
    try {
      return verify(null, message, publicKeyObject(publicKey), signature);
    } catch {
      return false;
    }
  },
  random: (count) => randomBytes(count),
};

/** What is hashed in parts is laid out here: a new array for each entry would cost more than its hash. */
const usual = Buffer.allocUnsafeSlow(16 * 1024);

function laidOut(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = length <= usual.length ? usual : Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.subarray(0, length);
}

export function signerOf(seed: Seed): Signer {
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  const publicKey = new Uint8Array(spki.subarray(publicPrefix.length));
  return { publicKey, sign: (message) => sign(null, message, key) };
}

export function newSeed(): Seed {
  return randomBytes(seedLength);
}

export function sha256Hex(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "hex");
}
