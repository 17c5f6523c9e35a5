// What a page may ask of the shell, each request checked for who sends it before anything is done.

import { ipcMain, type BrowserWindow } from "electron";
import { isLocale, type Locale } from "#shared/contract/bridge";
import type { EngineSupervisor } from "./engine-supervisor";
import type { Facts } from "./facts";
import { ipc } from "./ipc-channels";
import { senderWindow } from "./sender";
import type { Windows } from "./windows";

export interface PageRequests {
  readonly windows: Windows;
  readonly engine: Pick<EngineSupervisor, "connect">;
  facts(): Facts;
  chooseLocale(locale: Locale): void;
}

export function answerPages({ windows, engine, facts, chooseLocale }: PageRequests): void {
  const on = (channel: string, act: (window: BrowserWindow, argument: unknown) => void) =>
    ipcMain.on(channel, (event, argument: unknown) => {
      const window = senderWindow(windows, event);
      if (window !== null) act(window, argument);
    });

  // The asker waits for the answer, so one that is refused must be told so.
  ipcMain.on(ipc.facts, (event) => {
    event.returnValue = senderWindow(windows, event) === null ? null : facts();
  });
  on(ipc.connect, (window) => {
    engine.connect(window.id, (port) => {
      if (!window.isDestroyed()) window.webContents.postMessage(ipc.port, null, [port]);
    });
  });
  on(ipc.openWindow, () => windows.open());
  on(ipc.print, (window) => window.webContents.print({ printBackground: true }));
  on(ipc.setLocale, (_window, locale) => {
    if (isLocale(locale)) chooseLocale(locale);
  });
}
