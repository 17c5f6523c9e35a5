// Ranks of one group where its judges are drawn, some of them twice, some not at all.
import { compute } from "../scoring/compute";
import type { PreparedProject, PreparedRule } from "../scoring/prepare";
import { rank } from "../scoring/rank";
import { scaledTotals } from "./scaled-totals";

/** Fills in each project's rank, 0 where it is not ranked; `counts` says how often each judge is drawn. */
export type RanksOf = (counts: Int32Array, ranks: Int32Array) => void;

/**
 * By the event's rule. Totals come from whole numbers where these are exact; the tie ladder, and totals that need more
 * room, from the rule engine, which is handed the drawn judges' sheets as those of so many judges.
 */
export function resampledRanks(
  rule: PreparedRule,
  projects: readonly PreparedProject[],
  judges: readonly string[],
): RanksOf {
  const drawn = projects.map((project) => drawer(project, judges));
  const totalOf = scaledTotals(rule, projects, judges);
  return totalOf === null ? byEngine(rule, drawn) : byTotals(rule, drawn, totalOf);
}

type Drawn = (counts: Int32Array) => PreparedProject;

/** A judge drawn twice counts as two, so each gets an id of its own. */
function drawer(project: PreparedProject, judges: readonly string[]): Drawn {
  const sheets = judges.map((judge) => project.sheets.find((sheet) => sheet.judge === judge));
  return (counts) => ({
    ...project,
    sheets: sheets.flatMap((sheet, at) =>
      sheet === undefined
        ? []
        : Array.from({ length: counts[at] ?? 0 }, (_, copy) => ({ ...sheet, judge: `${at}.${copy}` })),
    ),
  });
}

function byEngine(rule: PreparedRule, drawn: readonly Drawn[]): RanksOf {
  const all = [...drawn.keys()];
  return (counts, ranks) => {
    ranks.fill(0);
    rankSet(rule, drawn, all, { counts, ranks, from: 0 });
  };
}

interface Places {
  readonly counts: Int32Array;
  readonly ranks: Int32Array;
  /** How many stand above the set. */
  readonly from: number;
}

function rankSet(rule: PreparedRule, drawn: readonly Drawn[], set: readonly number[], places: Places): void {
  const { counts, ranks, from } = places;
  const computations = set.map((at) => compute(rule, (drawn[at] as Drawn)(counts)));
  for (const ranked of rank(rule, computations).ranked)
    ranks[set[computations.indexOf(ranked.computation)] as number] = from + ranked.rank;
}

function byTotals(
  rule: PreparedRule,
  drawn: readonly Drawn[],
  totalOf: (project: number, counts: Int32Array) => number,
): RanksOf {
  const totals = new Float64Array(drawn.length);
  const order = new Int32Array(drawn.length);
  return (counts, ranks) => {
    for (let at = 0; at < totals.length; at += 1) totals[at] = totalOf(at, counts);
    const ranked = sortByTotal(totals, order);
    ranks.fill(0);
    for (let from = 0; from < ranked;) {
      let to = from + 1;
      while (to < ranked && totals[order[to] as number] === totals[order[from] as number]) to += 1;
      if (to - from === 1 || rule.ties.length === 0)
        for (let at = from; at < to; at += 1) ranks[order[at] as number] = from + 1;
      else rankSet(rule, drawn, [...order.subarray(from, to)], { counts, ranks, from });
      from = to;
    }
  };
}

/** Puts the places of those that have a total into `order`, highest first, by insertion; returns how many they are. */
function sortByTotal(totals: Float64Array, order: Int32Array): number {
  let ranked = 0;
  for (let at = 0; at < totals.length; at += 1) {
    const total = totals[at] as number;
    if (Number.isNaN(total)) continue;
    let place = ranked;
    while (place > 0 && (totals[order[place - 1] as number] as number) < total) {
      order[place] = order[place - 1] as number;
      place -= 1;
    }
    order[place] = at;
    ranked += 1;
  }
  return ranked;
}
