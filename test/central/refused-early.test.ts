// Protects what is refused before it is looked at, for being too much or too large: laptops can believe it, and no such body is read whole.

import { rmSync } from "node:fs";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { CentralClient } from "../../src-main/engine/central/central-client";
import { mostBytes } from "../../src-shared/central/frames";
import { answerMessage, headers } from "../../src-shared/central/signed";
import { fromHex, toHex } from "../../src-shared/ledger/bytes";
import { sqliteEngine } from "./support/engines";
import { type TestCentral, keyFolder, startCentral } from "./support/test-central";

const event = "0".repeat(64);
const signature = "ab".repeat(64);
const chunk = new Uint8Array(256 * 1024);

async function start(environment: Record<string, string> = {}): Promise<TestCentral> {
  const engine = await sqliteEngine();
  const folder = keyFolder();
  const central = await startCentral(await engine.fresh(), folder, environment);
  onTestFinished(async () => {
    await central.close();
    await engine.stop();
    rmSync(folder, { recursive: true });
  });
  return central;
}

function clientOf({ url, central }: TestCentral): CentralClient {
  const signer = signerOf(newSeed());
  const device = { device: toHex(signer.publicKey), signer };
  const client = new CentralClient({ address: { url, authority: null }, central, event, device });
  onTestFinished(() => client.close());
  return client;
}

/** A request whose body is still to come. */
function begin(central: TestCentral, given: Record<string, string>): ClientRequest {
  const url = `${central.url}/v1/events/${event}/exchange`;
  const begun = request(url, { method: "POST", headers: { [headers.signature]: signature, ...given } });
  begun.on("error", () => undefined);
  begun.flushHeaders();
  return begun;
}

async function answerOf(asked: ClientRequest): Promise<{ status: number; isSigned(by: TestCentral): boolean }> {
  const response = await new Promise<IncomingMessage>((resolve) => asked.once("response", resolve));
  response.on("error", () => undefined);
  const [body] = await response.take(1).toArray();
  const status = response.statusCode ?? 0;
  const answer = fromHex(String(response.headers[headers.answer]));
  const message = answerMessage({ status, signature, body }, nodeCrypto);
  return { status, isSigned: ({ central }) => nodeCrypto.verify(fromHex(central), message, answer) };
}

test("a laptop whose address has asked too much is told so by central itself", async () => {
  const client = clientOf(await start({ RATE_ADDRESS: "0/1" }));
  // The first is used up by the question for a challenge.
  await expect(client.proof()).rejects.toMatchObject({ kind: "refused", refusal: "too-many" });
});

test("a laptop that sends too large a body is told so by central itself", async () => {
  const client = clientOf(await start());
  const half = new Uint8Array(mostBytes / 2);
  await expect(client.exchange([half, half])).rejects.toMatchObject({ kind: "refused", refusal: "too-large" });
});

test("what bears no signature, or none that could be one, is refused without a signature of central's", async () => {
  const central = await start({ RATE_ADDRESS: "0/3" });
  const url = `${central.url}/v1/events/${event}/exchange`;
  const body = new Uint8Array(mostBytes + 1);
  const ask = async (given: Record<string, string>, sent?: Uint8Array<ArrayBuffer>) => {
    const answer = await fetch(url, { method: "POST", headers: given, ...(sent && { body: sent }) });
    return { status: answer.status, answer: answer.headers.get(headers.answer), said: await answer.json() };
  };
  const tooLarge = { status: 413, answer: null, said: { error: "too-large" } };
  expect(await ask({}, body)).toEqual(tooLarge);
  expect(await ask({ [headers.signature]: "AB".repeat(64) }, body)).toEqual(tooLarge);
  expect(await ask({ [headers.signature]: "ab" }, body)).toEqual(tooLarge);
  expect(await ask({})).toEqual({ status: 429, answer: null, said: { error: "too-many" } });
});

test("a body that is announced as too large is refused before any of it has come", async () => {
  const central = await start();
  const asked = begin(central, { "content-length": String(1024 ** 3) });
  const answer = await answerOf(asked);
  expect(answer.status).toBe(413);
  expect(answer.isSigned(central)).toBe(true);
  asked.destroy();
});

test("a body that never ends is refused once it is too large, and its connection is ended", async () => {
  const central = await start();
  const asked = begin(central, { "transfer-encoding": "chunked" });
  const closed = new Promise<void>((resolve) => asked.once("close", resolve));
  const answered = answerOf(asked);
  let sent = 0;
  while (!asked.closed) {
    sent += chunk.length;
    if (!asked.write(chunk)) await Promise.race([closed, new Promise((resolve) => asked.once("drain", resolve))]);
  }
  const answer = await answered;
  expect(answer.status).toBe(413);
  expect(answer.isSigned(central)).toBe(true);
  expect(sent).toBeGreaterThan(mostBytes);
});
