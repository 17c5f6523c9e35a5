// Protects backups of central: one moment of a service that goes on taking ballots, verified, and restored whole, on either database, or not at all.

import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BackupWriter } from "../../src-central/backup/backup-writer";
import { type Verdict, backup, restore, verify } from "../../src-central/backup/commands";
import type { Fault } from "../../src-central/backup/event-check";
import { examineBackup } from "../../src-central/backup/examine-backup";
import { type CentralStore, type StoreAddress, connect } from "../../src-central/store/open-central-store";
import { TestEvent } from "./support/event";
import { type TestEngine, postgresEngine, sqliteEngine } from "./support/engines";
import { central as command } from "./support/program";
import { type TestCentral, keyFolder, registerAt, startCentral } from "./support/test-central";

const at = "2026-11-21T09:00:00Z";
const now = (): string => at;
const circumstances = { version: "0.0.0", now };
const tables = ["event", "entry", "head", "account", "identity", "audit", "backup", "backup_head"] as const;

describe.each([
  ["SQLite", sqliteEngine, "PostgreSQL", postgresEngine],
  ["PostgreSQL", postgresEngine, "SQLite", sqliteEngine],
] as const)("a backup of central on %s", (_from, makeEngine, _to, makeOther) => {
  let engine: TestEngine;
  let other: TestEngine;
  let address: StoreAddress;
  let folder: string;
  let file: string;
  let central: TestCentral;
  let event: TestEvent;

  beforeAll(async () => {
    engine = await makeEngine();
    other = await makeOther();
  }, 120_000);
  afterAll(async () => {
    await engine?.stop();
    await other?.stop();
  });
  beforeEach(async () => {
    address = await engine.fresh();
    folder = keyFolder();
    file = join(mkdtempSync(join(tmpdir(), "roadshow-backup-")), "central.backup");
    central = await startCentral(address, folder);
    event = await TestEvent.with(2);
    await registerAt(central, event.founded);
    for (const judge of event.judges) {
      for (let ballot = 0; ballot < 3; ballot += 1) judge.mark();
      await judge.laptop.exchange(central);
    }
    return async () => {
      event.close();
      await central.close();
      rmSync(folder, { recursive: true });
      rmSync(join(file, ".."), { recursive: true });
    };
  });

  async function inStore<T>(where: StoreAddress, act: (store: CentralStore) => Promise<T>): Promise<T> {
    const store = connect(where);
    try {
      return await act(store);
    } finally {
      await store.close();
    }
  }

  /** Every row of every table but those that a restoration itself adds to. */
  const contents = (where: StoreAddress) =>
    inStore(where, async ({ db }) => {
      const rows = await Promise.all(
        tables.slice(0, -2).map(async (table) => (await db.selectFrom(table).selectAll().execute()) as object[]),
      );
      return rows.map((each) => each.map((row) => JSON.stringify(normal(row))).toSorted());
    });

  const rowsIn = (where: StoreAddress) =>
    inStore(where, async ({ db }) => {
      const counts = await Promise.all(
        tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    });

  async function faultsIn(verdict: Promise<Verdict>): Promise<string[]> {
    const { faults } = (await verdict) as Verdict & { faults: Fault[] };
    return faults.map(({ fault }) => fault);
  }

  test("made while ballots come in it is of one moment, and restored on the other database it is what it was", async () => {
    const stop = new AbortController();
    const judging = event.judges.map(async (judge) => {
      while (!stop.signal.aborted) {
        judge.mark();
        await judge.laptop.exchange(central);
      }
    });
    const made = await command(["backup", file], { address, folder });
    stop.abort();
    await Promise.all(judging);
    expect(made.code).toBe(0);
    const held = made.said as unknown as Awaited<ReturnType<typeof examineBackup>>;
    expect(held.central).toBe(central.central);
    expect(held.events).toHaveLength(1);
    expect(await examineBackup(file)).toMatchObject({ digest: held.digest, events: held.events, faulty: 0 });
    const elsewhere = await other.fresh();
    expect(await restore(elsewhere, file, now)).toMatchObject({ ok: true });
    expect(await verify(elsewhere, undefined)).toMatchObject({ ok: true, events: held.events });
    // Whoever comes back there goes on where the backup ends.
    const restored = await startCentral(elsewhere, folder);
    for (const { laptop } of event.judges) await laptop.exchange(restored);
    for (const { laptop } of event.judges) await laptop.exchange(central);
    const [now_, then] = [await verify(elsewhere, undefined), await verify(address, undefined)];
    expect(now_).toMatchObject({ ok: true, events: (then as Verdict & { events: object[] }).events });
    await restored.close();
  });

  test("everything comes along: accounts, events, entries with their bytes and order, heads, and what was done", async () => {
    await backup(address, file, circumstances);
    for (const where of [await engine.fresh(), await other.fresh()]) {
      await restore(where, file, now);
      expect(await contents(where)).toEqual(await contents(address));
    }
  });

  test("nobody but its owner may read it, and what has the name already stays", async () => {
    await backup(address, file, circumstances);
    expect(statSync(file).mode & 0o077).toBe(0);
    const before = readFileSync(file);
    await expect(backup(address, file, circumstances)).rejects.toThrow("is there already");
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(join(file, ".."))).toEqual(["central.backup"]);
  });

  test("central remembers how far the newest verified backup holds every log", async () => {
    const known = () =>
      inStore(address, async ({ db }) => ({
        backups: (await db.selectFrom("backup").selectAll().orderBy("entries").execute()).map(({ digest }) => digest),
        heads: await db.selectFrom("backup_head").selectAll().orderBy("log").execute(),
        here: await db.selectFrom("head").selectAll().orderBy("log").execute(),
      }));
    const first = (await backup(address, file, circumstances)) as Verdict & { digest: string };
    const then = await known();
    expect(then.heads).toEqual(then.here.map((head) => ({ ...head, backup: first.digest })));
    const [judge] = event.judges as [TestEvent["judges"][number]];
    judge.mark();
    await judge.laptop.exchange(central);
    // What came since is not said to be in it.
    expect((await known()).heads).toEqual(then.heads);
    const second = (await backup(address, `${file}.2`, circumstances)) as Verdict & { digest: string };
    const after = await known();
    expect(after.backups).toEqual([first.digest, second.digest]);
    expect(after.heads).toEqual(after.here.map((head) => ({ ...head, backup: second.digest })));
  });

  test("a file that was cut short or altered anywhere is told, and nothing of it is restored", async () => {
    await backup(address, file, circumstances);
    const whole = readFileSync(file);
    const target = await engine.fresh();
    const spoilt = `${file}.spoilt`;
    const spoil = async (bytes: Uint8Array): Promise<void> => {
      writeFileSync(spoilt, bytes);
      expect(await verify(target, spoilt)).toMatchObject({ ok: false });
      expect(await restore(target, spoilt, now)).toMatchObject({ ok: false });
    };
    for (let part = 0; part < 40; part += 1) {
      const place = Math.floor((part * whole.length) / 40);
      await spoil(whole.subarray(0, place));
      await spoil(whole.map((byte, index) => (index === place ? byte ^ 1 : byte)));
    }
    await spoil(Buffer.concat([whole, Buffer.alloc(1)]));
    expect(await restore(target, file, now)).toMatchObject({ ok: true });
  });

  test("it is restored into an empty database alone", async () => {
    await backup(address, file, circumstances);
    const before = await contents(address);
    await expect(restore(address, file, now)).rejects.toThrow("not empty");
    expect(await contents(address)).toEqual(before);
  });

  test("where the database gives up half way, nothing has been restored", async () => {
    const writer = new BackupWriter(file, { made_at: at, engine: "sqlite", version: "0.0.0" });
    const account = { name: "same", token_hash: "0".repeat(64), created_at: at, revoked_at: null };
    writer.put({ table: "identity", row: { only: 1, central: "0".repeat(64) } });
    for (const row of [account, account]) writer.put({ table: "account", row });
    writer.end();
    writer.close();
    const target = await engine.fresh();
    await expect(restore(target, file, now)).rejects.toThrow(/unique/i);
    expect(await rowsIn(target)).toBe(0);
  });

  test("what does not hold is found, and no backup is made of it", async () => {
    const spoil = (text: string) =>
      inStore(address, async ({ db, engine: name }) => {
        const triggers =
          name === "postgres"
            ? ["ALTER TABLE entry DISABLE TRIGGER entry_stays"]
            : ["DROP TRIGGER IF EXISTS entry_no_update", "DROP TRIGGER IF EXISTS entry_no_delete"];
        for (const each of [...triggers, text]) await sql.raw(each).execute(db);
      });
    expect(await faultsIn(verify(address, undefined))).toEqual([]);
    await spoil("DELETE FROM head WHERE seq = 3");
    expect(await faultsIn(verify(address, undefined))).toEqual(["heads-differ", "heads-differ"]);
    const another = "SELECT seal FROM entry WHERE kind = 'enrolment' AND seal IS NOT NULL LIMIT 1";
    await spoil(`UPDATE entry SET seal = (${another}) WHERE kind = 'ballot' AND seq = 1`);
    expect(await faultsIn(verify(address, undefined))).toContain("seal-wrong");
    await spoil("UPDATE entry SET kind = 'other' WHERE kind = 'event'");
    expect(await faultsIn(verify(address, undefined))).toContain("columns-differ");
    await spoil("DELETE FROM entry WHERE kind = 'ballot' AND seq = 2");
    expect(await faultsIn(verify(address, undefined))).toContain("predecessor-missing");
    await spoil("UPDATE entry SET seal = NULL WHERE kind = 'ballot' AND seq = 3");
    expect(await faultsIn(verify(address, undefined))).toContain("seal-missing");
    await spoil("UPDATE entry SET body = header WHERE kind = 'ballot' AND seq = 1");
    expect(await faultsIn(verify(address, undefined))).toContain("body-mismatch");
    await spoil("UPDATE entry SET kind = 'event' WHERE kind = 'other'");
    expect(await faultsIn(verify(address, undefined))).not.toContain("root-differs");
    await spoil("UPDATE event SET root = account");
    expect(await faultsIn(verify(address, undefined))).toContain("root-differs");
    await spoil("DELETE FROM event");
    expect(await faultsIn(verify(address, undefined))).toContain("event-unregistered");
    expect(await backup(address, file, circumstances)).toMatchObject({ ok: false, file: null });
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(join(file, ".."))).toEqual([]);
  });
});

test("its program says in JSON what it did, and by its exit code whether that is good", async () => {
  const engine = await sqliteEngine();
  const place = { address: await engine.fresh(), folder: keyFolder() };
  const file = join(place.folder, "backup");
  const central = await startCentral(place.address, place.folder);
  await central.close();
  expect(await command(["backup", file], place)).toMatchObject({ code: 0, said: { ok: true, file } });
  expect(await command(["verify"], place)).toMatchObject({ code: 0, said: { ok: true, central: central.central } });
  expect(await command(["restore", file], place)).toMatchObject({ code: 2, said: null });
  const elsewhere = { ...place, address: await engine.fresh() };
  expect(await command(["verify"], elsewhere)).toMatchObject({ code: 2, said: null });
  expect(await command(["restore", file], elsewhere)).toMatchObject({ code: 0, said: { ok: true } });
  writeFileSync(file, "示例");
  expect(await command(["verify", file], place)).toMatchObject({ code: 1, said: { fault: "not-a-backup" } });
  expect(await command(["backup"], place)).toMatchObject({ code: 2, said: null });
  await engine.stop();
  rmSync(place.folder, { recursive: true });
});

/** Bytes as their digits, and what PostgreSQL gives as text for its size as a number. */
function normal(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString("hex") : name === "arrival" ? Number(value) : value,
    ]),
  );
}
