// Watches every network call of a program and all its children, by strace, and tells which addresses it tried to reach.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One attempt to reach an address: by connect, or by sending to it at once. */
export interface Attempt {
  readonly call: string;
  readonly address: string;
  readonly port: number;
}

export interface Watched {
  /** Outside this machine, or to any resolver. */
  readonly attempts: readonly Attempt[];
  /** Lines that were looked at, so that an empty list of attempts is known to come from a watch that worked. */
  readonly calls: number;
}

/** Runs `program` until `done` resolves, then ends it and tells what it tried. */
export async function watchNetwork(
  program: string,
  args: readonly string[],
  done: () => Promise<void>,
): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), "network-watch-"));
  const log = join(folder, "strace");
  const flags = ["-f", "-qq", "-o", log, "-e", "trace=connect,sendto,sendmsg,sendmmsg"];
  // A group of its own, so that it can be ended with all its children.
  const child = spawn("strace", [...flags, program, ...args], { stdio: "ignore", detached: true });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  try {
    await Promise.race([done(), ended]);
  } finally {
    if (child.pid !== undefined) await endGroup(child.pid, ended);
  }
  const lines = readFileSync(log, "utf8").split("\n");
  rmSync(folder, { recursive: true, force: true });
  return { attempts: lines.flatMap(attemptsIn).filter(leavesMachine), calls: lines.length };
}

async function endGroup(group: number, ended: Promise<void>): Promise<void> {
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(-group, signal);
    } catch {
      // All of it has ended already.
    }
  };
  send("SIGTERM");
  const force = setTimeout(() => send("SIGKILL"), 10_000);
  await ended;
  clearTimeout(force);
}

const callName = /^(?:\d+\s+)?(\w+)\(/;
const inet = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/g;
const inet6 = /sin6_port=htons\((\d+)\),[^}]*?inet_pton\(AF_INET6, "([^"]+)"/g;

/** What one line of strace's log names; `sendmmsg` can name several. */
export function attemptsIn(line: string): Attempt[] {
  const call = callName.exec(line)?.[1];
  if (call === undefined) return [];
  return [...line.matchAll(inet), ...line.matchAll(inet6)].map(([, port, address]) => ({
    call,
    address: address ?? "",
    port: Number(port),
  }));
}

/** A question to a resolver goes on from it, so it counts also where the resolver is on this machine. */
export function leavesMachine({ address, port }: Attempt): boolean {
  const loopback = /^(127\.|0\.0\.0\.0$|::1$|::$|::ffff:127\.)/.test(address);
  return !loopback || port === 53 || port === 853 || port === 5353;
}
