// Examines a backup's file from its beginning to its end.

import { BackupReader } from "./backup-reader";
import { type Examination, examine } from "./examine";
import type { Origin } from "./records";

export interface ExaminedBackup extends Examination {
  readonly origin: Origin;
  readonly digest: string;
}

/** Throws `BackupFault` for a file that is none, or not whole. */
export async function examineBackup(path: string): Promise<ExaminedBackup> {
  const reader = new BackupReader(path);
  try {
    const examination = await examine(reader.records());
    return { ...examination, origin: reader.origin, digest: reader.digest };
  } finally {
    reader.close();
  }
}

export function entriesIn({ events }: Examination): number {
  return events.reduce((sum, { entries }) => sum + entries, 0);
}
