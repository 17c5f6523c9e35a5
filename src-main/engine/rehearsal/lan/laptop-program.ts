// A laptop of a rehearsal as a process of its own: a real engine on its data folder, driven by orders over Node's IPC.

import { join } from "node:path";
import { logAudience } from "#db/keep-run";
import { AppError } from "#shared/errors";
import { mayRead } from "#shared/sync/rights";
import { type Client, connectClient } from "../../client";
import { eventFileBytes } from "../../desks/files";
import type { Engine } from "../../engine";
import { writeDurably } from "../../files/durable-file";
import { resultsWorkbook } from "../../files/results-workbook";
import { openHeadless } from "../../headless";
import { log } from "../../log";
import { readerOf } from "#shared/sync/membership";
import { Journal } from "./journal";
import type { Asked, Order, OrderName, Orders, Told } from "./orders";
import { reckon } from "./reckoning";
import { VirtualJudge } from "./virtual-judge";
import { clockVariable, shiftClock } from "./wrong-clock";

class LaptopProgram {
  readonly #engine: Engine;
  readonly #journal: string;
  readonly #seats = new Map<string, Client>();
  #judge: VirtualJudge | null = null;

  constructor(engine: Engine, journal: string) {
    this.#engine = engine;
    this.#journal = journal;
  }

  async obey({ order, input }: Order): Promise<Orders[OrderName]["output"]> {
    const engine = this.#engine;
    switch (order) {
      case "call":
        return this.#seat(input.seat).call(input.channel, input.input as never);
      case "judge":
        await this.#judge?.rest();
        this.#judge = new VirtualJudge(engine, input, new Journal(this.#journal));
        await this.#judge.sitDown();
        return null;
      case "rest":
        await this.#judge?.rest();
        return null;
      case "finish":
        this.#judge?.finish();
        return null;
      case "device":
        return engine.devices.of(input.event)?.device ?? null;
      case "frontier":
        return this.#frontier(input);
      case "missing":
        return this.#missing(input);
      case "reckoning":
        return reckon(engine.room(input.event).state, input.stage);
      case "leave":
        return this.#leave(input);
    }
  }

  #seat(name: string): Client {
    const seat = this.#seats.get(name) ?? connectClient(this.#engine);
    this.#seats.set(name, seat);
    return seat;
  }

  #frontier({ event, reader }: Orders["frontier"]["input"]): Orders["frontier"]["output"] {
    const { store, venue } = this.#engine;
    if (!this.#engine.holds(event)) return [];
    const rights = readerOf(this.#engine.room(event).authority, reader);
    const frontier = venue.roomOf(event)?.exchange.shelf.frontier() ?? new Map();
    return [...frontier].filter(([id]) => rights !== null && mayRead(rights, logAudience(store, event, id)));
  }

  #missing({ event, hashes, applied }: Orders["missing"]["input"]): string[] {
    const ballots = [...this.#engine.room(event).state.ballots.values()].flat();
    const known = new Set(ballots.map(({ hash }) => hash));
    return hashes.filter((hash) => !known.has(hash) && (applied || !this.#holds(hash)));
  }

  #holds(hash: string): boolean {
    const { store } = this.#engine;
    return store.first(store.queries.selectFrom("entry").select("hash").where("hash", "=", hash)) !== undefined;
  }

  async #leave({ event, stage, out }: Orders["leave"]["input"]): Promise<Record<string, unknown>> {
    const { state } = this.#engine.room(event);
    return {
      event: writeDurably(join(out, "event.roadshow"), eventFileBytes(this.#engine, event, null)),
      workbook: writeDurably(join(out, "results.xlsx"), await resultsWorkbook(state, { stage, office: false })),
    };
  }
}

const [dataFolder = "", journal = "", version = ""] = process.argv.slice(2);
shiftClock(Number(process.env[clockVariable] ?? 0));
// Ctrl+C reaches the rehearsal, which ends its laptops itself; and without it a laptop has nothing left to do.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));

const tell = (told: Told): void => void process.send?.(told);

function wireError(error: unknown): Extract<Told, { ok: false }>["error"] {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  log.failure("order", error);
  return { code: "unexpected", details: { channel: "" } };
}

const laptop = new LaptopProgram(await openHeadless({ dataFolder, version }), journal);
process.on("message", ({ id, asked }: Asked) => {
  laptop.obey(asked).then(
    (output) => tell({ id, ok: true, output }),
    (error: unknown) => tell({ id, ok: false, error: wireError(error) }),
  );
});
tell({ ready: true });
