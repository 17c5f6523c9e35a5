// Protects ties and what follows: a ruling speaks for its own set alone, and a quota never splits a shared rank.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type AwardTerms, assignAwards } from "../../../src-shared/awards/assign-awards";
import type { Award } from "../../../src-shared/event/plan";
import { scoringInput, takingPart } from "../../../src-shared/event/scoring-input";
import { tieSets } from "../../../src-shared/event/tie-sets";
import type { Rule } from "../../../src-shared/scoring/document";
import { parseScoringDocument, score } from "../../../src-shared/scoring/index";
import { Playing, cutBallot, idOf, plainRule, stage, track } from "./playing";

/** Projects with their one mark each, all closed. */
function marked(values: Record<string, string>, rule: Rule = plainRule): Playing {
  const play = new Playing(["a"], Object.keys(values), rule);
  for (const [project, value] of Object.entries(values)) {
    const open = play.open(project);
    play.close(project, [cutBallot("a", play.ballot("a", project, value))], [open.hash]);
  }
  return play;
}

function ranks(play: Playing, rule: Rule = plainRule): Record<string, number | null> {
  const parsed = parseScoringDocument(scoringInput(play.state, stage, [track], rule, () => false));
  if (!parsed.ok) throw new Error("invalid");
  const lines = score(parsed.document).groups.flatMap((group) => group.ranking);
  return Object.fromEntries(lines.map((line) => [line.project[0], line.rank]));
}

const order = (...projects: string[]): string[] => projects.map(idOf);

test("a ruling places the tied in the order given", () => {
  const play = marked({ p: "8", q: "8", r: "7" });
  expect(ranks(play)).toEqual({ p: 1, q: 1, r: 3 });
  play.rule({ about: "tie", track, order: order("q", "p") });
  expect(ranks(play)).toEqual({ p: 2, q: 1, r: 3 });
});

test("rulings on two sets that now tie together decide nothing between them", () => {
  const play = marked({ p: "8", q: "8", r: "8", s: "8" });
  play.rule({ about: "tie", track, order: order("p", "q") });
  play.rule({ about: "tie", track, order: order("r", "s") });
  expect(ranks(play)).toEqual({ p: 1, q: 1, r: 1, s: 1 });
});

test("a ruling on an earlier, larger set does not reach into a later one, nor the other way about", () => {
  const play = marked({ p: "8", q: "8", r: "7" });
  play.rule({ about: "tie", track, order: order("r", "q", "p") });
  expect(ranks(play)).toEqual({ p: 1, q: 1, r: 3 });
  play.rule({ about: "tie", track, order: order("p", "q") });
  expect(ranks(play)).toEqual({ p: 1, q: 2, r: 3 });
});

test("without a ruling rung in the rule there is nothing to rule on", () => {
  const rule = { ...plainRule, ties: ["exact"] };
  const play = marked({ p: "8", q: "8" }, rule);
  play.rule({ about: "tie", track, order: order("q", "p") });
  expect(ranks(play, rule)).toEqual({ p: 1, q: 1 });
  expect(tieSets(scoringInput(play.state, stage, [track], rule, () => false))).toEqual([]);
});

test("a hidden project goes in without marks or ruling", () => {
  const play = marked({ p: "8", q: "8" });
  play.rule({ about: "tie", track, order: order("q", "p") });
  const input = scoringInput(play.state, stage, [track], plainRule, (project) => project === idOf("p"));
  expect(input.groups[0]?.projects).toEqual([
    { id: idOf("p"), marks: {} },
    { id: idOf("q"), marks: { [idOf("a")]: { ppt: { value: "8" } } } },
  ]);
});

test("projects go in by running order, then by number; a withdrawn one only where it has been judged", () => {
  const play = marked({ p: "8", q: "7", r: "6" });
  play.put("order", { stage, order: order("r", "q"), draw: null, supersedes: [] });
  const q = play.facts.find((each) => each.kind === "project" && each.body.project === idOf("q"));
  expect(takingPart(play.state, stage, [track])).toEqual(order("r", "q", "p"));
  play.project("q", 2, { withdrawn: "退赛", supersedes: [q?.hash ?? ""] });
  expect(takingPart(play.state, stage, [track])).toEqual(order("r", "q", "p"));
  expect(takingPart(play.state, "semi-final", [track])).toEqual(order("p", "r"));
});

const offered = (id: string, quota: number | null): Award => ({ id, name: id, quota, perTrack: {}, atLeast: null });
const awards = [offered("一等奖", 1), offered("二等奖", 2), offered("优胜奖", null)];
const terms = (of: readonly Award[]): AwardTerms => ({ track, awards: of, vacancies: new Map() });
const line = (project: string, rank: number | null) => ({ project, rank });
const given = (ranking: ReturnType<typeof line>[], quotas = awards) => {
  const { awards: assigned, tie } = assignAwards(ranking, terms(quotas));
  return { given: assigned.map((award) => award.projects.join("")), tie };
};

test("quotas fill from the top, and no quota takes whoever is left; the unranked get nothing", () => {
  const ranking = [..."abcdef"].map((project, at) => line(project, at + 1));
  expect(given([...ranking, line("x", null)])).toEqual({ given: ["a", "bc", "def"], tie: null });
});

test("fewer projects than awards leave vacancies", () => {
  expect(given([line("a", 1)])).toEqual({ given: ["a", "", ""], tie: null });
  expect(given([])).toEqual({ given: ["", "", ""], tie: null });
  expect(given([line("x", null)])).toEqual({ given: ["", "", ""], tie: null });
});

test("a tie that a quota would split stops the giving there", () => {
  const tied = [line("a", 1), line("b", 2), line("c", 3), line("d", 3), line("e", 5)];
  expect(given(tied)).toEqual({ given: ["a", "b", ""], tie: { rank: 3, projects: ["c", "d"] } });
  expect(given([line("a", 1), line("b", 1)])).toEqual({ given: ["", "", ""], tie: { rank: 1, projects: ["a", "b"] } });
});

test("a tie that fits in one award is no obstacle, and a quota of none gives none", () => {
  const tied = [line("a", 1), line("b", 2), line("c", 2), line("d", 4)];
  expect(given(tied)).toEqual({ given: ["a", "bc", "d"], tie: null });
  expect(given([line("a", 1)], [offered("空缺", 0)])).toEqual({ given: [""], tie: null });
});

test("whatever the ranks and quotas: nobody twice, no quota exceeded, no shared rank in two awards, nobody passed over", () => {
  const quotas = fc.array(fc.option(fc.nat(4), { nil: null }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.nat(2), { maxLength: 12 }), quotas, (steps, sizes) => {
      let rank = 1;
      const ranking = steps.map((step, at) => {
        if (at > 0 && step > 0) rank = at + 1;
        return line(`p${at}`, rank);
      });
      const quotasOf = sizes.map((quota, at) => offered(`奖${at}`, quota));
      const { awards: assigned, tie } = assignAwards(ranking, terms(quotasOf));
      const winners = assigned.flatMap((award) => award.projects);
      expect(new Set(winners).size).toBe(winners.length);
      expect(winners).toEqual(ranking.slice(0, winners.length).map((each) => each.project));
      const rankOf = new Map(ranking.map((each) => [each.project, each.rank]));
      for (const [at, award] of assigned.entries()) {
        expect(award.projects.length).toBeLessThanOrEqual(sizes[at] ?? Infinity);
        const others = assigned.filter((other) => other !== award).flatMap((other) => other.projects);
        for (const project of award.projects)
          expect(others.some((other) => rankOf.get(other) === rankOf.get(project))).toBe(false);
      }
      expect(tie?.projects.length ?? 2).toBeGreaterThan(1);
    }),
    { numRuns: 300 },
  );
});
