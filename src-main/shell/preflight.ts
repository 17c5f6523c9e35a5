// What only Electron knows for the preflight check: the system's key store, the source of power, and the printers.

import { type BrowserWindow, powerMonitor, safeStorage } from "electron";
import type { MachineFacts, ShellAnswers, ShellQuestion } from "../engine/preflight/shell-answers";
import { type MasterKey, masterKeyReadsBack } from "./key-store";
import { systemWrapper } from "./system-wrapper";

/** null where there is no answer, as for a window that is gone. */
export async function answerPreflight(
  about: ShellQuestion,
  window: BrowserWindow | null,
  key: MasterKey,
  dataFolder: string,
): Promise<ShellAnswers[ShellQuestion] | null> {
  switch (about) {
    case "machine":
      return machineFacts(key, dataFolder);
    case "printers":
      return window === null ? null : printersOf(window);
  }
}

function machineFacts(key: MasterKey, dataFolder: string): MachineFacts {
  const linux = process.platform === "linux";
  return {
    keyStore: key.kind,
    backend: linux ? safeStorage.getSelectedStorageBackend() : null,
    keyReadsBack: masterKeyReadsBack(dataFolder, systemWrapper, key),
    // On Linux Chromium does not look, and says "no" to everyone.
    onBattery: linux ? null : powerMonitor.isOnBatteryPower(),
  };
}

async function printersOf(window: BrowserWindow): Promise<readonly string[]> {
  const printers = await window.webContents.getPrintersAsync();
  return printers.map(({ name, displayName }) => displayName || name);
}
