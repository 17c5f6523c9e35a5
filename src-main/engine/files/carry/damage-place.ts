// Where a spoilt event file begins to be spoilt, so that a person can be told the place.

import { Bytes } from "#shared/ledger/byte-reader";
import { fromHex } from "#shared/ledger/bytes";
import {
  type SealedEntry,
  eventOf,
  maximumBodyLength,
  maximumHeaderLength,
  openEntry,
  sealMessage,
} from "#shared/ledger/entry";
import { nodeCrypto } from "#node/crypto";

const entryFrame = 0x45;
const absent = 0xffffffff;
const sealLength = 64;
const idLength = 32;

/** From 1: the first entry that is not as it was written, or one more than the last where only the end is spoilt. */
export function damagePlace(bytes: Uint8Array): number {
  const reader = new Bytes(bytes, bytes.indexOf(0x0a) + 1 + idLength);
  let place = 1;
  while (isWhole(reader)) place += 1;
  return place;
}

function isWhole(reader: Bytes): boolean {
  try {
    if (reader.byte() !== entryFrame) return false;
    const header = reader.sized(maximumHeaderLength, absent);
    const body = reader.sized(maximumBodyLength, absent);
    const seal = reader.sized(sealLength, absent);
    return header !== null && isGenuine({ header, body, seal });
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isGenuine(sealed: SealedEntry): boolean {
  const entry = openEntry(sealed, nodeCrypto);
  if (typeof entry === "string") return false;
  const { fields, hash, seal } = entry;
  if (seal === null) return true;
  return nodeCrypto.verify(fromHex(fields.log), sealMessage(eventOf(entry), fields, hash), seal);
}
