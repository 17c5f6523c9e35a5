// Where a program of the rehearsal lies: beside the build that runs, or beside the very source of it where the sources run.

import { fileURLToPath } from "node:url";

/**
 * `here` is the address of the module that asks, in whose folder the `source` stands. The build puts programs into one folder and
 * what they share into `chunks`.
 */
export function programBeside(here: string, source: string, built: string): string {
  if (here.endsWith(".ts")) return fileURLToPath(new URL(source, here));
  const folder = new URL(".", here);
  return fileURLToPath(new URL(folder.pathname.endsWith("/chunks/") ? `../${built}` : built, folder));
}
