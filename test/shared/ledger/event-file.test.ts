// Protects the event file: it comes back byte for byte, and any cut, flip or stray byte is refused.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nodeCrypto } from "#node/crypto";
import { fromHex } from "../../../src-shared/ledger/bytes";
import type { SealedEntry } from "../../../src-shared/ledger/entry";
import { type EventFile, decodeEventFile, encodeEventFile } from "../../../src-shared/ledger/event-file";
import { founded } from "./writing";

const log = founded(5);
const entries: SealedEntry[] = log.entries.map(({ header, body, seal }, at) => ({
  header,
  body: at === 2 ? null : body,
  seal: at === 3 || seal === null ? null : Uint8Array.from(seal),
}));
const receipt = {
  log: "a1".repeat(32),
  device: "b2".repeat(32),
  seq: 4_000_000_000,
  hash: "c3".repeat(32),
  signature: "d4".repeat(64),
};
const file = encodeEventFile(fromHex(log.event), entries, nodeCrypto);

test("what is framed comes back the same, bodies withheld and seals left out included", () => {
  expect(decodeEventFile(file, nodeCrypto)).toEqual({ event: log.event, entries, receipts: [] });
});

test("any entries at all go there and back", () => {
  const bytes = (least: number, most: number) => fc.uint8Array({ minLength: least, maxLength: most });
  const entry = fc.record({
    header: bytes(0, 300),
    body: fc.option(bytes(0, 300)),
    seal: fc.option(bytes(0, 64)),
  });
  fc.assert(
    fc.property(bytes(32, 32), fc.array(entry, { maxLength: 8 }), (event, some) => {
      const decoded = decodeEventFile(encodeEventFile(event, some, nodeCrypto), nodeCrypto);
      expect(decoded).toEqual({ event: Buffer.from(event).toString("hex"), entries: some, receipts: [] });
    }),
  );
});

test("cut short at any length it is refused", () => {
  for (let length = 0; length < file.length; length += 1) {
    expect(typeof decodeEventFile(file.subarray(0, length), nodeCrypto)).toBe("string");
  }
});

test("one byte changed anywhere is refused", () => {
  for (let at = 0; at < file.length; at += 1) {
    const spoilt = Uint8Array.from(file);
    spoilt[at] = (spoilt[at] as number) ^ (1 << (at % 8));
    expect(typeof decodeEventFile(spoilt, nodeCrypto)).toBe("string");
  }
});

test("bytes put in anywhere, or behind the end, are refused", () => {
  fc.assert(
    fc.property(fc.nat(file.length), fc.uint8Array({ minLength: 1, maxLength: 40 }), (at, more) => {
      const spoilt = Buffer.concat([file.subarray(0, at), more, file.subarray(at)]);
      fc.pre(!spoilt.equals(file));
      expect(typeof decodeEventFile(spoilt, nodeCrypto)).toBe("string");
    }),
  );
});

test("random bytes, an empty file and a zip are no event file", () => {
  const zip = Uint8Array.of(0x50, 0x4b, 3, 4, ...Array.from({ length: 60 }, () => 0));
  for (const bytes of [new Uint8Array(), zip, Buffer.from("hello")]) {
    expect(decodeEventFile(bytes, nodeCrypto)).toBe("not-an-event-file");
  }
});

test("receipts go there and back behind the entries; without any the file is as it always was", () => {
  const told = encodeEventFile(fromHex(log.event), entries, nodeCrypto, [receipt]);
  expect(decodeEventFile(told, nodeCrypto)).toEqual({ event: log.event, entries, receipts: [receipt] });
  expect(Buffer.from(told.subarray(0, 28)).toString()).toBe("roadshow-judge/event-file/2\n");
  expect(Buffer.from(file.subarray(0, 28)).toString()).toBe("roadshow-judge/event-file/1\n");
  for (let at = 0; at < told.length; at += 1) {
    const spoilt = Uint8Array.from(told);
    spoilt[at] = (spoilt[at] as number) ^ (1 << (at % 8));
    expect(typeof decodeEventFile(spoilt, nodeCrypto)).toBe("string");
    expect(typeof decodeEventFile(told.subarray(0, at), nodeCrypto)).toBe("string");
  }
});

test("receipts in a file of the first version, and the format of a later program, are refused and told apart", () => {
  const told = encodeEventFile(fromHex(log.event), entries, nodeCrypto, [receipt]);
  const renamed = (version: string): Uint8Array => {
    const whole = Uint8Array.from(told.subarray(0, -32));
    whole[26] = version.charCodeAt(0);
    return Buffer.concat([whole, nodeCrypto.sha256(whole)]);
  };
  expect(decodeEventFile(renamed("1"), nodeCrypto)).toBe("altered");
  expect(decodeEventFile(renamed("3"), nodeCrypto)).toBe("newer-version");
});

test("a length that promises more than the file holds is refused without taking the memory for it", () => {
  const at = "roadshow-judge/event-file/1\n".length + 32 + 1;
  const spoilt = Uint8Array.from(file);
  spoilt.set([0xff, 0xff, 0xff, 0xfe], at);
  expect(decodeEventFile(spoilt, nodeCrypto)).toBe("cut-short");
  // A header that is not there at all.
  spoilt.set([0xff, 0xff, 0xff, 0xff], at);
  expect(decodeEventFile(spoilt, nodeCrypto)).toBe("cut-short");
});

test("what it gives shares no memory with the bytes it was read from", () => {
  const bytes = Uint8Array.from(file);
  const { entries: read } = decodeEventFile(bytes, nodeCrypto) as EventFile;
  bytes.fill(0);
  expect(read).toEqual(entries);
});
