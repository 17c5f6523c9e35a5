// Where this laptop's data lies: the store and its key, and beside them what Chromium keeps.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { app } from "electron";

const folderName = "Roadshow Judge";

/**
 * The folder named by `--data-folder=DIR`, else by ROADSHOW_DATA, else the system's place for application data.
 * Chromium's profile goes inside it, which makes the single-instance lock one per data folder.
 */
export function settleDataFolder(): string {
  const named = app.commandLine.getSwitchValue("data-folder") || process.env["ROADSHOW_DATA"];
  const folder = named ? resolve(named) : join(app.getPath("appData"), folderName);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath("userData", join(folder, "chromium"));
  return folder;
}
