// Protects that whoever keeps no projection decides as every laptop does: the facts of entries are those that the store applies.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factsOf } from "#db/facts";
import { keepEntry } from "#db/ledger";
import { openStore } from "#db/open-store";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { factsOfEntries } from "../../src-shared/event/authority/facts-of-entries";
import type { AnyFact } from "../../src-shared/event/facts";
import { toHex } from "../../src-shared/ledger/bytes";
import type { Entry } from "../../src-shared/ledger/entry";
import { idOf, stage } from "../shared/event/playing";
import { TestLog } from "../shared/ledger/writing";
import { Founded, type FoundedDesk } from "./founded";

let folder: string;
let stores = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-facts-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function applied(event: string, entries: readonly Entry[]): Promise<AnyFact[]> {
  stores += 1;
  const { store } = await openStore(join(folder, String(stores)), "now");
  try {
    store.write((transaction) => entries.forEach((entry) => keepEntry(transaction, entry, nodeCrypto)));
    return factsOf(store, event);
  } finally {
    store.close();
  }
}

const founded = new Founded();
const { event } = founded.floor;

/** Logs that desks and root enrol for different people, a judge's and a chief's among them; and whom nobody let write. */
function everyone(): Entry[] {
  const [first, standby] = [founded.desk(1, "a"), founded.desk(2, "b")];
  const [disputed, rooted, stranger] = [founded.bench("j"), founded.bench("k"), founded.bench("s")];
  const asJudge = { role: "judge", audience: "bench" } as const;
  founded.enrolBy(first, { ...asJudge, log: disputed.log.id, person: "x" });
  founded.enrolBy(standby, { ...asJudge, log: disputed.log.id, person: "j" });
  founded.enrol(rooted.log.id, "k", "judge", "bench");
  founded.enrolBy(first, { ...asJudge, log: rooted.log.id, person: "y" });
  founded.enrol(first.floor.id, "z", "chief", "floor");
  first.floor.write({ project: idOf("p"), stage, number: 1, supersedes: [] }, { kind: "opening" });
  const pretender: FoundedDesk = { signer: signerOf(newSeed()), epoch: 1, floor: new TestLog(event) };
  founded.enrolBy(pretender, { ...asJudge, log: stranger.log.id, person: "s" });
  const desk = { hall: "main", epoch: 1, desk: toHex(pretender.signer.publicKey), hub: event, label: "示例" };
  pretender.floor.write(desk, { kind: "succession", critical: true });
  const logs = [founded.floor, first.floor, standby.floor, pretender.floor, disputed.log, rooted.log, stranger.log];
  return logs.flatMap((log) => log.entries);
}

const entries = everyone();

test("all of them make the facts that were meant, and the pretender's make none", () => {
  const facts = factsOfEntries(event, entries, nodeCrypto);
  const count = (kind: string): number => facts.filter((fact) => fact.kind === kind).length;
  expect([count("event"), count("succession"), count("enrolment"), count("ballot")]).toEqual([1, 2, 8, 2]);
  // The root's word on a log goes before its chief's own.
  expect(facts.find((fact) => fact.kind === "opening")?.author).toBe(idOf("z"));
});

test("of any of them, in any order, the facts are those that the store applies", async () => {
  const some = fc.oneof(
    fc.shuffledSubarray(entries, { minLength: entries.length }),
    fc.shuffledSubarray(entries, { minLength: entries.length - 3 }),
    fc.shuffledSubarray(entries),
  );
  await fc.assert(
    fc.asyncProperty(some, async (given) => {
      expect(factsOfEntries(event, given, nodeCrypto)).toEqual(await applied(event, given));
    }),
    { numRuns: 60 },
  );
});

test("a body that is withheld makes no fact, and takes with it what it had let apply", async () => {
  const given = entries.map((entry) => (entry.fields.kind === "succession" ? { ...entry, body: null } : entry));
  const facts = factsOfEntries(event, given, nodeCrypto);
  expect(facts.filter(({ kind }) => kind === "enrolment")).toHaveLength(3);
  expect(facts).toEqual(await applied(event, given));
});
