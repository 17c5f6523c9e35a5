// Protects the store at start: its settings, its one engine, its privacy, and that a damaged file is set aside and told.

import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore, storeFileName } from "#db/open-store";
import { type Store, openDatabase } from "#db/store";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-store-"));
  path = join(folder, storeFileName);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function filled(): Promise<void> {
  const { store } = await openStore(folder, "first");
  store.write((transaction) => {
    for (let at = 0; at < 200; at += 1)
      transaction.run(transaction.queries.insertInto("setting").values({ name: `示例${at}`, value: "x".repeat(200) }));
  });
  store.close();
}

const settingsIn = (store: Store): number => store.all(store.queries.selectFrom("setting").select("name")).length;

/** Overwrites the middle of the file, as a failing disk does; the first page stays. */
function spoil(file: string): Buffer {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 8192, bytes.length - 4096);
  writeFileSync(file, bytes);
  return bytes;
}

test("the settings that durability rests on are in force, and are read back from SQLite", async () => {
  const { store, damaged } = await openStore(folder, "now");
  expect(damaged).toEqual([]);
  expect(store.settings).toEqual({
    journalMode: "wal",
    synchronous: 2,
    foreignKeys: 1,
    busyTimeout: 5000,
    fullfsync: 1,
    lockingMode: "exclusive",
  });
  store.close();
});

test("what a write returned from is on the disk; what it threw in is undone whole", async () => {
  const { store } = await openStore(folder, "now");
  const put = (name: string) => store.queries.insertInto("setting").values({ name, value: "1" });
  store.write((transaction) => transaction.run(put("kept")));
  expect(() =>
    store.write((transaction) => {
      transaction.run(put("undone"));
      throw new Error("示例");
    }),
  ).toThrow("示例");
  // A reader of the file's bytes, as after the power was cut: the write-ahead log holds it.
  expect(Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)]).includes("kept")).toBe(true);
  expect(settingsIn(store)).toBe(1);
  store.close();
});

test("only the owner can read the store, whatever the umask", async () => {
  const before = process.umask(0);
  try {
    await filled();
    const { store } = await openStore(folder, "now");
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    store.close();
    const deeper = join(folder, "a", "b");
    (await openStore(deeper, "now")).store.close();
    expect(statSync(deeper).mode & 0o777).toBe(0o700);
  } finally {
    process.umask(before);
  }
});

test("one engine at a time: a second is refused in plain words, in this process and in another, and harms nothing", async () => {
  const { store } = await openStore(folder, "now");
  await expect(openStore(folder, "again")).rejects.toMatchObject({ code: "store-busy" });
  const script = `
    const Database = require("better-sqlite3");
    try { new Database(${JSON.stringify(path)}, { timeout: 100 }).pragma("quick_check"); console.log("opened"); }
    catch (error) { console.log(error.code); }`;
  const said = execFileSync(process.execPath, ["-e", script], { env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } });
  expect(said.toString().trim()).toBe("SQLITE_BUSY");
  expect(readdirSync(folder).filter((name) => name.includes("damaged"))).toEqual([]);
  store.write((transaction) =>
    transaction.run(transaction.queries.insertInto("setting").values({ name: "on", value: "1" })),
  );
  store.close();
  const again = await openStore(folder, "again");
  expect(settingsIn(again.store)).toBe(1);
  again.store.close();
});

test("pages that cannot be read: the file is set aside as it was, and that is told until it is taken away", async () => {
  await filled();
  const bytes = spoil(path);
  const { store, damaged } = await openStore(folder, "20261121-090000");
  const aside = join(folder, `${storeFileName}.damaged-20261121-090000`);
  expect(damaged).toEqual([aside]);
  expect(readFileSync(aside)).toEqual(bytes);
  expect(settingsIn(store)).toBe(0);
  store.close();
  const again = await openStore(folder, "later");
  expect(again.damaged).toEqual([aside]);
  again.store.close();
  rmSync(aside);
  const calm = await openStore(folder, "later");
  expect(calm.damaged).toEqual([]);
  calm.store.close();
});

test("a file that is no database is set aside, and one set aside before is not written over", async () => {
  for (const text of ["第一个", "第二个", "第三个"]) {
    rmSync(path, { force: true });
    writeFileSync(path, text.repeat(500));
    const { store } = await openStore(folder, "same-second");
    store.close();
  }
  const aside = readdirSync(folder).filter((name) => name.includes("damaged"));
  expect(aside.map((name) => readFileSync(join(folder, name), "utf8").slice(0, 3)).sort()).toEqual(
    ["第一个", "第三个", "第二个"].sort(),
  );
});

test("an empty file is a store that was never begun", async () => {
  writeFileSync(path, "");
  const { store, damaged } = await openStore(folder, "now");
  expect(damaged).toEqual([]);
  expect(settingsIn(store)).toBe(0);
  store.close();
});

test("a file that another program holds, or a folder where it should be, is not moved", async () => {
  await filled();
  const holder = new Database(path);
  holder.pragma("locking_mode = EXCLUSIVE");
  holder.exec("BEGIN EXCLUSIVE; UPDATE setting SET value = 'held'; COMMIT");
  await expect(openStore(folder, "now")).rejects.toMatchObject({ code: "store-busy" });
  holder.close();
  expect(existsSync(path)).toBe(true);
  const blocked = join(folder, "blocked");
  mkdirSync(join(blocked, storeFileName), { recursive: true });
  await expect(openStore(blocked, "now")).rejects.toMatchObject({ code: "store-readonly" });
  expect(readdirSync(blocked)).toEqual([storeFileName]);
  const { store } = await openStore(folder, "now");
  expect(settingsIn(store)).toBe(200);
  store.close();
});

test("a folder that cannot be made is told as one that cannot be written to", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  await expect(openStore(join(file, "data"), "now")).rejects.toMatchObject({ code: "store-readonly" });
});

test("migrations are whole or not at all: a first start that was cut off begins again", async () => {
  const sqlite = new Database(path);
  // Another program's table stands where the first migration wants its own: it fails half way.
  sqlite.exec("CREATE TABLE fact (other)");
  sqlite.close();
  await expect(openDatabase(path)).rejects.toThrow(/fact/);
  const after = new Database(path);
  const tables = after.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
  expect(tables).toEqual(["fact"]);
  after.exec("DROP TABLE fact");
  after.close();
  (await openDatabase(path)).close();
});

test("opening again migrates nothing anew, and a store of a later version is left as it is", async () => {
  await filled();
  const { store } = await openStore(folder, "now");
  expect(settingsIn(store)).toBe(200);
  store.close();
  const sqlite = new Database(path);
  sqlite.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', '2099')");
  sqlite.close();
  await expect(openDatabase(path)).rejects.toThrow(/9999-later/);
  const after = new Database(path);
  expect(after.prepare("SELECT count(*) FROM setting").pluck().get()).toBe(200);
  after.close();
});
