// The three primitives that the ledger needs from its host, passed in so that the codec stays free of Node.

export interface Crypto {
  /** SHA-256 (FIPS 180-4): 32 bytes. */
  sha256(bytes: Uint8Array): Uint8Array;
  /** SHA-256 over all parts, one after the other, in lower-case hexadecimal: thousands of entries are hashed in a second. */
  sha256Hex(...parts: readonly Uint8Array[]): string;
  /** Ed25519 (RFC 8032): whether `signature` (64 bytes) over `message` is by `publicKey` (32 bytes). Never throws. */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
  /** `count` bytes from a cryptographic source. */
  random(count: number): Uint8Array;
}

/** A private Ed25519 key that signs without being shown. */
export interface Signer {
  readonly publicKey: Uint8Array;
  /** 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}
