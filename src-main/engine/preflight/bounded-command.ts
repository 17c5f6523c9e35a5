// Asks a program of the system and keeps to bounds: a short time, a short answer, and no shell.

import { execFile } from "node:child_process";

const timeoutMs = 2_000;
const maxBuffer = 64 * 1024;

/** What it wrote on standard output; null where it is not there, fails, takes longer than 2 s or says too much. */
export function askSystem(program: string, args: readonly string[], signal?: AbortSignal): Promise<string | null> {
  const bounds = { timeout: timeoutMs, maxBuffer, killSignal: "SIGKILL" as const, windowsHide: true };
  return new Promise((resolve) => {
    try {
      execFile(program, args, signal === undefined ? bounds : { ...bounds, signal }, (error, stdout) =>
        resolve(error === null ? stdout : null),
      );
    } catch {
      resolve(null);
    }
  });
}
