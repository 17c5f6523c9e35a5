// Organisers' accounts: each has one token, shown once; only its hash is kept, and what is done in its name is recorded.

import { randomBytes } from "node:crypto";
import { sha256Hex } from "#node/crypto";
import type { CentralStore } from "../store/open-central-store";

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

export interface Account {
  readonly name: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

export class Accounts {
  readonly #db: CentralStore["db"];
  readonly #now: () => string;

  /** `now` gives wall time with zone, for people. */
  constructor({ db }: CentralStore, now: () => string) {
    this.#db = db;
    this.#now = now;
  }

  /** The new account's token, or null where the name is taken. */
  async add(name: string): Promise<string | null> {
    const token = randomBytes(32).toString("base64url");
    const row = { name, token_hash: sha256Hex(token), created_at: this.#now(), revoked_at: null };
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto("account")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return null;
    await this.record(name, "account-added", name);
    return token;
  }

  async list(): Promise<Account[]> {
    const rows = await this.#db.selectFrom("account").selectAll().orderBy("name").execute();
    return rows.map((row) => ({ name: row.name, createdAt: row.created_at, revokedAt: row.revoked_at }));
  }

  /** Whether there was one that still stood. */
  async revoke(name: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable("account")
      .set({ revoked_at: this.#now() })
      .where("name", "=", name)
      .where("revoked_at", "is", null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    await this.record(name, "account-revoked", name);
    return true;
  }

  /** The account that a token opens; null for none. */
  async named(token: string): Promise<string | null> {
    if (!tokenForm.test(token)) return null;
    const row = await this.#db
      .selectFrom("account")
      .select("name")
      .where("token_hash", "=", sha256Hex(token))
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    return row?.name ?? null;
  }

  async record(account: string, action: string, subject: string): Promise<void> {
    await this.#db.insertInto("audit").values({ at: this.#now(), account, action, subject }).execute();
  }
}
