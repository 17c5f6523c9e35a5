// Protects the entry's exact bytes: encoded once, opened to the same fields, and bound to body, place, kind and author.

import { createHash, verify, createPublicKey } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nodeCrypto } from "#node/crypto";
import { fromHex, fromUtf8, join, toHex, toUtf8, uint32 } from "../../../src-shared/ledger/bytes";
import { eventOf, maximumBodyLength, openEntry, payloadOf, sealMessage } from "../../../src-shared/ledger/entry";
import { TestLog, at, founded } from "./writing";

const sha256 = (...parts: Uint8Array[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

test("hexadecimal and UTF-8 go there and back, and what is neither is refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(fromHex(toHex(bytes))).toEqual(bytes);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fromUtf8(toUtf8(text))).toBe(text);
    }),
  );
  for (const wrong of ["0", "0G", "AB", "ab ", " ab", "a b", "ab\n"]) expect(() => fromHex(wrong)).toThrow(RangeError);
  for (const wrong of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80]]) {
    expect(() => fromUtf8(Uint8Array.from(wrong))).toThrow(TypeError);
  }
  expect([...uint32(0x01020304)]).toEqual([1, 2, 3, 4]);
  expect([...join(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3))]).toEqual([1, 2, 3]);
});

test("an entry hashes and seals the bytes that the format says, by another hand", () => {
  const log = founded(1);
  const entry = log.write({ 分数: "9.5" }, { kind: "ballot", critical: true });
  const header = JSON.parse(Buffer.from(entry.header).toString("utf8")) as Record<string, unknown>;
  expect(header).toEqual({
    v: 1,
    event: log.event,
    log: log.id,
    seq: 2,
    prev: log.entries[0]?.hash,
    kind: "ballot",
    critical: true,
    at,
    body: sha256(Buffer.from("roadshow-judge/body/1\n"), entry.body ?? Buffer.alloc(0)),
  });
  expect(entry.hash).toBe(sha256(Buffer.from("roadshow-judge/header/1\n"), entry.header));
  expect(
    Buffer.from(entry.body ?? [])
      .subarray(16)
      .toString("utf8"),
  ).toBe('{"分数":"9.5"}');
  const message = Buffer.concat([
    Buffer.from(`roadshow-judge/seal/1\n${log.event}${log.id}`),
    Buffer.from([0, 0, 0, 2]),
    Buffer.from(entry.hash),
  ]);
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), log.signer.publicKey]);
  const key = createPublicKey({ key: spki, format: "der", type: "spki" });
  expect(verify(null, message, key, entry.seal ?? Buffer.alloc(0))).toBe(true);
  expect(Buffer.from(sealMessage(log.event, entry.fields, entry.hash))).toEqual(message);
});

test("an entry opens to what it was made from, and the event's id is the hash of its first", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), (payload, kind) => {
      const log = founded(1);
      const made = log.write(payload, { kind: kind === "event" ? "note" : kind });
      const opened = openEntry({ header: made.header, body: made.body, seal: made.seal }, nodeCrypto);
      expect(opened).toEqual(made);
      // JSON has no negative zero.
      expect(payloadOf(made)).toEqual(JSON.parse(JSON.stringify(payload)));
      expect(eventOf(made)).toBe(log.entries[0]?.hash);
    }),
    { numRuns: 60 },
  );
});

test("the same body twice has two hashes: a withheld body cannot be guessed from its hash", () => {
  const log = founded(1);
  expect(log.write({ mark: "9" }).fields.body).not.toBe(log.write({ mark: "9" }).fields.body);
});

test("a header that is not one, a body that is another's, and a first entry out of place are refused by name", () => {
  const log = founded(2);
  const [first, second] = log.entries as [(typeof log.entries)[0], (typeof log.entries)[0]];
  const open = (header: unknown, body: Uint8Array | null = null) =>
    openEntry({ header: toUtf8(JSON.stringify(header)), body, seal: null }, nodeCrypto);
  expect(open({ ...second.fields, more: 1 })).toBe("header-unreadable");
  expect(open({ ...second.fields, v: 2 })).toBe("header-unreadable");
  expect(open({ ...second.fields, seq: 0 })).toBe("header-unreadable");
  expect(open({ ...second.fields, seq: 1.5 })).toBe("header-unreadable");
  expect(open({ ...second.fields, log: second.fields.log.toUpperCase() })).toBe("header-unreadable");
  expect(open({ ...second.fields, kind: "Ballot" })).toBe("header-unreadable");
  expect(open({ ...second.fields, at: "yesterday" })).toBe("header-unreadable");
  expect(openEntry({ header: Uint8Array.of(0xff, 0xfe), body: null, seal: null }, nodeCrypto)).toBe(
    "header-unreadable",
  );
  expect(openEntry({ header: new Uint8Array(5000), body: null, seal: null }, nodeCrypto)).toBe("header-too-large");
  expect(open(second.fields, new Uint8Array(maximumBodyLength + 1))).toBe("body-too-large");
  expect(open(second.fields, first.body)).toBe("body-mismatch");
  expect(open({ ...second.fields, event: null })).toBe("genesis-misplaced");
  expect(open({ ...first.fields, kind: "note" })).toBe("genesis-misplaced");
  expect(open({ ...first.fields, event: second.fields.event })).toBe("genesis-misplaced");
  expect(open({ ...first.fields, seq: 2, prev: first.hash })).toBe("genesis-misplaced");
  expect(open({ ...second.fields, prev: null })).toBe("genesis-misplaced");
});

test("a body that is withheld leaves its entry standing, with nothing to read", () => {
  const log = new TestLog();
  const { header, seal } = log.write({ name: "示例" });
  const opened = openEntry({ header, body: null, seal }, nodeCrypto);
  expect(opened).toMatchObject({ body: null, fields: { kind: "event" } });
  expect(payloadOf({ body: null })).toBeUndefined();
  expect(payloadOf({ body: new Uint8Array(3) })).toBeUndefined();
  expect(payloadOf({ body: new Uint8Array(20) })).toBeUndefined();
});

test("a body larger than any node would take is not written", () => {
  expect(() => founded(1).write("x".repeat(maximumBodyLength))).toThrow(RangeError);
});
