// The two databases of central in tests: a SQLite file, and a real PostgreSQL that a test file starts once.

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { StoreAddress } from "../../../src-central/store/open-central-store";
import { makePostgres } from "./postgres";

export interface TestEngine {
  readonly name: "sqlite" | "postgres";
  /** An empty database, for one test. */
  fresh(): Promise<StoreAddress>;
  stop(): Promise<void>;
}

export async function sqliteEngine(): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-central-"));
  let made = 0;
  return {
    name: "sqlite",
    fresh: async () => ({ folder: join(folder, String((made += 1))) }),
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface TestPostgres extends TestEngine {
  readonly name: "postgres";
  url(database: string): string;
  /** Without warning, as by a power cut; `start` brings it back on the same data. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

export async function postgresEngine(): Promise<TestPostgres> {
  const server = await makePostgres(await freePort());
  await server.start();
  let made = 0;
  return {
    ...server,
    name: "postgres",
    fresh: async () => {
      const database = `central_${(made += 1)}`;
      const client = new Client({ connectionString: server.url("postgres") });
      await client.connect();
      await client.query(`CREATE DATABASE ${database}`);
      await client.end();
      return { databaseUrl: server.url(database), connections: 8 };
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}
