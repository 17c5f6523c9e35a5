// Central's program in processes of their own, as an operator starts it: commands that end, and instances that serve until they are ended.

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { StoreAddress } from "../../../src-central/store/open-central-store";
import type { Reached, TestCentral } from "./test-central";

const root = join(import.meta.dirname, "../../..");
const hooks = join(root, "test/main/support/as-node.mjs");
const program = join(root, "src-central/main.ts");

/** `folder` holds the key. */
export interface Place {
  readonly address: StoreAddress;
  readonly folder: string;
}

export interface Ended {
  readonly code: number | null;
  /** What stood on standard output, as JSON; null where nothing did. */
  readonly said: Record<string, unknown> | null;
  readonly messages: string;
}

/** A command, to its end. */
export async function central(args: readonly string[], place: Place): Promise<Ended> {
  const child = start(args, place, {});
  const [out, messages] = [textOf(child.stdout), textOf(child.stderr)];
  const code = await exitOf(child);
  const text = await out;
  return { code, said: text === "" ? null : (JSON.parse(text) as Ended["said"]), messages: await messages };
}

/** An instance in a process of its own; `token` is that of an account made beforehand. */
export class Instance {
  readonly #place: Place;
  readonly #environment: Record<string, string>;
  readonly #lines: string[] = [];
  #child: ChildProcess | null = null;
  #serving: { readonly url: string; readonly central: string } | null = null;

  constructor(place: Place, environment: Record<string, string> = {}) {
    this.#place = place;
    this.#environment = environment;
  }

  get url(): string {
    return this.#serving?.url ?? "";
  }

  get central(): string {
    return this.#serving?.central ?? "";
  }

  /** What it has written to standard error since it was first started. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** As one that serves in the test's own process. */
  with(token: string): Reached & Pick<TestCentral, "token"> {
    return { url: this.url, central: this.central, token };
  }

  /** Started anew it keeps its port, as its laptops expect. */
  async start(): Promise<this> {
    const port = this.#serving === null ? "0" : new URL(this.#serving.url).port;
    const child = start(["serve"], this.#place, { ...this.#environment, PORT: port });
    this.#child = child;
    child.stderr?.setEncoding("utf8").on("data", (text: string) => this.#lines.push(text));
    this.#serving = await firstLineOf(child);
    return this;
  }

  /** With the signal; gives the exit code, null where the signal itself ended it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (child === null) return null;
    const ended = exitOf(child);
    child.kill(signal);
    this.#child = null;
    return ended;
  }
}

function start(args: readonly string[], { address, folder }: Place, more: Record<string, string>): ChildProcess {
  const where = "folder" in address ? { CENTRAL_DATA: address.folder } : { DATABASE_URL: address.databaseUrl };
  const env = {
    ...process.env,
    ELECTRON_RUN_AS_NODE: "1",
    NODE_OPTIONS: "",
    NODE_NO_WARNINGS: "1",
    CENTRAL_KEY_FILE: join(folder, "central.key"),
    ...where,
    ...more,
  };
  return spawn(process.execPath, ["--import", hooks, program, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code));
  });
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = "";
  for await (const part of stream?.setEncoding("utf8") ?? []) text += String(part);
  return text;
}

function firstLineOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      if (text.includes("\n")) resolve(JSON.parse(text.slice(0, text.indexOf("\n"))) as T);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`central ended with ${code} before it served`)));
  });
}
