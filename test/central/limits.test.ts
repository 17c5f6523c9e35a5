// Protects central from being asked too much, by an address or a device, and from a request that is repeated long after it was made.

import { rmSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { nodeCrypto } from "#node/crypto";
import { headers, requestMessage } from "../../src-shared/central/signed";
import { toHex } from "../../src-shared/ledger/bytes";
import { TestEvent } from "./support/event";
import { sqliteEngine } from "./support/engines";
import {
  type Reached,
  type TestCentral,
  type TestLaptop,
  keyFolder,
  registerAt,
  startCentral,
} from "./support/test-central";

const minute = 60_000;

async function start(environment: Record<string, string> = {}, now?: () => Date): Promise<TestCentral> {
  const engine = await sqliteEngine();
  const folder = keyFolder();
  const central = await startCentral(await engine.fresh(), folder, environment, now);
  onTestFinished(async () => {
    await central.close();
    await engine.stop();
    rmSync(folder, { recursive: true });
  });
  return central;
}

/** An event that central knows, with everyone's laptop. */
async function eventAt(central: TestCentral): Promise<TestEvent> {
  const event = await TestEvent.with(2);
  onTestFinished(() => event.close());
  await registerAt(central, event.founded);
  return event;
}

function askingOf(laptop: TestLaptop, central: Reached) {
  const client = laptop.client(central);
  onTestFinished(() => client.close());
  return () => client.proof();
}

test("an address that has asked too much is refused, and another is not", async () => {
  const { url } = await start({ RATE_ADDRESS: "0/2", TRUST_PROXY: "1" });
  const ask = async (address: string) =>
    (await fetch(`${url}/v1/hello`, { headers: { "x-forwarded-for": address } })).status;
  expect([await ask("192.0.2.1"), await ask("192.0.2.1"), await ask("192.0.2.1")]).toEqual([200, 200, 429]);
  expect(await ask("192.0.2.2")).toBe(200);
  // What stands before the trusted proxy's own word anyone can write.
  expect(await ask("192.0.2.9, 192.0.2.1")).toBe(429);
});

test("without a trusted proxy nobody can name another address", async () => {
  const { url } = await start({ RATE_ADDRESS: "0/2" });
  const ask = async (address: string) =>
    (await fetch(`${url}/v1/hello`, { headers: { "x-forwarded-for": address } })).status;
  expect([await ask("192.0.2.1"), await ask("192.0.2.2"), await ask("192.0.2.3")]).toEqual([200, 200, 429]);
});

test("a device that has asked too much is refused, and another at the same address is not", async () => {
  const central = await start({ RATE_DEVICE: "0/3" });
  const event = await eventAt(central);
  const [judge] = event.judges as [TestEvent["judges"][number]];
  const refused = { kind: "refused", refusal: "device-unknown" };
  const ask = askingOf(event.organiser, central);
  for (let at = 0; at < 3; at += 1) await expect(ask()).rejects.toMatchObject(refused);
  for (let at = 0; at < 2; at += 1) await expect(ask()).rejects.toMatchObject({ kind: "refused", refusal: "too-many" });
  await expect(askingOf(judge.laptop, central)()).rejects.toMatchObject(refused);
});

test("a request is good for ten minutes by central's clock, and a laptop gets over it by itself", async () => {
  let clock = Date.parse("2026-11-21T09:00:00Z");
  const central = await start({}, () => new Date(clock));
  const event = await eventAt(central);
  await event.organiser.exchange(central);
  const path = `/v1/events/${event.id}/proof`;
  const challenge = (await fetch(`${central.url}/v1/hello`)).headers.get(headers.challenge) ?? "";
  const asked = { central: central.central, method: "GET", path, challenge, body: new Uint8Array() };
  const given = {
    [headers.device]: event.organiser.device,
    [headers.challenge]: challenge,
    [headers.signature]: toHex(event.organiser.signer.sign(requestMessage(asked, nodeCrypto))),
  };
  const repeat = async () => {
    const answer = await fetch(central.url + path, { headers: given });
    return [answer.status, ((await answer.json()) as { error?: string }).error];
  };
  const ask = askingOf(event.organiser, central);
  const proof = await ask();
  clock += 9 * minute;
  expect(await repeat()).toEqual([200, undefined]);
  clock += minute;
  expect(await repeat()).toEqual([401, "challenge-stale"]);
  expect(await ask()).toEqual(proof);
  // A clock that was set back must not make it good for longer.
  clock -= 11 * minute;
  expect(await repeat()).toEqual([401, "challenge-stale"]);
});
