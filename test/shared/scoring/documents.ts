// Documents for the scoring tests: a small one written by hand, and random ones that are sound but awkward.
import * as fc from "fast-check";
import type { ProjectInput, RuleSource, ScoringDocument, ScoringDocumentSource } from "#shared/scoring/index";
import { parseScoringDocument } from "#shared/scoring/index";

/** The document as JSON carries it, parsed; fails the test where it is refused. */
export function checked(source: ScoringDocumentSource): ScoringDocument {
  const parsed = parseScoringDocument(JSON.parse(JSON.stringify(source)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

export function documentOf(rule: RuleSource, projects: readonly ProjectInput[]): ScoringDocumentSource {
  return { format: "roadshow-scoring/1", rule, groups: [{ id: "g", projects }] };
}

/** One segment `s` with criteria of the given ids, weight 1 each, marks 0 to 10 in steps of 0.5. */
export function plainRule(criteria: readonly string[], rest: Partial<RuleSource> = {}): RuleSource {
  const range = { min: "0", max: "10", step: "0.5", weight: "1" };
  return {
    segments: [{ id: "s", weight: "1", criteria: criteria.map((id) => ({ id, ...range })) }],
    panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 },
    ...rest,
  };
}

/** A project marked by J1, J2, … on the only criterion `c` of `plainRule(["c"])`; null is a recusal. */
export function markedProject(
  id: string,
  marks: readonly (string | null)[],
  rest: Partial<ProjectInput> = {},
): ProjectInput {
  const entries = marks.map((mark, index) => [`J${index + 1}`, mark === null ? null : { s: { c: mark } }] as const);
  return { id, marks: Object.fromEntries(entries), ...rest };
}

const SEGMENT_IDS = ["__proto__", "constructor", "ppt", "代码 1"];
const CRITERION_IDS = ["value", "toString", "__proto__"];
const JUDGE_IDS = ["J1", "J.2", "__proto__", "评委:3", "hasOwnProperty", "\u{1F600}", "\uFF21"];
const PROJECT_IDS = ["P1", "P10", "P2", "\u{1F600}", "\uFF21", "constructor", "a:b", "__proto__"];
const WEIGHTS = ["1", "0.5", "0", "2", "0.35", "1.25"];

const weight = fc.constantFrom(...WEIGHTS);
const range = fc.constantFrom(
  { min: "0", max: "3", step: "1" },
  { min: "-1", max: "1", step: "0.5" },
  { min: "1", max: "2.1", step: "0.25" },
);

const segments = fc.uniqueArray(fc.constantFrom(...SEGMENT_IDS), { minLength: 1, maxLength: 3 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        weight,
        criteria: fc
          .uniqueArray(fc.constantFrom(...CRITERION_IDS), { minLength: 1, maxLength: 3 })
          .chain((names) =>
            fc.tuple(...names.map((name) => fc.tuple(range, weight).map(([r, w]) => ({ id: name, ...r, weight: w })))),
          ),
      }),
    ),
  ),
);

const panel = fc
  .record({
    method: fc.constantFrom("mean" as const, "sum" as const, "median" as const),
    scope: fc.constantFrom("criterion" as const, "segment" as const, "total" as const),
    dropHighest: fc.nat({ max: 2 }),
    dropLowest: fc.nat({ max: 2 }),
    extra: fc.integer({ min: 1, max: 3 }),
    minimumJudges: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ extra, ...rest }) => ({ ...rest, dropFrom: rest.dropHighest + rest.dropLowest + extra }));

const rounding = fc.record({
  mode: fc.constantFrom("half-up" as const, "half-even" as const),
  decimals: fc.nat({ max: 2 }),
  at: fc.subarray(["panel", "weighted", "component", "final"] as const),
});

const SOURCES = ["onsite", "performance", "stage:初赛", "stage:a:b.c"];

const components = fc
  .shuffledSubarray(SOURCES, { minLength: 1 })
  .chain((sources) =>
    fc.tuple(...sources.map((source) => fc.constantFrom("0.7", "0.3", "0", "1").map((w) => ({ source, weight: w })))),
  );

export const anyRule: fc.Arbitrary<RuleSource> = fc
  .tuple(segments, components, fc.boolean())
  .chain(([rows, parts, defaults]) => {
    const rungs = [
      ...rows.map(({ id }) => `segment:${id}`),
      ...rows.flatMap(({ id, criteria }) => criteria.map((criterion) => `criterion:${id}.${criterion.id}`)),
      ...(defaults ? ["component:onsite"] : parts.map(({ source }) => `component:${source}`)),
      "exact",
      "undropped",
      "head-to-head",
      "ruling",
    ];
    return fc.record(
      {
        segments: fc.constant(rows),
        panel,
        ...(!defaults && { components: fc.constant(parts) }),
        rounding,
        rankBy: fc.constantFrom("rounded" as const, "exact" as const),
        ties: fc.shuffledSubarray(rungs),
      },
      { requiredKeys: ["segments", "panel", ...(defaults ? [] : ["components" as const])] },
    );
  });

/** Mostly whole ballots, some gaps, some recusals; few different marks, so that ties are many. */
function anyProject(rule: RuleSource, id: string): fc.Arbitrary<ProjectInput> {
  const ballot = fc.tuple(
    ...rule.segments.map((segment) =>
      fc
        .tuple(...segment.criteria.map((criterion) => fc.option(markOf(criterion), { freq: 25 })))
        .map((marks): [string, Record<string, string>] => [
          segment.id,
          Object.fromEntries(segment.criteria.flatMap(({ id: name }, at) => (marks[at] ? [[name, marks[at]]] : []))),
        ]),
    ),
  );
  const sheet = fc.option(
    ballot.map((rows) => Object.fromEntries(rows)),
    { freq: 8 },
  );
  const judges = fc.uniqueArray(fc.constantFrom(...JUDGE_IDS), { minLength: 1, maxLength: 7, size: "max" });
  const marks = judges.chain((ids) =>
    fc.tuple(...ids.map(() => sheet)).map((sheets) => Object.fromEntries(ids.map((judge, at) => [judge, sheets[at]]))),
  );
  const value = fc.constantFrom("88.20", "88.2", "-3", "0", "1000.005");
  const stages = fc.dictionary(fc.constantFrom("初赛", "a:b.c", "unnamed"), value, { minKeys: 1 });
  const deductions = fc.constantFrom("0", "-0", "1.50", "0.005");
  const ruling = fc.integer({ min: 1, max: 3 });
  return fc.record(
    { id: fc.constant(id), marks, performance: value, stages, deductions, ruling },
    { requiredKeys: ["id", "marks"] },
  ) as fc.Arbitrary<ProjectInput>;
}

function markOf({ min, max, step }: { min: string; max: string; step: string }): fc.Arbitrary<string> {
  const steps = Math.floor((Number(max) - Number(min)) / Number(step));
  return fc.nat({ max: steps }).map((k) => String(Number(min) + k * Number(step)));
}

export const anyDocument: fc.Arbitrary<ScoringDocumentSource> = anyRule.chain((rule) =>
  fc
    .uniqueArray(fc.constantFrom(...PROJECT_IDS), { minLength: 1, maxLength: 6, size: "max" })
    .chain((ids) => fc.tuple(...ids.map((id) => anyProject(rule, id))))
    .map((projects) => documentOf(rule, projects)),
);
