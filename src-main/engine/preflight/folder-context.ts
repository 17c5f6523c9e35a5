// What the preflight check may look at on the command line: a data folder, whose application may be running or not.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isHealthy, storeFileName } from "#db/open-store";
import { storeError } from "#db/store";
import { AppError } from "#shared/errors";
import { backupsIn } from "../files/backup";
import type { PreflightContext, StoreInHand } from "./context";

export function folderContext(dataFolder: string, version: string): Omit<PreflightContext, "signal"> {
  return {
    dataFolder,
    version,
    store: storeIn(dataFolder),
    keys: null,
    askShell: async () => null,
    window: null,
    venue: null,
    monotonicMs: () => performance.now(),
  };
}

/** Looked at as it lies there: nothing is set aside, and nothing is made. */
function storeIn(folder: string): StoreInHand {
  return {
    open: false,
    state: stateOf(join(folder, storeFileName)),
    damaged: readdirSync(folder)
      .filter((name) => name.startsWith(`${storeFileName}.damaged-`) && !/-(wal|shm)$/.test(name))
      .map((name) => join(folder, name)),
    backups: backupsIn(join(folder, "backups")).length,
  };
}

function stateOf(path: string): Extract<StoreInHand, { open: false }>["state"] {
  if (!existsSync(path)) return "absent";
  try {
    return isHealthy(path) ? "sound" : "damaged";
  } catch (error) {
    const known = storeError(error);
    if (!(known instanceof AppError)) throw error;
    return known.code === "store-busy" ? "in-use" : { code: String(known.details["code"] ?? known.code) };
  }
}
