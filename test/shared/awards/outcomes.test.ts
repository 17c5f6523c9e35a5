// Protects what a ranking leads to: awards with their least totals and vacancies, grades by thresholds, and who goes on.

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advancing } from "#shared/awards/advance";
import { type AwardTerms, assignAwards } from "#shared/awards/assign-awards";
import { assignGrades } from "#shared/awards/assign-grades";
import { outcomeOf, vacanciesOf } from "#shared/awards/outcome";
import type { Award, Quota, Stage } from "#shared/event/plan";
import type { RankedProject } from "#shared/awards/take-places";
import type { GroupResult } from "#shared/scoring/result";
import { Playing, stage, track } from "../event/playing";
import { ranking } from "./rankings";

const award = (id: string, quota: Quota, over: Partial<Award> = {}): Award => ({
  id,
  name: id,
  quota,
  perTrack: {},
  atLeast: null,
  ...over,
});
const terms = (awards: readonly Award[], over: Partial<AwardTerms> = {}): AwardTerms => ({
  track,
  awards,
  vacancies: new Map(),
  ...over,
});
const line = (project: string, rank: number, total: string): RankedProject => ({ project, rank, total });
const five = [line("a", 1, "95"), line("b", 2, "90"), line("c", 3, "85.5"), line("d", 4, "80"), line("e", 5, "60")];
const given = (lines: readonly RankedProject[], of: AwardTerms) =>
  assignAwards(lines, of).awards.map(({ projects }) => projects.join(""));

const share = fc.record({
  percent: fc.nat(100).map(String),
  round: fc.constantFrom("down" as const, "up" as const, "half-up" as const),
});
const quota: fc.Arbitrary<Quota> = fc.oneof(fc.nat(4), share, fc.constant(null));

describe("awards", () => {
  it("are given by share, with the exceptions of a track", () => {
    const awards = [award("first", { percent: "20", round: "down" }), award("second", 1, { perTrack: { [track]: 2 } })];
    expect(given(five, terms(awards))).toEqual(["a", "bc"]);
    expect(given(five, terms(awards, { track: "service" }))).toEqual(["a", "b"]);
  });

  it("stay vacant below their least total, and what comes after is given from there", () => {
    const awards = [
      award("first", 2, { atLeast: "95" }),
      award("second", 3, { atLeast: "85.5" }),
      award("merit", null),
    ];
    expect(given(five, terms(awards))).toEqual(["a", "bc", "de"]);
    expect(given(five, terms([award("first", 1, { atLeast: "95.01" }), award("second", 1)]))).toEqual(["", "a"]);
  });

  it("stay vacant as the chief has ruled, never by more places than there are", () => {
    const awards = [award("first", 1), award("second", 2)];
    expect(given(five, terms(awards, { vacancies: new Map([["first", 1]]) }))).toEqual(["", "ab"]);
    expect(given(five, terms(awards, { vacancies: new Map([["second", 9]]) }))).toEqual(["a", ""]);
  });

  it("go to nobody twice, split no tie, and pass over only whom a least total keeps out", () => {
    const least = fc.option(fc.nat(100).map(String), { nil: null });
    const offers = fc.array(fc.tuple(quota, least, fc.nat(2)), { maxLength: 5 });
    fc.assert(
      fc.property(ranking, offers, (lines, offered) => {
        const awards = offered.map(([each, atLeast], at) => award(`award-${at}`, each, { atLeast }));
        const vacancies = new Map(offered.map(([, , places], at) => [`award-${at}`, places]));
        const { awards: assigned, tie } = assignAwards(lines, terms(awards, { vacancies }));
        const winners = assigned.flatMap(({ projects }) => projects);
        expect(new Set(winners).size).toBe(winners.length);
        expect(winners).toEqual(lines.slice(0, winners.length).map(({ project }) => project));
        expect(winners.every((project) => project.startsWith("p"))).toBe(true);
        const byProject = new Map(lines.map((each) => [each.project, each]));
        for (const [at, { projects }] of assigned.entries()) {
          const min = Number(awards[at]?.atLeast ?? 0);
          expect(projects.every((project) => Number(byProject.get(project)?.total) >= min)).toBe(true);
          const ranks = new Set(projects.map((project) => byProject.get(project)?.rank));
          const sharers = lines.filter(({ rank }) => rank !== null && ranks.has(rank));
          expect(sharers.map(({ project }) => project).sort()).toEqual([...projects].sort());
        }
        expect((tie?.projects ?? []).some((project) => winners.includes(project))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe("grades", () => {
  const grades = [
    { id: "excellent", name: "优秀", atLeast: "90" },
    { id: "good", name: "良好", atLeast: "80" },
    { id: "pass", name: "合格", atLeast: "60.5" },
  ];

  it("are the highest whose threshold the total reaches; below the last there is none", () => {
    expect(assignGrades(five, grades).map(({ projects }) => projects.join(""))).toEqual(["ab", "cd", ""]);
    expect(assignGrades([{ project: "u", rank: null }], grades).flatMap(({ projects }) => projects)).toEqual([]);
  });

  it("never rise as the rank falls, are the same for the same total, and one each", () => {
    const thresholds = fc.uniqueArray(fc.nat(110), { maxLength: 5 }).map((list) => list.sort((a, b) => b - a));
    fc.assert(
      fc.property(ranking, thresholds, (lines, least) => {
        const offered = least.map((atLeast, at) => ({ id: `g${at}`, name: `g${at}`, atLeast: String(atLeast) }));
        const graded = assignGrades(lines, offered);
        const all = graded.flatMap(({ projects }) => projects);
        expect(new Set(all).size).toBe(all.length);
        const gradeOf = (project: string) => {
          const at = graded.findIndex(({ projects }) => projects.includes(project));
          return at < 0 ? offered.length : at;
        };
        const ranked = lines.filter(({ rank }) => rank !== null);
        for (const [at, each] of ranked.entries()) {
          const before = ranked[at - 1];
          const fall = gradeOf(each.project) - gradeOf(before?.project ?? each.project);
          expect(fall).toBeGreaterThanOrEqual(0);
          expect(before?.total === each.total ? fall : 0).toBe(0);
        }
      }),
    );
  });
});

describe("going on", () => {
  const advance = (each: Quota, perTrack: Record<string, Quota> = {}) => ({ to: "final", quota: each, perTrack });

  it("is by number, share or everybody ranked, with the exceptions of a track", () => {
    expect(advancing(five, track, advance(2)).projects).toEqual(["a", "b"]);
    expect(advancing(five, track, advance({ percent: "50", round: "up" })).projects).toEqual(["a", "b", "c"]);
    expect(advancing([...five, { project: "u", rank: null }], track, advance(null)).projects).toHaveLength(5);
    expect(advancing(five, track, advance(2, { [track]: 1 })).projects).toEqual(["a"]);
    expect(advancing(five, "service", advance(2, { [track]: 1 })).projects).toEqual(["a", "b"]);
  });

  it("takes nobody of a tie at the cut, and grows with the quota", () => {
    fc.assert(
      fc.property(ranking, fc.nat(10), (lines, places) => {
        const { projects, tie } = advancing(lines, track, advance(places));
        const more = advancing(lines, track, advance(places + 1)).projects;
        expect(more.slice(0, projects.length)).toEqual(projects);
        expect((tie?.projects ?? []).some((project) => projects.includes(project))).toBe(false);
      }),
    );
  });
});

describe("the outcome of a stage", () => {
  const play = new Playing([], []);
  const group = { id: track, ranking: five } as unknown as GroupResult;
  const stages = new Map(play.state.plan.stages.map((each) => [each.id, each]));
  const outcome = (id: string, over: Partial<Stage>) =>
    outcomeOf(play.state, { ...(stages.get(id) as Stage), ...over }, group);

  it("is awards, grades, one line of those who go on, or nothing", () => {
    expect(outcome("final", {}).awards.map(({ projects }) => projects.join(""))).toEqual(["a", "b", "c", "de"]);
    expect(outcome("semi-final", {})).toMatchObject({
      awards: [{ award: "advance", name: "决赛", projects: ["a", "b", "c"] }],
    });
    const grades = [{ id: "good", name: "良好", atLeast: "90" }];
    expect(outcome("final", { outcome: "grades", grades }).awards).toMatchObject([{ projects: ["a", "b"] }]);
    expect(outcome("final", { outcome: "feedback" })).toEqual({ track, awards: [], tie: null });
    expect(outcome("final", { outcome: "advance", advance: null })).toEqual({ track, awards: [], tie: null });
  });

  it("counts the vacancies ruled for this stage and track alone", () => {
    const ruled = new Playing([], []);
    ruled.rule({ about: "vacancy", track, award: "first", places: 1 });
    ruled.rule({ about: "vacancy", track: "service", award: "second", places: 1 });
    expect(vacanciesOf(ruled.state, stage, track)).toEqual(new Map([["first", 1]]));
    expect(vacanciesOf(ruled.state, "semi-final", track)).toEqual(new Map());
  });
});
