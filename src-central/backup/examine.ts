// Examines all that a backup or central's database holds: counts and roots of events, and everything that does not hold.

import { EventCheck, type EventSummary, type Fault } from "./event-check";
import type { BackupRecord } from "./records";

export interface Examination {
  /** The public key of the central that it belongs to; null where none has served it yet. */
  readonly central: string | null;
  readonly accounts: number;
  readonly audited: number;
  readonly events: readonly EventSummary[];
  /** The first of them; `faulty` counts all. */
  readonly faults: readonly Fault[];
  readonly faulty: number;
}

const mostFaults = 100;

export function isSound({ central, faulty }: Examination): boolean {
  return central !== null && faulty === 0;
}

/** Records in the order in which a backup has them. */
export async function examine(records: AsyncIterable<BackupRecord> | Iterable<BackupRecord>): Promise<Examination> {
  const examiner = new Examiner();
  for await (const record of records) examiner.take(record);
  return examiner.end();
}

class Examiner {
  #central: string | null = null;
  #accounts = 0;
  #audited = 0;
  readonly #events: EventSummary[] = [];
  readonly #faults: Fault[] = [];
  #faulty = 0;
  #current: { readonly event: string; readonly check: EventCheck } | null = null;

  take(record: BackupRecord): void {
    switch (record.table) {
      case "identity":
        this.#central = record.row.central;
        break;
      case "account":
        this.#accounts += 1;
        break;
      case "audit":
        this.#audited += 1;
        break;
      case "event":
        this.#begin(record.row.event, record.row.root);
        break;
      case "head":
        this.#checkOf(record.row.event).takeHead(record.row.log, record.row);
        break;
      case "entry":
        this.#checkOf(record.event).takeEntry(record);
        break;
    }
  }

  end(): Examination {
    this.#endEvent();
    return {
      central: this.#central,
      accounts: this.#accounts,
      audited: this.#audited,
      events: this.#events,
      faults: this.#faults,
      faulty: this.#faulty,
    };
  }

  #checkOf(event: string): EventCheck {
    return this.#current?.event === event ? this.#current.check : this.#begin(event, null);
  }

  #begin(event: string, root: string | null): EventCheck {
    this.#endEvent();
    const check = new EventCheck(event, root, (fault) => {
      this.#faulty += 1;
      if (this.#faults.length < mostFaults) this.#faults.push(fault);
    });
    this.#current = { event, check };
    return check;
  }

  #endEvent(): void {
    if (this.#current !== null) this.#events.push(this.#current.check.end());
    this.#current = null;
  }
}
