// Asks the person at a window where to save a file.

import { basename, extname, join } from "node:path";
import { app, dialog, type BrowserWindow } from "electron";
import type { SaveKind } from "../engine/host-protocol";
import type { ShellWords } from "./locales/words";

const extensions: Readonly<Record<SaveKind, string>> = { workbook: "xlsx", "event-file": "roadshow" };

/** The chosen path, with the kind's extension; null where the choice was called off. */
export async function askSavePath(
  window: BrowserWindow,
  kind: SaveKind,
  name: string,
  words: ShellWords,
): Promise<string | null> {
  const extension = extensions[kind];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.save[kind].title,
    defaultPath: join(app.getPath("documents"), basename(name)),
    filters: [{ name: words.save[kind].kind, extensions: [extension] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  return canceled || filePath === "" ? null : withExtension(filePath, extension);
}

function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}
