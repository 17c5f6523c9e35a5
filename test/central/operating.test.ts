// Protects whoever runs central: it says when its database is gone, ends without cutting anyone off, and writes down nobody's data.

import { readFileSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { signerOf } from "#node/crypto";
import { headers } from "../../src-shared/central/signed";
import { toHex } from "../../src-shared/ledger/bytes";
import { Founded } from "../db/founded";
import { TestEvent } from "./support/event";
import { postgresEngine, sqliteEngine } from "./support/engines";
import { Instance } from "./support/program";
import { keyFolder, registerAt, registrationOf, startCentral } from "./support/test-central";
import { tokenAt } from "./support/token";

function folderOfKey(): string {
  const folder = keyFolder();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("it is healthy while its database answers, and again when it is back", async () => {
  const postgres = await postgresEngine();
  const central = await startCentral(await postgres.fresh(), folderOfKey());
  const health = async () => {
    const answer = await fetch(`${central.url}/healthz`);
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  try {
    expect(await health()).toMatchObject({ status: 200, ok: true, engine: "postgres" });
    await postgres.kill();
    expect(await health()).toMatchObject({ status: 503, ok: false, engine: "postgres" });
    await postgres.start();
    expect(await health()).toMatchObject({ status: 200, ok: true });
  } finally {
    await central.close();
    await postgres.stop();
  }
});

test("told to end, it takes nobody new, answers what is under way, and ends well", async () => {
  const engine = await sqliteEngine();
  const address = await engine.fresh();
  const token = await tokenAt(address);
  const instance = await new Instance({ address, folder: folderOfKey() }).start();
  const founded = new Founded();
  const { method, headers: given, body } = registrationOf(instance.with(token), founded);
  const sent = request(`${instance.url}/v1/events`, {
    method,
    agent: false,
    headers: { ...given, "content-length": body.length, expect: "100-continue" },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    sent.once("response", resolve).once("error", reject),
  );
  // Central has begun with it.
  await new Promise<void>((resolve) => {
    sent.once("continue", () => resolve());
    sent.flushHeaders();
  });
  sent.write(body.slice(0, 100));
  const ended = instance.end("SIGTERM");
  while (await isListening(instance.url)) await wait(20);
  sent.end(body.slice(100));
  const answer = await answered;
  expect(answer.statusCode).toBe(200);
  expect(JSON.parse((await answer.setEncoding("utf8").toArray()).join(""))).toEqual({ event: founded.floor.event });
  expect(await ended).toBe(0);
  await engine.stop();
});

test("neither logs nor metrics hold a name, a mark, a token or a key, whatever goes wrong", async () => {
  const postgres = await postgresEngine();
  const address = await postgres.fresh();
  const folder = folderOfKey();
  const token = await tokenAt(address, "account-name");
  const instance = await new Instance({ address, folder }, { RATE_DEVICE: "0/20" }).start();
  const event = await TestEvent.with(1);
  try {
    const { organiser, judges, founded } = event;
    const [judge] = judges as [TestEvent["judges"][number]];
    founded.floor.write({ name: "姓名示例", phone: "13900000000" }, { kind: "note" });
    organiser.keep(founded.floor.entries);
    judge.mark();
    await registerAt(instance.with(token), founded);
    await organiser.exchange(instance);
    await judge.laptop.exchange(instance);
    // What anyone may send: names in a path, in a query, in a body, a wrong token, a wrong signature.
    const url = `${instance.url}/v1/events`;
    await registerAt(instance.with("wrong-token".padEnd(43, "x")), founded);
    await fetch(`${url}?name=query-name`, { method: "POST", body: "body-name" });
    await fetch(`${url}/path-name/exchange`, { method: "POST", headers: { [headers.device]: "device-name" } });
    await fetch(`${instance.url}/path-name`, { headers: { cookie: "cookie-name", "user-agent": "agent-name" } });
    await postgres.kill();
    await registerAt(instance.with(token), founded);
    await organiser.exchange(instance).catch(() => undefined);
    const metrics = await (await fetch(`${instance.url}/metrics`)).text();
    await instance.end("SIGTERM");

    const lines = instance.lines.join("").trimEnd().split("\n");
    const logged = lines
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const requests = logged.filter(({ what, level }) => what === "request" && level === "info");
    const failures = logged.filter(({ level }) => level === "error");
    expect(requests.length).toBeGreaterThanOrEqual(10);
    expect(failures.length).toBeGreaterThanOrEqual(2);
    const known = ["at", "level", "what"];
    for (const line of requests) expect(Object.keys(line)).toEqual([...known, "route", "status", "ms"]);
    for (const line of failures) expect(Object.keys(line)).toEqual([...known, "error", "code"]);
    expect(metrics).toMatch(/^roadshow_central_requests_total\{route="exchange",status="200"\} \d+$/m);
    expect(metrics).toMatch(/^roadshow_central_refused_total\{reason="unavailable"\} \d+$/m);

    const seed = readFileSync(join(folder, "central.key"), "utf8").trim();
    expect(toHex(signerOf(Buffer.from(seed, "hex")).publicKey)).toBe(instance.central);
    const secrets = [token, "wrong-token", seed, "姓名示例", "13900000000", "-name", "示例"];
    for (const secret of [...secrets, event.id, organiser.device, judge.log.id])
      for (const line of [...lines, metrics]) expect(line).not.toContain(secret);
  } finally {
    event.close();
    await instance.end("SIGKILL");
    await postgres.stop();
  }
});

async function isListening(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const probe = connect(Number(port), hostname);
    probe.once("connect", () => {
      probe.destroy();
      resolve(true);
    });
    probe.once("error", () => resolve(false));
  });
}
