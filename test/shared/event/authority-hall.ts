// Facts of a hall by hand: logs that the root or a desk has enrolled, and what is written in them, one after the other.

import type { Audience, Cut, EnrolmentBody, Role } from "../../../src-shared/event/bodies";
import type { AnyFact } from "../../../src-shared/event/facts";
import type { BodyOf, KindName } from "../../../src-shared/event/kinds";
import { fact, idOf, marks, stage } from "./playing";

type FactOf<K extends KindName> = Extract<AnyFact, { kind: K }>;

/** A log's or a device's id by its name. */
export const keyOf = (name: string): string => Buffer.from(name).toString("hex").padEnd(64, "0");

export interface LogOf {
  readonly name: string;
  readonly person: string;
  readonly role: Role;
  readonly audience: Audience;
  readonly by?: EnrolmentBody["by"];
  readonly device?: string;
  /** The log that its enrolment stands in; its own where none is named. */
  readonly standingIn?: string;
}

export class HandmadeHall {
  readonly facts: AnyFact[] = [];
  readonly #authors = new Map<string, string>();
  readonly #seqs = new Map<string, number>();

  constructor() {
    this.enrol({ name: "office", person: "root", role: "organiser", audience: "floor", device: "root-laptop" });
  }

  /** Appends to a log by its name. */
  put<K extends KindName>(log: string, kind: K, body: BodyOf<K>): FactOf<K> {
    const seq = (this.#seqs.get(log) ?? 0) + 1;
    this.#seqs.set(log, seq);
    // As entries apply: these speak by the signature in them, the rest by their log's enrolment.
    const author = kind === "enrolment" ? "" : idOf(this.#authors.get(log) ?? "");
    const made: FactOf<K> = { ...fact(kind, body, author), log: keyOf(log), seq };
    this.facts.push(made);
    return made;
  }

  enrol({ name, person, role, audience, by = null, device, standingIn = name }: LogOf): FactOf<"enrolment"> {
    if (!this.#authors.has(name)) this.#authors.set(name, person);
    return this.put(standingIn, "enrolment", {
      log: keyOf(name),
      person: idOf(person),
      role,
      audience,
      device: keyOf(device ?? name),
      by,
      continues: null,
      signature: "0".repeat(128),
    });
  }

  appoint(epoch: number, desk: string, hall = "main"): FactOf<"succession"> {
    return this.put("office", "succession", { hall, epoch, desk: keyOf(desk), hub: keyOf(`hub ${desk}`), label: desk });
  }

  /** A chief's floor log at a desk of the succession. */
  chief(log: string, desk: string, epoch: number): void {
    const by = { desk: keyOf(desk), epoch };
    this.enrol({ name: log, person: "chief", role: "chief", audience: "floor", by, device: desk });
  }

  /** A judge's bench log, enrolled in a chief's log. */
  judge(log: string, person: string, standingIn: string, desk: string, epoch: number): FactOf<"enrolment"> {
    const by = { desk: keyOf(desk), epoch };
    return this.enrol({ name: log, person, role: "judge", audience: "bench", by, standingIn });
  }

  open(log: string, project: string): FactOf<"opening"> {
    return this.put(log, "opening", { project: idOf(project), stage, rule: null, number: 1, supersedes: [] });
  }

  ballot(log: string, judge: string, project: string): FactOf<"ballot"> {
    const body = { judge: idOf(judge), project: idOf(project), stage, feedback: "", opening: null, supersedes: [] };
    return this.put(log, "ballot", { ...body, marks: marks("5") });
  }

  takeOver(log: string, epoch: number, cuts: readonly Cut[], hall = "main"): FactOf<"takeover"> {
    return this.put(log, "takeover", { hall, epoch, cuts: [...cuts], reason: "示例" });
  }

  revoke(log: string, device: string, cuts: readonly Cut[], over: Partial<BodyOf<"revocation">> = {}) {
    const body = { device: keyOf(device), cuts: [...cuts], reason: "示例", stands: true, supersedes: [], ...over };
    return this.put(log, "revocation", body);
  }

  rule(log: string, kept: AnyFact, supersedes: string[] = []): FactOf<"fork-ruling"> {
    return this.put(log, "fork-ruling", { log: kept.log, kept: cutAt(kept), reason: "示例", supersedes });
  }

  admit(log: string, { hash }: AnyFact, admitted = true): FactOf<"admission"> {
    return this.put(log, "admission", { entry: hash, admitted, reason: "示例", supersedes: [] });
  }

  /** A branch of its own: the fact takes the place in its log of the one that was written after `after`. */
  branch<F extends AnyFact>(made: F, seq: number): F {
    const moved = { ...made, seq };
    this.facts.splice(this.facts.indexOf(made), 1, moved);
    return moved;
  }
}

export function cutAt({ log, seq, hash }: Pick<AnyFact, "log" | "seq" | "hash">): Cut {
  return { log, seq, hash };
}
