// Attacks on who is who: false hubs, relays, replays and guessed PINs.

import { once } from "node:events";
import { createServer } from "node:https";
import { type TLSSocket, connect } from "node:tls";
import { expect, test, vi } from "vitest";
import { WebSocketServer } from "ws";
import { AppError } from "#shared/errors";
import { toHex } from "#shared/ledger/bytes";
import { type Answer, formatChallenge, newNonce, openGreeting, sealAnswer, sealGreeting } from "#shared/venue/greeting";
import { joinCodeOf } from "#shared/venue/join-code";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { dial } from "../../../../src-main/engine/venue/transport/dial";
import { fingerprintOf, makeHubCertificate } from "../../../../src-main/engine/venue/transport/hub-certificate";
import { PinGate } from "../../../../src-main/engine/venue/transport/pin-gate";
import { scrypt } from "../../../../src-main/engine/venue/transport/scrypt";
import { type Hall, dialHall, dialling, openHall, rightPin, sameCertificate } from "./hall";
import { fakeHub, greetingOf, stranger } from "./stranger";

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : String(error));

test("a hub with another key hears nothing after the handshake: neither PIN nor name", async () => {
  await using hall = await openHall();
  await using fake = await fakeHub(await makeHubCertificate());
  const code = await joinCodeOf(hall.hub.fingerprint, scrypt);
  const as = { as: "guest", pin: rightPin } as const;
  for (const trust of [{ code }, { fingerprint: hall.hub.fingerprint }]) {
    await expect(dial(dialling(hall, { port: fake.port, trust, as }))).rejects.toMatchObject({ code: "hub-other-key" });
  }
  await expect.poll(() => fake.open()).toBe(0);
  expect(fake.connections()).toBeGreaterThan(0);
  expect(Buffer.concat(fake.heard)).toHaveLength(0);
});

/** Passes on what it hears to the true hub, and back. */
const relayTo = (hall: Hall, certificate: Parameters<typeof fakeHub>[0]) =>
  fakeHub(certificate, (stream) => {
    const onward = connect({ host: "127.0.0.1", port: hall.hub.port, rejectUnauthorized: false });
    onward.on("error", () => undefined);
    onward.on("close", () => stream.destroy());
    stream.on("close", () => onward.destroy());
    stream.pipe(onward).pipe(stream);
  });

test("a greeting that is passed on through another hub, even one that the laptop trusts, is worth nothing there", async () => {
  await using hall = await openHall();
  const own = await makeHubCertificate();
  await using relay = await relayTo(hall, own);
  const trust = { fingerprint: fingerprintOf(own.certificate) };
  for (const as of [{ as: "guest", pin: rightPin } as const, dialling(hall).as]) {
    const error: unknown = await dial(dialling(hall, { port: relay.port, trust, as })).catch(
      (thrown: unknown) => thrown,
    );
    expect(codeOf(error)).toBe("hub-unreachable");
  }
  expect(Buffer.concat(relay.heard).length).toBeGreaterThan(500);
  expect(hall.greetings).toEqual([]);
});

test("a greeting that was heard once is worth nothing a second time", async () => {
  await using hall = await openHall();
  const signer = signerOf(newSeed());
  const first = await stranger(hall.hub.port, "member");
  const bond = { fingerprint: hall.hub.fingerprint, nonce: first.nonce };
  const sealed = sealGreeting(greetingOf("member", signer), bond, signer);
  first.socket.send(sealed);
  await once(first.socket, "message");
  expect(hall.greetings).toHaveLength(1);
  const second = await stranger(hall.hub.port, "member");
  expect(second.nonce).not.toBe(first.nonce);
  second.socket.send(sealed);
  await second.gone;
  expect(hall.greetings).toHaveLength(1);
  first.socket.terminate();
});

test("a greeting by another's name, or by the other path, is not even shown to the hub's owner", async () => {
  const authenticate = vi.fn<() => { refused: { code: "busy" } }>(() => ({ refused: { code: "busy" } }));
  await using hall = await openHall({ authenticate });
  const [thief, owner] = [signerOf(newSeed()), signerOf(newSeed())];
  const forged = await stranger(hall.hub.port, "member");
  forged.socket.send(
    sealGreeting(greetingOf("member", owner), { fingerprint: hall.hub.fingerprint, nonce: forged.nonce }, thief),
  );
  await forged.gone;
  const crossed = await stranger(hall.hub.port, "guest");
  crossed.socket.send(
    sealGreeting(greetingOf("member", owner), { fingerprint: hall.hub.fingerprint, nonce: crossed.nonce }, owner),
  );
  await crossed.gone;
  expect(authenticate).not.toHaveBeenCalled();
});

test("an answer by another key than that of the device it names, or one heard before, is not believed", async () => {
  const certificate = await sameCertificate();
  const fingerprint = fingerprintOf(certificate.certificate);
  const [owner, thief] = [signerOf(newSeed()), signerOf(newSeed())];
  const claim = { device: toHex(owner.publicKey), name: "", version: "1.0.0" } as const;
  const accepted: Answer = { answer: "accepted", accepted: { as: "member" }, ...claim };
  const said: Uint8Array[] = [];
  // Whoever has stolen the certificate's key has not the chief's device with it.
  const server = createServer({ key: certificate.key, cert: certificate.certificate });
  new WebSocketServer({ server }).on("connection", (socket) => {
    const nonce = newNonce(nodeCrypto);
    socket.send(formatChallenge(nonce));
    socket.on("message", (frame: Buffer) => {
      const greeting = openGreeting(frame, { fingerprint, nonce }, nodeCrypto);
      const bond = { fingerprint, nonce, greetingNonce: greeting?.nonce ?? "" };
      socket.send(said.pop() ?? sealAnswer(accepted, bond, thief));
      said.push(sealAnswer(accepted, bond, owner));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  await using hall = await openHall();
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await expect(dialHall(hall, { port })).rejects.toMatchObject({ code: "hub-not-understood" });
  }
  server.close();
  server.closeAllConnections();
});

test.each([
  ["another web server", (stream: TLSSocket) => void stream.end("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")],
  ["what is no web server", (stream: TLSSocket) => void stream.end("220 mail\r\n")],
])("%s with the right key is not taken for a hub", async (_what, answer) => {
  const certificate = await sameCertificate();
  await using fake = await fakeHub(certificate, (stream) => stream.once("data", () => answer(stream)));
  await using hall = await openHall();
  await expect(dialHall(hall, { port: fake.port })).rejects.toMatchObject({ code: "hub-not-understood" });
});

test("many laptops guessing at once have five tries between them", async () => {
  const gate = new PinGate(() => performance.now(), 1000);
  const pin = gate.make();
  await using hall = await openHall({
    authenticate: (greeting) => {
      const refused = greeting.as === "guest" ? gate.check(greeting.pin) : undefined;
      return refused === undefined ? { accepted: { as: "member" } } : { refused };
    },
  });
  const guesses = Array.from({ length: 30 }, (_, index) =>
    String((Number(pin) + 1 + index) % 1_000_000).padStart(6, "0"),
  );
  const outcomes = await Promise.all(
    guesses.map((guess) => dialHall(hall, { as: { as: "guest", pin: guess } }).then(() => "accepted", codeOf)),
  );
  expect(outcomes.filter((outcome) => outcome === "join-pin-wrong")).toHaveLength(4);
  expect(outcomes.filter((outcome) => outcome === "join-pin-dead")).toHaveLength(26);
  await expect(dialHall(hall, { as: { as: "guest", pin } })).rejects.toMatchObject({ code: "join-pin-dead" });
});
