// Makes a backup of a central that may be serving meanwhile: one moment of its database, read back, verified, and only then named.

import { retried } from "../exchange/retried";
import type { CentralStore } from "../store/open-central-store";
import { BackupReader } from "./backup-reader";
import { BackupWriter } from "./backup-writer";
import { writeUnder } from "./durable-file";
import { isSound } from "./examine";
import { type ExaminedBackup, entriesIn, examineBackup } from "./examine-backup";
import { headsIn, recordBackup } from "./recorded";
import { inSnapshot, storeRecords } from "./store-records";

export interface Circumstances {
  readonly version: string;
  /** Wall time with zone, for people. */
  readonly now: () => string;
}

/** The file stands where what was read back is sound; where it is not, there is none. */
export async function makeBackup(
  store: CentralStore,
  path: string,
  { version, now }: Circumstances,
): Promise<ExaminedBackup> {
  let examined: ExaminedBackup | null = null;
  await writeUnder(path, async (partial) => {
    const digest = await writeRecords(store, partial, { version, now });
    examined = await examineBackup(partial);
    if (examined.digest !== digest) throw new Error("what was read back is not what was written");
    return isSound(examined);
  });
  const made = examined as ExaminedBackup | null;
  if (made === null) throw new Error("nothing was written");
  if (isSound(made)) await record(store, path, made, now());
  return made;
}

async function writeRecords(store: CentralStore, path: string, { version, now }: Circumstances): Promise<string> {
  const writer = new BackupWriter(path, { made_at: now(), engine: store.engine, version });
  try {
    await inSnapshot(store, async (queries) => {
      for await (const record of storeRecords(queries)) writer.put(record);
    });
    return writer.end();
  } finally {
    writer.close();
  }
}

async function record({ db }: CentralStore, path: string, made: ExaminedBackup, now: string): Promise<void> {
  const verified = { digest: made.digest, madeAt: made.origin.made_at, entries: entriesIn(made) };
  await retried(async () => {
    const reader = new BackupReader(path);
    try {
      await db.transaction().execute((queries) => recordBackup(queries, verified, headsIn(reader), now));
    } finally {
      reader.close();
    }
  });
}
