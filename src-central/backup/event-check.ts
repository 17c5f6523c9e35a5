// One event of a backup or of central's database: every entry verified, the heads held against the entries, count and root.

import { nodeCrypto } from "#node/crypto";
import { type EntryFault, openEntry } from "#shared/ledger/entry";
import { type Place, proofOf } from "#shared/sync/frontier";
import { rootIn } from "../service/registration";
import { LogCheck, type LogFault } from "./log-check";
import type { EntryRecord } from "./records";

export interface EventSummary {
  readonly event: string;
  readonly logs: number;
  /** Of all branches. */
  readonly entries: number;
  /** As both ends of an exchange state it. */
  readonly root: string;
}

export interface Fault {
  readonly event: string;
  readonly log: string | null;
  readonly seq: number | null;
  readonly fault: EntryFault | LogFault | "event-unregistered" | "root-differs";
}

export class EventCheck {
  readonly #event: string;
  /** As it was registered; null where it was not. */
  readonly #root: string | null;
  readonly #report: (fault: Fault) => void;
  readonly #heads = new Map<string, Place[]>();
  readonly #done = new Set<string>();
  #entries = 0;
  #log: { readonly id: string; readonly check: LogCheck } | null = null;

  constructor(event: string, root: string | null, report: (fault: Fault) => void) {
    this.#event = event;
    this.#root = root;
    this.#report = report;
    if (root === null) report({ event, log: null, seq: null, fault: "event-unregistered" });
  }

  takeHead(log: string, place: Place): void {
    this.#heads.set(log, [...(this.#heads.get(log) ?? []), place]);
  }

  takeEntry(record: EntryRecord): void {
    this.#entries += 1;
    const { columns } = record;
    const entry = openEntry(record, nodeCrypto);
    if (typeof entry === "string") {
      this.#fault(columns?.log ?? null, columns?.seq ?? null, entry);
      return;
    }
    const { log, seq } = entry.fields;
    const fault = this.#checkOf(log).take(entry, columns);
    if (fault !== null) this.#fault(log, seq, fault);
    else if (entry.fields.event === null && rootIn(entry) !== this.#root) this.#fault(log, seq, "root-differs");
  }

  end(): EventSummary {
    this.#endLog();
    for (const log of this.#heads.keys()) if (!this.#done.has(log)) this.#fault(log, null, "heads-differ");
    const { logs, root } = proofOf(this.#heads, nodeCrypto);
    return { event: this.#event, logs, entries: this.#entries, root };
  }

  #endLog(): void {
    if (this.#log === null) return;
    const { id, check } = this.#log;
    for (const { seq } of check.unsealed) this.#fault(id, seq, "seal-missing");
    const heads = this.#heads.get(id) ?? [];
    // A log that comes a second time is not in order: its entries have not been held against one another.
    if (this.#done.has(id) || !areSame(heads, check.ends)) this.#fault(id, null, "heads-differ");
    this.#done.add(id);
    this.#log = null;
  }

  #checkOf(log: string): LogCheck {
    if (this.#log?.id === log) return this.#log.check;
    this.#endLog();
    const check = new LogCheck(this.#event, nodeCrypto);
    this.#log = { id: log, check };
    return check;
  }

  #fault(log: string | null, seq: number | null, fault: Fault["fault"]): void {
    this.#report({ event: this.#event, log, seq, fault });
  }
}

function areSame(heads: readonly Place[], ends: readonly Place[]): boolean {
  const right = new Map(ends.map(({ hash, seq }) => [hash, seq]));
  return heads.length === right.size && heads.every(({ hash, seq }) => right.get(hash) === seq);
}
