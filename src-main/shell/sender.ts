// Tells whether a message to the shell comes from the main frame of one of our own windows, and from which.

import type { BrowserWindow, IpcMainEvent } from "electron";
import { isOurs } from "./page-address";
import type { Windows } from "./windows";

type Sent = Pick<IpcMainEvent, "sender" | "senderFrame">;

/** The window that sent it; null where it is to be ignored. */
export function senderWindow(windows: Pick<Windows, "of">, event: Sent): BrowserWindow | null {
  const frame = event.senderFrame;
  if (frame === null || frame !== event.sender.mainFrame || !isOurs(frame.url)) return null;
  return windows.of(event.sender);
}
