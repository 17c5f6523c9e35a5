// Drafts on their way to a judge's new laptop, sealed for it: the hub that passes them on can neither read nor make them.
// X25519 (RFC 7748) with a key of one asking at either end, HKDF-SHA256 (RFC 5869), AES-256-GCM (NIST SP 800-38D); both halves
// are signed by the device keys that the ledger knows.

import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from "node:crypto";
import { fromHex, toHex, toUtf8 } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import type { DraftsAsked, DraftsTold } from "#shared/venue/notes";
import { nodeCrypto } from "#node/crypto";

/** What is asked for: whose drafts, in which event, by which laptop. */
export interface DraftsScope {
  readonly event: string;
  readonly person: string;
  /** The new laptop's device key. */
  readonly by: string;
}

// RFC 8410: the fixed beginning of an X25519 key in SPKI.
const publicPrefix = Buffer.from("302a300506032b656e032100", "hex");
/** The key is used once. */
const nonce = new Uint8Array(12);
const tagLength = 16;

/** One asking: its secret half is in memory alone. */
export class DraftsRequest {
  readonly #scope: DraftsScope;
  readonly #secret: KeyObject;
  readonly #key: string;

  constructor(scope: DraftsScope) {
    const { publicKey, privateKey } = generateKeyPairSync("x25519");
    this.#scope = scope;
    this.#secret = privateKey;
    this.#key = rawOf(publicKey);
  }

  note(signer: Signer): DraftsAsked {
    const { person, by } = this.#scope;
    return { person, by, key: this.#key, signature: toHex(signer.sign(askedMessage(this.#scope, this.#key))) };
  }

  /** null for what was not sealed for this asking by the device that it names. */
  open({ from, key, sealed, signature }: DraftsTold): string | null {
    const told = toldMessage(this.#scope, this.#key, key, sealed);
    const secret = agreed(this.#secret, key, this.#scope, this.#key, key);
    if (secret === null || !nodeCrypto.verify(fromHex(from), told, fromHex(signature))) return null;
    const bytes = Buffer.from(sealed, "base64");
    const decipher = createDecipheriv("aes-256-gcm", secret, nonce, { authTagLength: tagLength });
    try {
      decipher.setAuthTag(bytes.subarray(-tagLength));
      return Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()]).toString("utf8");
    } catch {
      return null;
    }
  }
}

/** Whether it was asked by the device that it names: whoever passes it on cannot put a key of their own in its place. */
export function isGenuineAsking(event: string, { person, by, key, signature }: DraftsAsked): boolean {
  return nodeCrypto.verify(fromHex(by), askedMessage({ event, person, by }, key), fromHex(signature));
}

/** For the laptop that asked, by this one; null where what it sent is no key. */
export function sealDrafts(
  event: string,
  { person, by, key: theirs }: DraftsAsked,
  text: string,
  self: { readonly device: string; readonly signer: Signer },
): DraftsTold | null {
  const scope = { event, person, by };
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  const key = rawOf(publicKey);
  const secret = agreed(privateKey, theirs, scope, theirs, key);
  if (secret === null) return null;
  const cipher = createCipheriv("aes-256-gcm", secret, nonce);
  const bytes = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  const sealed = bytes.toString("base64");
  const signature = toHex(self.signer.sign(toldMessage(scope, theirs, key, sealed)));
  return { person, by, from: self.device, key, sealed, signature };
}

/** Bound to all that is known to both ends; null where the other half is no key. */
function agreed(secret: KeyObject, other: string, scope: DraftsScope, asked: string, told: string): Uint8Array | null {
  try {
    const spki = Buffer.concat([publicPrefix, fromHex(other)]);
    const publicKey = createPublicKey({ key: spki, format: "der", type: "spki" });
    const shared = diffieHellman({ privateKey: secret, publicKey });
    const info = message("roadshow-judge/drafts-key/1", scope, [asked, told]);
    return new Uint8Array(hkdfSync("sha256", shared, "", info, 32));
  } catch {
    return null;
  }
}

function rawOf(key: KeyObject): string {
  return toHex(key.export({ format: "der", type: "spki" }).subarray(publicPrefix.length));
}

function askedMessage(scope: DraftsScope, key: string): Uint8Array {
  return message("roadshow-judge/drafts-asked/1", scope, [key]);
}

function toldMessage(scope: DraftsScope, asked: string, told: string, sealed: string): Uint8Array {
  return message("roadshow-judge/drafts-told/1", scope, [asked, told, sealed]);
}

/** Every field is free of line breaks, and only the last is of no fixed form. */
function message(domain: string, { event, by, person }: DraftsScope, more: readonly string[]): Uint8Array {
  return toUtf8([domain, event, by, person, ...more].join("\n"));
}
