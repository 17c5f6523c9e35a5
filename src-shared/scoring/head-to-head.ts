// Compares tied projects pair by pair: which of the two did more judges give the higher own total?
import type { CompleteComputation } from "./compute";
import type { Rational } from "./rational";
import { compare } from "./rational";

export interface Pairing {
  readonly first: string;
  readonly second: string;
  /** How many judges, of those who marked both fully, gave the higher own total to each. */
  readonly forFirst: number;
  readonly forSecond: number;
  /** Null where as many judges were for the one as for the other. */
  readonly winner: string | null;
}

/** Every pair of the set once. */
export function headToHead(set: readonly CompleteComputation[]): Pairing[] {
  const ballots = set.map(({ project }) => ({ id: project.id, totals: totalsByJudge(project) }));
  return ballots.flatMap((first, index) => ballots.slice(index + 1).map((second) => pair(first, second)));
}

/** Project id → the number of pairs it won; who won none is left out. */
export function pairsWon(pairings: readonly Pairing[]): ReadonlyMap<string, number> {
  const wins = new Map<string, number>();
  for (const { winner } of pairings) if (winner !== null) wins.set(winner, (wins.get(winner) ?? 0) + 1);
  return wins;
}

interface Ballots {
  readonly id: string;
  readonly totals: ReadonlyMap<string, Rational>;
}

function totalsByJudge({ sheets }: CompleteComputation["project"]): Map<string, Rational> {
  return new Map(sheets.flatMap(({ judge, total }) => (total === null ? [] : [[judge, total]])));
}

function pair(first: Ballots, second: Ballots): Pairing {
  let forFirst = 0;
  let forSecond = 0;
  for (const [judge, own] of first.totals) {
    const other = second.totals.get(judge);
    if (other === undefined) continue;
    const order = compare(own, other);
    if (order > 0) forFirst += 1;
    else if (order < 0) forSecond += 1;
  }
  const winner = forFirst === forSecond ? null : forFirst > forSecond ? first.id : second.id;
  return { first: first.id, second: second.id, forFirst, forSecond, winner };
}
