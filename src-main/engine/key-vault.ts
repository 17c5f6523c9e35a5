// The key vault: secrets are kept in the store only wrapped, by AES-256-GCM (NIST SP 800-38D) under the master key.

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { AppError } from "#shared/errors";

const nonceLength = 12;
const tagLength = 16;

export interface KeyVault {
  /** `name` is bound to the secret: a wrapped secret cannot be passed off as another one. */
  wrap(name: string, secret: Uint8Array): Uint8Array;
  /** Throws `key-store-unavailable` where the master key is another one than it was wrapped with. */
  unwrap(name: string, wrapped: Uint8Array): Uint8Array;
}

/** `masterKey`: 32 bytes. */
export function openKeyVault(masterKey: Uint8Array): KeyVault {
  return {
    wrap(name, secret) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv("aes-256-gcm", masterKey, nonce).setAAD(Buffer.from(name, "utf8"));
      return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    },
    unwrap(name, wrapped) {
      try {
        const decipher = createDecipheriv("aes-256-gcm", masterKey, wrapped.subarray(0, nonceLength))
          .setAAD(Buffer.from(name, "utf8"))
          .setAuthTag(wrapped.subarray(wrapped.length - tagLength));
        return Buffer.concat([decipher.update(wrapped.subarray(nonceLength, -tagLength)), decipher.final()]);
      } catch {
        throw new AppError("key-store-unavailable");
      }
    },
  };
}
