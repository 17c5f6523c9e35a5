// Judges who mark and send without a pause, whatever happens to central; their laptops can be held back while it is looked at.

import { setTimeout as wait } from "node:timers/promises";
import { type StoreAddress, connect } from "../../../src-central/store/open-central-store";
import type { Receipt } from "../../../src-shared/sync/receipt";
import type { TestEvent, TestJudge } from "./event";
import { persist } from "./persist";

/** `turn` grows with every try, so that one laptop may come to several instances. */
type Exchange = (judge: TestJudge, turn: number) => Promise<unknown>;

const pollMs = 20;

export class Judging {
  readonly #event: TestEvent;
  readonly #exchange: Exchange;
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #judging: Promise<void>[];
  #gate: Promise<void> | null = null;
  #open: () => void = () => undefined;
  #isOver = false;

  constructor(event: TestEvent, exchange: Exchange) {
    this.#event = event;
    this.#exchange = exchange;
    this.#judging = event.judges.map((judge, at) => this.#judge(judge, at));
  }

  /** All that central has signed for so far. */
  get acknowledged(): Receipt[] {
    return this.#event.judges.flatMap(({ laptop }) => laptop.receipts);
  }

  /** Until so many more entries of judges' own logs are acknowledged. */
  async progress(entries: number): Promise<void> {
    const sum = (): number => this.#event.judges.reduce((all, { acknowledged }) => all + acknowledged, 0);
    const goal = sum() + entries;
    while (sum() < goal) await Promise.race([wait(pollMs), this.#failure()]);
  }

  /** Until `resume` no laptop asks anything; what was under way has ended. */
  async pause(): Promise<void> {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
    await Promise.allSettled(this.#underWay);
  }

  resume(): void {
    this.#gate = null;
    this.#open();
  }

  /** Once everyone has sent what was marked. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#judging);
  }

  /** Never comes to an end but by failing. */
  async #failure(): Promise<void> {
    await Promise.all(this.#judging);
  }

  async #judge(judge: TestJudge, at: number): Promise<void> {
    let turn = at;
    do {
      judge.mark();
      await persist(() => this.#once(judge, (turn += 1)));
    } while (!this.#isOver);
  }

  async #once(judge: TestJudge, turn: number): Promise<void> {
    while (this.#gate !== null) await this.#gate;
    const exchange = this.#exchange(judge, turn);
    this.#underWay.add(exchange);
    try {
      await exchange;
    } finally {
      this.#underWay.delete(exchange);
    }
  }
}

/** Receipts for what the database does not hold. */
export async function notHeld(receipts: readonly Receipt[], address: StoreAddress): Promise<Receipt[]> {
  const { db, close } = connect(address);
  try {
    const rows = await db.selectFrom("entry").select(["log", "seq", "hash"]).execute();
    const held = new Set(rows.map(({ log, seq, hash }) => `${log} ${seq} ${hash}`));
    return receipts.filter(({ log, seq, hash }) => !held.has(`${log} ${seq} ${hash}`));
  } finally {
    await close();
  }
}
