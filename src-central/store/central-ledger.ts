// The ledger in central's database: what a request asks of it, and entries kept with their heads in one transaction.

import { type Kysely, type Transaction, sql } from "kysely";
import type { Entry, SealedEntry } from "#shared/ledger/entry";
import type { Place } from "#shared/sync/frontier";
import type { Engine } from "./open-central-store";
import type { CentralSchema, HeadTable } from "./schema";

export type Queries = Kysely<CentralSchema> | Transaction<CentralSchema>;

/** So many rows go in with one statement: PostgreSQL takes no more than 65,535 values. */
const rowsAtOnce = 2000;
const noBytes = new Uint8Array();

export interface StoredEntry extends SealedEntry, Place {
  readonly log: string;
  readonly prev: string | null;
}

/** Where a log ended, and where it ends now. */
export interface HeadMove {
  readonly log: string;
  readonly before: readonly Place[];
  readonly after: readonly Place[];
}

export class CentralLedger {
  readonly #queries: Queries;
  readonly #engine: Engine;
  readonly #event: string;

  constructor(queries: Queries, engine: Engine, event: string) {
    this.#queries = queries;
    this.#engine = engine;
    this.#event = event;
  }

  /** Until the transaction ends nobody else adds to these logs. SQLite has one writer anyway. */
  async lock(logs: readonly string[]): Promise<void> {
    if (this.#engine !== "postgres") return;
    const keys = logs.toSorted().map((log) => `${this.#event}/${log}`);
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(${keys}::text[]) AS key`.execute(
      this.#queries,
    );
  }

  /** log → its heads, of all logs or of those given. */
  async heads(only: readonly string[] | null = null): Promise<Map<string, Place[]>> {
    let query = this.#queries.selectFrom("head").select(["log", "seq", "hash"]).where("event", "=", this.#event);
    if (only !== null) query = query.where("log", "in", [...only]);
    const heads = new Map<string, Place[]>();
    for (const { log, seq, hash } of await query.orderBy("log").orderBy("hash").execute()) {
      const list = heads.get(log) ?? [];
      list.push({ seq, hash });
      heads.set(log, list);
    }
    return heads;
  }

  /** Of the hashes given those that are held in the log. */
  async held(log: string, places: readonly Place[]): Promise<Set<string>> {
    if (places.length === 0) return new Set();
    const rows = await this.#queries
      .selectFrom("entry")
      .select("hash")
      .where("event", "=", this.#event)
      .where("log", "=", log)
      .where("seq", "in", [...new Set(places.map(({ seq }) => seq))])
      .where("hash", "in", [...new Set(places.map(({ hash }) => hash))])
      .execute();
    return new Set(rows.map(({ hash }) => hash));
  }

  /** Entries of a log from one sequence to another, in their order. */
  run(log: string, from: number, to: number, most: number): Promise<StoredEntry[]> {
    return this.#queries
      .selectFrom("entry")
      .select(["log", "seq", "hash", "prev", "header", "body", "seal"])
      .where("event", "=", this.#event)
      .where("log", "=", log)
      .where("seq", ">=", from)
      .where("seq", "<=", to)
      .orderBy("seq")
      .limit(most)
      .execute();
  }

  /** The descent of every entry of a log. */
  links(log: string): Promise<{ hash: string; seq: number; prev: string | null }[]> {
    return this.#queries
      .selectFrom("entry")
      .select(["hash", "seq", "prev"])
      .where("event", "=", this.#event)
      .where("log", "=", log)
      .execute();
  }

  /** The entries of these kinds, with what they say. */
  ofKinds(kinds: readonly string[]): Promise<SealedEntry[]> {
    return this.#queries
      .selectFrom("entry")
      .select(["header", "body", "seal"])
      .where("event", "=", this.#event)
      .where("kind", "in", [...kinds])
      .execute();
  }

  /** How much is kept of all logs but these. */
  async sizeBeside(logs: readonly string[]): Promise<{ entries: number; bytes: number }> {
    const all = this.#queries
      .selectFrom("entry")
      .select([sql<string>`count(*)`.as("entries"), sql<string | null>`sum(length(body))`.as("bytes")])
      .where("event", "=", this.#event);
    const row = await (logs.length === 0 ? all : all.where("log", "not in", [...logs])).executeTakeFirstOrThrow();
    return { entries: Number(row.entries), bytes: Number(row.bytes ?? 0) };
  }

  /** Those that are here already stay as they are. */
  async insert(entries: readonly Entry[]): Promise<void> {
    for (let at = 0; at < entries.length; at += rowsAtOnce) {
      const part = entries.slice(at, at + rowsAtOnce);
      await (this.#engine === "postgres" ? this.#insertTogether(part) : this.#insertRows(part));
    }
  }

  /** Only what changes is written: the heads of a forked log that stay are left alone. */
  async moveHeads(moves: readonly HeadMove[]): Promise<void> {
    for (let at = 0; at < moves.length; at += rowsAtOnce) {
      const part = moves.slice(at, at + rowsAtOnce);
      await this.#deleteHeads(part.flatMap(({ log, before, after }) => this.#only(log, before, after)));
      const rows = part.flatMap(({ log, before, after }) => this.#only(log, after, before));
      await this.#queries.insertInto("head").values(rows).execute();
    }
  }

  /** Rows of the heads that are among these and not among those. */
  #only(log: string, these: readonly Place[], those: readonly Place[]): HeadTable[] {
    const others = new Set(those.map(({ hash }) => hash));
    const rows = these.filter(({ hash }) => !others.has(hash));
    return rows.map(({ seq, hash }) => ({ event: this.#event, log, seq, hash }));
  }

  async #deleteHeads(rows: readonly HeadTable[]): Promise<void> {
    if (rows.length === 0) return;
    const logs = rows.map(({ log }) => log);
    const hashes = rows.map(({ hash }) => hash);
    // A hash belongs to one log: no other pair of the two is there.
    const deletion = this.#queries.deleteFrom("head").where("event", "=", this.#event);
    await deletion.where("log", "in", logs).where("hash", "in", hashes).execute();
  }

  /**
   * Thousands of rows are one statement of two values: what is text as JSON, which is quickly made, and the bytes as they are,
   * one after the other, to be cut there.
   */
  async #insertTogether(entries: readonly Entry[]): Promise<void> {
    const parts = entries.flatMap(({ header, body, seal }) => [header, body ?? noBytes, seal ?? noBytes]);
    let next = 1;
    const rows = entries.map(({ fields: { log, seq, prev, kind, critical, at }, hash, header, body, seal }) => {
      const place = { from: next, header: header.length, body: body?.length ?? null, seal: seal?.length ?? null };
      next += place.header + (place.body ?? 0) + (place.seal ?? 0);
      return { log, seq, hash, prev, kind, critical: Number(critical), at, ...place };
    });
    await sql`
      INSERT INTO entry (event, log, seq, hash, prev, kind, critical, at, header, body, seal)
      SELECT ${this.#event}, log, seq, hash, prev, kind, critical, at, substr(bytes, "from", header),
        substr(bytes, "from" + header, body), substr(bytes, "from" + header + body, seal)
      FROM (SELECT ${Buffer.concat(parts)}::bytea AS bytes) AS packed, json_to_recordset(${JSON.stringify(rows)}::json)
        AS row (log text, seq int, hash text, prev text, kind text, critical int, at text,
          "from" int, header int, body int, seal int)
      ON CONFLICT DO NOTHING`.execute(this.#queries);
  }

  async #insertRows(entries: readonly Entry[]): Promise<void> {
    for (const { fields, hash, header, body, seal } of entries) {
      const { log, seq, prev, kind, critical, at } = fields;
      const row = { event: this.#event, log, seq, hash, prev, kind, critical: Number(critical), at, header, seal };
      await this.#queries
        .insertInto("entry")
        .values({ ...row, body: body as Uint8Array })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}
