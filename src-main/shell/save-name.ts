// The names of saved files: each kind has its extension, also where the person left it out.

import { extname } from "node:path";
import type { SaveKind } from "../engine/host-protocol";

const extensions: Readonly<Record<SaveKind, string>> = { workbook: "xlsx", "event-file": "roadshow" };

/** Without its dot. */
export function extensionOf(kind: SaveKind): string {
  return extensions[kind];
}

export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}
