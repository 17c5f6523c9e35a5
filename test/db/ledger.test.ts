// Protects the ledger in the store: append-only, applied whenever it can be, and rebuilt to just what it was.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entriesOf, factsOf, headOf, keepEntry, rebuildProjections, unknownCriticalKinds } from "#db/ledger";
import { openStore } from "#db/open-store";
import type { Store } from "#db/store";
import type { EnrolmentBody } from "../../src-shared/event/bodies";
import { enrolmentMessage } from "../../src-shared/event/enrolment";
import type { Signer } from "../../src-shared/ledger/crypto";
import type { Entry } from "../../src-shared/ledger/entry";
import { newSeed, nodeCrypto, signerOf } from "../../src-main/engine/crypto";
import { TestLog } from "../shared/ledger/writing";
import { idOf, marks, stage } from "../shared/event/playing";
import { competition2025 } from "../../src-shared/event/templates/competition-2025";
import { amend, judgeAll, rule, seatSmallFinal, sign } from "../main/support/small-final";
import { openVenue } from "../main/support/venue";

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
    enrolled: store.all(queries.selectFrom("enrolled").selectAll().orderBy("event").orderBy("log")),
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

// ---- enrolment by hand ----

class Founded {
  readonly root: Signer = signerOf(newSeed());
  readonly floor = new TestLog();

  constructor() {
    const root = Buffer.from(this.root.publicKey).toString("hex");
    this.floor.write({ root, template: "competition-2025", rehearsal: false, plan: competition2025.plan });
    this.enrol(this.floor.id, "o", "organiser", "floor");
  }

  enrol(
    log: string,
    person: string,
    role: EnrolmentBody["role"],
    audience: EnrolmentBody["audience"],
    into = this.floor,
  ) {
    const unsigned = { log, person: idOf(person), role, audience, device: null, by: null, continues: null };
    const signature = Buffer.from(this.root.sign(enrolmentMessage(this.floor.event, unsigned))).toString("hex");
    return into.write({ ...unsigned, signature }, { kind: "enrolment", critical: true });
  }

  bench(person: string): { log: TestLog; ballot: Entry } {
    const log = new TestLog(this.floor.event);
    const own = { judge: idOf(person), project: idOf("p"), stage };
    return { log, ballot: log.write({ ...own, marks: marks("8"), opening: null, supersedes: [] }, { kind: "ballot" }) };
  }
}

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

test("of two enrolments of one log every node keeps the same, whichever came first, and undoes what only the other allowed", async () => {
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
  const lowest = enrolments.slice(0, 3).sort((x, y) => (x.hash < y.hash ? -1 : 1))[0];
  const enrolled = expected.first(expected.queries.selectFrom("enrolled").select("entry").where("log", "=", log.id));
  expect(enrolled).toEqual({ entry: lowest?.hash });
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

test("a critical kind that nobody here knows is told, from enrolled logs alone", async () => {
  const founded = new Founded();
  const stray = new TestLog(founded.floor.event);
  stray.write({}, { kind: "hologram", critical: true });
  const { log } = founded.bench("a");
  founded.enrol(log.id, "a", "judge", "bench");
  log.write({}, { kind: "echo", critical: false });
  const store = await emptyStore();
  keep(store, [...founded.floor.entries, ...stray.entries, ...log.entries]);
  expect(unknownCriticalKinds(store, founded.floor.event)).toEqual([]);
  keep(store, [log.write({}, { kind: "delta", critical: true })]);
  expect(unknownCriticalKinds(store, founded.floor.event)).toEqual(["delta"]);
  store.close();
});
