// Asks the person at a window where to save a file.

import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { app, dialog, type BrowserWindow } from "electron";
import type { SaveKind } from "../engine/host-protocol";
import type { ShellWords } from "./locales/words";
import { extensionOf, withExtension } from "./save-name";

/** The chosen path, with the kind's extension; null where the choice was called off. */
export async function askSavePath(
  window: BrowserWindow,
  kind: SaveKind,
  name: string,
  words: ShellWords,
): Promise<string | null> {
  const extension = extensionOf(kind);
  let suggestion = join(app.getPath("documents"), basename(name));
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.save[kind].title,
      defaultPath: suggestion,
      filters: [{ name: words.save[kind].kind, extensions: [extension] }],
      properties: ["createDirectory", "showOverwriteConfirmation"],
    });
    if (canceled || filePath === "") return null;
    const path = withExtension(filePath, extension);
    // The system asked about overwriting the name as typed; with the extension it may be another file's.
    if (path === filePath || !existsSync(path)) return path;
    suggestion = path;
  }
}
