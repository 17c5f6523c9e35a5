// Starts a TypeScript program of the tests in a process of its own, which tells what it has done line by line.

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

const hooks = join(import.meta.dirname, "as-node.mjs");

/** Electron as Node with the program of that name beside this file; `before` is a command to run it under. */
export function startChild(program: string, args: readonly string[], before: readonly string[] = []) {
  const command = [...before, process.execPath, "--import", hooks, join(import.meta.dirname, program), ...args];
  return spawn(command[0] as string, command.slice(1), {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", NODE_OPTIONS: "", NODE_NO_WARNINGS: "1" },
  });
}

/** Every whole line that the child has written, as JSON. A line that a kill cut off is not one. */
export async function linesOf<T>(child: ChildProcessWithoutNullStreams, each: (line: T) => void): Promise<T[]> {
  const lines: T[] = [];
  child.stderr.resume();
  for await (const text of createInterface({ input: child.stdout })) {
    if (!text.endsWith("}")) continue;
    const line = JSON.parse(text) as T;
    lines.push(line);
    each(line);
  }
  return lines;
}
