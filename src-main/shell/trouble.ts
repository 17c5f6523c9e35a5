// Tells a person that the application cannot go on, and asks for the way out.

import { dialog, shell, type BrowserWindow } from "electron";
import type { ShellWords } from "./locales/words";
import type { Trouble } from "./trouble-text";

export type WayOut = "try-again" | "quit";

/** Asks until the person chooses; looking at the data folder is no way out. */
export async function askWayOut(
  words: ShellWords,
  trouble: Trouble,
  dataFolder: string,
  window: BrowserWindow | null,
): Promise<WayOut> {
  const { tryAgain, openFolder, quit, title } = words.trouble;
  const options = {
    type: "error" as const,
    title,
    message: trouble.message,
    detail: trouble.detail,
    buttons: [tryAgain, openFolder, quit],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  };
  for (;;) {
    const { response } = await (window === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options));
    if (response !== 1) return response === 0 ? "try-again" : "quit";
    await shell.openPath(dataFolder);
  }
}
