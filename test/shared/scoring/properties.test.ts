// Protects what must hold for every rule and every set of marks, on random documents.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProjectInput, RankedResult, ScoringDocumentSource } from "#shared/scoring/index";
import { compareCodePoints, explain, score } from "#shared/scoring/index";
import { anyDocument, checked } from "./documents";
import { amount, order } from "./fraction";
import { referenceScore } from "./reference";

const RUNS = { numRuns: 1500 };

function withoutReasons(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === "reason" ? undefined : inner)));
}

function withProjects(source: ScoringDocumentSource, map: (project: ProjectInput) => ProjectInput) {
  return { ...source, groups: source.groups.map((group) => ({ ...group, projects: group.projects.map(map) })) };
}

/** The same content with every object's keys, and the lists that have no order, turned round. */
function turned(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const list = value.map((inner) => turned(inner));
    return ["projects", "segments", "criteria", "components", "at"].includes(key) ? list.toReversed() : list;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, turned(inner, name)] as const);
  return Object.fromEntries(entries.toReversed());
}

describe("every document", () => {
  it("scores as the slow reference does, to the last digit", () => {
    let ladders = 0;
    fc.assert(
      fc.property(anyDocument, (source) => {
        const result = score(checked(source));
        expect(withoutReasons(result)).toEqual(withoutReasons(referenceScore(JSON.parse(JSON.stringify(source)))));
        if (JSON.stringify(result).includes('"decidedBy":"')) ladders += 1;
      }),
      RUNS,
    );
    expect(ladders).toBeGreaterThan(RUNS.numRuns / 50);
  });

  it("does not depend on the order of judges, projects, segments or keys", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const other = checked(turned(source) as ScoringDocumentSource);
        expect(withoutReasons(score(other))).toEqual(withoutReasons(score(checked(source))));
      }),
      RUNS,
    );
  });

  it("treats a recused judge as one who never was there", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const without = withProjects(source, (project) => ({
          ...project,
          marks: Object.fromEntries(Object.entries(project.marks).filter(([, sheet]) => sheet !== null)),
        }));
        expect(score(checked(without))).toEqual(score(checked(source)));
      }),
      RUNS,
    );
  });

  it("never lowers a project's total or on-site value when a mark is raised", () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), (source, pick) => {
        const raised = raiseOneMark(source, pick);
        fc.pre(raised !== null);
        const [before, after] = [totals(source), totals(raised as ScoringDocumentSource)];
        for (const [project, values] of before)
          for (const [index, value] of values.entries())
            expect(exactNotBelow(after.get(project)?.[index], value)).toBe(true);
      }),
      RUNS,
    );
  });

  it("ranks as a total preorder: 1, 2, 2, 4, by total, sharers by id, the incomplete last", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const [group] = score(checked(source)).groups;
        const ranking = group?.ranking ?? [];
        expect(ranking.map(({ project }) => project).sort()).toEqual(
          source.groups[0]?.projects.map(({ id }) => id).sort(),
        );
        const ranked = ranking.filter((entry) => entry.status === "ranked");
        expect(ranking.slice(0, ranked.length)).toEqual(ranked);
        for (const [index, entry] of ranked.entries()) {
          const sharers = ranked.filter(({ rank }) => rank === entry.rank);
          expect(entry.rank).toBe(1 + ranked.filter(({ rank }) => rank < entry.rank).length);
          expect(entry.tied).toBe(sharers.length > 1);
          const next = ranked[index + 1];
          if (next === undefined) continue;
          const by = source.rule.rankBy === "exact" ? "exact" : "total";
          expect(exactNotBelow(entry[by], next[by])).toBe(true);
          const sharersById = next.rank !== entry.rank || compareCodePoints(entry.project, next.project) < 0;
          const decided = next.rank === entry.rank || next[by] !== entry[by] || bothDecided(entry, next);
          expect({ sharersById, decided }).toEqual({ sharersById: true, decided: true });
        }
        const rest = ranking.slice(ranked.length).map(({ project }) => project);
        expect(rest).toEqual(rest.toSorted(compareCodePoints));
      }),
      RUNS,
    );
  });

  it("explains the very result it scores", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const document = checked(source);
        const { format, groups } = explain(document);
        const bare = groups.map(({ id, ranking }) => ({
          id,
          ranking: ranking.map((entry) => without(entry, "explanation")),
        }));
        expect({ format, groups: bare }).toEqual(score(document));
      }),
      RUNS,
    );
  });
});

function without(entry: object, key: string): unknown {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== key));
}

function bothDecided(one: RankedResult, other: RankedResult): boolean {
  return one.decidedBy !== null && other.decidedBy !== null;
}

function totals(source: ScoringDocumentSource): Map<string, readonly [string, string]> {
  const entries = score(checked(source)).groups[0]?.ranking ?? [];
  return new Map(
    entries.flatMap((entry) => (entry.status === "ranked" ? [[entry.project, [entry.exact, entry.onsite]]] : [])),
  );
}

function exactNotBelow(text: string | undefined, floor: string): boolean {
  return text !== undefined && order(amount(text), amount(floor)) >= 0;
}

function raiseOneMark(source: ScoringDocumentSource, pick: number): ScoringDocumentSource | null {
  const copy = JSON.parse(JSON.stringify(source)) as ScoringDocumentSource;
  const raisable = copy.groups.flatMap(({ projects }) =>
    projects.flatMap(({ marks }) =>
      Object.values(marks).flatMap((sheet) =>
        copy.rule.segments.flatMap(({ id, criteria }) => {
          const segment = Object.entries(sheet ?? {}).find(([key]) => key === id)?.[1];
          return criteria.flatMap((criterion) => {
            const mark = Object.entries(segment ?? {}).find(([key]) => key === criterion.id)?.[1];
            const more = mark === undefined ? Number.NaN : Number(mark) + Number(criterion.step);
            return segment && more <= Number(criterion.max) ? [{ segment, key: criterion.id, more }] : [];
          });
        }),
      ),
    ),
  );
  const chosen = raisable[pick % Math.max(raisable.length, 1)];
  if (chosen === undefined) return null;
  const property = { value: String(chosen.more), enumerable: true, configurable: true, writable: true };
  Object.defineProperty(chosen.segment, chosen.key, property);
  return copy;
}
