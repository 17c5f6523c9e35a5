// An instance of central as a process of its own, from the very sources, to be killed and stopped as an operator's would be.

import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../../src-central/main.ts", import.meta.url));

export interface Instance {
  readonly child: ChildProcess;
  readonly url: string;
  /** The public key that laptops pin. */
  readonly central: string;
  /** What it has written to its standard error so far. */
  readonly log: () => string;
  /** Its exit code, once it has ended: null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** `environment` as docs/central.md names it. */
export async function startInstance(environment: Record<string, string>): Promise<Instance> {
  const { child, first, log } = run([], environment);
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const { url = "", central = "" } = await first;
  return { child, url, central, log, ended };
}

/** The token of a new account. */
export async function addAccount(name: string, environment: Record<string, string>): Promise<string> {
  const { token = "" } = await run(["account", "add", name], environment).first;
  return token;
}

function run(args: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PORT: "0", ELECTRON_RUN_AS_NODE: "1", NODE_NO_WARNINGS: "1", ...environment },
  });
  let said = "";
  let told = "";
  child.stderr.on("data", (part: Buffer) => (told += part.toString("utf8")));
  const first = new Promise<Record<string, string>>((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      said += part.toString("utf8");
      if (said.includes("\n")) resolve(JSON.parse(said) as Record<string, string>);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${told}`)));
  });
  return { child, first, log: () => told };
}
