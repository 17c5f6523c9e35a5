// The hub: the chief's laptop as a server of HTTPS and WebSocket, which lets nobody in who has not greeted rightly.

import { constants } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Server, createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Duplex } from "node:stream";
import { type ServerOptions, type WebSocket, WebSocketServer } from "ws";
import { AppError } from "#shared/errors";
import { toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import { type Greeting, type GuestGreeting, type MemberGreeting, showable } from "#shared/venue/greeting";
import { nodeCrypto } from "#node/crypto";
import { type HubCertificate, fingerprintOf } from "./hub-certificate";
import { HubDoor, type Visitor } from "./hub-door";
import { type Authenticate, type HubIdentity, receiveGreeting } from "./hub-greeting";
import { type HubLimits, type WireLimits, hubLimits } from "./limits";
import { type ClosingOptions, type FaultListener, SocketWire } from "./socket-wire";
import type { Wire } from "./wire";

/** A device that is enrolled comes by one path, one that wants to be by the other: each has its own limits. */
export const hubPaths = Object.freeze({ member: "/member", guest: "/guest" });

export interface HubOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** One address to listen at; all of them by default. */
  readonly host?: string;
  readonly certificate: HubCertificate;
  /** The key of the chief's device. */
  readonly signer: Signer;
  readonly name: string;
  /** Of the program. */
  readonly version: string;
  /** Asked once for each greeting whose signature is right. What it throws hangs up on that device alone. */
  readonly authenticate: Authenticate;
  /** The wire is accepted; nothing is read from it until `onFrame` is called. */
  readonly onMember: (wire: Wire, greeting: MemberGreeting) => void;
  readonly onGuest: (wire: Wire, greeting: GuestGreeting) => void;
  /** What one of these, or a listener of a wire, threw. */
  readonly onFault: FaultListener;
  readonly limits?: HubLimits;
}

export interface Hub {
  readonly port: number;
  readonly fingerprint: string;
  /** All that are connected, and those of them that have not greeted yet. */
  readonly connections: number;
  readonly strangers: number;
  /** Hangs up on everybody and listens no more. */
  close(): Promise<void>;
}

/** Starts to listen. Throws `hub-cannot-listen` {port, reason}. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const hub = new HubServer(options);
  await hub.listen();
  return hub;
}

class HubServer implements Hub {
  readonly #options: HubOptions;
  readonly #limits: HubLimits;
  readonly #identity: HubIdentity;
  readonly #server: Server;
  readonly #door: HubDoor;
  readonly #upgraders: Readonly<Record<Greeting["as"], WebSocketServer>>;
  readonly #raw = new Set<Socket>();
  readonly #wires = new Set<Wire>();
  /** By the two ends of the connection: the TLS socket of a connection does not tell which one it stands on. */
  readonly #visitors = new Map<string, Visitor>();

  constructor(options: HubOptions) {
    const limits = options.limits ?? hubLimits;
    this.#options = options;
    this.#limits = limits;
    this.#door = new HubDoor(limits);
    this.#identity = {
      signer: options.signer,
      device: toHex(options.signer.publicKey),
      name: showable(options.name),
      version: options.version,
      fingerprint: fingerprintOf(options.certificate.certificate),
    };
    this.#upgraders = { member: upgrader(limits.member), guest: upgrader(limits.guest) };
    this.#server = createServer({
      key: options.certificate.key,
      cert: options.certificate.certificate,
      // Both ends are ours; 1.3 has neither renegotiation nor anything weak. Tickets would only be sent in vain.
      minVersion: "TLSv1.3",
      secureOptions: constants.SSL_OP_NO_TICKET,
      handshakeTimeout: limits.handshakeMs,
      headersTimeout: limits.greetingMs,
      requestTimeout: limits.greetingMs,
      maxHeaderSize: limits.headerBytes,
    });
    this.#server.maxConnections = limits.connections;
    this.#server.on("connection", (socket: Socket) => this.#enter(socket));
    this.#server.on("upgrade", (request, socket, head) => this.#upgrade(request, socket, head));
    // There is nothing to be had here but the upgrade.
    this.#server.on("request", (request, response) => {
      response.writeHead(404, { connection: "close", "content-length": 0 });
      response.end(() => request.socket.destroy());
    });
    this.#server.on("tlsClientError", (_error, socket) => socket.destroy());
    this.#server.on("clientError", (_error, socket) => socket.destroy());
  }

  get port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0;
  }

  get fingerprint(): string {
    return this.#identity.fingerprint;
  }

  get connections(): number {
    return this.#door.connections;
  }

  get strangers(): number {
    return this.#door.strangers;
  }

  listen(): Promise<void> {
    const { port, host } = this.#options;
    return new Promise((resolve, reject) => {
      this.#server.once("error", (error: NodeJS.ErrnoException) =>
        reject(new AppError("hub-cannot-listen", { port, reason: error.code ?? "" })),
      );
      this.#server.listen({ port, host }, () => {
        this.#server.removeAllListeners("error");
        // Too many open files and the like: new ones are not taken, those that are here stay.
        this.#server.on("error", (error) => this.#options.onFault("the hub could not take a connection", error));
        resolve();
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      let late: NodeJS.Timeout | undefined = undefined;
      const hadWires = this.#wires.size > 0;
      this.#server.close(() => {
        clearTimeout(late);
        resolve();
      });
      for (const wire of this.#wires) wire.close();
      const destroy = (): void => this.#raw.forEach((socket) => socket.destroy());
      // Wires get the time of a closing handshake, the others none.
      late = setTimeout(destroy, hadWires ? this.#limits.member.closingMs : 0);
    });
  }

  #enter(socket: Socket): void {
    socket.on("error", () => socket.destroy());
    const visitor = this.#door.enter(plainAddress(socket), () => socket.destroy());
    if (visitor === undefined) {
      socket.destroy();
      return;
    }
    const ends = endsOf(socket);
    const deadline = setTimeout(() => socket.destroy(), this.#limits.greetingMs);
    this.#raw.add(socket);
    this.#visitors.set(ends, {
      admit: () => {
        clearTimeout(deadline);
        visitor.admit();
      },
      leave: visitor.leave,
    });
    socket.once("close", () => {
      clearTimeout(deadline);
      this.#raw.delete(socket);
      this.#visitors.delete(ends);
      visitor.leave();
    });
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const as = request.url === hubPaths.member ? "member" : request.url === hubPaths.guest ? "guest" : undefined;
    // Every browser states an origin; no page has any business here.
    if (as === undefined || request.headers.origin !== undefined) {
      stream.on("error", () => undefined);
      stream.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", () => stream.destroy());
      return;
    }
    this.#upgraders[as].handleUpgrade(request, stream, head, (socket) => {
      socket.on("error", () => socket.terminate());
      this.#greet(socket, request.socket as TLSSocket, as).catch((error: unknown) => {
        this.#options.onFault("a greeting could not be handled", error);
        socket.terminate();
      });
    });
  }

  async #greet(socket: WebSocket, stream: TLSSocket, as: Greeting["as"]): Promise<void> {
    const { authenticate, onMember, onGuest, onFault } = this.#options;
    const [address, ends] = [plainAddress(stream), endsOf(stream)];
    const task = { socket, stream, address, as, budget: this.#limits.greetingBytes };
    const greeting = await receiveGreeting(task, this.#identity, authenticate, nodeCrypto);
    if (greeting === undefined || socket.readyState !== socket.OPEN) return;
    this.#visitors.get(ends)?.admit();
    const wire = new SocketWire(socket, stream, { ...greeting, address }, this.#limits[as], onFault);
    this.#wires.add(wire);
    wire.onEnd(() => this.#wires.delete(wire));
    if (greeting.as === "member") onMember(wire, greeting);
    else onGuest(wire, greeting);
  }
}

function upgrader(limits: WireLimits): WebSocketServer {
  const options: ServerOptions & ClosingOptions = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.frame,
    // We send each frame whole; a message in a thousand pieces costs memory for nothing.
    maxFragments: 16,
    maxBufferedChunks: 8192,
    closeTimeout: limits.closingMs,
  };
  return new WebSocketServer(options);
}

/** An IPv4 address as such, also where it came through a socket of both kinds. */
function plainAddress(socket: Socket): string {
  return (socket.remoteAddress ?? "").replace(/^::ffff:(?=[\d.]+$)/, "");
}

function endsOf(socket: Socket): string {
  return `${socket.remoteAddress} ${socket.remotePort} ${socket.localAddress}`;
}
