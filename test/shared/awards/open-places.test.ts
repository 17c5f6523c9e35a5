// Protects what is said of places that nobody has: each with the one reason that holds, and nothing where it cannot be told.

import { expect, test } from "vitest";
import { assignAwards } from "#shared/awards/assign-awards";
import { openPlaces } from "#shared/awards/open-places";
import type { RankedProject } from "#shared/awards/take-places";
import type { CertificateFact } from "#shared/event/standing-certificates";
import type { Award } from "#shared/event/plan";
import { competition2025 } from "#shared/event/templates/competition-2025";
import { Playing, stage, track } from "../event/playing";

const award = (id: string, over: Partial<Award> = {}): Award => ({
  id,
  name: id,
  quota: 1,
  perTrack: {},
  atLeast: null,
  ...over,
});
const line = (project: string, rank: number | null, total = "80"): RankedProject => ({ project, rank, total });

interface Given {
  readonly awards: readonly Award[];
  readonly ranking: readonly RankedProject[];
  /** Award → places ruled vacant. */
  readonly ruled?: Readonly<Record<string, number>>;
  readonly signed?: Partial<CertificateFact["body"]>;
}

function openOf({ awards, ranking, ruled = {}, signed = {} }: Given) {
  const play = new Playing([], []);
  play.put("plan", { plan: { ...competition2025.plan, awards: [...awards], honours: [] }, supersedes: [] });
  const rulings = Object.entries(ruled).map(([id, places]) =>
    play.put("ruling", {
      stage,
      subject: { about: "vacancy", track, award: id, places },
      reason: `示例：${id}`,
      supersedes: [],
    }),
  );
  const terms = { track, awards, vacancies: new Map(Object.entries(ruled)) };
  const body = {
    stage,
    inputs: rulings.map(({ hash }) => hash),
    awards: assignAwards(ranking, terms).awards.map((given) => ({ track, ...given })),
    ...signed,
  };
  const group = { id: track, ranking: ranking as never };
  return openPlaces(play.state, { body } as CertificateFact, group).map(({ award: id, places, why, ...rest }) => [
    id,
    places,
    why,
    rest.reason || rest.least || rest.tied?.rank,
  ]);
}

test("a full award has no open place", () => {
  expect(openOf({ awards: [award("a"), award("b", { quota: null })], ranking: [line("p", 1), line("q", 2)] })).toEqual(
    [],
  );
});

test("nobody left to take it", () => {
  const awards = [award("a"), award("b", { quota: 3 }), award("c", { quota: null })];
  expect(openOf({ awards, ranking: [line("p", 1), line("q", 2), line("x", null)] })).toEqual([
    ["b", 2, "no-project", undefined],
    ["c", null, "no-project", undefined],
  ]);
});

test("ruled vacant, with the ruling's reason; the rest of the award's places stands by itself", () => {
  const awards = [award("a", { quota: 3 }), award("b")];
  const ranking = [line("p", 1)];
  expect(openOf({ awards, ranking, ruled: { a: 1 } })).toEqual([
    ["a", 1, "ruled", "示例：a"],
    ["a", 1, "no-project", undefined],
    ["b", 1, "no-project", undefined],
  ]);
  expect(openOf({ awards, ranking: [line("p", 1), line("q", 2), line("r", 3)], ruled: { b: 1, a: 0 } })).toEqual([
    ["b", 1, "ruled", "示例：b"],
  ]);
});

test("below the least total, while there are projects that do not reach it", () => {
  const awards = [award("a", { atLeast: "90" }), award("b", { quota: null, atLeast: "85" }), award("c")];
  expect(openOf({ awards, ranking: [line("p", 1, "89.99"), line("q", 2, "80")] })).toEqual([
    ["a", 1, "below-least", "90"],
  ]);
  expect(openOf({ awards: awards.slice(0, 1), ranking: [] })).toEqual([["a", 1, "no-project", undefined]]);
});

test("a tie that the quota would split holds up this award and those below, and none above", () => {
  const awards = [award("a", { quota: 2, atLeast: "90" }), award("b"), award("c", { quota: 2 })];
  expect(openOf({ awards, ranking: [line("p", 1, "95"), line("q", 2, "80"), line("r", 2, "80")] })).toEqual([
    ["a", 1, "below-least", "90"],
    ["b", 1, "tie", 2],
    ["c", 2, "tie", 2],
  ]);
});

test("a share of the ranked", () => {
  const awards = [award("a", { quota: { percent: "50", round: "up" }, atLeast: "90" })];
  expect(openOf({ awards, ranking: [line("p", 1, "95"), line("q", 2, "80"), line("r", 3, "70")] })).toEqual([
    ["a", 1, "below-least", "90"],
  ]);
});

test("what the plan and the rulings no longer lead to is not explained", () => {
  const awards = [award("a"), award("b", { quota: 2 })];
  const ranking = [line("p", 1), line("q", 2)];
  expect(openOf({ awards, ranking, signed: { awards: [{ track, award: "a", name: "a", projects: [] }] } })).toEqual([]);
  expect(openOf({ awards, ranking, ruled: { b: 2 }, signed: { inputs: [] } })).toEqual([]);
});
