// How firm the podium is: the rule applied to resamples of the group's judges, in slices that can be stopped.
import type { ScoringDocument } from "../scoring/document";
import { compute } from "../scoring/compute";
import { compareCodePoints } from "../scoring/order";
import type { PreparedProject } from "../scoring/prepare";
import { prepare } from "../scoring/prepare";
import { rank } from "../scoring/rank";
import { narrowed } from "./marks-table";
import { multinomial, multisetAt, multisetCount, toNextMultiset } from "./multisets";
import { randomStream } from "./random";
import type { Reason } from "./reasons";
import type { RanksOf } from "./resampled-ranks";
import { resampledRanks } from "./resampled-ranks";
import type { StabilityTallies } from "./stability-tallies";
import { PODIUM, Tally } from "./stability-tallies";

export type { ProjectTally, StabilityTallies } from "./stability-tallies";
export { mergeTallies } from "./stability-tallies";
export type { Probability, ProjectStability, StabilitySummary } from "./stability-summary";
export { stabilitySummary } from "./stability-summary";

/** What is to be gone through. Only `prepared` is no plain data: the plan stays where the slices are computed. */
export interface StabilityPlan {
  readonly group: string;
  /** Those with at least one mark in the group, in code-point order: the k that are drawn from. */
  readonly judges: readonly string[];
  /** Every project of the group, in the order of the actual ranking. */
  readonly projects: readonly string[];
  /** How many resamples there are to go through: 0 where there is a `reason`. */
  readonly total: number;
  /** True: every multiset of k judges once, with its multinomial weight. False: `total` random resamples. */
  readonly exact: boolean;
  /** What the weights of all resamples come to, as a whole number: k^k, or `total` where sampled. */
  readonly denominator: string;
  /** The actual ranking's ranks 1 to 3. */
  readonly podium: readonly { readonly project: string; readonly rank: number }[];
  readonly reason: Extract<Reason, "no-marks" | "one-judge" | "one-project" | "nothing-ranked"> | null;
  readonly prepared: PreparedStability;
}

export interface PreparedStability {
  readonly seed: string;
  /** By project in the plan's order; 0 where not ranked. */
  readonly actual: Int32Array;
  readonly ranksOf: RanksOf;
}

export interface StabilitySlice {
  /** The next slice begins here; the plan is done where it equals `plan.total`. */
  readonly to: number;
  readonly tallies: StabilityTallies;
}

/** Up to here multisets are gone through one by one, which is up to ten judges; beyond, as many samples are drawn. */
export const MOST_RESAMPLES = 100_000;

/**
 * Efron 1979, Bootstrap methods: another look at the jackknife; judges are drawn, k of the group's k with replacement,
 * and the rule ranks the projects by the marks of those drawn. The event's own rule throughout, minimum panel included;
 * a missing mark stays missing, a ruling stays as on record. While there are at most `MOST_RESAMPLES` multisets each is
 * taken once with its weight out of k^k, which is exact; beyond that `MOST_RESAMPLES` are drawn from `seed` (any text),
 * for a standard error of at most 0.0016. Refused, with `total` 0 and the reason: no marks, one judge, one ranked
 * project, none. Throws RangeError where the document has no such group.
 */
export function stabilityPlan(document: ScoringDocument, groupId: string, seed = ""): StabilityPlan {
  const { rule, groups } = prepare(narrowed(document, groupId));
  const given = groups[0]?.projects ?? [];
  const judges = judgesOf(given);
  const ranking = rank(
    rule,
    given.map((project) => compute(rule, project)),
  );
  const ranked = ranking.ranked.map(({ computation, rank: place }) => ({ project: computation.project, rank: place }));
  const rest = ranking.incomplete.map(({ project }) => ({ project, rank: 0 }));
  const all = [...ranked, ...rest];
  const projects = all.map(({ project }) => project);
  const reason = reasonOf(judges.length, ranked.length);
  const count = reason === null ? multisetCount(judges.length, judges.length) : 0n;
  const exact = count <= MOST_RESAMPLES;
  const total = exact ? Number(count) : MOST_RESAMPLES;
  const weight = exact ? BigInt(judges.length) ** BigInt(judges.length) : BigInt(total);
  const podium = ranked.filter(({ rank: place }) => place <= PODIUM);
  return {
    group: groupId,
    judges,
    projects: projects.map(({ id }) => id),
    total,
    exact,
    denominator: String(reason === null ? weight : 0),
    podium: podium.map(({ project, rank: place }) => ({ project: project.id, rank: place })),
    reason,
    prepared: {
      seed,
      actual: Int32Array.from(all, ({ rank: place }) => place),
      ranksOf: resampledRanks(rule, projects, judges),
    },
  };
}

/** Goes through resamples number `from` up to, and not with, `from + count`, as far as there are any. */
export function stabilitySlice(plan: StabilityPlan, from: number, count: number): StabilitySlice {
  const to = Math.min(plan.total, from + count);
  const tally = new Tally(plan.prepared.actual);
  const ranks = new Int32Array(plan.projects.length);
  if (plan.exact && from < to) {
    const counts = multisetAt(from, plan.judges.length);
    for (let at = from; at < to; at += 1) {
      plan.prepared.ranksOf(counts, ranks);
      tally.add(ranks, multinomial(counts));
      toNextMultiset(counts);
    }
  } else
    for (let at = from; at < to; at += 1) {
      plan.prepared.ranksOf(sampleAt(plan, at), ranks);
      tally.add(ranks, 1);
    }
  return { to, tallies: tally.tallies(plan.projects, plan) };
}

/** Every sample has a stream of its own, so that slices may begin anywhere. */
function sampleAt({ judges, prepared }: StabilityPlan, index: number): Int32Array {
  const random = randomStream(prepared.seed, "stability", index);
  const counts = new Int32Array(judges.length);
  for (let drawn = 0; drawn < judges.length; drawn += 1) {
    const judge = random.below(judges.length);
    counts[judge] = (counts[judge] as number) + 1;
  }
  return counts;
}

/** A judge without a mark in the group, recused or absent throughout, is as one who was never there. */
function judgesOf(projects: readonly PreparedProject[]): string[] {
  const marking = projects.flatMap(({ sheets }) =>
    sheets.filter(({ marks }) => marks.flat().some((mark) => mark !== null)),
  );
  return [...new Set(marking.map(({ judge }) => judge))].sort(compareCodePoints);
}

function reasonOf(judges: number, ranked: number): StabilityPlan["reason"] {
  if (judges === 0) return "no-marks";
  if (judges === 1) return "one-judge";
  if (ranked === 0) return "nothing-ranked";
  return ranked === 1 ? "one-project" : null;
}
