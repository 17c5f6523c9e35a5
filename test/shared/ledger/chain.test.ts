// Protects a run of entries on its way in: only what is chained, of this event and log, and vouched for is taken.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nodeCrypto } from "#node/crypto";
import { type SealCheck, emptyHead, verifyRun } from "../../../src-shared/ledger/chain";
import { type Entry, type SealedEntry, sealMessage } from "../../../src-shared/ledger/entry";
import { branchesOf } from "../../../src-shared/ledger/branches";
import { TestLog, founded } from "./writing";

const checks: SealCheck[] = ["last", "every"];

function take(log: TestLog, run: readonly SealedEntry[], check: SealCheck = "last", after = emptyHead) {
  const { entries, problem } = verifyRun(log.event, log.id, after, run, nodeCrypto, check);
  return { taken: entries.map((entry) => entry.hash), problem, entries };
}

const hashes = (entries: readonly Entry[]): string[] => entries.map((entry) => entry.hash);
const bare = (entry: Entry): Entry => ({ ...entry, seal: null });
const flipped = (bytes: Uint8Array, at: number, mask = 1): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] as number) ^ mask;
  return copy;
};

describe.each(checks)("with %s seal verified", (check) => {
  test("a whole run is taken, from its beginning or from a known head", () => {
    const log = founded(6);
    expect(take(log, log.entries, check)).toMatchObject({ taken: hashes(log.entries), problem: null });
    const third = log.entries[2] as Entry;
    const after = { seq: 3, hash: third.hash };
    expect(take(log, log.entries.slice(3), check, after)).toMatchObject({
      taken: hashes(log.entries.slice(3)),
      problem: null,
    });
    expect(take(log, [], check)).toMatchObject({ taken: [], problem: null });
  });

  test("entries out of order, missing, doubled or of another branch stop it where they stand", () => {
    const log = founded(5);
    const [one, two, three, four] = log.entries as [Entry, Entry, Entry, Entry];
    expect(take(log, [one, three], check)).toMatchObject({ taken: [one.hash], problem: { fault: "gap", index: 1 } });
    expect(take(log, [two, three], check)).toMatchObject({ taken: [], problem: { fault: "gap", index: 0 } });
    expect(take(log, [one, one], check)).toMatchObject({ taken: [one.hash], problem: { fault: "gap", index: 1 } });
    const other = new TestLog(log.event);
    Object.assign(other, { signer: log.signer });
    const branch = other.write({ other: true }, { seq: 3, prev: one.hash, kind: "note" });
    expect(take(log, [one, two, branch, four], check)).toMatchObject({
      taken: [one.hash, two.hash],
      problem: { fault: "fork", index: 2 },
    });
  });

  test("an entry of another event or log is refused, though it is rightly signed there", () => {
    const log = founded(2);
    const elsewhere = founded(2);
    expect(take(log, elsewhere.entries, check)).toMatchObject({
      taken: [],
      problem: { fault: "foreign-event", index: 0 },
    });
    const guest = new TestLog(log.event);
    guest.write({}, { kind: "note" });
    expect(take(log, guest.entries, check)).toMatchObject({ taken: [], problem: { fault: "foreign-log", index: 0 } });
  });

  test("what stands behind the last seal is vouched for by nobody and is not taken", () => {
    const log = founded(5);
    const run = log.entries.map((entry, at) => (at < 3 ? entry : bare(entry)));
    expect(take(log, run, check)).toMatchObject({
      taken: hashes(log.entries.slice(0, 3)),
      problem: { fault: "seal-missing", index: 3 },
    });
    expect(take(log, log.entries.map(bare), check)).toMatchObject({
      taken: [],
      problem: { fault: "seal-missing", index: 0 },
    });
  });

  test("inner seals may be left out: the last vouches for all before it", () => {
    const log = founded(5);
    const run = log.entries.map((entry, at) => (at === 4 ? entry : bare(entry)));
    expect(take(log, run, check)).toMatchObject({ taken: hashes(log.entries), problem: null });
  });

  test("a seal by another key, or over another event, place or header, is wrong", () => {
    const log = founded(3);
    const last = log.entries[2] as Entry;
    const stranger = founded(1).signer;
    const wrong = [
      stranger.sign(sealMessage(log.event, last.fields, last.hash)),
      log.signer.sign(sealMessage("0".repeat(64), last.fields, last.hash)),
      log.signer.sign(sealMessage(log.event, { ...last.fields, seq: 4 }, last.hash)),
      log.signer.sign(sealMessage(log.event, last.fields, "0".repeat(64))),
      last.seal?.subarray(0, 63) ?? null,
      new Uint8Array(64),
    ];
    for (const seal of wrong) {
      expect(take(log, [...log.entries.slice(0, 2), { ...last, seal }], check)).toMatchObject({
        taken: hashes(log.entries.slice(0, 2)),
        problem: { fault: "seal-wrong", index: 2 },
      });
    }
  });

  test("one byte flipped anywhere leaves at most the verified entries before it, and never an altered byte", () => {
    const log = founded(4);
    const parts = ["header", "body", "seal"] as const;
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.constantFrom(...parts),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (index, part, place, mask) => {
          const entry = log.entries[index] as Entry;
          const bytes = entry[part] as Uint8Array;
          const spoilt = { ...entry, [part]: flipped(bytes, place % bytes.length, mask) };
          const run = log.entries.map((each, at) => (at === index ? spoilt : each));
          const { entries } = take(log, run, check);
          // With the last seal alone verified, an inner one that is wrong is left out and the entries stand.
          const most = part === "seal" && check === "last" ? run.length : index;
          expect(entries.length).toBeLessThanOrEqual(most);
          for (const [at, kept] of entries.entries()) {
            const original = log.entries[at] as Entry;
            expect(kept.header).toEqual(original.header);
            expect(kept.body).toEqual(original.body);
            expect([null, original.seal]).toContainEqual(kept.seal);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("a wrong seal in the middle is refused where every seal counts, and never passed on where the last vouches", () => {
  const log = founded(4);
  const run = log.entries.map((entry, at) => (at === 1 ? { ...entry, seal: new Uint8Array(64) } : entry));
  expect(take(log, run, "every")).toMatchObject({
    taken: hashes(log.entries.slice(0, 1)),
    problem: { fault: "seal-wrong", index: 1 },
  });
  const { entries, problem } = take(log, run, "last");
  expect(problem).toBeNull();
  expect(entries.map((entry) => entry.seal !== null)).toEqual([false, false, false, true]);
});

test("a header signed anew by its own author under another kind or body is another entry, and breaks the chain", () => {
  const log = founded(3);
  const [one, two, three] = log.entries as [Entry, Entry, Entry];
  const again = new TestLog(log.event);
  Object.assign(again, { signer: log.signer });
  for (const over of [{ kind: "ruling" }, { critical: true }, { payload: "another" }, { at: "2026-11-21T09:00:01Z" }]) {
    const replaced = again.write("x", { seq: 2, prev: one.hash, kind: two.fields.kind, ...over });
    expect(take(log, [one, replaced, three])).toMatchObject({
      taken: [one.hash, replaced.hash],
      problem: { fault: "fork", index: 2 },
    });
  }
});

test("entries in any order fall into one run for each branch, and a fork shares its beginning", () => {
  const log = founded(3);
  const fork = new TestLog(log.event);
  Object.assign(fork, { signer: log.signer });
  const second = log.entries[1] as Entry;
  const other = fork.write("fork", { seq: 3, prev: second.hash, kind: "note" });
  const guest = new TestLog(log.event);
  guest.write({}, { kind: "note" });
  const all = [...log.entries, other, ...guest.entries];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      const runs = branchesOf(shuffled, (entry) => entry).map(hashes);
      expect(new Set(runs.map((run) => run.join()))).toEqual(
        new Set(
          [hashes(log.entries), [...hashes(log.entries.slice(0, 2)), other.hash], hashes(guest.entries)].map(String),
        ),
      );
    }),
    { numRuns: 30 },
  );
});
