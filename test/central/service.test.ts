// Protects the service as an operator runs it: its health, an end that cuts nothing off, its clock, and logs that name nobody.

import { rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { headers, requestMessage } from "../../src-shared/central/signed";
import { toHex } from "../../src-shared/ledger/bytes";
import { Founded } from "../db/founded";
import { postgresEngine, sqliteEngine } from "./support/engines";
import { addAccount, startInstance } from "./support/instance";
import { TestLaptop, keyFolder, registerAt, startCentral } from "./support/test-central";

let folder: string;
beforeEach(() => {
  folder = keyFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("it says that it is well, and that it is not while its database is gone", async () => {
  const postgres = await postgresEngine();
  const central = await startCentral(await postgres.fresh(), folder);
  try {
    const health = async () => {
      const answer = await fetch(`${central.url}/healthz`);
      return [answer.status, ((await answer.json()) as { ok: boolean }).ok];
    };
    expect(await health()).toEqual([200, true]);
    await postgres.kill();
    expect(await health()).toEqual([503, false]);
    await postgres.start();
    await expect.poll(health, { timeout: 20_000 }).toEqual([200, true]);
  } finally {
    await central.close();
    await postgres.stop();
  }
}, 120_000);

test("told to end, it answers what is under way, takes nothing new, and ends well", async () => {
  const instance = await startInstance({ CENTRAL_DATA: folder });
  const { port } = new URL(instance.url);
  const body = JSON.stringify({ nothing: true });
  const head = `POST /v1/events HTTP/1.1\r\nhost: x\r\nauthorization: Bearer x\r\ncontent-length: ${body.length}\r\n\r\n`;
  const slow = connect(Number(port), "127.0.0.1");
  let answered = "";
  slow.on("data", (part) => (answered += part.toString("utf8")));
  const closed = new Promise((resolve) => slow.once("close", resolve));
  slow.write(head + body.slice(0, 5));
  await wait(300);
  instance.child.kill("SIGTERM");
  await wait(300);
  await expect(fetch(`${instance.url}/healthz`)).rejects.toThrow("fetch failed");
  slow.write(body.slice(5));
  await closed;
  expect(answered).toMatch(/^HTTP\/1\.1 401 /);
  expect(await instance.ended).toBe(0);
}, 60_000);

test("a challenge is good for ten minutes of central's own clock, and no longer", async () => {
  const sqlite = await sqliteEngine();
  let clock = Date.parse("2026-11-21T09:00:00Z");
  const central = await startCentral(await sqlite.fresh(), folder, {}, () => new Date(clock));
  const founded = new Founded();
  await registerAt(central, founded);
  const signer = signerOf(newSeed());
  const path = `/v1/events/${founded.floor.event}/proof`;
  const challenge = (await fetch(`${central.url}/v1/hello`)).headers.get(headers.challenge) ?? "";
  const ask = async () => {
    const asked = { central: central.central, method: "GET", path, challenge, body: new Uint8Array() };
    const given = {
      [headers.device]: toHex(signer.publicKey),
      [headers.challenge]: challenge,
      [headers.signature]: toHex(signer.sign(requestMessage(asked, nodeCrypto))),
    };
    return ((await (await fetch(central.url + path, { headers: given })).json()) as { error: string }).error;
  };
  try {
    clock += 9 * 60_000;
    expect(await ask()).toBe("device-unknown");
    clock += 2 * 60_000;
    expect(await ask()).toBe("challenge-stale");
    // Set back by a day, it takes none that it made in what is now the future.
    clock -= 24 * 60 * 60_000;
    expect(await ask()).toBe("challenge-stale");
  } finally {
    await central.close();
    await sqlite.stop();
  }
});

test("logs and metrics hold ids, counts and durations: no name, no token, no key of its own", async () => {
  const environment = { CENTRAL_DATA: folder, CENTRAL_KEY_FILE: join(folder, "central.key") };
  const token = await addAccount("示例组委会", environment);
  const instance = await startInstance(environment);
  const owner = signerOf(newSeed());
  const founded = new Founded(toHex(owner.publicKey));
  founded.bench("示例评委甲");
  expect((await registerAt({ ...instance, token }, founded)).status).toBe(200);
  const laptop = await new TestLaptop(founded.floor.event, owner).open();
  laptop.keep(founded.floor.entries);
  await laptop.exchange(instance);
  const metrics = await (await fetch(`${instance.url}/metrics`)).text();
  laptop.close();
  instance.child.kill("SIGTERM");
  expect(await instance.ended).toBe(0);
  expect(metrics).toContain("roadshow_central_entries_total ");
  expect(instance.log()).toContain('"route":"exchange"');
  for (const text of [metrics, instance.log()]) {
    for (const secret of ["示例", token, owner.publicKey]) {
      const words = typeof secret === "string" ? secret : toHex(secret);
      expect(text).not.toContain(words);
    }
  }
}, 60_000);
