// What stands in the way of saving a plan, by the place where it can be put right.

import { type PlanProblem, planProblems, planSchema } from "#shared/event/plan";
import { type PlanDraft, planOf, sourcesOf } from "./plan-draft";
import { overWhole } from "./quota-draft";

export type PlanFault =
  | "required"
  | "too-long"
  | "not-a-number"
  | "not-a-share"
  | "at-least-one"
  | "goes-nowhere"
  | "no-grades"
  | "leads-from-nothing"
  | PlanProblem["code"];

/** Path such as `tracks[0].name` → what is wrong there; empty where the draft can be saved. */
export function planFaults(draft: PlanDraft): ReadonlyMap<string, PlanFault> {
  const plan = planOf(draft);
  const faults = new Map<string, PlanFault>();
  const put = (path: string, fault: PlanFault) => {
    if (!faults.has(path)) faults.set(path, fault);
  };
  for (const [path, fault] of missingParts(draft)) put(path, fault);
  for (const [path, quota] of quotasOf(plan)) if (overWhole(quota)) put(path, "not-a-share");
  for (const { code, path } of planSchema.safeParse(plan).error?.issues ?? []) put(pathText(path), faultOf(code, path));
  for (const problem of planProblems(plan))
    put(problem.code === "repeated-name" ? `${problem.path}.name` : problem.path, problem.code);
  return faults;
}

/** What the plan's form allows and nobody means. */
function missingParts(draft: PlanDraft): (readonly [string, PlanFault])[] {
  const { stages, honours } = draft;
  return [
    ...stages.flatMap(({ outcome, advance, grades }, at): (readonly [string, PlanFault])[] => [
      ...(outcome === "advance" && (advance?.to ?? "") === ""
        ? [[`stages[${at}].advance.to`, "goes-nowhere"] as const]
        : []),
      ...(outcome === "grades" && grades.length === 0 ? [[`stages[${at}].grades`, "no-grades"] as const] : []),
    ]),
    ...honours.flatMap(({ stage, of }, at): (readonly [string, PlanFault])[] => {
      const from = stages.find(({ id }) => id === stage);
      const offered = sourcesOf(draft, stage).map(({ id }) => id);
      if (from?.outcome === "feedback") return [[`honours[${at}].of`, "leads-from-nothing"] as const];
      // An award of the plan leads to nothing at a stage that gives grades, nor the other way about.
      const stray = from !== undefined && of.some((id) => !offered.includes(id));
      return stray ? [[`honours[${at}].of`, "unknown-award"] as const] : [];
    }),
  ];
}

type Plan = ReturnType<typeof planOf>;

function quotasOf(plan: Plan): (readonly [string, Plan["awards"][number]["quota"]])[] {
  const owners = [
    ...plan.stages.map(({ advance }, at) => [`stages[${at}].advance`, advance] as const),
    ...plan.awards.map((award, at) => [`awards[${at}]`, award] as const),
  ];
  return owners.flatMap(([path, owner]) =>
    owner === null
      ? []
      : [
          [`${path}.quota`, owner.quota] as const,
          ...Object.entries(owner.perTrack).map(([track, quota]) => [`${path}.perTrack.${track}`, quota] as const),
        ],
  );
}

const numbers: readonly PropertyKey[] = ["quota", "performanceMaximum", "atLeast"];

function faultOf(code: string, whole: readonly PropertyKey[]): PlanFault {
  const path = shownPath(whole);
  const last = path.at(-1) ?? "";
  if (numbers.includes(last) || path.includes("perTrack")) return "not-a-number";
  if (last === "tracks" || last === "stages") return "at-least-one";
  return code === "too_big" ? "too-long" : "required";
}

function pathText(path: readonly PropertyKey[]): string {
  return shownPath(path).reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}

/** A fault of a single scene is shown at the list of scenes, and one within a quota at the quota. */
function shownPath(path: readonly PropertyKey[]): readonly PropertyKey[] {
  for (const [key, more] of [
    ["scenes", 1],
    ["quota", 1],
    ["perTrack", 2],
  ] as const) {
    const at = path.indexOf(key);
    if (at >= 0) return path.slice(0, at + more);
  }
  return path;
}
