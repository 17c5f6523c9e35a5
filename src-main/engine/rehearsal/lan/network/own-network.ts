// A network namespace that lasts as long as a process which this one holds by a pipe: should this one die, it goes with it.

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export class OwnNetwork {
  readonly #holder: ChildProcess;

  private constructor(holder: ChildProcess) {
    this.#holder = holder;
  }

  /** With loopback alone. */
  static async open(): Promise<OwnNetwork> {
    const holder = spawn("unshare", ["--net", "sh", "-c", "ip link set lo up && echo ready && exec cat"], {
      stdio: ["pipe", "pipe", "ignore"],
      // Ctrl+C is for the rehearsal, which takes its networks down after its laptops.
      detached: true,
    });
    await new Promise<void>((resolve, reject) => {
      holder.once("error", reject);
      holder.once("exit", () => reject(new Error("no network namespace was given")));
      holder.stdout?.once("data", () => resolve());
    });
    return new OwnNetwork(holder);
  }

  /** Its holder, by which links are moved into it. */
  get pid(): string {
    return String(this.#holder.pid);
  }

  /** What a command begins with to run in it. */
  get before(): readonly string[] {
    return ["nsenter", `--net=/proc/${this.pid}/ns/net`];
  }

  async run(...command: readonly string[]): Promise<void> {
    const [program = "", ...args] = [...this.before, ...command];
    await run(program, args);
  }

  /** Processes that still run in it keep it until they end. */
  close(): void {
    this.#holder.stdin?.end();
  }
}
