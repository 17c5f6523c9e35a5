// Protects what must hold for every rule and every set of marks, on random documents.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProjectInput, RankedResult, ScoringDocumentSource } from "#shared/scoring/index";
import { compareCodePoints, explain, score } from "#shared/scoring/index";
import { anyDocument, checked } from "./documents";
import { amount, order } from "./fraction";
import { referenceScore } from "./reference";

const RUNS = { numRuns: 1500 };
const SCOPES = ["criterion", "segment", "total"] as const;
const METHODS = ["mean", "sum", "median"] as const;

function withoutReasons(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === "reason" ? undefined : inner)));
}

type MarksEntry = [judge: string, sheet: ProjectInput["marks"][string]];

function withMarks(source: ScoringDocumentSource, map: (marks: MarksEntry[]) => MarksEntry[]): ScoringDocumentSource {
  const mapped = (project: ProjectInput): ProjectInput => ({
    ...project,
    marks: Object.fromEntries(map(Object.entries(project.marks))),
  });
  return { ...source, groups: source.groups.map((group) => ({ ...group, projects: group.projects.map(mapped) })) };
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

  it("treats a recused judge, and one without any marks, as one who never was there", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const result = score(checked(source));
        const without = withMarks(source, (marks) => marks.filter(([, sheet]) => sheet !== null));
        const more = withMarks(source, (marks) => [...marks, ["又一位", null], ["再一位", {}]]);
        expect(score(checked(without))).toEqual(result);
        expect(score(checked(more))).toEqual(result);
      }),
      RUNS,
    );
  });

  it("is scored group by group, whatever other groups there are", () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), (source, cut) => {
        const projects = source.groups[0]?.projects ?? [];
        const at = cut % (projects.length + 1);
        const groups = [
          { id: "g1", projects: projects.slice(0, at) },
          { id: "g2", projects: projects.slice(at) },
          { id: "g3", projects },
        ];
        const together = score(checked({ ...source, groups }));
        const alone = groups.flatMap((group) => score(checked({ ...source, groups: [group] })).groups);
        expect(together.groups).toEqual(alone);
      }),
      RUNS,
    );
  });

  it.each(SCOPES.flatMap((scope) => METHODS.map((method) => [scope, method] as const)))(
    "never lowers a project's values nor any other's when marks are raised, at %s scope by %s",
    (scope, method) => {
      const seen = { dropping: 0, rounding: 0, neither: 0 };
      fc.assert(
        fc.property(anyDocument, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (drawn, picks) => {
          const panel = { ...drawn.rule.panel, scope, method };
          const source = { ...drawn, rule: { ...drawn.rule, panel } };
          const raised = picks.reduce((document, pick) => raiseOneMark(document, pick) ?? document, source);
          fc.pre(raised !== source);
          const dropping = panel.dropHighest + panel.dropLowest > 0;
          const rounding = (source.rule.rounding?.at ?? []).length > 0;
          if (dropping) seen.dropping += 1;
          if (rounding) seen.rounding += 1;
          if (!dropping && !rounding) seen.neither += 1;
          const [before, after] = [totals(source), totals(raised)];
          for (const [project, values] of before)
            for (const [index, value] of values.entries())
              expect(exactNotBelow(after.get(project)?.[index], value)).toBe(true);
        }),
        { numRuns: 300 },
      );
      expect(Math.min(seen.dropping, seen.rounding, seen.neither)).toBeGreaterThan(0);
    },
  );

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

  it("separates by the ladder just what its rungs tell apart, the better value first", () => {
    let separations = 0;
    fc.assert(
      fc.property(anyDocument, (source) => {
        const [group] = explain(checked(source)).groups;
        const ranked = (group?.ranking ?? []).filter((entry) => entry.status === "ranked");
        const ranks = new Map(ranked.map(({ project, rank }) => [project, rank]));
        const apart = new Set<string>();
        for (const { rung, outcome, values } of group?.ties ?? []) {
          const isComponent = rung.startsWith("component:");
          const passed = !isComponent && values.some(({ value }) => value === null);
          expect(outcome === "passed-over").toBe(passed);
          for (const one of values)
            for (const other of values) {
              const ahead = passed ? 0 : rungOrder(rung, one.value, other.value);
              if (ahead <= 0) continue;
              separations += 1;
              expect(outcome).toBe("separated");
              expect(ranks.get(one.project) ?? 0).toBeLessThan(ranks.get(other.project) ?? 0);
              apart.add(`${one.project} ${other.project}`).add(`${other.project} ${one.project}`);
            }
        }
        const by = source.rule.rankBy === "exact" ? "exact" : "total";
        for (const one of ranked)
          for (const other of ranked) {
            const byTotal = order(amount(one[by]), amount(other[by]));
            const told = Math.sign(one.rank - other.rank);
            const byLadder = apart.has(`${one.project} ${other.project}`) ? told : 0;
            expect(told).toBe(byTotal === 0 ? byLadder : -byTotal);
          }
      }),
      RUNS,
    );
    expect(separations).toBeGreaterThan(RUNS.numRuns / 50);
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

/** Of each ranked project the announced total, the exact one and the on-site value. */
function totals(source: ScoringDocumentSource): Map<string, readonly string[]> {
  const entries = score(checked(source)).groups[0]?.ranking ?? [];
  return new Map(
    entries.flatMap((entry) =>
      entry.status === "ranked" ? [[entry.project, [entry.total, entry.exact, entry.onsite]]] : [],
    ),
  );
}

/** Positive where the first is better on the rung; none is lowest. */
function rungOrder(rung: string, one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return order(amount(one), amount(other)) * (rung === "ruling" ? -1 : 1);
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
