// The engine's end of a real MessagePort: answers as a test tells it to, and can die.

import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { FromEngine, Notice, Request } from "#shared/contract/wire";
import type { EnginePort } from "../../../src-renderer/engine/client";

type Answer = (request: Request) => unknown;

export class FakeEngine {
  readonly asked: Request[] = [];
  readonly #port: MessagePort;
  /** The window's end, not started. */
  readonly windowPort: EnginePort;

  /** `answer` gives the output, throws a wire error, or gives `silence` where nothing is to come. */
  constructor(answer: Answer) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.windowPort = port2 as unknown as EnginePort;
    port1.on("message", (request: Request) => {
      this.asked.push(request);
      const output = answer(request);
      if (output === silence) return;
      this.#send(
        isWireError(output)
          ? { id: request.id, ok: false, error: output.wireError }
          : { id: request.id, ok: true, output },
      );
    });
  }

  notify(notice: Notice): void {
    this.#send(notice);
  }

  /** As when the engine's process is killed: the port closes, and nothing more is said. */
  die(): void {
    this.#port.close();
  }

  channels(): string[] {
    return this.asked.map((request) => request.channel);
  }

  #send(message: FromEngine): void {
    this.#port.postMessage(message);
  }
}

export const silence = Symbol("silence");

type WireErrorReply = { readonly wireError: Extract<FromEngine, { ok: false }>["error"] };

export function refuse(code: WireErrorReply["wireError"]["code"], details: Record<string, string | number> = {}) {
  return { wireError: { code, details } };
}

function isWireError(output: unknown): output is WireErrorReply {
  return typeof output === "object" && output !== null && "wireError" in output;
}

/** Lets messages cross, with time to spare. */
export function crossing(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
