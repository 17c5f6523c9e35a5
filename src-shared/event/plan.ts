// The plan of an event: its tracks, stages and awards, as a notice sets them out and an organiser edits them.

import { z } from "zod";
import { type Rational, compare, parseAmount, ZERO } from "../scoring/rational";

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const name = z.string().trim().min(1).max(200);

const decimal = z.string().regex(/^\d{1,6}(\.\d{1,6})?$/);

const day = z.iso.date();

/** How many of a track: a number, a share of its ranked projects, or null for all that are left. */
const quotaSchema = z.union([
  z.int().min(0).max(10_000),
  z.strictObject({ percent: decimal, round: z.enum(["down", "up", "half-up"]) }),
  z.null(),
]);

/** Quotas of single tracks, where they differ from the one for all. */
const perTrack = z.record(id, quotaSchema).default({});

const trackSchema = z.strictObject({
  id,
  name,
  /** What the track belongs to, where a notice groups its directions (2024 notice, 二); "" for nothing. */
  category: z.string().trim().max(200).default(""),
  /** Application scenes 应用场景; open lists (包括但不限于). */
  scenes: z.array(name).max(200),
});

/** Names those who go on, where awards and grades are named. */
export const advanceLine = "advance";

/** What the ranking of a stage leads to; a stage of feedback has none. */
export const outcomes = ["advance", "awards", "grades", "feedback"] as const;

const gradeSchema = z.strictObject({
  id,
  name,
  /** The least announced total that earns it. */
  atLeast: decimal,
});

const stageSchema = z.strictObject({
  id,
  name,
  /** What is marked on site; a stage without one is a review of materials. */
  roadshow: z.boolean(),
  /** The full score of the performance evaluation 性能评测; null where the stage has none. */
  performanceMaximum: decimal.nullable(),
  outcome: z.enum(outcomes).default("awards"),
  /** Who goes on, and to which later stage; null where nobody does. */
  advance: z.strictObject({ to: id, quota: quotaSchema, perTrack }).nullable().default(null),
  /** The highest first. */
  grades: z.array(gradeSchema).max(20).default([]),
});

const awardSchema = z.strictObject({
  id,
  name,
  /** Awards of this grade per track. */
  quota: quotaSchema,
  perTrack,
  /** Below this announced total the award stays vacant; null asks for none. */
  atLeast: decimal.nullable().default(null),
});

/** A list that follows from a result, such as the captains who may apply for a title (2025 notice, 八(二)–(四)). */
const honourSchema = z.strictObject({
  id,
  name,
  /** The stage whose certificates it follows from. */
  stage: id,
  /** The awards or grades that lead to it; empty for the first rank of each track. */
  of: z.array(id).max(50),
  whom: z.enum(["captains", "members", "projects", "units"]),
  /** Only applicants of the health system. */
  healthSystemOnly: z.boolean(),
  /** What the notice says of it, for the list's foot. */
  clause: z.string().max(500),
});

export const planSchema = z.strictObject({
  title: name,
  tracks: z.array(trackSchema).min(1).max(100),
  stages: z.array(stageSchema).min(1).max(20),
  /** In the order in which they are given, the highest first. */
  awards: z.array(awardSchema).max(50),
  honours: z.array(honourSchema).max(20).default([]),
  /** First and last day of registration in place of the notice's, both included; null leaves the notice's. */
  registration: z.strictObject({ from: day.nullable(), to: day.nullable() }).nullable().default(null),
});

export type Track = z.infer<typeof trackSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type Award = z.infer<typeof awardSchema>;
export type Quota = z.infer<typeof quotaSchema>;
export type Grade = z.infer<typeof gradeSchema>;
export type Honour = z.infer<typeof honourSchema>;
export type Outcome = (typeof outcomes)[number];
export type Plan = z.infer<typeof planSchema>;

export type PlanProblem = {
  code:
    | "repeated-id"
    | "repeated-name"
    | "unknown-stage"
    | "stage-order"
    | "unknown-award"
    | "grades-not-descending"
    | "window-reversed";
  path: string;
  value: string;
};

const lists = ["tracks", "stages", "awards", "honours"] as const;

/** What a plan's form alone cannot rule out: repeats, and references that lead nowhere. */
export function planProblems(plan: Plan): PlanProblem[] {
  return [
    ...lists.flatMap((list) => repeatsIn(plan[list], list)),
    ...plan.stages.flatMap((stage, at) => stageProblems(plan, stage, at)),
    ...plan.honours.flatMap((honour, at) => honourProblems(plan, honour, at)),
    ...windowProblems(plan.registration),
  ];
}

function windowProblems(window: Plan["registration"]): PlanProblem[] {
  const { from = null, to = null } = window ?? {};
  return from !== null && to !== null && from > to ? [problem("window-reversed", "registration.to", to)] : [];
}

function repeatsIn(items: readonly { id: string; name: string }[], list: string): PlanProblem[] {
  const repeats = (values: readonly string[]): number[] =>
    values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
  return [
    ...repeats(items.map((item) => item.id)).map((at) => problem("repeated-id", `${list}[${at}]`, items[at]?.id)),
    ...repeats(items.map((item) => item.name)).map((at) => problem("repeated-name", `${list}[${at}]`, items[at]?.name)),
  ];
}

function stageProblems(plan: Plan, { advance, grades }: Stage, at: number): PlanProblem[] {
  const path = `stages[${at}]`;
  const to = advance === null ? at + 1 : plan.stages.findIndex((stage) => stage.id === advance.to);
  const descends = grades.every(
    (grade, place) => place === 0 || compare(amountOf(grade), amountOf(grades[place - 1] ?? grade)) < 0,
  );
  return [
    ...(to < 0 ? [problem("unknown-stage", `${path}.advance.to`, advance?.to)] : []),
    ...(to >= 0 && to <= at ? [problem("stage-order", `${path}.advance.to`, advance?.to)] : []),
    ...repeatsIn(grades, `${path}.grades`),
    ...(descends ? [] : [problem("grades-not-descending", `${path}.grades`)]),
  ];
}

function amountOf({ atLeast }: Grade): Rational {
  return parseAmount(atLeast) ?? ZERO;
}

function honourProblems(plan: Plan, honour: Honour, at: number): PlanProblem[] {
  const stage = plan.stages.find((candidate) => candidate.id === honour.stage);
  if (stage === undefined) return [problem("unknown-stage", `honours[${at}].stage`, honour.stage)];
  const known = [...plan.awards, ...stage.grades].map((item) => item.id).concat(advanceLine);
  return honour.of
    .filter((award) => !known.includes(award))
    .map((award) => problem("unknown-award", `honours[${at}].of`, award));
}

function problem(code: PlanProblem["code"], path: string, value = ""): PlanProblem {
  return { code, path, value };
}
