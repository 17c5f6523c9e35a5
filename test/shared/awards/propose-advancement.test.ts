// Protects the proposal of who goes on: signed, unsigned and contested tracks are told apart, and a newer certificate shows.

import { expect, test } from "vitest";
import { advancementRecord, proposeAdvancement } from "#shared/awards/propose-advancement";
import { Playing, idOf } from "../event/playing";

const from = "semi-final";

/** A certificate that signs this ranking of the medical track. */
function certify(play: Playing, ranks: Record<string, number | null>, supersedes: string[] = []) {
  const ranking = Object.entries(ranks).map(([project, rank]) => ({
    project: idOf(project),
    rank,
    ...(rank === null ? { status: "incomplete" } : { status: "ranked", total: String(100 - rank) }),
  }));
  const hash = "0".repeat(64);
  return play.put("certificate", {
    stage: from,
    tracks: ["medical"],
    number: 1,
    scoring: "{}",
    scoringHash: hash,
    result: JSON.stringify({ groups: [{ id: "medical", ranking }] }),
    resultHash: hash,
    ruleText: { zh: "", en: "" },
    ruleHash: hash,
    inputs: [],
    awards: [],
    supersedes,
  });
}

test("tracks without a certificate are named, unless nobody takes part in them", () => {
  const play = new Playing([], ["p"]);
  expect(proposeAdvancement(play.state, from)?.tracks).toMatchObject([{ track: "medical", state: "unsigned" }]);
  expect(proposeAdvancement(play.state, "final")).toBeNull();
});

test("two certificates that say different things of a track leave it contested; the same, and it is signed", () => {
  const play = new Playing([], ["p", "q"]);
  certify(play, { p: 1, q: 2 });
  certify(play, { p: 1, q: 2 });
  expect(proposeAdvancement(play.state, from)?.tracks).toMatchObject([{ state: "signed", places: 1 }]);
  certify(play, { q: 1, p: 2 });
  expect(proposeAdvancement(play.state, from)?.tracks).toMatchObject([{ state: "contested", ranking: [] }]);
});

test("the incomplete stay, the withdrawn are told, and those of a tie at the cut wait", () => {
  const play = new Playing([], ["p", "q", "r"]);
  play.project("s", 4, { withdrawn: "退赛" });
  certify(play, { p: 1, q: 2, s: 2, r: null });
  const lines = proposeAdvancement(play.state, from)?.tracks[0]?.ranking ?? [];
  expect(lines.map(({ proposed, withdrawn }) => [proposed, withdrawn])).toEqual([
    ["advances", false],
    ["tied-at-cut", false],
    ["tied-at-cut", true],
    ["incomplete", false],
  ]);
});

test("a list is current until another certificate stands", () => {
  const play = new Playing([], ["p", "q"]);
  const first = certify(play, { p: 1, q: 2 });
  const body = { from, to: "final", projects: [idOf("p")], admitted: [], passedOver: [], supersedes: [] };
  play.put("advancement", { ...body, certificates: [first.hash] });
  expect(advancementRecord(play.state, from)).toMatchObject({ current: true, projects: [idOf("p")] });
  certify(play, { q: 1, p: 2 }, [first.hash]);
  expect(advancementRecord(play.state, from)?.current).toBe(false);
  expect(advancementRecord(play.state, "preliminary")).toBeNull();
});
