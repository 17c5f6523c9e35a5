// PINs: who may open a desk on this laptop; scrypt-hashed, kept here alone, with few tries.

import { randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";
import type { Store, Transaction } from "#db/store";
import { AppError } from "#shared/errors";

export const maximumFailures = 5;
export const organiserPinLength = 6;

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

/** What is kept of a PIN. */
export interface PinHash {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

export interface PinState {
  readonly hasPin: boolean;
  readonly failures: number;
}

export class Pins {
  readonly #store: Store;
  /** When the organiser may try again, on the monotonic clock of this process. */
  readonly #notBefore = new Map<string, number>();

  constructor(store: Store) {
    this.#store = store;
  }

  state(event: string, person: string): PinState {
    const row = this.#row(event, person);
    return { hasPin: row !== undefined, failures: row?.failures ?? 0 };
  }

  isLocked(event: string, person: string): boolean {
    return this.state(event, person).failures >= maximumFailures;
  }

  /** Six digits each, shown once; issuing takes the place of the old PINs and gives new tries. All of them or none. */
  async issue(event: string, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const pins = new Map(people.map((person) => [person, String(randomInt(1_000_000)).padStart(6, "0")]));
    const hashes: [string, PinHash][] = [];
    for (const [person, pin] of pins) hashes.push([person, await hashPin(pin)]);
    this.#store.write((transaction) => {
      for (const [person, hash] of hashes) this.keep(transaction, event, person, hash);
    });
    return pins;
  }

  keep(transaction: Transaction, event: string, person: string, { salt, hash }: PinHash): void {
    transaction.run(
      transaction.queries
        .insertInto("pin")
        .values({ event, person, salt, hash, failures: 0 })
        .onConflict((conflict) => conflict.columns(["event", "person"]).doUpdateSet({ salt, hash, failures: 0 })),
    );
  }

  /** Every PIN of an event, as it is kept. */
  hashes(event: string): ({ readonly person: string } & PinHash)[] {
    return this.#store.all(
      this.#store.queries.selectFrom("pin").select(["person", "salt", "hash"]).where("event", "=", event),
    );
  }

  /** As `keep`, but one that is here stays as it is, with its failures, unless the new one is another. */
  keepOther(transaction: Transaction, event: string, person: string, pin: PinHash): void {
    const row = this.#row(event, person);
    if (row === undefined || !timingSafeEqual(row.hash, pin.hash)) this.keep(transaction, event, person, pin);
  }

  /** A judge's or chief's PIN: after five failures the organiser has to issue a new one. */
  async check(event: string, person: string, pin: string): Promise<void> {
    if (this.isLocked(event, person)) throw new AppError("pin-locked", { wait: 0 });
    await this.#attempt(event, person, pin);
  }

  /** The organiser's PIN: nobody could issue a new one, so failures cost time instead; durations are monotonic. */
  async checkOrganiser(event: string, person: string, pin: string): Promise<void> {
    const wait = this.organiserWaitSeconds(event, person);
    if (wait > 0) throw new AppError("pin-locked", { wait });
    // Set before the PIN is looked at: else a burst of tries at once would all come before the first has failed.
    this.#notBefore.set(event, performance.now() + waitAfter(this.state(event, person).failures + 1));
    await this.#attempt(event, person, pin);
    this.#notBefore.delete(event);
  }

  organiserWaitSeconds(event: string, person: string): number {
    // A restart does not shorten the wait: it begins anew with the process.
    const notBefore = this.#notBefore.get(event) ?? waitAfter(this.state(event, person).failures);
    return Math.max(0, Math.ceil((notBefore - performance.now()) / 1000));
  }

  /** The failure is counted before the PIN is looked at, so that pulling the plug buys no further try. */
  async #attempt(event: string, person: string, pin: string): Promise<void> {
    const row = this.#row(event, person);
    if (row === undefined) throw new AppError("pin-missing");
    const failures = row.failures + 1;
    this.#setFailures(event, person, failures);
    const right = timingSafeEqual(await derive(pin, row.salt), row.hash);
    if (!right) throw new AppError("pin-wrong", { left: Math.max(0, maximumFailures - failures) });
    this.#setFailures(event, person, 0);
  }

  #setFailures(event: string, person: string, failures: number): void {
    this.#store.write((transaction) =>
      transaction.run(
        transaction.queries
          .updateTable("pin")
          .set({ failures })
          .where("event", "=", event)
          .where("person", "=", person),
      ),
    );
  }

  #row(event: string, person: string): { salt: Uint8Array; hash: Uint8Array; failures: number } | undefined {
    return this.#store.first(
      this.#store.queries
        .selectFrom("pin")
        .select(["salt", "hash", "failures"])
        .where("event", "=", event)
        .where("person", "=", person),
    );
  }
}

function waitAfter(failures: number): number {
  if (failures < maximumFailures) return 0;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - maximumFailures));
}

export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16);
  return { salt, hash: await derive(pin, salt) };
}

function derive(pin: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, cost, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
