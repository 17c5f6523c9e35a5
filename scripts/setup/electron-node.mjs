// Runs a built program on Electron's own Node, the very runtime that ships.

import { join } from "node:path";
import { built } from "./places.mjs";
import { prepare } from "./prepare.mjs";
import { run } from "./run.mjs";

export function asNode(env = process.env) {
  return { ...env, ELECTRON_RUN_AS_NODE: "1" };
}

/** Editors set that switch for their own use; with it left on, no window would open. */
export function asApplication(env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _left, ...rest } = env;
  return rest;
}

/** Gives the program's exit code; its standard output is ours. */
export async function runBuilt(program, args) {
  // Also as plain Node, Electron is linked against what its windows need.
  const electron = await prepare({ windows: true });
  const entry = join(built, "main", `${program}.js`);
  const { code } = await run(electron.executable, [entry, ...args], {
    stdout: "inherit",
    env: asNode(),
    cwd: process.cwd(),
  });
  return code;
}
