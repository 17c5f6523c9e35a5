// Protects signing: a kind that this version does not know stops it where an organiser or a chief wrote it, and nobody else.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keepEntry } from "#db/ledger";
import { openStore } from "#db/open-store";
import { unknownCriticalKinds, unknownEntries } from "#db/unknown-kinds";
import { nodeCrypto } from "#node/crypto";
import type { Entry } from "../../src-shared/ledger/entry";
import { TestLog } from "../shared/ledger/writing";
import { Founded } from "./founded";

const delta = { kind: "delta", critical: true };

async function unknownIn(founded: Founded, more: readonly Entry[] = []) {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-unknown-"));
  const { store } = await openStore(folder, "now");
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  for (const entry of [...founded.floor.entries, ...more])
    store.write((transaction) => keepEntry(transaction, entry, nodeCrypto));
  const { event } = founded.floor;
  return { stop: unknownCriticalKinds(store, event), kept: unknownEntries(store, event).length };
}

test("from an organiser it stops, critical alone", async () => {
  const founded = new Founded();
  founded.floor.write({}, { kind: "echo", critical: false });
  expect(await unknownIn(founded)).toEqual({ stop: [], kept: 0 });
  founded.floor.write({}, delta);
  expect(await unknownIn(founded)).toEqual({ stop: ["delta"], kept: 1 });
});

test("from a chief whose desk is in charge it stops, from a standby's not", async () => {
  const founded = new Founded();
  const [first, standby] = [founded.desk(1, "chief"), founded.desk(2, "standby")];
  standby.floor.write({}, delta);
  const entries = () => [...first.floor.entries, ...standby.floor.entries];
  expect(await unknownIn(founded, entries())).toEqual({ stop: [], kept: 1 });
  first.floor.write({}, { kind: "gamma", critical: true });
  expect(await unknownIn(founded, entries())).toEqual({ stop: ["gamma"], kept: 2 });
});

test("from a judge, or a log that nobody has enrolled, it is kept and stops nothing", async () => {
  const founded = new Founded();
  const stray = new TestLog(founded.floor.event);
  stray.write({}, delta);
  const { log } = founded.bench("a");
  founded.enrol(log.id, "a", "judge", "bench");
  log.write({}, delta);
  expect(await unknownIn(founded, [...stray.entries, ...log.entries])).toEqual({ stop: [], kept: 2 });
});
