// Step 1: what is saved is on the disk. Writes a plain file and a scratch database with the store's own settings, makes both
// durable, opens them again and compares.

import { randomBytes } from "node:crypto";
import { type FileHandle, mkdtemp, open, readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type Store, openDatabase, storeError } from "#db/store";
import type { PreflightFinding } from "#shared/contract/views/preflight";
import { AppError } from "#shared/errors";
import type { PreflightContext } from "./context";
import { type Step, finding } from "./step";

/** A person does not feel a commit of this length; a slower disk holds up everyone once a hall submits at the same moment. */
const slowCommitMs = 100;
const commits = 5;
const fileBytes = 64 * 1024;
/** About the size of a ballot. */
const rowBytes = 500;
const scratchName = /^preflight-(\d+)-/;

export const durableWrite: Step = {
  id: "durable-write",
  limitMs: 20_000,
  ifUnknown: "bad",
  run: async ({ dataFolder, monotonicMs }) => {
    let scratch: string | null = null;
    try {
      await removeLeftovers(dataFolder);
      scratch = await mkdtemp(join(dataFolder, `preflight-${process.pid}-`));
      // The file first: its calls can be waited for without holding up the engine, if the disk does not answer at all.
      const fileMs = await writeFile(join(scratch, "file"), monotonicMs);
      const times = await commitRows(join(scratch, "scratch.db"), monotonicMs);
      return [verdictOn(times, fileMs)];
    } catch (error) {
      return [troubleOf(error)];
    } finally {
      if (scratch !== null) await rm(scratch, { recursive: true, force: true }).catch(() => undefined);
    }
  },
};

type Clock = PreflightContext["monotonicMs"];

async function writeFile(path: string, now: Clock): Promise<number> {
  const bytes = randomBytes(fileBytes);
  const began = now();
  const file = await open(path, "w", 0o600);
  await writeAndSync(file, bytes);
  const took = now() - began;
  if (!bytes.equals(await readFile(path))) throw new ReadBackDiffers();
  return took;
}

async function writeAndSync(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** How long each commit took, by the very code by which a ballot is saved. */
async function commitRows(path: string, now: Clock): Promise<readonly number[]> {
  const rows = Array.from({ length: commits }, (_, at) => ({
    name: `preflight-${at}`,
    value: randomBytes(rowBytes / 2).toString("hex"),
  }));
  const written = await openDatabase(path);
  const times: number[] = [];
  try {
    for (const row of rows) {
      const began = now();
      written.write((transaction) => transaction.run(transaction.queries.insertInto("setting").values(row)));
      times.push(now() - began);
      // Whoever is judging meanwhile is served between two of them.
      await nextTurn();
    }
  } finally {
    written.close();
  }
  const again = await openDatabase(path);
  try {
    if (JSON.stringify(rowsOf(again)) !== JSON.stringify(rows)) throw new ReadBackDiffers();
  } finally {
    again.close();
  }
  return times;
}

function rowsOf(store: Store): unknown {
  const mine = store.queries.selectFrom("setting").select(["name", "value"]).where("name", "like", "preflight-%");
  return store.all(mine.orderBy("name"));
}

/** One commit of several may meet a busy disk: the middle one speaks. */
function verdictOn(times: readonly number[], fileMs: number): PreflightFinding {
  const sorted = times.toSorted((a, b) => a - b);
  const commitMs = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const facts = { commitMs: rounded(commitMs), slowestMs: rounded(sorted.at(-1) ?? 0), fileMs: rounded(fileMs) };
  return commitMs > slowCommitMs
    ? finding("attention", "written", facts, "faster-disk")
    : finding("good", "written", facts);
}

/** To a tenth: a finer figure would be noise. */
function rounded(ms: number): number {
  return Math.round(10 * ms) / 10;
}

class ReadBackDiffers extends Error {}

function troubleOf(error: unknown): PreflightFinding {
  if (error instanceof ReadBackDiffers) return finding("bad", "read-back-differs", {}, "other-disk");
  const known = storeError(error);
  const code = codeOf(known, error);
  if (known instanceof AppError && known.code === "store-full")
    return finding("bad", "disk-full", { code }, "free-space");
  if (known instanceof AppError && known.code === "store-readonly")
    return finding("bad", "disk-read-only", { code }, "make-writable");
  return finding("bad", "write-failed", { code }, "other-disk");
}

function codeOf(known: unknown, error: unknown): string {
  if (known instanceof AppError) return String(known.details["code"] ?? known.code);
  return String((error as { code?: unknown } | null)?.code ?? "unknown");
}

/** What a check left that was killed; those of processes that still run are let alone. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = scratchName.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
