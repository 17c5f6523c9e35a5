// The yardstick: the same ballots into PostgreSQL, many rows a statement, over connections of their own and nothing else.

import { Pool } from "pg";
import type { Entry } from "../../../src-shared/ledger/entry";

const connections = 20;
const batch = 200;

/** Seconds until every ballot of every device is committed in a table of its own. */
export async function insertRaw(connectionString: string, ballots: readonly Entry[]): Promise<number> {
  const pool = new Pool({ connectionString, max: connections, min: connections });
  try {
    await pool.query(
      "CREATE TABLE raw_ballot (log text, seq integer, hash text, body bytea, seal bytea, UNIQUE (log, seq, hash))",
    );
    const batches: Entry[][] = [];
    for (let at = 0; at < ballots.length; at += batch) batches.push(ballots.slice(at, at + batch));
    await Promise.all(Array.from({ length: connections }, () => pool.query("SELECT 1")));
    const begun = performance.now();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let next = batches.pop(); next !== undefined; next = batches.pop()) await insert(pool, next);
      }),
    );
    return (performance.now() - begun) / 1000;
  } finally {
    await pool.end();
  }
}

async function insert(pool: Pool, entries: readonly Entry[]): Promise<void> {
  const values = entries.flatMap(({ fields, hash, body, seal }) => [
    fields.log,
    fields.seq,
    hash,
    Buffer.from(body ?? []),
    Buffer.from(seal ?? []),
  ]);
  const rows = entries.map((_, row) => `(${[1, 2, 3, 4, 5].map((column) => `$${row * 5 + column}`).join(", ")})`);
  await pool.query(`INSERT INTO raw_ballot VALUES ${rows.join(", ")} ON CONFLICT DO NOTHING`, values);
}
