// The application's entry: one instance per data folder, locked down before its first window, one engine behind all of them.

import { join } from "node:path";
import { app } from "electron";
import { settleDataFolder } from "./data-folder";
import { guardAllContents } from "./contents-guard";
import { quietChromium } from "./quiet-chromium";
import { registerScheme } from "./app-protocol";
import { readLocale } from "./preferences";
import { Application } from "./application";

const dataFolder = settleDataFolder();
const chosen = readLocale(dataFolder);

quietChromium();
if (chosen !== null) app.commandLine.appendSwitch("lang", chosen);
registerScheme();
guardAllContents();
// Chromium cannot sandbox a process of root's; the development launcher alone passes that switch.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  const application = new Application({ dataFolder, chosen, built: join(import.meta.dirname, "..") });
  void app.whenReady().then(() => application.start());
} else {
  app.quit();
}
