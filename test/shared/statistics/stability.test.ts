// Protects podium stability: the fast way equals scoring really duplicated documents, slices merge, fractions sum to 1.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProjectInput, ScoringDocument } from "#shared/scoring/index";
import { score } from "#shared/scoring/index";
import { multinomial, multisetAt, multisetCount, toNextMultiset } from "#shared/statistics/multisets";
import type { StabilityPlan, StabilityTallies } from "#shared/statistics/stability";
import {
  MOST_RESAMPLES,
  mergeTallies,
  stabilityPlan,
  stabilitySlice,
  stabilitySummary,
} from "#shared/statistics/stability";
import { anyDocument, checked } from "../scoring/documents";
import { anyCells, anyContest, drop, golden, oneMarkRule, tableDocument } from "./tables";

function whole(plan: StabilityPlan): StabilityTallies {
  return stabilitySlice(plan, 0, plan.total).tallies;
}

/** The document in which every drawn judge has a column of their own, a judge drawn twice two. */
function duplicated(document: ScoringDocument, drawn: readonly string[]): ScoringDocument {
  const marksOf = ({ marks }: ProjectInput): ProjectInput["marks"] =>
    Object.fromEntries(
      drawn.flatMap((judge, at) => (Object.hasOwn(marks, judge) ? [[`${at} ${judge}`, marks[judge] ?? null]] : [])),
    );
  const groups = document.groups.map((group) => ({
    ...group,
    projects: group.projects.map((project) => ({ ...project, marks: marksOf(project) })),
  }));
  return checked({ ...document, groups });
}

type Ranks = ReadonlyMap<string, number | null>;

function ranksOf(document: ScoringDocument): Ranks {
  return new Map(score(document).groups[0]?.ranking.map(({ project, rank }) => [project, rank]));
}

/** All k^k sequences of draws, one after the other, each scored as a document; weights count sequences. */
function slowTallies(document: ScoringDocument, judges: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  const count = (what: string): void => void counted.set(what, (counted.get(what) ?? 0) + 1);
  const actual = ranksOf(document);
  const podium = (ranks: Ranks, withRank: boolean): string =>
    [...ranks]
      .filter(([, rank]) => rank !== null && rank <= 3)
      .map(([project, rank]) => (withRank ? `${rank} ${project}` : project))
      .sort()
      .join("|");
  for (let sequence = 0; sequence < judges.length ** judges.length; sequence += 1) {
    const drawn = judges.map((_, at) => judges[Math.floor(sequence / judges.length ** at) % judges.length] as string);
    const ranks = ranksOf(duplicated(document, drawn));
    const winners = [...ranks].filter(([, rank]) => rank === 1).map(([project]) => project);
    if (winners.length === 1) count(`winner ${winners[0]}`);
    if (podium(ranks, true) === podium(actual, true)) count("ordered");
    if (podium(ranks, false) === podium(actual, false)) count("set");
    if ([...ranks].every(([project, rank]) => actual.get(project) === rank)) count("ranking");
    for (const [project, rank] of ranks) count(`${rank} ${project}`);
  }
  return counted;
}

function flat(tallies: StabilityTallies): Map<string, number> {
  const entries = [
    ["ordered", tallies.sameOrderedPodium],
    ["set", tallies.samePodiumSet],
    ["ranking", tallies.sameRanking],
    ...tallies.projects.flatMap(({ project, soleWinner, ranks, unranked }) => [
      [`winner ${project}`, soleWinner],
      [`null ${project}`, unranked],
      ...ranks.map((weight, at) => [`${at + 1} ${project}`, weight]),
    ]),
  ] as [string, string][];
  return new Map(entries.map(([what, weight]) => [what, Number(weight)] as const).filter(([, weight]) => weight > 0));
}

function sorted(map: ReadonlyMap<string, number>): [string, number][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe("podium stability", () => {
  it("equals scoring every duplicated document, whatever the scope, method, drops, roundings and ladder", () => {
    const compared = { decided: 0, unranked: 0, uncertain: 0 };
    fc.assert(
      fc.property(anyContest, (source) => {
        const document = checked(source);
        const plan = stabilityPlan(document, "g");
        const slow = slowTallies(document, plan.judges);
        const fast = flat(whole(plan));
        expect(sorted(fast)).toEqual(sorted(slow));
        if (JSON.stringify(score(document)).includes('"decidedBy":"')) compared.decided += 1;
        if ([...slow.keys()].some((what) => what.startsWith("null"))) compared.unranked += 1;
        if ((fast.get("ranking") ?? 0) * 2 < Number(plan.denominator)) compared.uncertain += 1;
      }),
      { numRuns: 150 },
    );
    for (const count of Object.values(compared)) expect(count).toBeGreaterThan(10);
  });

  it("equals it also for ballots in part, strange ids and judges who are not everywhere", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const document = checked(source);
        const plan = stabilityPlan(document, "g");
        fc.pre(plan.reason === null && plan.judges.length <= 4);
        expect(sorted(flat(whole(plan)))).toEqual(sorted(slowTallies(document, plan.judges)));
      }),
      { numRuns: 40 },
    );
  });

  it("hands the rule engine what whole numbers cannot hold, with the same outcome", () => {
    fc.assert(
      fc.property(anyContest, (source) => {
        // Thirty decimals take every total far beyond 2^53.
        const rounding = { mode: "half-up", decimals: 30, at: ["panel", "final"] } as const;
        const document = checked({ ...source, rule: { ...source.rule, rounding } });
        const plan = stabilityPlan(document, "g");
        fc.pre(plan.judges.length === 3);
        expect(sorted(flat(whole(plan)))).toEqual(sorted(slowTallies(document, plan.judges)));
      }),
      { numRuns: 20 },
    );
    const least = `0.${"0".repeat(19)}1`;
    const apart = tableDocument(
      [
        [8, 9],
        [8, 9],
      ],
      oneMarkRule(),
      (row) => ({ deductions: row === 0 ? least : "0" }),
    );
    expect(whole(stabilityPlan(apart, "g")).projects[0]).toMatchObject({ project: "T2", soleWinner: "4" });
  });

  it("comes to the same in slices of any size and order", () => {
    const document = tableDocument(golden.fixture.marks, oneMarkRule({ ...drop(1, 1), ties: ["undropped"] }));
    const plan = stabilityPlan(document, "g");
    for (const size of [1, 4, 34, 100]) {
      const slices: StabilityTallies[] = [];
      for (let from = 0; from < plan.total;) {
        const slice = stabilitySlice(plan, from, size);
        expect(slice.to).toBe(Math.min(plan.total, from + size));
        slices.unshift(slice.tallies);
        from = slice.to;
      }
      expect(slices.reduce(mergeTallies)).toEqual(whole(plan));
    }
  });

  it("has probabilities that sum to 1 for every project", () => {
    fc.assert(
      fc.property(anyCells(20, { rows: 6, columns: 5 }), (cells) => {
        const plan = stabilityPlan(tableDocument(cells, oneMarkRule(drop(1, 0))), "g");
        const tallies = whole(plan);
        const summary = stabilitySummary(tallies);
        expect(summary === null).toBe(plan.reason !== null);
        expect(tallies.weight).toBe(plan.denominator);
        for (const { ranks, unranked, topThree } of tallies.projects) {
          const sum = (weights: readonly string[]): bigint =>
            weights.reduce((total, weight) => total + BigInt(weight), 0n);
          expect(sum([...ranks, unranked])).toBe(BigInt(plan.denominator));
          expect(sum(ranks.slice(0, 3))).toBe(BigInt(topThree));
        }
      }),
    );
  });

  it("treats a judge who was recused throughout as one who was never there", () => {
    const cells = golden.fixture.marks;
    const plan = stabilityPlan(tableDocument(cells), "g");
    const beside = stabilityPlan(tableDocument(cells.map((row) => [...row, null])), "g");
    expect(beside.judges).toEqual(plan.judges);
    expect(whole(beside)).toEqual(whole(plan));
  });

  it("keeps a ruling as it is on record", () => {
    const ruled = tableDocument(
      [
        [8, 8],
        [8, 8],
      ],
      oneMarkRule({ ties: ["ruling"] }),
      (row) => ({ ruling: 2 - row }),
    );
    expect(whole(stabilityPlan(ruled, "g"))).toMatchObject({
      sameOrderedPodium: "4",
      projects: [
        { project: "T2", soleWinner: "4", ranks: ["4"] },
        { project: "T1", soleWinner: "0", ranks: ["0", "4"] },
      ],
    });
  });

  it("goes through ten judges one by one and samples eleven, with its standard error, near the truth", () => {
    const ten = stabilityPlan(tableDocument([Array(10).fill(5), Array(10).fill(6)]), "g");
    expect(ten).toMatchObject({ exact: true, total: 92_378, denominator: String(10n ** 10n) });
    // T1 wins 5 judges by 1 and loses 6 by 1: it wins where at least 6 of 11 draws fall on its 5 judges.
    const one = Array.from({ length: 11 }, (_, at) => (at < 5 ? 51 : 50));
    const other = one.map((mark) => 101 - mark);
    const plan = stabilityPlan(tableDocument([one, other]), "g", "seed");
    expect(plan).toMatchObject({ exact: false, total: MOST_RESAMPLES, denominator: String(MOST_RESAMPLES) });
    const summary = stabilitySummary(whole(plan));
    const wins = summary?.projects.find(({ project }) => project === "T1")?.soleWinner;
    let truth = 0;
    for (let draws = 6; draws <= 11; draws += 1)
      truth += Number(multisetCount(draws, 12 - draws)) * (5 / 11) ** draws * (6 / 11) ** (11 - draws);
    expect(wins?.standardError).toBeCloseTo(Math.sqrt((truth * (1 - truth)) / MOST_RESAMPLES), 4);
    expect(Math.abs((wins?.value ?? 0) - truth)).toBeLessThan(4 * (wins?.standardError ?? 0));
  });

  it("draws the same samples for the same seed in any slices, and others for another seed", () => {
    const cells = [0, 1, 2].map((row) => Array.from({ length: 12 }, (_, at) => 40 + ((at * 7 + row * 5) % 13)));
    const plan = stabilityPlan(tableDocument(cells), "g", "a");
    const halves = mergeTallies(stabilitySlice(plan, 500, 500).tallies, stabilitySlice(plan, 0, 500).tallies);
    expect(halves).toEqual(stabilitySlice(plan, 0, 1000).tallies);
    const other = stabilityPlan(tableDocument(cells), "g", "b");
    expect(stabilitySlice(other, 0, 1000).tallies).not.toEqual(halves);
  });

  it("refuses with a reason where there is nothing to resample, and throws for a group that is not there", () => {
    const reasonOf = (cells: (number | null)[][], minimumJudges = 1) => {
      const { panel } = drop(0, 0);
      const plan = stabilityPlan(tableDocument(cells, oneMarkRule({ panel: { ...panel, minimumJudges } })), "g");
      const { to, tallies } = stabilitySlice(plan, 0, 10);
      return [plan.reason, plan.total, to, tallies.done, stabilitySummary(tallies)];
    };
    expect(reasonOf([])).toEqual(["no-marks", 0, 0, 0, null]);
    expect(reasonOf([[null, null]])).toEqual(["no-marks", 0, 0, 0, null]);
    expect(reasonOf([[5], [6]])).toEqual(["one-judge", 0, 0, 0, null]);
    expect(
      reasonOf([
        [5, 6],
        [null, null],
      ]),
    ).toEqual(["one-project", 0, 0, 0, null]);
    expect(
      reasonOf(
        [
          [5, 6],
          [6, 5],
        ],
        3,
      ),
    ).toEqual(["nothing-ranked", 0, 0, 0, null]);
    expect(() => stabilityPlan(tableDocument([[5]]), "other")).toThrow(RangeError);
  });
});

describe("multisets of judges", () => {
  it("are all gone through once, each found by its number, with weights that sum to k^k", () => {
    for (const k of [1, 2, 3, 4, 5, 6]) {
      const total = Number(multisetCount(k, k));
      const counts = multisetAt(0, k);
      const seen = new Set<string>();
      let weight = 0;
      for (let at = 0; at < total; at += 1) {
        expect([...multisetAt(at, k)]).toEqual([...counts]);
        seen.add(counts.join());
        weight += multinomial(counts);
        toNextMultiset(counts);
      }
      expect(seen.size).toBe(total);
      expect(weight).toBe(k ** k);
    }
  });
});
