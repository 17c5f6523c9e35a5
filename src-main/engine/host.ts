// The engine's process under the shell: Electron's utilityProcess, reached through its parent port.

import { AppError } from "#shared/errors";
import { Engine } from "./engine";
import type { FromEngineProcess, ToEngine } from "./host-protocol";
import { log } from "./log";
import { openKeyVault } from "./key-vault";
import type { WirePort } from "./port";
import type { PreflightHost } from "./preflight/preflight-host";
import type { ShellAnswers, ShellQuestion } from "./preflight/shell-answers";

interface ParentPort {
  postMessage(message: FromEngineProcess): void;
  on(event: "message", listener: (event: { data: ToEngine; ports: ElectronPort[] }) => void): void;
}

/** MessagePortMain: as Node's, but that a message comes wrapped and the port has to be started. */
interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { data: unknown }) => void): void;
  on(event: "close", listener: () => void): void;
  start(): void;
  close(): void;
}

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const asked = new Map<number, (path: string | null) => void>();
const shellAsked = new Map<number, (answer: ShellAnswers[ShellQuestion] | null) => void>();
let lastAsk = 0;
let engine: Engine | null = null;

parent.on("message", ({ data, ports }) => void receive(data, ports[0]));

async function receive(message: ToEngine, port: ElectronPort | undefined): Promise<void> {
  switch (message.type) {
    case "start":
      return start(message);
    case "connect":
      if (port !== undefined) engine?.connect(wirePort(port), message.window, message.binding);
      return;
    case "disconnect":
      return engine?.disconnect(message.window);
    case "save-path":
      asked.get(message.ask)?.(message.path);
      asked.delete(message.ask);
      return;
    case "shell-answer":
      shellAsked.get(message.ask)?.(message.answer);
      shellAsked.delete(message.ask);
      return;
    case "stop":
      engine?.close();
      parent.postMessage({ type: "stopped" });
  }
}

async function start({ dataFolder, masterKey, version }: Extract<ToEngine, { type: "start" }>): Promise<void> {
  try {
    const host: PreflightHost = {
      version,
      vault: openKeyVault(masterKey),
      bound: (window, binding) => parent.postMessage({ type: "bound", window, binding }),
      askSavePath: (window, kind, name) => {
        const ask = (lastAsk += 1);
        parent.postMessage({ type: "ask-save-path", ask, window, kind, name });
        return new Promise((resolve) => asked.set(ask, resolve));
      },
      askShell: <Q extends ShellQuestion>(window: number, about: Q) => {
        const ask = (lastAsk += 1);
        parent.postMessage({ type: "ask-shell", ask, window, about });
        // The shell answers a question with what is asked for, under the same number.
        return new Promise((resolve) => shellAsked.set(ask, resolve as (answer: unknown) => void));
      },
    };
    engine = await Engine.open({ dataFolder, masterKey, host });
    parent.postMessage({ type: "ready" });
  } catch (error) {
    log.failure("start", error);
    const known = error instanceof AppError ? error : new AppError("unexpected", { channel: "start" });
    parent.postMessage({ type: "failed", code: known.code, details: known.details });
  }
}

function wirePort(port: ElectronPort): WirePort {
  port.start();
  return {
    postMessage: (message) => port.postMessage(message),
    on: (_event, listener) => port.on("message", (event) => listener(event.data)),
    close: () => port.close(),
  };
}
