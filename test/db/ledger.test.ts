// Protects the ledger in the store: append-only, applied whenever it can be, and rebuilt to just what it was.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prevailingEnrolment } from "#db/enrolments";
import { factsOf } from "#db/facts";
import { entriesOf, headOf, keepEntry, rebuildProjections } from "#db/ledger";
import { openStore } from "#db/open-store";
import type { Store } from "#db/store";
import type { Entry } from "../../src-shared/ledger/entry";
import { nodeCrypto } from "#node/crypto";
import { TestLog } from "../shared/ledger/writing";
import { idOf } from "../shared/event/playing";
import { amend, judgeAll, rule, seatSmallFinal, sign } from "../main/support/small-final";
import { openVenue } from "../main/support/venue";
import { Founded } from "./founded";

let folder: string;
let stores = 0;
let played: Entry[] = [];
let event = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-ledger-"));
  const venue = await openVenue();
  const final = await seatSmallFinal(venue.engine, { judges: 2, projects: 2 });
  const [one, two] = final.projects as [string, string];
  await judgeAll(final, one, ["50", "40"]);
  await judgeAll(final, two, ["45", "45"]);
  const [judge] = final.judges;
  if (judge === undefined) throw new Error("no judge");
  const ballot = await amend(judge, one, "55", "20");
  await rule(final.chief, { about: "late", project: one, judge: judge.person, ballot, counts: true });
  await sign(final.chief);
  event = final.event;
  played = entriesOf(venue.engine.store, event, null, nodeCrypto);
  venue.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function emptyStore(): Promise<Store> {
  stores += 1;
  return (await openStore(join(folder, String(stores)), "now")).store;
}

const keep = (store: Store, entries: readonly Entry[]): void =>
  store.write((transaction) => {
    for (const entry of entries) keepEntry(transaction, entry, nodeCrypto);
  });

/** The projections, row by row. */
function projected(store: Store): unknown {
  const { queries } = store;
  return {
    event: store.all(queries.selectFrom("event").selectAll().orderBy("event")),
    enrolled: store.all(queries.selectFrom("enrolled").selectAll().orderBy("event").orderBy("log").orderBy("entry")),
    author: store.all(queries.selectFrom("entry").select(["hash", "author"]).orderBy("hash")),
  };
}

test("entries are neither changed nor deleted nor replaced, but for a body that is erased or a part that comes later", async () => {
  const store = await emptyStore();
  keep(store, played);
  const { queries } = store;
  const hash = played[3]?.hash ?? "";
  const refused = (query: Parameters<Store["write"]>[0] extends (t: infer T) => unknown ? (t: T) => void : never) =>
    expect(() => store.write(query)).toThrow("append-only");
  refused((t) => t.run(queries.deleteFrom("entry").where("hash", "=", hash)));
  refused((t) => t.run(queries.deleteFrom("entry")));
  for (const change of [
    { kind: "note" },
    { at: "2020-01-01T00:00:00Z" },
    { seq: 99 },
    { prev: null },
    { header: new Uint8Array(1) },
    { hash: "0".repeat(64) },
    { log: "0".repeat(64) },
    { event: "0".repeat(64) },
    { critical: 0 as const },
    { body: new Uint8Array(20) },
    { seal: new Uint8Array(64) },
    { seal: null },
  ])
    refused((t) => t.run(queries.updateTable("entry").set(change).where("hash", "=", hash)));
  const row = store.first(queries.selectFrom("entry").selectAll().where("hash", "=", hash));
  refused((t) =>
    t.run(queries.replaceInto("entry").values({ ...(row as never as { hash: string }), kind: "note" } as never)),
  );
  store.write((t) => t.run(queries.updateTable("entry").set({ body: null }).where("hash", "=", hash)));
  expect(entriesOf(store, event, null, nodeCrypto).find((entry) => entry.hash === hash)?.body).toBeNull();
  store.close();
});

test("whatever the order in which entries arrive, and however often, the projections come out the same", async () => {
  const ordered = await emptyStore();
  keep(ordered, played);
  const expected = projected(ordered);
  ordered.close();
  const orders = fc.sample(fc.shuffledSubarray(played, { minLength: played.length }), 12);
  for (const order of orders) {
    const store = await emptyStore();
    // In several transactions, some of it twice.
    keep(store, order.slice(0, 20));
    keep(store, order.slice(10));
    expect(projected(store)).toEqual(expected);
    store.write((transaction) => rebuildProjections(transaction, nodeCrypto));
    expect(projected(store)).toEqual(expected);
    store.close();
  }
});

test("at any moment of an arrival, rebuilding gives what was there", async () => {
  const store = await emptyStore();
  const [order = []] = fc.sample(fc.shuffledSubarray(played, { minLength: played.length }), 1);
  for (const [at, entry] of order.entries()) {
    keep(store, [entry]);
    if (at % 8 !== 0) continue;
    const before = projected(store);
    store.write((transaction) => rebuildProjections(transaction, nodeCrypto));
    expect(projected(store)).toEqual(before);
  }
  store.close();
});

test("what comes bare and then whole applies when it is whole", async () => {
  const whole = await emptyStore();
  keep(whole, played);
  const store = await emptyStore();
  keep(
    store,
    played.map((entry) => ({ ...entry, body: null, seal: null })),
  );
  expect(factsOf(store, event)).toEqual([]);
  const [order = []] = fc.sample(fc.shuffledSubarray(played, { minLength: played.length }), 1);
  keep(store, order);
  expect(projected(store)).toEqual(projected(whole));
  expect(entriesOf(store, event, null, nodeCrypto)).toEqual(entriesOf(whole, event, null, nodeCrypto));
  for (const each of [whole, store]) each.close();
});

const kinds = (store: Store, of: string): string[] =>
  factsOf(store, of)
    .map((fact) => fact.kind)
    .sort();

test("a ballot that came before its log was enrolled applies when it is, and before its event was known, when that is", async () => {
  const founded = new Founded();
  const { log, ballot } = founded.bench("a");
  const enrolment = founded.enrol(log.id, "a", "judge", "bench");
  const store = await emptyStore();
  keep(store, [ballot]);
  expect(kinds(store, founded.floor.event)).toEqual([]);
  keep(store, [enrolment]);
  expect(kinds(store, founded.floor.event)).toEqual([]);
  keep(store, founded.floor.entries);
  expect(kinds(store, founded.floor.event)).toEqual(["ballot", "enrolment", "enrolment", "event"]);
  store.close();
});

test("several enrolments of one log take nothing from one another, whichever came first", async () => {
  const founded = new Founded();
  const { log, ballot } = founded.bench("a");
  const enrolments = [
    founded.enrol(log.id, "a", "judge", "bench"),
    founded.enrol(log.id, "b", "judge", "bench"),
    founded.enrol(log.id, "a", "scorekeeper", "chamber"),
    founded.enrol(founded.floor.id, "x", "organiser", "floor"),
    founded.enrol(founded.floor.id, "y", "organiser", "floor"),
  ];
  const base = founded.floor.entries.slice(0, 2);
  const all = [...base, ballot, ...enrolments];
  const expected = await emptyStore();
  keep(expected, all);
  const authored = expected.first(
    expected.queries.selectFrom("entry").select("author").where("hash", "=", ballot.hash),
  );
  expect(authored).toEqual({ author: idOf("a") });
  const lowest = enrolments.slice(0, 3).sort((x, y) => (x.hash < y.hash ? -1 : 1))[0];
  expect(prevailingEnrolment(expected, founded.floor.event, log.id)?.entry).toBe(lowest?.hash);
  for (const order of fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), 12)) {
    const store = await emptyStore();
    for (const entry of order) keep(store, [entry]);
    expect(projected(store)).toEqual(projected(expected));
    store.write((transaction) => rebuildProjections(transaction, nodeCrypto));
    expect(projected(store)).toEqual(projected(expected));
    store.close();
  }
  expected.close();
});

test("an event that enrols another's logs touches nothing of the other's", async () => {
  const store = await emptyStore();
  keep(store, played);
  const before = factsOf(store, event);
  const stranger = new Founded();
  const logs = [...new Set(played.map((entry) => entry.fields.log))];
  for (const log of logs) for (const person of ["a", "b", "c"]) stranger.enrol(log, person, "chief", "chamber");
  keep(store, stranger.floor.entries);
  expect(factsOf(store, event)).toEqual(before);
  store.close();
});

test("a log that has forked is kept in both branches, and its head is the same at every node", async () => {
  const founded = new Founded();
  const twin = new TestLog(founded.floor.event);
  Object.assign(twin, { signer: founded.floor.signer });
  const fork = { seq: 3, prev: founded.floor.entries[1]?.hash ?? null, kind: "note" };
  const branches = [twin.write("a", fork), twin.write("b", fork)];
  const store = await emptyStore();
  keep(store, [...founded.floor.entries, ...branches]);
  expect(entriesOf(store, founded.floor.event, null, nodeCrypto)).toHaveLength(4);
  const lower = branches.map((entry) => entry.hash).sort()[0];
  expect(headOf(store, founded.floor.event, founded.floor.id)).toEqual({ seq: 3, hash: lower });
  store.close();
});
