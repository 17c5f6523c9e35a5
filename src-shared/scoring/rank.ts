// Ranks the projects of one group: by total, then down the tie ladder, then sharing what no rung separates.
import { NO_TRIM } from "./average";
import type { CompleteComputation, Computation } from "./compute";
import { isComplete } from "./compute";
import type { Pairing } from "./head-to-head";
import { headToHead, pairsWon } from "./head-to-head";
import { onsiteOf } from "./onsite";
import { compareCodePoints } from "./order";
import type { PreparedRule, PreparedRung } from "./prepare";
import type { Rational } from "./rational";
import { compare, fromInteger } from "./rational";

export interface Ranked {
  readonly computation: CompleteComputation;
  readonly rank: number;
  readonly tied: boolean;
  /** The rung's text; null where none separated the project from another of equal ranking total. */
  readonly decidedBy: string | null;
}

/** One tied set at one rung. */
export interface TieStep {
  readonly rung: string;
  readonly outcome: "separated" | "not-separated" | "passed-over";
  /** By project id in code-point order; a null value is none, or where the rung is a component the lowest. */
  readonly values: readonly { readonly project: string; readonly value: Rational | null }[];
  /** Head-to-head only: how each pair went. */
  readonly pairings: readonly Pairing[] | null;
}

export interface GroupRanking {
  readonly ranked: readonly Ranked[];
  readonly incomplete: readonly Computation[];
  readonly ties: readonly TieStep[];
}

type Valued = readonly [computation: CompleteComputation, value: Rational | null];

export function rank(rule: PreparedRule, computations: readonly Computation[]): GroupRanking {
  const byId = computations.toSorted((a, b) => compareCodePoints(a.project.id, b.project.id));
  const climb = new Climb(rule);
  const totals = byId.filter(isComplete).map((computation): Valued => [computation, rankingTotal(rule, computation)]);
  const ranked: Ranked[] = [];
  for (const set of split(totals).flatMap((equals) => climb.separate(equals))) {
    const place = ranked.length + 1;
    for (const computation of set) {
      const decidedBy = climb.decidedBy.get(computation) ?? null;
      ranked.push({ computation, rank: place, tied: set.length > 1, decidedBy });
    }
  }
  return { ranked, incomplete: byId.filter((computation) => !isComplete(computation)), ties: climb.steps };
}

function rankingTotal({ rankBy }: PreparedRule, { total }: CompleteComputation): Rational {
  return rankBy === "exact" ? total.exact : total.announced;
}

/** Sets of equal value, highest first and null last; each keeps the order in which its members were given. */
function split(valued: readonly Valued[]): CompleteComputation[][] {
  const sets: CompleteComputation[][] = [];
  let last: Rational | null | undefined;
  for (const [computation, value] of valued.toSorted(([, a], [, b]) => compareHigherFirst(a, b))) {
    if (last !== undefined && compareHigherFirst(last, value) === 0) sets.at(-1)?.push(computation);
    else sets.push([computation]);
    last = value;
  }
  return sets;
}

function compareHigherFirst(a: Rational | null, b: Rational | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(b, a);
}

/** Goes down the ladder with one group's tied sets, and notes which rung separated whom. */
class Climb {
  readonly decidedBy = new Map<CompleteComputation, string>();
  readonly steps: TieStep[] = [];
  readonly #rule: PreparedRule;

  constructor(rule: PreparedRule) {
    this.#rule = rule;
  }

  /** `tied` has equal ranking totals and stands in id order, and so does each set returned. */
  separate(tied: CompleteComputation[]): CompleteComputation[][] {
    let sets = [tied];
    for (const rung of this.#rule.ties) {
      if (sets.every((set) => set.length === 1)) break;
      sets = sets.flatMap((set) => (set.length === 1 ? [set] : this.#applyRung(rung, set)));
    }
    return sets;
  }

  #applyRung({ rung, text }: PreparedRung, set: CompleteComputation[]): CompleteComputation[][] {
    const pairings = rung.kind === "head-to-head" ? headToHead(set) : null;
    const wins = pairings && pairsWon(pairings);
    const values = set.map((member): Valued => {
      return [member, wins ? fromInteger(wins.get(member.project.id) ?? 0) : this.#valueOf(rung, member)];
    });
    const passedOver = rung.kind !== "component" && values.some(([, value]) => value === null);
    const sets = passedOver ? [set] : split(values);
    if (sets.length > 1) for (const member of set) this.decidedBy.set(member, text);
    this.steps.push({
      rung: text,
      outcome: passedOver ? "passed-over" : sets.length > 1 ? "separated" : "not-separated",
      values: values.map(([{ project }, value]) => ({ project: project.id, value })),
      pairings,
    });
    return sets;
  }

  /** Higher is better; null is no value. */
  #valueOf(rung: PreparedRung["rung"], { project, onsite, components, total }: CompleteComputation): Rational | null {
    switch (rung.kind) {
      case "segment":
        return onsite.segments.find(({ segment }) => segment.id === rung.segment)?.value ?? null;
      case "criterion": {
        const segment = onsite.segments.find((step) => step.segment.id === rung.segment);
        return segment?.criteria?.find(({ criterion }) => criterion.id === rung.criterion)?.panel.value ?? null;
      }
      case "component":
        return components.find(({ component }) => component.source === rung.source)?.value ?? null;
      case "exact":
        return total.exact;
      case "undropped":
        return onsiteOf(this.#rule, project.sheets, NO_TRIM).value;
      case "ruling":
        return project.ruling === null ? null : fromInteger(-project.ruling);
      case "head-to-head":
        return null;
    }
  }
}
