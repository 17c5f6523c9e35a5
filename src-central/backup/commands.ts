// `backup FILE`, `restore FILE` and `verify [FILE]` as an operator gives them: what they say, and whether it is good.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { SettingWrong } from "../service/identity";
import { type CentralStore, type StoreAddress, centralFileName, openCentralStore } from "../store/open-central-store";
import { BackupFault } from "./backup-format";
import { type Examination, examine, isSound } from "./examine";
import { type ExaminedBackup, examineBackup } from "./examine-backup";
import { type Circumstances, makeBackup } from "./make-backup";
import { restoreBackup } from "./restore";
import { inSnapshot, storeRecords } from "./store-records";

export interface Verdict {
  readonly ok: boolean;
}

export async function backup(address: StoreAddress, file: string, circumstances: Circumstances): Promise<Verdict> {
  requireDatabase(address);
  const path = resolve(file);
  return inStore(address, async (store) => {
    const made = await makeBackup(store, path, circumstances);
    return { ...said(made), file: isSound(made) ? path : null };
  });
}

/** Of the database itself, or of a backup's file. */
export async function verify(address: StoreAddress, file: string | undefined): Promise<Verdict> {
  if (file !== undefined) return said(await examined(file));
  requireDatabase(address);
  return inStore(address, async (store) => said(await inSnapshot(store, (queries) => examine(storeRecords(queries)))));
}

export async function restore(address: StoreAddress, file: string, now: () => string): Promise<Verdict> {
  const found = await examined(file);
  if (!("digest" in found) || !isSound(found)) return said(found);
  return inStore(address, async (store) => {
    await restoreBackup(store, resolve(file), found, now());
    return said(found);
  });
}

function said(found: Examination | { readonly fault: string }): Verdict {
  return { ok: !("fault" in found) && isSound(found), ...found };
}

async function examined(file: string): Promise<ExaminedBackup | { readonly fault: BackupFault["code"] }> {
  const path = resolve(file);
  if (!existsSync(path)) throw new SettingWrong(`there is no file ${path}`);
  try {
    return await examineBackup(path);
  } catch (error) {
    if (error instanceof BackupFault) return { fault: error.code };
    throw error;
  }
}

/** A wrong folder must not look like an empty central. */
function requireDatabase(address: StoreAddress): void {
  if ("folder" in address && !existsSync(join(address.folder, centralFileName)))
    throw new SettingWrong(`there is no database in ${address.folder}`);
}

async function inStore<T>(address: StoreAddress, act: (store: CentralStore) => Promise<T>): Promise<T> {
  const store = await openCentralStore(address);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}
