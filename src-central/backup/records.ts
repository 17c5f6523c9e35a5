// What a backup consists of, one record after the other: the rows of central's tables, and entries by the bytes that were hashed.

import { z } from "zod";
import { hash32 } from "#shared/ledger/entry";

const text = z.string();
const count = z.int().min(0);
const head = { event: hash32, log: hash32, seq: z.int().min(1), hash: hash32 };

/** Of every table but that of the entries. */
export const rowSchemas = {
  identity: z.strictObject({ only: z.literal(1), central: hash32 }),
  account: z.strictObject({ name: text, token_hash: hash32, created_at: text, revoked_at: text.nullable() }),
  audit: z.strictObject({ at: text, account: text, action: text, subject: text }),
  backup: z.strictObject({ digest: hash32, made_at: text, recorded_at: text, entries: count }),
  backup_head: z.strictObject({ ...head, backup: hash32 }),
  event: z.strictObject({ event: hash32, root: hash32, account: text, registered_at: text, authority: count }),
  head: z.strictObject(head),
} as const;

export type RowTable = keyof typeof rowSchemas;

export type RowRecord = {
  [Table in RowTable]: { readonly table: Table; readonly row: z.infer<(typeof rowSchemas)[Table]> };
}[RowTable];

/** What a table says of an entry beside the entry's own bytes. */
export interface EntryColumns {
  readonly log: string;
  readonly seq: number;
  readonly hash: string;
  readonly prev: string | null;
  readonly kind: string;
  readonly critical: number;
  readonly at: string;
}

export interface EntryRecord {
  readonly table: "entry";
  readonly event: string;
  readonly arrival: number;
  readonly header: Uint8Array;
  readonly body: Uint8Array;
  readonly seal: Uint8Array | null;
  /** null in a file: they are made anew of the header. */
  readonly columns: EntryColumns | null;
}

/** In this order: what belongs to no event; then each event, its heads, and its entries by log and sequence. */
export type BackupRecord = RowRecord | EntryRecord;

export const originSchema = z.strictObject({ made_at: text, engine: z.enum(["postgres", "sqlite"]), version: text });

/** Where and when a backup was made. */
export type Origin = z.infer<typeof originSchema>;
