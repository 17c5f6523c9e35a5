// The tables of central, alike on SQLite and on PostgreSQL: the ledger byte for byte, its heads, and who may upload.

import type { Generated } from "kysely";

/** An event that its root has let this central take in. */
export interface EventTable {
  event: string;
  root: string;
  /** By whose account it was registered. */
  account: string;
  registered_at: string;
  /** Grows whenever entries come that change who may do what: what an instance knows by heart holds for one number. */
  authority: number;
}

/** Append-only: what was taken never changes. */
export interface EntryTable {
  /** In the order in which they came. */
  arrival: Generated<number>;
  event: string;
  log: string;
  seq: number;
  hash: string;
  prev: string | null;
  kind: string;
  critical: number;
  at: string;
  header: Uint8Array;
  body: Uint8Array;
  seal: Uint8Array | null;
}

/** Where each log ends; several rows where it has gone several ways. */
export interface HeadTable {
  event: string;
  log: string;
  seq: number;
  hash: string;
}

/** An organiser's account; the token itself is kept nowhere. */
export interface AccountTable {
  name: string;
  /** SHA-256, in hexadecimal, of 32 random bytes. */
  token_hash: string;
  created_at: string;
  revoked_at: string | null;
}

/** One row: the public key of this central, so that an instance with another key is refused. */
export interface IdentityTable {
  only: 1;
  central: string;
}

export interface AuditTable {
  at: string;
  account: string;
  action: string;
  subject: string;
}

/** A backup that was read back and verified. */
export interface BackupTable {
  /** SHA-256 of its file, in hexadecimal. */
  digest: string;
  /** It holds what was here then. */
  made_at: string;
  recorded_at: string;
  entries: number;
}

/** How far the newest backup holds each log: this entry and all before it stand in a second place. */
export interface BackupHeadTable {
  event: string;
  log: string;
  seq: number;
  hash: string;
  /** Its digest. */
  backup: string;
}

export interface CentralSchema {
  event: EventTable;
  entry: EntryTable;
  head: HeadTable;
  account: AccountTable;
  identity: IdentityTable;
  audit: AuditTable;
  backup: BackupTable;
  backup_head: BackupHeadTable;
}
