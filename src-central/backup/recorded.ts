// What central's database remembers of a verified backup: when it was made, and how far it holds every log.

import type { Queries } from "../store/central-ledger";
import { BackupReader } from "./backup-reader";
import type { RowRecord } from "./records";

export interface Verified {
  readonly digest: string;
  readonly madeAt: string;
  readonly entries: number;
}

export type HeadRow = Extract<RowRecord, { table: "head" }>["row"];

const rowsAtOnce = 1000;

/** Within a transaction. */
export async function recordBackup(
  queries: Queries,
  { digest, madeAt, entries }: Verified,
  heads: Iterable<HeadRow>,
  now: string,
): Promise<void> {
  const row = { digest, made_at: madeAt, recorded_at: now, entries };
  await queries.insertInto("backup").values(row).execute();
  // Nothing is ever taken out of a ledger, so the newest holds what those before it held. Of two made at once the one that
  // is recorded last may hold less: then less is said to be held than is.
  await queries.deleteFrom("backup_head").execute();
  let rows: (HeadRow & { backup: string })[] = [];
  const insert = async (): Promise<void> => {
    if (rows.length > 0) await queries.insertInto("backup_head").values(rows).execute();
    rows = [];
  };
  for (const head of heads) {
    rows.push({ ...head, backup: digest });
    if (rows.length === rowsAtOnce) await insert();
  }
  await insert();
}

/** The heads that a backup's file holds. */
export function* headsIn(reader: BackupReader): Generator<HeadRow> {
  for (const record of reader.records()) if (record.table === "head") yield record.row;
}
