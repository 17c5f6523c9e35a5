// Protects what is kept: verified private backups at each closing, a damaged store salvaged and told, and keys never in clear.

import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isHealthy, storeFileName } from "#db/open-store";
import { connectClient } from "../../../src-main/engine/client";
import { signerOf } from "#node/crypto";
import { backupsIn } from "../../../src-main/engine/files/backup";
import { openHeadless } from "../../../src-main/engine/headless";
import { openKeyVault } from "../../../src-main/engine/key-vault";
import { bytesOf, decoded, fieldsOf } from "../support/exchange";
import {
  type Seat,
  type SmallFinal,
  close,
  judgeAll,
  marks,
  performance,
  seat,
  seatSmallFinal,
  sign,
  submit,
} from "../support/small-final";
import { type Venue, openVenue, organiserPin } from "../support/venue";

let venue: Venue;
let final: SmallFinal;

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 2, projects: 3 });
});
afterEach(() => venue.close());

const backupFolder = (): string => join(venue.dataFolder, "backups");
const storePath = (): string => join(venue.dataFolder, storeFileName);
const at = <T>(list: readonly T[], index: number): T => list[index] as T;

async function reopen(): Promise<void> {
  venue = await openVenue(venue.dataFolder);
}

test("each closing leaves a backup that opens alone, is private, and has every entry so far", async () => {
  for (const project of final.projects) {
    const before = backupsIn(backupFolder()).length;
    await judgeAll(final, project, ["50", "40"]);
    const [newest = "", ...others] = backupsIn(backupFolder());
    expect(others).toHaveLength(before);
    expect(isHealthy(newest)).toBe(true);
    const copy = new Database(newest, { readonly: true });
    const closings = copy
      .prepare("SELECT count(*) FROM entry WHERE kind = 'closing' AND author IS NOT NULL")
      .pluck()
      .get();
    expect(closings).toBe(before + 1);
    copy.close();
    expect(statSync(newest).mode & 0o777).toBe(0o600);
  }
  expect(statSync(backupFolder()).mode & 0o777).toBe(0o700);
  expect(readdirSync(backupFolder()).every((name) => name.endsWith(".db"))).toBe(true);
});

test("closings at one moment make their backups one after another; the oldest of many go", async () => {
  for (const project of final.projects) await final.chief.client.call("chief.open", { project });
  mkdirSync(backupFolder());
  for (let day = 1; day <= 20; day += 1)
    // A clock that was far ahead then has no say in which are the newest.
    writeFileSync(join(backupFolder(), `roadshow-${String(day).padStart(6, "0")}-20990101-090000-00000000.db`), "old");
  writeFileSync(join(backupFolder(), "roadshow-000021-20260101-090000-00000000.db.partial"), "cut off");
  await Promise.all(final.projects.map((project) => close(final.chief, project)));
  expect((await final.chief.client.call("chief.view", {})).backupFailed).toBe(false);
  const kept = backupsIn(backupFolder());
  expect(kept).toHaveLength(12);
  expect(kept.slice(0, 3).every((path) => isHealthy(path))).toBe(true);
  expect(readdirSync(backupFolder()).filter((name) => name.includes("partial"))).toEqual([]);
});

test("a backup that fails is told at the chief's desk, undoes no closing, and is forgotten when one succeeds", async () => {
  const silenced = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  writeFileSync(backupFolder(), "a file where the folder should be");
  await judgeAll(final, at(final.projects, 0), ["50", "40"]);
  const view = await final.chief.client.call("chief.view", {});
  expect(view).toMatchObject({ backupFailed: true });
  expect(view.projects[0]?.standing).toBe("closed");
  expect(silenced).toHaveBeenCalled();
  silenced.mockRestore();
  rmSync(backupFolder());
  await judgeAll(final, at(final.projects, 1), ["50", "40"]);
  expect((await final.chief.client.call("chief.view", {})).backupFailed).toBe(false);
});

test("a backup put in the store's place begins fresh logs: the old ones went on after it was made", async () => {
  await judgeAll(final, at(final.projects, 0), ["50", "40"]);
  const [backup = ""] = backupsIn(backupFolder());
  await judgeAll(final, at(final.projects, 1), ["50", "40"]);
  const judge = at(final.judges, 0).person;
  const before = decoded(bytesOf(venue.engine, final.event)).entries.map((entry) => fieldsOf(entry).log);
  venue.engine.close();
  // Over the same file, as cp does: neither place nor inode tells.
  copyFileSync(backup, storePath());
  for (const suffix of ["-wal", "-shm"]) rmSync(storePath() + suffix, { force: true });
  await reopen();
  const again = seat(venue.engine, { event: final.event, person: judge, role: "judge" });
  const project = at(final.projects, 2);
  await again.call("judge.submit", { project, marks: marks("50", "20"), opening: null });
  const [ballot] = venue.engine.room(final.event).state.ballots.get(`final/${project}/${judge}`) ?? [];
  expect(before).not.toContain(ballot?.log);
});

test("starting again in the same place goes on with the same logs", async () => {
  const [one, two] = [at(final.projects, 0), at(final.projects, 1)];
  await submit(at(final.judges, 0), one, "50", "20");
  venue.engine.close();
  const later = new Date(Date.now() + 86_400_000);
  utimesSync(storePath(), later, later);
  await reopen();
  const judge = at(final.judges, 0).person;
  const desk: Seat = {
    person: judge,
    client: seat(venue.engine, { event: final.event, person: judge, role: "judge" }),
  };
  await submit(desk, two, "50", "20");
  const logs = [one, two].map(
    (project) => venue.engine.room(final.event).state.ballots.get(`final/${project}/${judge}`)?.[0]?.log,
  );
  expect(new Set(logs).size).toBe(1);
});

// ---- damage ----

/** Fills the page that an index begins with: the tables can still be read. */
function spoilIndex(name: string): void {
  const sqlite = new Database(storePath());
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  const page = sqlite.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?").pluck().get(name) as number;
  const size = sqlite.pragma("page_size", { simple: true }) as number;
  sqlite.close();
  const bytes = readFileSync(storePath());
  bytes.fill(0xa5, (page - 1) * size, page * size);
  writeFileSync(storePath(), bytes);
}

test("a store with a damaged index loses nothing: entries, keys, PINs and drafts are salvaged, and the damage is told", async () => {
  await judgeAll(final, at(final.projects, 0), ["50", "40"]);
  const judge = at(final.judges, 0);
  await submit(judge, at(final.projects, 1), "44", "20");
  await judge.client.call("judge.save-draft", {
    project: at(final.projects, 2),
    marks: { ppt: { value: "33.3" } },
    revision: 0,
  });
  const state = venue.engine.room(final.event).state;
  venue.engine.close();
  spoilIndex("entry_place");
  const damaged = readFileSync(storePath());
  await reopen();
  expect(venue.engine.room(final.event).state).toEqual(state);
  const client = connectClient(venue.engine);
  const { notes } = await client.call("app.hello", {});
  expect(notes).toEqual([{ code: "store-damaged", details: { path: venue.engine.damaged[0] } }]);
  expect(readFileSync(venue.engine.damaged[0] ?? "")).toEqual(damaged);
  await client.call("session.sign-in", { event: final.event, person: null, pin: organiserPin });
  const desk = seat(venue.engine, { event: final.event, person: judge.person, role: "judge" });
  const { draft } = await desk.call("judge.ballot", { project: at(final.projects, 2) });
  expect(draft?.marks).toEqual({ ppt: { value: "33.3" } });
  // Logs whose heads may be lost with the damage are not gone on with.
  const before = new Set([...state.ballots.values()].flat().map((fact) => fact.log));
  await desk.call("judge.submit", { project: at(final.projects, 2), marks: marks("50", "20"), opening: null });
  const [ballot] =
    venue.engine.room(final.event).state.ballots.get(`final/${at(final.projects, 2)}/${judge.person}`) ?? [];
  expect(before.has(ballot?.log ?? "")).toBe(false);
});

test("a store of which nothing can be read comes back as the last backup had it, and the event can be finished", async () => {
  await judgeAll(final, at(final.projects, 0), ["50", "40"]);
  const kept = venue.engine.room(final.event).state;
  const closed = [...kept.standing.keys()];
  await performance(final.chief, at(final.projects, 0), "80");
  venue.engine.close();
  const bytes = readFileSync(storePath());
  bytes.fill(0x5a, 0);
  writeFileSync(storePath(), bytes);
  await reopen();
  const { events, notes } = await connectClient(venue.engine).call("app.hello", {});
  expect(events.map((card) => card.event)).toEqual([final.event]);
  expect(notes).toHaveLength(1);
  expect([...venue.engine.room(final.event).state.standing.keys()]).toEqual(closed);
  const again: SmallFinal = {
    ...final,
    engine: venue.engine,
    chief: {
      ...final.chief,
      client: seat(venue.engine, { event: final.event, person: final.chief.person, role: "chief" }),
    },
    judges: final.judges.map(({ person }) => ({
      person,
      client: seat(venue.engine, { event: final.event, person, role: "judge" }),
    })),
  };
  for (const project of final.projects.slice(1)) await judgeAll(again, project, ["30", "20"]);
  await sign(again.chief);
});

test("with no backup and nothing to read, the store begins empty and says why, at this start and the next", async () => {
  venue.engine.close();
  writeFileSync(storePath(), "不是数据库".repeat(1000));
  for (const suffix of ["-wal", "-shm"]) rmSync(storePath() + suffix, { force: true });
  for (let start = 0; start < 2; start += 1) {
    await reopen();
    const { events, notes } = await connectClient(venue.engine).call("app.hello", {});
    expect(events).toEqual([]);
    expect(notes).toHaveLength(1);
    venue.engine.close();
  }
  await reopen();
});

test("a store with forged entries put in by hand gives none of them when it is salvaged", async () => {
  await judgeAll(final, at(final.projects, 0), ["50", "40"]);
  venue.engine.close();
  rmSync(backupFolder(), { recursive: true });
  const sqlite = new Database(storePath());
  sqlite.exec("DROP TRIGGER entry_body_fixed; DROP TRIGGER entry_seal_fixed");
  sqlite.exec("UPDATE entry SET body = zeroblob(200) WHERE kind = 'performance'");
  sqlite.exec("UPDATE entry SET seal = zeroblob(64) WHERE kind = 'closing'");
  sqlite.close();
  spoilIndex("entry_place");
  await reopen();
  const { performance: results, standing } = venue.engine.room(final.event).state;
  expect(results.size).toBe(0);
  expect([...standing.values()].flat().map((fact) => fact.kind)).toEqual(["opening"]);
});

// ---- keys ----

test("no private key stands in clear in the store or its backups, nor any PIN", async () => {
  await judgeAll(final, at(final.projects, 0), ["50", "40"]);
  const master = readFileSync(join(venue.dataFolder, "headless.key"));
  const vault = openKeyVault(master);
  const { queries } = venue.engine.store;
  const rows = venue.engine.store.all<{ log: string; wrapped: Uint8Array }>(
    queries.selectFrom("log_key").select(["log", "wrapped"]),
  );
  const [root] = venue.engine.store.all<{ wrapped: Uint8Array }>(queries.selectFrom("root_key").select("wrapped"));
  const seeds = rows.map(({ log, wrapped }) => vault.unwrap(`log/${log}`, wrapped));
  seeds.push(vault.unwrap(`root/${final.event}`, root?.wrapped ?? new Uint8Array()));
  expect(seeds.length).toBeGreaterThan(5);
  for (const [index, { log }] of rows.entries())
    expect(Buffer.from(signerOf(at(seeds, index)).publicKey).toString("hex")).toBe(log);
  venue.engine.close();
  const files = [storePath(), ...backupsIn(backupFolder())].map((path) => readFileSync(path));
  for (const bytes of files)
    for (const secret of [...seeds, master]) {
      expect(bytes.includes(Buffer.from(secret))).toBe(false);
      expect(bytes.includes(Buffer.from(secret).toString("hex"))).toBe(false);
      expect(bytes.includes(Buffer.from(secret).toString("base64"))).toBe(false);
    }
  expect(files[0]?.includes(organiserPin)).toBe(false);
  await reopen();
});

test("a wrapped key opens under its own name and master key alone", () => {
  const vault = openKeyVault(new Uint8Array(32).fill(1));
  const secret = new Uint8Array(32).fill(7);
  const wrapped = vault.wrap("log/a", secret);
  expect(Uint8Array.from(vault.unwrap("log/a", wrapped))).toEqual(secret);
  const spoilt = Uint8Array.from(wrapped);
  spoilt[20] = (spoilt[20] as number) ^ 1;
  const refused = [
    () => vault.unwrap("log/b", wrapped),
    () => openKeyVault(new Uint8Array(32)).unwrap("log/a", wrapped),
    () => vault.unwrap("log/a", spoilt),
    () => vault.unwrap("log/a", new Uint8Array(3)),
  ];
  for (const attempt of refused) expect(attempt).toThrow("key-store-unavailable");
  expect(vault.wrap("log/a", secret)).not.toEqual(wrapped);
});

test("a second engine on the same folder is refused while the first goes on, and welcome when it has gone", async () => {
  await expect(openHeadless({ dataFolder: venue.dataFolder })).rejects.toMatchObject({ code: "store-busy" });
  await submit(at(final.judges, 0), at(final.projects, 0), "50", "20");
  venue.engine.close();
  await reopen();
  expect(venue.engine.room(final.event).state.ballots.size).toBe(1);
});
