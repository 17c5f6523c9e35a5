// Protects the shell from pages that are not ours: only the main frame of one of our windows, at our address, is heard.

import type { BrowserWindow, IpcMainEvent } from "electron";
import { expect, it } from "vitest";
import { senderWindow } from "../../../src-main/shell/sender";

type Sent = Pick<IpcMainEvent, "sender" | "senderFrame">;

const window = { id: 1 } as BrowserWindow;
const mainFrame = { url: "app://roadshow/judge" };
const ours = { mainFrame };
const windows = { of: (contents: unknown) => (contents === ours ? window : null) };

const sent = (sender: unknown, senderFrame: unknown) => ({ sender, senderFrame }) as unknown as Sent;

it("hears the main frame of our own window", () => {
  expect(senderWindow(windows, sent(ours, mainFrame))).toBe(window);
});

it("hears no frame inside it, none that is gone, and none at another address", () => {
  expect(senderWindow(windows, sent(ours, { url: "app://roadshow/judge" }))).toBeNull();
  expect(senderWindow(windows, sent(ours, null))).toBeNull();
  const strayed = { mainFrame: { url: "https://example.com/" } };
  expect(senderWindow({ of: () => window }, sent(strayed, strayed.mainFrame))).toBeNull();
});

it("hears no web contents that is not a window of ours", () => {
  const stranger = { mainFrame };
  expect(senderWindow(windows, sent(stranger, mainFrame))).toBeNull();
});
