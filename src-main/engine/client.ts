// A client of the engine within the same process: the same port, wire and contract as a window, without the window.

import { MessageChannel } from "node:worker_threads";
import type { ChannelName, InputOf, OutputOf } from "#shared/contract/channels";
import type { FromEngine, Notice, Reply } from "#shared/contract/wire";
import { AppError } from "#shared/errors";
import type { Engine } from "./engine";
import type { Binding } from "./host-protocol";

export interface Client {
  call<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<OutputOf<C>>;
  /** Everything that has come over the port, as it came. */
  readonly received: readonly FromEngine[];
  close(): void;
}

let lastWindow = 0;

export function connectClient(
  engine: Engine,
  options: { window?: number; binding?: Binding | null; keep?: boolean } = {},
): Client {
  const { port1, port2 } = new MessageChannel();
  const waiting = new Map<number, (reply: Reply) => void>();
  const received: FromEngine[] = [];
  const window = options.window ?? (lastWindow += 1);
  engine.connect(port2, window, options.binding ?? null);
  port1.on("message", (message: FromEngine) => {
    if (options.keep) received.push(message);
    if (isNotice(message)) return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  let last = 0;
  return {
    received,
    call(channel, input) {
      const id = (last += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, (reply) => {
          if (reply.ok) resolve(reply.output as never);
          else reject(new AppError(reply.error.code, reply.error.details));
        });
        port1.postMessage({ id, channel, input });
      });
    },
    close() {
      engine.disconnect(window);
      port1.close();
    },
  };
}

function isNotice(message: FromEngine): message is Notice {
  return "notice" in message;
}
