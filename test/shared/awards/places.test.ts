// Protects how many places a quota gives, and that taking them never splits a shared rank: against slow references of their own.

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesOf } from "#shared/awards/quota";
import { rankedOf, takePlaces } from "#shared/awards/take-places";
import { ranking } from "./rankings";

/** Counts up in units of a millionth, without a division or a rational. */
function slowShare(percent: string, ranked: number, round: "down" | "up" | "half-up"): number {
  const [whole = "0", part = ""] = percent.split(".");
  const millionths = BigInt(whole + part.padEnd(6, "0")) * BigInt(ranked);
  const one = 100n * 1_000_000n;
  let places = 0;
  while (BigInt(places + 1) * one <= millionths) places += 1;
  const rest = millionths - BigInt(places) * one;
  if (round === "up") return rest > 0n ? places + 1 : places;
  if (round === "half-up") return rest * 2n >= one ? places + 1 : places;
  return places;
}

const percent = fc
  .tuple(fc.nat(150), fc.integer({ min: 0, max: 6 }), fc.nat(999_999))
  .map(([whole, digits, part]) =>
    digits === 0 ? `${whole}` : `${whole}.${String(part).padStart(6, "0").slice(0, digits)}`,
  );
const rounds = fc.constantFrom("down" as const, "up" as const, "half-up" as const);

describe("the places of a quota", () => {
  it("are the number, or all that are left", () => {
    expect(placesOf(3, 10, 2)).toBe(3);
    expect(placesOf(0, 10, 10)).toBe(0);
    expect(placesOf(null, 10, 4)).toBe(4);
  });

  it.each([
    ["50", 5, "down", 2],
    ["50", 5, "up", 3],
    ["50", 5, "half-up", 3],
    ["50", 4, "up", 2],
    ["33.3", 10, "half-up", 3],
    // In floating point 0.07 × 100 is 7.000000000000001, and would round up to 8.
    ["7", 100, "up", 7],
    ["29", 100, "down", 29],
    ["35.5", 100, "half-up", 36],
    ["35.499999", 100, "half-up", 35],
    ["0.000001", 1, "up", 1],
    ["100", 7, "up", 7],
    ["0", 7, "up", 0],
  ] as const)("of %s %% of %i, rounded %s, are %i", (share, ranked, round, places) => {
    expect(placesOf({ percent: share, round }, ranked, ranked)).toBe(places);
  });

  it("are exact for every share, number and rounding", () => {
    fc.assert(
      fc.property(percent, fc.nat(400), rounds, (share, ranked, round) => {
        expect(placesOf({ percent: share, round }, ranked, 0)).toBe(slowShare(share, ranked, round));
      }),
      { numRuns: 500 },
    );
  });

  it("lie between rounded down and rounded up, which differ by one at most", () => {
    fc.assert(
      fc.property(percent, fc.nat(2000), (share, ranked) => {
        const of = (round: "down" | "up" | "half-up") => placesOf({ percent: share, round }, ranked, 0);
        expect(of("up") - of("down")).toBeLessThanOrEqual(1);
        expect([of("down"), of("up")]).toContain(of("half-up"));
      }),
    );
  });
});

describe("taking places", () => {
  it("takes from the top, and stops before a shared rank that does not fit whole", () => {
    const lines = [1, 2, 2, 4].map((rank, at) => ({ project: "abcd"[at] ?? "", rank }));
    expect(takePlaces(lines, 0)).toEqual({ projects: [], tie: null });
    expect(takePlaces(lines, 2)).toEqual({ projects: ["a"], tie: { rank: 2, projects: ["b", "c"] } });
    expect(takePlaces(lines, 3)).toEqual({ projects: ["a", "b", "c"], tie: null });
    expect(takePlaces(lines, 99)).toEqual({ projects: ["a", "b", "c", "d"], tie: null });
  });

  it("never splits a tie, exceeds its places, passes anybody over, or stops without a reason", () => {
    fc.assert(
      fc.property(ranking, fc.nat(20), (lines, places) => {
        const ranked = rankedOf(lines);
        const { projects, tie } = takePlaces(ranked, places);
        expect(projects).toEqual(ranked.slice(0, projects.length).map(({ project }) => project));
        expect(projects.length).toBeLessThanOrEqual(places);
        const rankOf = (project: string) => ranked.find((line) => line.project === project)?.rank;
        const last = rankOf(projects.at(-1) ?? "");
        expect(ranked.filter(({ rank }) => rank === last).every(({ project }) => projects.includes(project))).toBe(
          true,
        );
        const fits = tie === null && projects.length === Math.min(places, ranked.length);
        const sharers = ranked.filter(({ rank }) => rank === tie?.rank).map(({ project }) => project);
        const stopped = projects.length < places && projects.length + sharers.length > places;
        expect(fits || stopped).toBe(true);
        expect(tie?.projects ?? []).toEqual(sharers);
      }),
      { numRuns: 500 },
    );
  });
});
