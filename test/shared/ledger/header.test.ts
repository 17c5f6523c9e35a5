// Protects the header's check written out by hand: it says what the schema says, to whatever comes.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nodeCrypto } from "#node/crypto";
import { headerSchema, openEntry } from "../../../src-shared/ledger/entry";

const hash = fc.oneof(
  { weight: 20, arbitrary: fc.constant("a".repeat(64)) },
  { weight: 1, arbitrary: fc.constant("A".repeat(64)) },
  { weight: 1, arbitrary: fc.string() },
);
const field = fc.oneof(fc.constant(null), fc.integer(), fc.double(), fc.boolean(), fc.string());
const header = fc.record(
  {
    v: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: field }),
    event: fc.oneof({ weight: 4, arbitrary: hash }, { weight: 1, arbitrary: field }),
    log: fc.oneof({ weight: 6, arbitrary: fc.constant("b".repeat(64)) }, { weight: 1, arbitrary: hash }),
    seq: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }) }, { weight: 1, arbitrary: field }),
    prev: fc.oneof({ weight: 4, arbitrary: hash }, { weight: 1, arbitrary: fc.constant(null) }),
    kind: fc.oneof({ weight: 6, arbitrary: fc.constant("ballot") }, { weight: 2, arbitrary: fc.string() }),
    critical: fc.oneof({ weight: 8, arbitrary: fc.boolean() }, { weight: 1, arbitrary: field }),
    at: fc.constantFrom(
      "2026-11-21T09:00:00+08:00",
      "2026-11-21T09:00:00.000Z",
      "2026-13-21T09:00:00Z",
      "2026-02-30T09:00:00Z",
      "2026-11-21",
      "",
    ),
    body: fc.oneof({ weight: 6, arbitrary: fc.constant("c".repeat(64)) }, { weight: 1, arbitrary: hash }),
  },
  { requiredKeys: ["v", "event", "log", "seq", "prev", "kind", "critical", "at", "body"] },
);

test("a header is read where the schema takes it, and nowhere else", () => {
  let taken = 0;
  fc.assert(
    fc.property(header, (value) => {
      if (value.seq === 7) Object.assign(value, { more: 1 });
      if (value.seq === 8) Object.assign(value, { critical: undefined });
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      const right = headerSchema.safeParse(JSON.parse(JSON.stringify(value))).success;
      const read = openEntry({ header: bytes, body: null, seal: null }, nodeCrypto);
      expect(read !== "header-unreadable").toBe(right);
      if (right) taken += 1;
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(50);
});
