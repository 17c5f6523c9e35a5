// Asks the engine over the port that the shell hands to the window: one request, one reply, and notices unasked.

import type { ChannelName, InputOf, OutputOf } from "#shared/contract/channels";
import type { FromEngine, Notice, Reply, Request } from "#shared/contract/wire";
import { AppError, isErrorCode } from "#shared/errors";

/** What the client needs of a MessagePort, so that the browser's and Node's both serve. */
export interface EnginePort {
  postMessage(message: unknown, transfer: []): void;
  addEventListener(type: string, listener: (event: PortEvent) => void): void;
  start(): void;
  close(): void;
}

export interface PortEvent {
  readonly type: string;
  readonly data?: unknown;
}

export type Connection = "connecting" | "connected" | "gone";

export interface EngineClient {
  /** Resolves with the engine's answer; rejects with an AppError. */
  call<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<OutputOf<C>>;
  /** Takes a port from now on; what was asked over an earlier one is asked again or rejected. */
  attach(port: EnginePort): void;
  connection(): Connection;
  onConnection(listener: (connection: Connection) => void): () => void;
  onNotice(listener: (notice: Notice) => void): () => void;
}

/** Asking these twice does no harm, so a new engine is asked again what the old one left unanswered. */
const reads: ReadonlySet<ChannelName> = new Set<ChannelName>([
  "app.hello",
  "session.doors",
  "organiser.view",
  "organiser.check-rule",
  "organiser.recusal-proposals",
  "judge.view",
  "judge.ballot",
  "chief.view",
  "chief.result",
  "chief.advice",
  "chief.stability",
  "venue.view",
  "venue.link",
  "venue.discover",
  "venue.joining",
]);

interface Pending {
  readonly request: Request;
  readonly repeatable: boolean;
  resolve(output: unknown): void;
  reject(error: AppError): void;
}

export function createClient(): EngineClient {
  const pending = new Map<number, Pending>();
  const noticeListeners = new Set<(notice: Notice) => void>();
  const connectionListeners = new Set<(connection: Connection) => void>();
  let port: EnginePort | null = null;
  let connection: Connection = "connecting";
  let lastId = 0;

  function enter(next: Connection): void {
    connection = next;
    for (const listener of connectionListeners) listener(next);
  }

  function receive(message: FromEngine): void {
    if ("notice" in message) {
      for (const listener of noticeListeners) listener(message);
      return;
    }
    const waiting = pending.get(message.id);
    if (!waiting) return;
    pending.delete(message.id);
    if (message.ok) waiting.resolve(message.output);
    else waiting.reject(errorOf(message));
  }

  /** What cannot be repeated is given up openly: whether the engine had done it is not known here. */
  function dropUnrepeatable(): void {
    for (const [id, waiting] of pending) {
      if (waiting.repeatable) continue;
      pending.delete(id);
      waiting.reject(new AppError("engine-gone"));
    }
  }

  function lose(lost: EnginePort): void {
    if (port !== lost) return;
    port = null;
    dropUnrepeatable();
    enter("gone");
  }

  return {
    call(channel, input) {
      const repeatable = reads.has(channel);
      if (connection === "gone" && !repeatable) return Promise.reject(new AppError("engine-gone"));
      lastId += 1;
      const request: Request = { id: lastId, channel, input };
      return new Promise((resolve, reject) => {
        pending.set(request.id, { request, repeatable, resolve: (output) => resolve(output as never), reject });
        port?.postMessage(request, []);
      });
    },
    attach(next) {
      const first = connection === "connecting";
      const old = port;
      port = null;
      old?.close();
      if (!first) dropUnrepeatable();
      port = next;
      next.addEventListener("message", (event) => {
        if (port === next) receive(event.data as FromEngine);
      });
      next.addEventListener("close", () => lose(next));
      next.start();
      for (const waiting of pending.values()) next.postMessage(waiting.request, []);
      enter("connected");
    },
    connection: () => connection,
    onConnection: (listener) => subscribe(connectionListeners, listener),
    onNotice: (listener) => subscribe(noticeListeners, listener),
  };
}

function errorOf(reply: Extract<Reply, { ok: false }>): AppError {
  const { code, details } = reply.error;
  return isErrorCode(code) ? new AppError(code, details) : new AppError("unexpected", { message: String(code) });
}

function subscribe<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
