// Protects the lists that follow from a result: whom the notices name, by what is signed, and nothing that cannot be told.

import { describe, expect, test } from "vitest";
import { honourLists } from "#shared/awards/honours";
import type { HonourEntry } from "#shared/contract/views";
import type { BodyOf } from "#shared/event/kinds";
import type { Honour, Plan } from "#shared/event/plan";
import { competition2025 } from "#shared/event/templates/competition-2025";
import { Playing, idOf, stage, track } from "../event/playing";

type Rank = number | null;

/** Project → its rank, its award and what was registered of it. */
interface Team {
  readonly rank?: Rank;
  readonly award?: string;
  readonly row?: Record<string, unknown> | null;
  readonly jointUnits?: readonly string[];
  readonly withdrawn?: string | null;
}

const unit = "示例医院";
const member = (name: string, of = "") => ({ name, unit: of });
const row = (over: Record<string, unknown> = {}) => ({
  applicantUnit: unit,
  healthSystem: true,
  captainName: "示例甲",
  members: [member("示例甲", unit), member("示例乙", unit)],
  ...over,
});

/** A final of one track, signed by one certificate. */
function played(teams: Record<string, Team>): Playing {
  const play = new Playing([], []);
  for (const [at, [project, team]] of Object.entries(teams).entries()) {
    const { withdrawn = null, jointUnits = [] } = team;
    play.project(project, at + 1, { applicantUnit: unit, withdrawn, jointUnits: [...jointUnits] });
    if (team.row !== null) play.put("registration", { project: idOf(project), row: team.row ?? row(), supersedes: [] });
  }
  certify(play, teams);
  return play;
}

function certify(play: Playing, teams: Record<string, Team>, over: Partial<BodyOf<"certificate">> = {}) {
  const ranks = Object.values(teams).map(({ rank = 1 }) => rank);
  const ranking = Object.entries(teams).map(([project, { rank = 1 }]) =>
    rank === null
      ? { project: idOf(project), rank, status: "incomplete", reason: "" }
      : {
          project: idOf(project),
          rank,
          status: "ranked",
          total: String(100 - rank),
          tied: ranks.filter((other) => other === rank).length > 1,
        },
  );
  const awards = Map.groupBy(
    Object.entries(teams).filter(([, { award }]) => award !== undefined),
    ([, { award = "" }]) => award,
  );
  return play.put("certificate", {
    stage,
    tracks: [track],
    number: 1,
    scoring: "{}",
    scoringHash: "a".repeat(64),
    result: JSON.stringify({ format: "roadshow-result/1", groups: [{ id: track, ranking }] }),
    resultHash: "b".repeat(64),
    ruleText: { zh: "", en: "" },
    ruleHash: "c".repeat(64),
    inputs: [],
    awards: [...awards].map(([award, of]) => ({ track, award, name: award, projects: of.map(([id]) => idOf(id)) })),
    supersedes: [],
    ...over,
  });
}

function entries(play: Playing, honour: string): readonly HonourEntry[] {
  return honourLists(play.state).find(({ id }) => id === honour)?.entries ?? [];
}

function withHonour(play: Playing, honour: Partial<Honour>, plan: Partial<Plan> = {}): Playing {
  const of: Honour = {
    id: "own",
    name: "示例名单",
    stage,
    of: [],
    whom: "units",
    healthSystemOnly: false,
    clause: "",
  };
  play.put("plan", { plan: { ...competition2025.plan, ...plan, honours: [{ ...of, ...honour }] }, supersedes: [] });
  return play;
}

const shown = (list: readonly HonourEntry[]) => list.map(({ name, unit: of, checks }) => [name, of, checks]);

describe("八(二): the captain of each track's first place, of the health system", () => {
  const captains = (team: Team) => shown(entries(played({ p: team }), "craftsman"));

  test("is the captain registered, with the unit that the captain is of", () => {
    expect(captains({})).toEqual([["示例甲", unit, []]]);
    const full = played({ p: { rank: 1 }, q: { rank: 2 }, r: { rank: null } });
    expect(entries(full, "craftsman").map(({ project, basis }) => [project, basis])).toEqual([
      [idOf("p"), "first-rank"],
    ]);
  });

  test("a lone member is captain, whoever is not named", () => {
    const lone = { captainName: "", members: [member("示例丙", unit)] };
    expect(captains({ row: row(lone) })).toEqual([["示例丙", unit, []]]);
    expect(captains({ row: row({ captainName: "" }) })).toEqual([
      ["", unit, ["captain-unknown", "health-system-unknown"]],
    ]);
  });

  test("one who is no member of the team is named, and marked", () => {
    expect(captains({ row: row({ captainName: "示例丁" }) })).toEqual([
      ["示例丁", unit, ["captain-unknown", "health-system-unknown"]],
    ]);
  });

  test("the answer on the form speaks of the applicant unit: of a joint unit's captain nothing can be told", () => {
    const joint = (healthSystem: boolean | null) =>
      captains({ row: row({ healthSystem, members: [member("示例甲", "示例公司"), member("示例乙", unit)] }) });
    for (const answer of [true, false, null])
      expect(joint(answer)).toEqual([["示例甲", "示例公司", ["health-system-unknown"]]]);
  });

  test("a member without a unit of its own is of the applicant unit, however that is typed", () => {
    const typed = { members: [member("示例 甲", "－"), member("示例乙", "示例 医院")] };
    expect(captains({ row: row(typed) })).toEqual([["示例甲", unit, []]]);
    expect(captains({ row: row({ ...typed, healthSystem: false }) })).toEqual([
      ["示例甲", unit, ["not-health-system"]],
    ]);
    expect(captains({ row: row({ ...typed, healthSystem: null }) })).toEqual([
      ["示例甲", unit, ["health-system-unknown"]],
    ]);
  });

  test("namesakes of two units in one team: which of them leads cannot be told", () => {
    const namesakes = { members: [member("示例甲", unit), member("示例甲", "示例公司")] };
    expect(captains({ row: row(namesakes) })).toEqual([["示例甲", unit, ["captain-unknown", "health-system-unknown"]]]);
  });

  test("a shared first rank puts both on the list, and says so", () => {
    const tied = played({ p: { rank: 1 }, q: { rank: 1 }, r: { rank: 3 } });
    expect(entries(tied, "craftsman").map(({ project, checks }) => [project, checks])).toEqual([
      [idOf("p"), ["rank-shared"]],
      [idOf("q"), ["rank-shared"]],
    ]);
  });

  test("a team that has withdrawn, and one of which nothing is registered, are marked", () => {
    expect(captains({ withdrawn: "退赛" })).toEqual([["示例甲", unit, ["withdrawn"]]]);
    expect(captains({ row: null })).toEqual([["", unit, ["no-registration"]]]);
  });
});

describe("八(三) and (四)", () => {
  test("the members of first-prize teams, each with the unit that is theirs", () => {
    const teams = {
      p: {
        rank: 1,
        award: "first",
        row: row({ members: [member("示例甲", ""), member("示例乙", "示例公司"), member("无")] }),
      },
      q: { rank: 2, award: "second" },
    };
    expect(shown(entries(played(teams), "certificates"))).toEqual([
      ["示例甲", unit, []],
      ["示例乙", "示例公司", []],
    ]);
  });

  test("a team without registered members does not drop out unseen", () => {
    const none = played({ p: { award: "first", row: row({ members: [] }) } });
    expect(shown(entries(none, "certificates"))).toEqual([["示例甲", unit, ["members-unknown"]]]);
  });

  test("every winner is on the list of the catalogue, by award; who won nothing is not", () => {
    const teams = { p: { award: "first" }, q: { rank: 2, award: "merit" }, r: { rank: 3 } };
    expect(entries(played(teams), "catalogue").map(({ project, award }) => [project, award])).toEqual([
      [idOf("p"), "first"],
      [idOf("q"), "merit"],
    ]);
  });
});

describe("the 2024 notice", () => {
  test("六(一): the plaque goes to the lead unit; whether joint units share it is asked", () => {
    const play = played({ p: { award: "excellent", jointUnits: ["示例大学", "示例公司"] }, q: { award: "good" } });
    expect(shown(entries(withHonour(play, { of: ["excellent"] }), "own"))).toEqual([
      [unit, unit, []],
      ["示例大学", "示例大学", ["joint-unit"]],
      ["示例公司", "示例公司", ["joint-unit"]],
    ]);
  });

  test("a form that names no members has its 负责人 for captain", () => {
    const play = played({ p: { row: row({ members: [], captainName: "示例负责人" }) } });
    expect(shown(entries(withHonour(play, { whom: "captains" }), "own"))).toEqual([["示例负责人", unit, []]]);
  });
});

describe("五(二): the shortlist", () => {
  const teams = { p: { rank: 1, award: "advance" }, q: { rank: 2 }, r: { rank: 3 } };
  const shortlist = (play: Playing) =>
    entries(withHonour(play, { of: ["advance"], whom: "projects" }), "own").map(({ project, checks }) => [
      project,
      checks,
    ]);
  const confirm = (play: Playing, certificates: string[], projects: string[]) =>
    play.put("advancement", {
      from: stage,
      to: "semi-final",
      certificates,
      projects: projects.map(idOf),
      admitted: [],
      passedOver: [],
      supersedes: [],
    });

  test("is what the quota proposes until the organiser confirms, and then what was confirmed", () => {
    const play = played(teams);
    expect(shortlist(play)).toEqual([[idOf("p"), ["advancement-open"]]]);
    const hash = play.facts.find(({ kind }) => kind === "certificate")?.hash ?? "";
    confirm(play, [hash], ["p", "r"]);
    expect(shortlist(play)).toEqual([
      [idOf("p"), []],
      [idOf("r"), []],
    ]);
  });

  test("is open again once the certificate it was confirmed on has been replaced", () => {
    const play = played(teams);
    confirm(play, ["d".repeat(64)], ["r"]);
    expect(shortlist(play)).toEqual([[idOf("p"), ["advancement-open"]]]);
  });
});

describe("only what certificates in force sign", () => {
  test("nothing is signed: every list is there, and empty", () => {
    const lists = honourLists(new Playing([], ["p"]).state);
    expect(lists.map(({ id, entries: list }) => [id, list])).toEqual([
      ["craftsman", []],
      ["certificates", []],
      ["catalogue", []],
    ]);
    for (const { clause } of lists) expect(clause).toMatch(/^八\([二三四]\)/u);
  });

  test("two that say the same count once; two that do not lead to nothing", () => {
    const teams = { p: { rank: 1, award: "first" }, q: { rank: 2 } };
    const twice = played(teams);
    certify(twice, teams);
    expect(entries(twice, "craftsman")).toHaveLength(1);
    const contested = played(teams);
    certify(contested, { p: { rank: 2 }, q: { rank: 1, award: "first" } });
    for (const list of ["craftsman", "certificates", "catalogue"]) expect(entries(contested, list)).toEqual([]);
  });

  test("a certificate that was replaced leads to nothing", () => {
    const play = played({ p: { rank: 1, award: "first" }, q: { rank: 2 } });
    const old = play.facts.find(({ kind }) => kind === "certificate")?.hash ?? "";
    certify(play, { p: { rank: 2 }, q: { rank: 1, award: "first" } }, { number: 2, supersedes: [old] });
    expect(entries(play, "catalogue").map(({ project }) => project)).toEqual([idOf("q")]);
  });
});
