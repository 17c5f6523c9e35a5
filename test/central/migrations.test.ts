// Protects central's migrations: up, down to nothing and up again on either engine, by several instances at once, and entries stay.

import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CentralStore, connect, migrate } from "../../src-central/store/open-central-store";
import { type TestEngine, postgresEngine, sqliteEngine } from "./support/engines";

const all = ["0001-ledger", "0002-backup"];

describe.each([
  ["sqlite", sqliteEngine],
  ["postgres", postgresEngine],
] as const)("%s", (_, start) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());

  async function tables({ db }: CentralStore): Promise<string[]> {
    const found = await db.introspection.getTables();
    return found.map(({ name }) => name).sort();
  }

  test("down takes away all that up has made, and up makes the same again", async () => {
    const store = connect(await engine.fresh());
    try {
      expect(await migrate(store, "up")).toEqual(all);
      const made = await tables(store);
      expect(made).toEqual(expect.arrayContaining(["backup", "entry", "event", "head"]));
      expect(await migrate(store, "up")).toEqual([]);
      for (const last of all.toReversed()) expect(await migrate(store, "down")).toEqual([last]);
      expect(await tables(store)).toEqual([]);
      expect(await migrate(store, "up")).toEqual(all);
      expect(await tables(store)).toEqual(made);
    } finally {
      await store.close();
    }
  });

  test("instances that start at once bring it up once", async () => {
    const address = await engine.fresh();
    const stores = Array.from({ length: engine.name === "postgres" ? 3 : 1 }, () => connect(address));
    try {
      const done = await Promise.all(stores.map((store) => migrate(store, "up")));
      expect(done.flat()).toEqual(all);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });

  test("an entry is neither changed nor deleted, by whomever", async () => {
    const store = connect(await engine.fresh());
    try {
      await migrate(store, "up");
      const hash = "ab".repeat(32);
      const bytes = Buffer.from("示例");
      const place = { event: hash, log: hash, seq: 1, hash, prev: null };
      const entry = { ...place, kind: "note", critical: 0, at: "now", header: bytes, body: bytes, seal: null };
      await store.db.insertInto("entry").values(entry).execute();
      await expect(sql`UPDATE entry SET kind = 'other'`.execute(store.db)).rejects.toThrow("entries stay");
      await expect(sql`DELETE FROM entry`.execute(store.db)).rejects.toThrow("entries stay");
    } finally {
      await store.close();
    }
  });
});
