// Protects what a store of the version before holds: its entries come through the change of tables byte for byte, and stay fixed.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factsOf } from "#db/facts";
import { entriesOf } from "#db/ledger";
import { migrations } from "#db/migrations/index";
import { openStore, storeFileName } from "#db/open-store";
import { refreshProjections } from "#db/projections";
import { nodeCrypto } from "#node/crypto";
import type { AnyFact } from "../../src-shared/event/facts";
import { type Entry, eventOf } from "../../src-shared/ledger/entry";
import { judgeAll, seatSmallFinal } from "../main/support/small-final";
import { openVenue } from "../main/support/venue";

let folder: string;
let played: { readonly event: string; readonly entries: readonly Entry[]; readonly facts: readonly AnyFact[] };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-migrations-"));
  const venue = await openVenue();
  const final = await seatSmallFinal(venue.engine, { judges: 2, projects: 2 });
  await judgeAll(final, final.projects[0] ?? "", ["50", "40"]);
  const { event } = final;
  const { store } = venue.engine;
  played = { event, entries: entriesOf(store, event, null, nodeCrypto), facts: factsOf(store, event) };
  venue.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A store as the version with two migrations left it. */
async function writeOldStore(): Promise<void> {
  const sqlite = new Database(join(folder, storeFileName));
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
  const older = Object.fromEntries(Object.entries(migrations).slice(0, 2));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => older } }).migrateToLatest();
  if (error !== undefined) throw error;
  const put = sqlite.prepare(
    "INSERT INTO entry (event, log, seq, hash, prev, kind, critical, at, header, body, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  for (const entry of played.entries) {
    const { log, seq, prev, kind, critical, at } = entry.fields;
    put.run(
      eventOf(entry),
      log,
      seq,
      entry.hash,
      prev,
      kind,
      Number(critical),
      at,
      entry.header,
      entry.body,
      entry.seal,
    );
  }
  sqlite.prepare("INSERT INTO setting VALUES ('projections', '2')").run();
  sqlite.close();
}

test("a store of the version before opens with every entry and every fact, and is append-only as it was", async () => {
  await writeOldStore();
  const { store } = await openStore(folder, "now");
  try {
    expect(refreshProjections(store, nodeCrypto)).toBe(true);
    expect(entriesOf(store, played.event, null, nodeCrypto)).toEqual(played.entries);
    expect(factsOf(store, played.event)).toEqual(played.facts);
    const { queries } = store;
    expect(() => store.write((t) => t.run(queries.deleteFrom("entry")))).toThrow("append-only");
    expect(() => store.write((t) => t.run(queries.updateTable("entry").set({ seq: 99 })))).toThrow("append-only");
  } finally {
    store.close();
  }
});
