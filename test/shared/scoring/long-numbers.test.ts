// Protects exactness where numbers are long: thirty digits in weights, values and deductions, and many decimals kept.
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { ProjectInput, ScoringDocumentSource } from "#shared/scoring/index";
import { explain, score } from "#shared/scoring/index";
import { anyDocument, checked } from "./documents";
import { followed } from "./follow";
import { amount, textOf } from "./fraction";
import { referenceScore } from "./reference";

const digits = (most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: most }).map((list) => list.join(""));

/** Halves at the last place come often enough for both ways of rounding to differ. */
const long = fc
  .tuple(digits(15), fc.option(digits(15)), fc.constantFrom("", "5", "50", "05"))
  .map(([whole, part, end]) => (part === null ? whole : `${whole}.${part}${end}`));

interface Numbers {
  readonly weights: readonly string[];
  readonly decimals: number;
}

const longDocument: fc.Arbitrary<ScoringDocumentSource> = fc
  .tuple(
    anyDocument,
    fc.record({ weights: fc.array(long, { minLength: 5, maxLength: 5 }), decimals: fc.integer({ min: 0, max: 20 }) }),
  )
  .map(([source, numbers]) => stretched(source, numbers));

function stretched(source: ScoringDocumentSource, { weights, decimals }: Numbers): ScoringDocumentSource {
  let next = 0;
  const weight = (): string => {
    next += 1;
    return weights[next % weights.length] ?? "1";
  };
  const { rule } = source;
  const project = (given: ProjectInput): ProjectInput => ({
    ...given,
    ...(given.performance !== undefined && { performance: `-${weight()}` }),
    ...(given.deductions !== undefined && { deductions: weight() }),
  });
  return {
    ...source,
    rule: {
      ...rule,
      segments: rule.segments.map((segment) => ({
        ...segment,
        weight: weight(),
        criteria: segment.criteria.map((criterion) => ({ ...criterion, weight: weight() })),
      })),
      ...(rule.components && {
        components: rule.components.map((component) => ({ ...component, weight: weight() })),
      }),
      ...(rule.rounding && { rounding: { ...rule.rounding, decimals } }),
    },
    groups: source.groups.map((group) => ({ ...group, projects: group.projects.map(project) })),
  };
}

function withoutReasons(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === "reason" ? undefined : inner)));
}

it("scores and explains long numbers to the last digit", () => {
  fc.assert(
    fc.property(longDocument, (source) => {
      const document = checked(source);
      expect(withoutReasons(score(document))).toEqual(
        withoutReasons(referenceScore(JSON.parse(JSON.stringify(source)))),
      );
      const explanation = explain(document);
      for (const entry of explanation.groups[0]?.ranking ?? []) {
        const total = entry.status === "ranked" ? textOf(amount(entry.total)) : null;
        expect(followed(entry, explanation.rounding)).toEqual({ faults: [], total });
      }
    }),
    { numRuns: 400 },
  );
});
