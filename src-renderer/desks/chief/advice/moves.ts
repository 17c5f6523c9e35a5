// What a change would move, made short: two that change places are one exchange.

import type { GroupAdvice } from "#shared/statistics/advice";

type WhatIf = GroupAdvice["whatIf"][number];
export type Change = WhatIf["change"];

export type Move =
  | {
      readonly kind: "exchange";
      readonly places: readonly [number, number];
      readonly projects: readonly [string, string];
    }
  /** Null: not ranked. */
  | { readonly kind: "move"; readonly project: string; readonly from: number | null; readonly to: number | null };

/** In the order of the result. */
export function movesOf(moved: WhatIf["moved"]): Move[] {
  const told = new Set<string>();
  return moved.flatMap(({ project, from, to }): Move[] => {
    if (told.has(project)) return [];
    // Where one of the two places is shared, before or after, it is no plain exchange.
    const concerned = moved.filter((each) => [from, to].includes(each.from) || [from, to].includes(each.to));
    const other = concerned.find((each) => each.from === to && each.to === from);
    if (other === undefined || concerned.length > 2 || from === null || to === null)
      return [{ kind: "move", project, from, to }];
    told.add(other.project);
    return [{ kind: "exchange", places: [from, to], projects: [project, other.project] }];
  });
}

export interface WhatIfsSaid {
  readonly moving: readonly {
    readonly change: Change;
    readonly moves: readonly Move[];
    readonly otherWinner: boolean;
  }[];
  /** Judges whose absence moves nobody. */
  readonly quietJudges: readonly string[];
  /** Other changes that move nobody. */
  readonly quiet: readonly Exclude<Change, { kind: "without-judge" }>[];
}

/** Judges come as they sit; what is changed of the rule comes after them. */
export function whatIfsSaid(given: readonly WhatIf[], seats: readonly string[]): WhatIfsSaid {
  const seatOf = ({ change }: WhatIf): number =>
    change.kind === "without-judge" ? seats.indexOf(change.judge) : seats.length;
  const whatIf = given.toSorted((a, b) => seatOf(a) - seatOf(b));
  const still = whatIf.filter(({ moved }) => moved.length === 0).map(({ change }) => change);
  return {
    moving: whatIf
      .filter(({ moved }) => moved.length > 0)
      .map(({ change, moved, otherWinner }) => ({ change, moves: movesOf(moved), otherWinner })),
    quietJudges: still.flatMap((change) => (change.kind === "without-judge" ? [change.judge] : [])),
    quiet: still.flatMap((change) => (change.kind === "without-judge" ? [] : [change])),
  };
}
