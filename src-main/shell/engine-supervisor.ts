// Keeps the engine's process running: starts it, hands each window a port, and starts it again with every window bound as before.

import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from "electron";
import type { ErrorCode, ErrorDetails } from "#shared/errors";
import type { Binding, FromEngineProcess, SaveKind, ToEngine } from "../engine/host-protocol";
import type { ShellAnswers, ShellQuestion } from "../engine/preflight/shell-answers";
import { DeathCount } from "./death-count";

export interface EngineStart {
  /** The built engine. */
  readonly entry: string;
  readonly dataFolder: string;
  readonly masterKey: Uint8Array;
  readonly version: string;
}

export interface SupervisorEvents {
  /** The engine started, and says that it cannot work. */
  failed(code: ErrorCode, details: ErrorDetails): void;
  /** The engine died so often that it is not started again until asked for. */
  gaveUp(): void;
  /** The engine asks the person at a window where to save; null where the choice is called off. */
  askSavePath(window: number, kind: SaveKind, name: string): Promise<string | null>;
  /** The engine asks, for a window, what only the shell knows; null where it has no answer. */
  askShell(window: number, about: ShellQuestion): Promise<ShellAnswers[ShellQuestion] | null>;
}

interface Seat {
  readonly deliver: (port: MessagePortMain) => void;
  binding: Binding | null;
}

/** How long the engine may take to close its store in good order. */
const stopWithinMs = 5_000;

export class EngineSupervisor {
  readonly #start: EngineStart;
  readonly #events: SupervisorEvents;
  readonly #deaths = new DeathCount();
  readonly #seats = new Map<number, Seat>();
  #engine: UtilityProcess | null = null;
  #ready = false;
  #stopping = false;

  constructor(start: EngineStart, events: SupervisorEvents) {
    this.#start = start;
    this.#events = events;
  }

  get pid(): number | undefined {
    return this.#engine?.pid;
  }

  run(): void {
    const { entry, dataFolder, masterKey, version } = this.#start;
    const engine = utilityProcess.fork(entry, [], { serviceName: "roadshow-engine", stdio: "inherit" });
    this.#engine = engine;
    this.#ready = false;
    engine.on("message", (message: FromEngineProcess) => this.#hear(message));
    engine.once("exit", () => this.#died(engine));
    this.#tell({ type: "start", dataFolder, masterKey, version });
  }

  /** Starts anew after the engine failed or was given up. */
  tryAgain(): void {
    this.#deaths.forget();
    if (this.#engine === null) this.run();
  }

  /** A page of this window asks for a port; `deliver` is called now or when the engine is ready, and after every restart. */
  connect(window: number, deliver: (port: MessagePortMain) => void): void {
    const seat: Seat = { deliver, binding: this.#seats.get(window)?.binding ?? null };
    this.#seats.set(window, seat);
    if (this.#ready) this.#handPort(window, seat);
  }

  /** The window is closed for good. */
  disconnect(window: number): void {
    if (this.#seats.delete(window)) this.#tell({ type: "disconnect", window });
  }

  /** Lets the engine close its store, and ends it after a bounded wait. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const engine = this.#engine;
    if (engine === null) return;
    const gone = new Promise<void>((resolve) => engine.once("exit", () => resolve()));
    this.#tell({ type: "stop" });
    const timer = setTimeout(() => engine.kill(), stopWithinMs);
    await gone;
    clearTimeout(timer);
  }

  #hear(message: FromEngineProcess): void {
    switch (message.type) {
      case "ready":
        this.#ready = true;
        for (const [window, seat] of this.#seats) this.#handPort(window, seat);
        return;
      case "failed":
        this.#fail(message.code, message.details);
        return;
      case "bound":
        this.#bind(message.window, message.binding);
        return;
      case "ask-save-path":
        void this.#askSavePath(message.ask, message.window, message.kind, message.name);
        return;
      case "ask-shell":
        void this.#askShell(message.ask, message.window, message.about);
        return;
      case "stopped":
        this.#engine?.kill();
    }
  }

  #fail(code: ErrorCode, details: ErrorDetails): void {
    const engine = this.#engine;
    this.#engine = null;
    this.#ready = false;
    engine?.kill();
    this.#events.failed(code, details);
  }

  #died(engine: UtilityProcess): void {
    if (this.#engine !== engine) return;
    this.#engine = null;
    this.#ready = false;
    if (this.#stopping) return;
    const wait = this.#deaths.add(performance.now());
    if (wait === null) this.#events.gaveUp();
    else setTimeout(() => this.#restart(), wait);
  }

  #restart(): void {
    if (this.#engine === null && !this.#stopping) this.run();
  }

  #bind(window: number, binding: Binding | null): void {
    const seat = this.#seats.get(window);
    if (seat !== undefined) seat.binding = binding;
  }

  #handPort(window: number, seat: Seat): void {
    const { port1, port2 } = new MessageChannelMain();
    this.#tell({ type: "connect", window, binding: seat.binding }, [port1]);
    seat.deliver(port2);
  }

  async #askSavePath(ask: number, window: number, kind: SaveKind, name: string): Promise<void> {
    const asker = this.#engine;
    const path = await this.#events.askSavePath(window, kind, name).catch(() => null);
    // An engine started since then has questions of its own under the same numbers.
    if (this.#engine === asker) this.#tell({ type: "save-path", ask, path });
  }

  async #askShell(ask: number, window: number, about: ShellQuestion): Promise<void> {
    const asker = this.#engine;
    const answer = await this.#events.askShell(window, about).catch(() => null);
    if (this.#engine === asker) this.#tell({ type: "shell-answer", ask, answer });
  }

  #tell(message: ToEngine, ports: MessagePortMain[] = []): void {
    this.#engine?.postMessage(message, ports);
  }
}
