// Where the laptop's program lies: beside the build that runs, or beside this very source where the sources run.

import { fileURLToPath } from "node:url";

/** `here` is the address of the module that asks. The build puts programs into one folder and what they share into `chunks`. */
export function laptopProgram(here: string): string {
  if (here.endsWith(".ts")) return fileURLToPath(new URL("laptop-program.ts", here));
  const folder = new URL(".", here);
  return fileURLToPath(new URL(folder.pathname.endsWith("/chunks/") ? "../laptop.js" : "laptop.js", folder));
}
