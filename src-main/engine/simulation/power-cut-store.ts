// A store whose laptop may lose its power in the middle of a transaction: what was not committed is gone.

import type { Compilable } from "kysely";
import type { FixedQuery } from "#db/fixed-query";
import type { Queries, Store, StoreSettings, Transaction } from "#db/store";

export class PowerCut extends Error {}

export class PowerCutStore implements Store, Transaction {
  readonly #inner: Store;
  readonly #atomic: boolean;
  #raw: Transaction | null = null;
  #depth = 0;
  /** Statements until the power goes; null where it stays. */
  #left: number | null = null;

  /** Without `atomic` each statement is committed by itself. */
  constructor(inner: Store, atomic: boolean) {
    this.#inner = inner;
    this.#atomic = atomic;
  }

  get path(): string {
    return this.#inner.path;
  }

  get settings(): StoreSettings {
    return this.#inner.settings;
  }

  get queries(): Queries {
    return this.#inner.queries;
  }

  get isWriting(): boolean {
    return this.#depth > 0;
  }

  /** As `write`, but the power goes after so many statements, at the latest just before the commit. */
  writeUntilPowerCut<T>(statements: number, work: (transaction: Transaction) => T): T {
    this.#left = statements;
    try {
      return this.write(work);
    } finally {
      this.#left = null;
    }
  }

  write<T>(work: (transaction: Transaction) => T): T {
    this.#depth += 1;
    try {
      return this.#atomic ? this.#inner.write((raw) => this.#within(raw, work)) : this.#within(this.#unguarded(), work);
    } finally {
      this.#depth -= 1;
    }
  }

  all<R>(query: Compilable<R>): R[] {
    return this.#inner.all(query);
  }

  first<R>(query: Compilable<R>): R | undefined {
    return this.#inner.first(query);
  }

  allFixed<R>(query: FixedQuery, parameters: readonly unknown[]): R[] {
    return this.#inner.allFixed(query, parameters);
  }

  run(query: Compilable): void {
    this.#count();
    this.#raw?.run(query);
  }

  runFixed(query: FixedQuery, parameters: readonly unknown[]): number {
    this.#count();
    return this.#raw?.runFixed(query, parameters) ?? 0;
  }

  copyTo(path: string): Promise<void> {
    return this.#inner.copyTo(path);
  }

  image(): Uint8Array {
    return this.#inner.image();
  }

  close(): void {
    this.#inner.close();
  }

  #within<T>(raw: Transaction, work: (transaction: Transaction) => T): T {
    this.#raw = raw;
    const done = work(this);
    if (this.#left !== null && this.#depth === 1) throw new PowerCut();
    return done;
  }

  /** The handle that writes without a transaction. */
  #unguarded(): Transaction {
    return this.#raw ?? this.#inner.write((raw) => raw);
  }

  #count(): void {
    if (this.#left === null) return;
    if (this.#left === 0) throw new PowerCut();
    this.#left -= 1;
  }
}
