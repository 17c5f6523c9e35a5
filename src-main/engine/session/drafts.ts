// Drafts: what a judge has typed and not submitted, in a local table, durable before it is said to be saved.

import type { Store, Transaction } from "#db/store";
import type { DraftSaved, TypedMarks } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { wallTime } from "../wall-clock";

export interface DraftKey {
  readonly event: string;
  readonly person: string;
  readonly project: string;
  readonly stage: string;
}

/** What has been typed: valid or not, so that nothing is lost. */
export interface Typed {
  readonly marks: TypedMarks;
  readonly feedback: string;
}

export interface Draft extends Typed {
  readonly revision: number;
  readonly savedAt: string;
}

export class Drafts {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  read(key: DraftKey): Draft | null {
    const row = this.#store.first(
      this.#store.queries
        .selectFrom("draft")
        .select(["marks", "feedback", "revision", "saved_at"])
        .where("event", "=", key.event)
        .where("person", "=", key.person)
        .where("project", "=", key.project)
        .where("stage", "=", key.stage),
    );
    if (row === undefined) return null;
    const { marks, feedback, revision, saved_at: savedAt } = row;
    return { marks: JSON.parse(marks) as TypedMarks, feedback, revision, savedAt };
  }

  /** Who has begun to mark a project, without what they typed. */
  writersOf(event: string, stage: string): { project: string; person: string }[] {
    const { queries } = this.#store;
    return this.#store.all(
      queries.selectFrom("draft").select(["project", "person"]).where("event", "=", event).where("stage", "=", stage),
    );
  }

  /** `revision` is the one it was typed on: a second window that has moved on is told, not overwritten. */
  save(key: DraftKey, { marks, feedback }: Typed, revision: number): DraftSaved {
    const savedAt = wallTime();
    return this.#store.write((transaction) => {
      const present = this.read(key)?.revision ?? 0;
      if (present !== revision) throw new AppError("draft-stale", { revision: present });
      const next = { marks: JSON.stringify(marks), feedback, revision: present + 1, saved_at: savedAt };
      transaction.run(
        transaction.queries
          .insertInto("draft")
          .values({ ...key, ...next })
          .onConflict((conflict) => conflict.columns(["event", "person", "project", "stage"]).doUpdateSet(next)),
      );
      return { revision: next.revision, savedAt };
    });
  }

  /** Ends a draft within the transaction that submits it. */
  end(transaction: Transaction, key: DraftKey): void {
    transaction.run(
      transaction.queries
        .deleteFrom("draft")
        .where("event", "=", key.event)
        .where("person", "=", key.person)
        .where("project", "=", key.project)
        .where("stage", "=", key.stage),
    );
  }
}
