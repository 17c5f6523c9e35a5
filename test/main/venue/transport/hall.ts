// A hub and the laptops that dial it, on loopback and with short constants.

import { once } from "node:events";
import { type Socket, connect as connectTcp } from "node:net";
import { type TLSSocket, connect } from "node:tls";
import { expect } from "vitest";
import { newSeed, signerOf } from "#node/crypto";
import { type DialOptions, type Dialled, dial } from "../../../../src-main/engine/venue/transport/dial";
import { type HubCertificate, makeHubCertificate } from "../../../../src-main/engine/venue/transport/hub-certificate";
import { type Hub, type HubOptions, startHub } from "../../../../src-main/engine/venue/transport/hub-server";
import {
  type HubLimits,
  type WireLimits,
  guestLimits,
  hubLimits,
  memberLimits,
} from "../../../../src-main/engine/venue/transport/limits";
import type { Wire, WireEnd } from "../../../../src-main/engine/venue/transport/wire";
import { toHex } from "#shared/ledger/bytes";
import type { Greeting, GuestGreeting, MemberGreeting } from "#shared/venue/greeting";

export const event = "e".repeat(64);
export const rightPin = "123456";
export const title = "示例赛事";

/** Fast enough for a test, slow enough for two busy cores. */
const life = { pingMs: 100, silentMs: 500, closingMs: 300 };
export const quickMember: WireLimits = { ...memberLimits, ...life };
export const quickGuest: WireLimits = { ...guestLimits, ...life };
export const quickLimits: HubLimits = { ...hubLimits, member: quickMember, guest: quickGuest };

/** For those who never greet. */
export const impatientLimits: HubLimits = { ...quickLimits, greetingMs: 2000, handshakeMs: 1000 };

export interface Hall extends AsyncDisposable {
  readonly hub: Hub;
  readonly certificate: HubCertificate;
  /** The wires at the hub's end, in the order of their coming. */
  readonly wires: Wire[];
  readonly ends: WireEnd[];
  readonly greetings: Greeting[];
  /** Frames that the hub was handed. */
  readonly frames: Uint8Array[];
  readonly faults: unknown[];
  readonly device: string;
}

let kept: Promise<HubCertificate> | undefined;

/** One certificate for all the tests of a file: each takes some time to make. */
export function sameCertificate(): Promise<HubCertificate> {
  kept ??= makeHubCertificate();
  return kept;
}

export async function openHall(options: Partial<HubOptions> = {}): Promise<Hall> {
  const certificate = options.certificate ?? (await sameCertificate());
  const [wires, ends, greetings, frames, faults]: [Wire[], WireEnd[], Greeting[], Uint8Array[], unknown[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const signer = signerOf(newSeed());
  const take = (wire: Wire, greeting: MemberGreeting | GuestGreeting): void => {
    greetings.push(greeting);
    wires.push(wire);
    wire.onEnd((end) => ends.push(end));
    wire.onFrame((frame) => frames.push(frame));
  };
  const hub = await startHub({
    port: 0,
    host: "127.0.0.1",
    certificate,
    signer,
    name: "示例主席台",
    version: "1.0.0",
    limits: quickLimits,
    authenticate: (greeting) => {
      if (greeting.as === "guest") {
        return greeting.pin === rightPin
          ? { accepted: { as: "guest", event: { id: event, title } } }
          : { refused: { code: "pin-wrong", left: 4 } };
      }
      return greeting.event === event ? { accepted: { as: "member" } } : { refused: { code: "other-event" } };
    },
    onMember: take,
    onGuest: take,
    onFault: (_what, error) => faults.push(error),
    ...options,
  });
  return {
    hub,
    certificate,
    wires,
    ends,
    greetings,
    frames,
    faults,
    device: toHex(signer.publicKey),
    [Symbol.asyncDispose]: () => hub.close(),
  };
}

export function dialling(hall: Hall, options: Partial<DialOptions> = {}): DialOptions {
  return {
    host: "127.0.0.1",
    port: hall.hub.port,
    trust: { fingerprint: hall.hub.fingerprint },
    as: { as: "member", event },
    name: "示例评委电脑",
    version: "1.0.0",
    signer: signerOf(newSeed()),
    onFault: (_what, error) => {
      throw error;
    },
    limits: quickMember,
    timeoutMs: 20_000,
    ...options,
  };
}

export function dialHall(hall: Hall, options: Partial<DialOptions> = {}): Promise<Dialled> {
  return dial(dialling(hall, options));
}

/** A bare TLS connection to the hub, with nothing said over it. */
export async function bareConnection(port: number): Promise<TLSSocket> {
  const socket = connect({ host: "127.0.0.1", port, rejectUnauthorized: false });
  socket.on("error", () => undefined);
  await once(socket, "secureConnect");
  return socket;
}

export function endOf(wire: Wire): Promise<WireEnd> {
  return new Promise((resolve) => wire.onEnd(resolve));
}

/** All that comes until the connection is gone. */
export function allOf(socket: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  socket.on("data", (part: Buffer) => parts.push(part));
  return new Promise((resolve) => {
    socket.on("close", () => resolve(Buffer.concat(parts)));
  });
}

/** The hub still serves whoever comes. */
export async function answers(hall: Hall): Promise<void> {
  const { wire } = await dialHall(hall);
  const echo = new Promise<number>((resolve) => {
    wire.onFrame((frame) => resolve(frame.length));
  });
  hall.wires.at(-1)?.send(new Uint8Array(77));
  expect(await echo).toBe(77);
  wire.close();
}

/** A bare TCP connection. */
export async function tcp(port: number): Promise<Socket> {
  const socket = connectTcp({ host: "127.0.0.1", port });
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}
