// The primitives that a simulated event rests on: SHA-256 always, real Ed25519 or a quick stand-in for it, keys from the dice.

import { createHmac } from "node:crypto";
import { toHex } from "#shared/ledger/bytes";
import type { Crypto, Signer } from "#shared/ledger/crypto";
import { nodeCrypto, signerOf } from "#node/crypto";
import type { Dice } from "./dice";

export interface SimCrypto {
  readonly crypto: Crypto;
  newSigner(): Signer;
}

/** Ed25519 signs the same message alike each time, so what has been verified once need not be again. */
export function realCrypto(dice: Dice): SimCrypto {
  const verified = new Map<string, boolean>();
  const verify: Crypto["verify"] = (publicKey, message, signature) => {
    const key = `${text(publicKey)}${text(signature)}${text(message)}`;
    const known = verified.get(key);
    if (known !== undefined) return known;
    const right = nodeCrypto.verify(publicKey, message, signature);
    verified.set(key, right);
    return right;
  };
  return {
    crypto: { ...nodeCrypto, verify, random: (count) => dice.bytes(count) },
    newSigner: () => signerOf(dice.bytes(32)),
  };
}

/** HMAC-SHA-512 under a secret for each key, known to the verifier alone: nobody in the simulation can forge it either. */
export function quickCrypto(dice: Dice): SimCrypto {
  const secrets = new Map<string, Uint8Array>();
  const mac = (secret: Uint8Array, message: Uint8Array): Uint8Array =>
    createHmac("sha512", secret).update(message).digest();
  const verify: Crypto["verify"] = (publicKey, message, signature) => {
    const secret = secrets.get(toHex(publicKey));
    return secret !== undefined && Buffer.compare(mac(secret, message), signature) === 0;
  };
  return {
    crypto: { ...nodeCrypto, verify, random: (count) => dice.bytes(count) },
    newSigner: () => {
      const secret = dice.bytes(32);
      const publicKey = nodeCrypto.sha256(secret);
      secrets.set(toHex(publicKey), secret);
      return { publicKey, sign: (message) => mac(secret, message) };
    },
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
