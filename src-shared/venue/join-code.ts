// The join code: eight characters that a person reads out or types, and that commit to the hub's key.

import { fromHex, join, toUtf8 } from "../ledger/bytes";

/** scrypt (RFC 7914): `length` bytes. */
export type Scrypt = (
  password: Uint8Array,
  salt: Uint8Array,
  cost: { readonly N: number; readonly r: number; readonly p: number },
  length: number,
) => Promise<Uint8Array>;

/** 64 MiB and about 0.2 to 0.4 s on a laptop, spent once at each end of a joining. */
export const joinCodeCost = Object.freeze({ N: 2 ** 16, r: 8, p: 1 });

const codeBytes = 5;
const codeLength = 8;
const domain = toUtf8("roadshow-judge/join-code/1\n");

/** Crockford's base 32: no I, L, O or U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Longer than any code with its spaces and hyphens. */
const longest = 64;

export type JoinCodeReading =
  | { readonly kind: "code"; readonly code: string }
  /** `length` is how many characters were typed, spaces and hyphens apart. */
  | { readonly kind: "problem"; readonly code: "wrong-length"; readonly length: number }
  | { readonly kind: "problem"; readonly code: "wrong-character"; readonly character: string };

/**
 * The code of the hub whose certificate has this fingerprint (SHA-256 of its SPKI, 64 hexadecimal digits): the first
 * 40 bits of scrypt over it, as eight characters without a hyphen.
 *
 * Who wants to stand in for the hub needs a key of his own with the same code. Each try is one scrypt of 0.2 s and
 * 64 MiB, and 2^40 = 1.1e12 tries are expected: 2.2e11 s, or 7,000 years of one core; a thousand cores, with 64 GB of
 * memory traffic between them, need seven years. Keys worked out beforehand help little: a table of a million, which
 * takes 55 hours of one core, fits one hub in a million.
 */
export async function joinCodeOf(fingerprint: string, scrypt: Scrypt): Promise<string> {
  const hash = await scrypt(join(domain, fromHex(fingerprint)), domain, joinCodeCost, codeBytes);
  return toBase32(hash.subarray(0, codeBytes));
}

/** 40 bits as eight characters: first byte first, highest bit first. */
export function toBase32(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let shift = BigInt(bytes.length * 8 - 5); shift >= 0n; shift -= 5n)
    text += alphabet[Number((bits >> shift) & 31n)];
  return text;
}

/** As it is shown: `XXXX-XXXX`. */
export function formatJoinCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Reads a code as a person types it: any case, any hyphens and spaces, full width, O for 0, I and L for 1. */
export function parseJoinCode(text: string): JoinCodeReading {
  if (text.length > longest) return { kind: "problem", code: "wrong-length", length: text.length };
  const characters = Array.from(text.normalize("NFKC").replaceAll(/[\s\p{Pd}\p{Cf}_ー−]/gu, ""), canonical);
  const wrong = characters.find((character) => !alphabet.includes(character));
  if (wrong !== undefined) return { kind: "problem", code: "wrong-character", character: wrong };
  if (characters.length !== codeLength) return { kind: "problem", code: "wrong-length", length: characters.length };
  return { kind: "code", code: characters.join("") };
}

function canonical(character: string): string {
  if (character === "O" || character === "o") return "0";
  if (/^[IiLl]$/.test(character)) return "1";
  return /^[a-z]$/.test(character) ? character.toUpperCase() : character;
}
