// A laptop reaches the hub, both know who the other is, and frames go both ways; every refusal says why.

import { X509Certificate } from "node:crypto";
import { expect, expectTypeOf, test } from "vitest";
import { AppError } from "#shared/errors";
import { toHex } from "#shared/ledger/bytes";
import { joinCodeOf } from "#shared/venue/join-code";
import { newSeed, signerOf } from "#node/crypto";
import type { Dialled } from "../../../../src-main/engine/venue/transport/dial";
import { fingerprintOf, makeHubCertificate } from "../../../../src-main/engine/venue/transport/hub-certificate";
import { startHub } from "../../../../src-main/engine/venue/transport/hub-server";
import { scrypt } from "../../../../src-main/engine/venue/transport/scrypt";
import { dialHall, dialling, endOf, event, openHall, quickLimits, rightPin, sameCertificate, title } from "./hall";

const code = (error: unknown): string => (error instanceof AppError ? error.code : String(error));
const refusal = (dialled: Promise<Dialled>): Promise<string> => dialled.then(() => "accepted", code);

test("the certificate carries a P-256 key, is its own issuer and is valid at every time", async () => {
  const { certificate } = await makeHubCertificate();
  const parsed = new X509Certificate(certificate);
  expect(parsed.publicKey.asymmetricKeyDetails?.namedCurve).toBe("prime256v1");
  expect(parsed.verify(parsed.publicKey)).toBe(true);
  expect(parsed.validFromDate.getTime()).toBe(0);
  expect(parsed.validToDate.getUTCFullYear()).toBe(9999);
  expect(fingerprintOf(certificate)).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprintOf((await makeHubCertificate()).certificate)).not.toBe(fingerprintOf(certificate));
});

test("a member and the hub prove their keys to each other, and frames go both ways", async () => {
  await using hall = await openHall();
  const signer = signerOf(newSeed());
  const { wire, accepted, fingerprint, version } = await dialHall(hall, { signer });
  expectTypeOf(wire.send).parameters.toEqualTypeOf<[Uint8Array]>();
  expect(accepted).toEqual({ as: "member" });
  expect(wire.device).toBe(hall.device);
  expect(wire.name).toBe("示例主席台");
  expect(version).toBe("1.0.0");
  expect(fingerprint).toBe(hall.hub.fingerprint);
  expect(hall.wires[0]?.device).toBe(toHex(signer.publicKey));
  expect(hall.wires[0]?.name).toBe("示例评委电脑");
  expect(hall.wires[0]?.address).toBe("127.0.0.1");
  const back: Uint8Array[] = [];
  wire.onFrame((frame) => back.push(frame));
  const large = new Uint8Array(3_000_000).fill(7);
  wire.send(large);
  wire.send(new Uint8Array(0));
  hall.wires[0]?.send(Uint8Array.of(1, 2, 3));
  await expect.poll(() => hall.frames.map((frame) => frame.length)).toEqual([3_000_000, 0]);
  expect(Buffer.compare(hall.frames[0] ?? Buffer.of(), large)).toBe(0);
  await expect.poll(() => back.map((frame) => [...frame])).toEqual([[1, 2, 3]]);
  wire.close();
  await expect.poll(() => hall.ends).toEqual(["closed"]);
  await expect.poll(() => hall.hub.connections).toBe(0);
});

test("frames that the hub sends at once are there when somebody listens", async () => {
  await using hall = await openHall({
    onMember: (wire) => {
      for (let index = 0; index < 100; index += 1) wire.send(Uint8Array.of(index));
    },
  });
  const { wire } = await dialHall(hall);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const frames: number[] = [];
  wire.onFrame((frame) => frames.push(frame[0] ?? -1));
  await expect.poll(() => frames).toEqual(Array.from({ length: 100 }, (_, index) => index));
});

test("a guest joins by the code and the PIN, and is told the event and the hub's key", async () => {
  await using hall = await openHall();
  const trust = { code: await joinCodeOf(hall.hub.fingerprint, scrypt) };
  const { accepted, fingerprint } = await dialHall(hall, { trust, as: { as: "guest", pin: rightPin } });
  expect(accepted).toEqual({ as: "guest", event: { id: event, title } });
  expect(fingerprint).toBe(hall.hub.fingerprint);
  expect(hall.greetings[0]?.as).toBe("guest");
});

test("a wrong code finds another key", async () => {
  await using hall = await openHall();
  expect(await refusal(dialHall(hall, { trust: { code: "00000000" }, as: { as: "guest", pin: rightPin } }))).toBe(
    "hub-other-key",
  );
  await expect.poll(() => hall.hub.connections).toBe(0);
});

test.each([
  [{ code: "pin-wrong", left: 3 } as const, "join-pin-wrong", { left: 3 }],
  [{ code: "pin-dead" } as const, "join-pin-dead", {}],
  [{ code: "pin-wait", seconds: 20 } as const, "join-pin-wait", { seconds: 20 }],
  [{ code: "unknown-device" } as const, "hub-unknown-device", {}],
  [{ code: "revoked-device" } as const, "device-revoked", {}],
  [{ code: "other-event" } as const, "hub-other-event", {}],
  [{ code: "version-too-old", needed: "2.0.0" } as const, "hub-other-version", { needed: "2.0.0" }],
  [{ code: "busy" } as const, "hub-busy", {}],
])("the refusal %o is the error %s", async (refused, expected, details) => {
  await using hall = await openHall({ authenticate: () => ({ refused }) });
  const error = await dialHall(hall).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: expected, details });
  expect(hall.wires).toEqual([]);
  await expect.poll(() => hall.hub.connections).toBe(0);
});

test("where nobody answers the hub is unreachable, and a signal stops the wait", async () => {
  const hall = await openHall();
  const options = dialling(hall);
  await hall.hub.close();
  expect(await refusal(dialHall(hall, options))).toBe("hub-unreachable");
  await using another = await openHall({ authenticate: () => new Promise(() => undefined) });
  expect(await refusal(dialHall(another, { timeoutMs: 300 }))).toBe("hub-unreachable");
  const stopping = new AbortController();
  const stopped = refusal(dialHall(another, { signal: stopping.signal }));
  setTimeout(() => stopping.abort(new Error("stopped")), 50);
  expect(await stopped).toBe("Error: stopped");
  expect(await refusal(dialHall(another, { signal: stopping.signal }))).toBe("Error: stopped");
  await expect.poll(() => another.hub.connections).toBe(0);
});

test("a port that is taken is said so, and the first hub goes on", async () => {
  await using hall = await openHall();
  const second = startHub({
    port: hall.hub.port,
    host: "127.0.0.1",
    certificate: await sameCertificate(),
    signer: signerOf(newSeed()),
    name: "",
    version: "1.0.0",
    limits: quickLimits,
    authenticate: () => ({ refused: { code: "busy" } }),
    onMember: () => undefined,
    onGuest: () => undefined,
    onFault: () => undefined,
  });
  await expect(second).rejects.toMatchObject({ code: "hub-cannot-listen", details: { reason: "EADDRINUSE" } });
  expect(await refusal(dialHall(hall))).toBe("accepted");
});

test("closing the hub ends every wire as closed", async () => {
  const hall = await openHall();
  const { wire } = await dialHall(hall);
  wire.onFrame(() => undefined);
  const end = endOf(wire);
  await hall.hub.close();
  expect(await end).toBe("closed");
});
