// Protects whose log it is: a desk that enrols another's log for someone else takes no word away and gets no mark to read.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factsOf } from "#db/facts";
import { logAudience } from "#db/keep-run";
import { entriesOf, keepEntry, rebuildProjections } from "#db/ledger";
import { lineagesOf } from "#db/lineages";
import { openStore } from "#db/open-store";
import type { Store } from "#db/store";
import { nodeCrypto } from "#node/crypto";
import { authorityOf } from "../../src-shared/event/authority/authority";
import { factsOfEntries } from "../../src-shared/event/authority/facts-of-entries";
import type { EnrolmentBody } from "../../src-shared/event/bodies";
import type { Entry } from "../../src-shared/ledger/entry";
import { type Reader, mayRead } from "../../src-shared/sync/rights";
import { idOf, stage } from "../shared/event/playing";
import { Founded, type FoundedDesk } from "./founded";

let folder: string;
let stores = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-enrolments-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function holding(entries: readonly Entry[]): Promise<Store> {
  stores += 1;
  const { store } = await openStore(join(folder, String(stores)), "now");
  for (const entry of entries) store.write((transaction) => keepEntry(transaction, entry, nodeCrypto));
  return store;
}

/** Hashes of what stands, by what the store has made of the entries. */
function standing(store: Store, event: string): Set<string> {
  const { facts } = authorityOf(factsOf(store, event), lineagesOf(store, event));
  return new Set(facts.map(({ hash }) => hash));
}

const member = (person: string): Reader => ({ kind: "member", people: new Set([idOf(person)]) });
const chiefDesk: Reader = { kind: "desk", people: new Set() };

/** What a desk that means ill says of another's log: until it has the lower hash, which its sixteen random bytes give it. */
function below(
  desk: FoundedDesk,
  than: Entry,
  founded: Founded,
  log: Omit<EnrolmentBody, "signature" | "by" | "device" | "continues" | "person"> & { person: string },
): Entry {
  for (;;) {
    const forged = founded.enrolBy(desk, log);
    if (forged.hash < than.hash) return forged;
    desk.floor.entries.pop();
  }
}

interface Hall {
  readonly founded: Founded;
  readonly first: FoundedDesk;
  readonly standby: FoundedDesk;
  readonly bench: string;
  readonly ballot: Entry;
  readonly enrolment: Entry;
}

/** The first desk has enrolled a judge's log, and a ballot stands in it. */
function hall(): Hall {
  const founded = new Founded();
  const [first, standby] = [founded.desk(1, "chief"), founded.desk(2, "standby")];
  const { log, ballot } = founded.bench("a");
  const enrolment = founded.enrolBy(first, { log: log.id, person: "a", role: "judge", audience: "bench" });
  return { founded, first, standby, bench: log.id, ballot, enrolment };
}

const all = ({ founded, first, standby }: Hall): Entry[] => [
  ...founded.floor.entries,
  ...first.floor.entries,
  ...standby.floor.entries,
];

/** In whatever order they come, and when read anew: the same projection. Gives the facts' authors and whom the log is for. */
async function inAnyOrder(entries: readonly Entry[], event: string, log: string): Promise<Store> {
  const expected = await holding(entries);
  const seen = (store: Store) => ({ facts: factsOf(store, event), log: logAudience(store, event, log) });
  for (const order of fc.sample(fc.shuffledSubarray([...entries], { minLength: entries.length }), 8)) {
    const store = await holding(order);
    expect(seen(store)).toEqual(seen(expected));
    // Whoever has no store of this kind, as central, comes to the same.
    expect(factsOfEntries(event, order, nodeCrypto)).toEqual(factsOf(expected, event));
    store.write((transaction) => rebuildProjections(transaction, nodeCrypto));
    expect(seen(store)).toEqual(seen(expected));
    store.close();
  }
  return expected;
}

test("a standby that enrols a judge's log for someone else takes no ballot away and opens it to nobody", async () => {
  const made = hall();
  const { founded, standby, bench, ballot, enrolment } = made;
  const { event } = founded.floor;
  const forgeries = [
    below(standby, enrolment, founded, { log: bench, person: "x", role: "judge", audience: "bench" }),
    below(standby, enrolment, founded, { log: bench, person: "x", role: "timekeeper", audience: "floor" }),
    below(standby, enrolment, founded, { log: bench, person: "x", role: "judge", audience: "office" }),
  ];
  expect(forgeries.every(({ hash }) => hash < enrolment.hash)).toBe(true);
  const store = await inAnyOrder([...all(made), ballot], event, bench);
  expect(standing(store, event)).toContain(ballot.hash);
  const audience = logAudience(store, event, bench);
  expect(mayRead(member("x"), audience)).toBe(false);
  expect(mayRead(member("a"), audience)).toBe(true);
  expect(mayRead(chiefDesk, audience)).toBe(true);
  const open = entriesOf(store, event, ["floor", "office"], nodeCrypto);
  expect(open.some(({ fields }) => fields.log === bench)).toBe(false);
  store.close();
});

test("nor once it has taken over: what the desk before enrolled stays, as far as the cut says", async () => {
  const made = hall();
  const { founded, first, standby, bench, ballot, enrolment } = made;
  const { event } = founded.floor;
  below(standby, enrolment, founded, { log: bench, person: "x", role: "judge", audience: "bench" });
  takeOver(made, first.floor.entries.length);
  const store = await inAnyOrder([...all(made), ballot], event, bench);
  expect(standing(store, event)).toContain(ballot.hash);
  expect(mayRead(member("x"), logAudience(store, event, bench))).toBe(false);
  store.close();
});

test("an old desk that comes back and enrols the new desk's judges for itself takes none of them", async () => {
  const made = hall();
  const { founded, first, standby } = made;
  const { event } = founded.floor;
  takeOver(made, first.floor.entries.length);
  const { log, ballot } = founded.bench("b");
  founded.enrolBy(standby, { log: log.id, person: "b", role: "judge", audience: "bench" });
  founded.enrolBy(first, { log: log.id, person: "x", role: "judge", audience: "floor" });
  const store = await inAnyOrder([...all(made), ballot], event, log.id);
  expect(standing(store, event)).toContain(ballot.hash);
  expect(mayRead(member("x"), logAudience(store, event, log.id))).toBe(false);
  expect(mayRead(member("b"), logAudience(store, event, log.id))).toBe(true);
  store.close();
});

test("a desk that claims another chief's log, as its own or for someone else, silences nobody", async () => {
  const made = hall();
  const { founded, first, standby } = made;
  const { event } = founded.floor;
  const opening = first.floor.write(
    { project: idOf("p"), stage, rule: null, number: 1, supersedes: [] },
    { kind: "opening", critical: true },
  );
  const own = first.floor.entries[0] as Entry;
  // A chief's log as the standby's: it lacks the key to say so in that log itself.
  const chiefs = { log: first.floor.id, person: "x", role: "chief", audience: "floor" } as const;
  const claims = [
    founded.enrolBy(standby, chiefs),
    below(standby, own, founded, { ...chiefs, role: "judge", audience: "bench" }),
  ];
  const store = await inAnyOrder(all(made), event, first.floor.id);
  expect(standing(store, event)).toContain(opening.hash);
  expect(standing(store, event)).toContain(made.enrolment.hash);
  expect(factsOf(store, event).some(({ hash }) => hash === claims[0]?.hash)).toBe(false);
  expect(factsOf(store, event).find(({ hash }) => hash === opening.hash)?.author).toBe(idOf("chief"));
  expect(logAudience(store, event, first.floor.id)).toMatchObject({ audience: "floor", person: idOf("chief") });
  store.close();
});

/** The standby takes over from the first desk at the entry of this sequence. */
function takeOver({ first, standby }: Hall, seq: number): void {
  const cut = { log: first.floor.id, seq, hash: first.floor.entries[seq - 1]?.hash ?? null };
  standby.floor.write({ hall: "main", epoch: 2, cuts: [cut], reason: "示例" }, { kind: "takeover", critical: true });
}
