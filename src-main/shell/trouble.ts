// Says that the application cannot go on: what happened, what is safe, and the ways out.

import { dialog, shell, type BrowserWindow } from "electron";
import { isErrorCode, type ErrorCode, type ErrorDetails } from "#shared/errors";
import type { ShellWords, StartError } from "./locales/words";

export type WayOut = "try-again" | "quit";

export interface Trouble {
  readonly message: string;
  readonly detail: string;
}

export function troubleOf(words: ShellWords, code: ErrorCode, details: ErrorDetails): Trouble {
  const { codes, code: codeLine, detail: detailLine, title } = words.trouble;
  const known = Object.hasOwn(codes, code) ? codes[code as StartError] : codes.unexpected;
  const lines = [known, codeLine.replace("{{code}}", () => code)];
  const values = Object.values(details).join(", ");
  if (values !== "") lines.push(detailLine.replace("{{detail}}", () => values));
  return { message: title, detail: lines.join("\n\n") };
}

/** A start that failed in the shell itself, told by a code that people can be helped with. */
export function codeOfStartFailure(error: unknown): ErrorCode {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (isErrorCode(code)) return code;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "store-readonly";
  return code === "ENOSPC" || code === "EDQUOT" ? "store-full" : "unexpected";
}

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
