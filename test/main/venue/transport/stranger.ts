// A hostile laptop: it speaks to the hub as it pleases, without any of our own code's manners.

import { once } from "node:events";
import { type Server, type TLSSocket, connect, createServer } from "node:tls";
import { type ClientOptions, WebSocket } from "ws";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import type { HubCertificate } from "../../../../src-main/engine/venue/transport/hub-certificate";
import { toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import { type Greeting, newNonce, parseChallenge, sealGreeting } from "#shared/venue/greeting";
import { event, rightPin } from "./hall";

export interface Stranger {
  readonly socket: WebSocket;
  readonly stream: TLSSocket;
  /** The hub's nonce. */
  readonly nonce: string;
  /** Resolves when the hub has hung up, with the close code. */
  readonly gone: Promise<number>;
}

/** Upgraded and challenged, and silent since. */
export async function stranger(port: number, as: Greeting["as"], options: ClientOptions = {}): Promise<Stranger> {
  const stream = connect({ host: "127.0.0.1", port, rejectUnauthorized: false });
  stream.on("error", () => undefined);
  const socket = new WebSocket(`ws://hub/${as}`, { createConnection: () => stream, ...options });
  socket.on("error", () => undefined);
  const gone = new Promise<number>((resolve) => {
    socket.on("close", resolve);
  });
  const [frame] = (await once(socket, "message")) as [Buffer];
  return { socket, stream, nonce: parseChallenge(frame)?.nonce ?? "", gone };
}

/** A right greeting, by a device of its own. */
export function greetingOf(as: Greeting["as"], signer: Signer = signerOf(newSeed())): Greeting {
  const common = { device: toHex(signer.publicKey), name: "示例", version: "1.0.0", nonce: newNonce(nodeCrypto) };
  return as === "member" ? { as, event, ...common } : { as, pin: rightPin, ...common };
}

/** Accepted by the hub, and hostile from then on. */
export async function hostileMember(
  hub: { readonly port: number; readonly fingerprint: string },
  as: Greeting["as"] = "member",
  options: ClientOptions = {},
): Promise<Stranger> {
  const signer = signerOf(newSeed());
  const visitor = await stranger(hub.port, as, options);
  const bond = { fingerprint: hub.fingerprint, nonce: visitor.nonce };
  visitor.socket.send(sealGreeting(greetingOf(as, signer), bond, signer));
  await once(visitor.socket, "message");
  return visitor;
}

export interface FakeHub extends AsyncDisposable {
  readonly port: number;
  /** Every byte that came after a TLS handshake. */
  readonly heard: Buffer[];
  /** Handshakes that were finished. */
  readonly connections: () => number;
  /** Of these, those that are not gone. */
  readonly open: () => number;
}

/** Another laptop with a key of its own; `answer` is given each connection. */
export async function fakeHub(
  certificate: HubCertificate,
  answer: (stream: TLSSocket) => void = () => undefined,
): Promise<FakeHub> {
  const heard: Buffer[] = [];
  const open = new Set<TLSSocket>();
  let connections = 0;
  const server: Server = createServer({ key: certificate.key, cert: certificate.certificate }, (stream) => {
    connections += 1;
    open.add(stream);
    stream.on("error", () => undefined);
    stream.on("close", () => open.delete(stream));
    stream.on("data", (bytes) => heard.push(bytes));
    answer(stream);
  });
  server.on("tlsClientError", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: address !== null && typeof address === "object" ? address.port : 0,
    heard,
    connections: () => connections,
    open: () => open.size,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, "close");
      server.close();
      for (const stream of open) stream.destroy();
      await closed;
    },
  };
}
