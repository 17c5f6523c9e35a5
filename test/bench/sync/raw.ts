// The yardstick: plain HTTP, the same ballots in batches of 200, one insert transaction each with the same durability.

import { type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { ballotOf } from "./ballots";

const batch = 200;

interface RawBallot {
  readonly id: string;
  readonly device: number;
  readonly body: string;
}

export function runRawServer(): void {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-bench-raw-"));
  const sqlite = new Database(join(folder, "raw.db"));
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.exec("CREATE TABLE ballot (id TEXT PRIMARY KEY, device INTEGER NOT NULL, body TEXT NOT NULL)");
  const insert = sqlite.prepare("INSERT INTO ballot (id, device, body) VALUES (?, ?, ?)");
  const take = sqlite.transaction((ballots: readonly RawBallot[]) => {
    for (const { id, device, body } of ballots) insert.run(id, device, body);
  });
  const server = createServer((incoming, response) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => {
      take(JSON.parse(Buffer.concat(parts).toString("utf8")) as RawBallot[]);
      response.end("ok");
    });
  });
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on("message", () => {
    sqlite.close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
}

/** Seconds until every ballot of every device has been answered for, after another device has sent `warmUp`. */
export async function sendRaw(server: ChildProcess, devices: number, ballots: number, warmUp: number): Promise<number> {
  const { port } = await new Promise<{ port: number }>((resolve) => server.once("message", resolve as never));
  const agent = new Agent({ keepAlive: true, maxSockets: devices });
  const send = async (own: readonly RawBallot[]): Promise<void> => {
    for (let at = 0; at < own.length; at += batch) await post(agent, port, JSON.stringify(own.slice(at, at + batch)));
  };
  const all = Array.from({ length: devices }, (_, device) => ballotsOf(device, ballots));
  await send(ballotsOf(devices, warmUp));
  const begun = performance.now();
  await Promise.all(all.map(send));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  server.send("end");
  return seconds;
}

function ballotsOf(device: number, count: number): RawBallot[] {
  return Array.from({ length: count }, (_, number) => {
    const body = ballotOf(`judge${device}`, number);
    return { id: body.project, device, body: JSON.stringify(body) };
  });
}

function post(agent: Agent, port: number, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port, method: "POST", agent }, (response) => {
      response.resume();
      response.on("end", () => resolve());
    });
    call.on("error", reject);
    call.end(text);
  });
}
