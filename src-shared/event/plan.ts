// The plan of an event: its tracks, stages and awards, as a notice sets them out and an organiser edits them.

import { z } from "zod";

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const name = z.string().trim().min(1).max(200);

const trackSchema = z.strictObject({
  id,
  name,
  /** Application scenes 应用场景; open lists (包括但不限于). */
  scenes: z.array(name).max(200),
});

const stageSchema = z.strictObject({
  id,
  name,
  /** What is marked on site; a stage without one is a review of materials. */
  roadshow: z.boolean(),
  /** The full score of the performance evaluation 性能评测; null where the stage has none. */
  performanceMaximum: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,6})?$/)
    .nullable(),
});

const awardSchema = z.strictObject({
  id,
  name,
  /** Awards of this grade per track; null takes every ranked project that is left. */
  quota: z.int().min(0).max(10_000).nullable(),
});

export const planSchema = z.strictObject({
  title: name,
  tracks: z.array(trackSchema).min(1).max(100),
  stages: z.array(stageSchema).min(1).max(20),
  /** In the order in which they are given, the highest first. */
  awards: z.array(awardSchema).max(50),
});

export type Track = z.infer<typeof trackSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type Award = z.infer<typeof awardSchema>;
export type Plan = z.infer<typeof planSchema>;

export type PlanProblem = { code: "repeated-id" | "repeated-name"; path: string; value: string };

/** What a plan's form alone cannot rule out: two tracks, stages or awards of one id or name. */
export function planProblems(plan: Plan): PlanProblem[] {
  return (["tracks", "stages", "awards"] as const).flatMap((list) => [
    ...repeats(plan[list].map((item) => item.id)).map((at) => problem("repeated-id", list, at, plan[list][at]?.id)),
    ...repeats(plan[list].map((item) => item.name)).map((at) =>
      problem("repeated-name", list, at, plan[list][at]?.name),
    ),
  ]);
}

function repeats(values: readonly string[]): number[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
}

function problem(code: PlanProblem["code"], list: string, at: number, value = ""): PlanProblem {
  return { code, path: `${list}[${at}]`, value };
}
