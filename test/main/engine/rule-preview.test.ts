// Protects the trial of a rule on marks: it keeps nothing, shows no ranking before it is signed, and ranks as the engine does.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RulePreviewTrack } from "../../../src-shared/contract/views";
import type { Rule } from "../../../src-shared/scoring/document";
import {
  type SmallFinal,
  judgeAll,
  performance,
  close,
  submit,
  seatSmallFinal,
  sign,
  smallRule,
  stage,
  track,
} from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 3, projects: 4 });
});
afterEach(() => venue.close());

const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });
const organiser = () => final.organiser;
const hashOf = async (of: { stage: string; track?: string } = { stage }): Promise<string> => {
  const { rules } = await organiser().call("organiser.view", {});
  return rules.find((rule) => rule.stage === of.stage && rule.track === (of.track ?? null))?.hash ?? "";
};
const isLocked = async (own: string | null = null): Promise<boolean | undefined> => {
  const { rules } = await organiser().call("organiser.view", {});
  return rules.find((rule) => rule.stage === stage && rule.track === own)?.locked;
};
const unlock = async () => organiser().call("organiser.lock-rule", { stage, hash: await hashOf(), locked: false });

async function preview(rule: Rule, of: { stage: string; track?: string } = { stage }): Promise<RulePreviewTrack> {
  const { tracks } = await organiser().call("organiser.preview-rule", { ...of, rule });
  const [only] = tracks;
  if (only === undefined || tracks.length !== 1) throw new Error(`${tracks.length} tracks`);
  return only;
}

const median: Rule = { ...smallRule, panel: { ...smallRule.panel, method: "median" } };
const onsiteOnly: Rule = { ...smallRule, components: [{ source: "onsite", weight: "1" }] };

/** Marks by which the mean puts the first project first, and the median the second. */
const values = [
  ["60", "30", "30"],
  ["20", "35", "35"],
  ["10", "10", "10"],
  ["10", "10", "12"],
] as const;

async function judgeEverything(): Promise<void> {
  for (const [at, project] of final.projects.entries()) await judgeAll(final, project, values[at] ?? []);
}

describe("before anything is signed", () => {
  test("sample marks stand in, the same each time, for the event's own projects, and measured values too", async () => {
    const first = await preview(smallRule);
    expect(first).toMatchObject({
      track,
      marks: { from: "sample", stage },
      filled: ["performance"],
      against: "saved",
    });
    expect(first.lines.map((line) => line.project).toSorted()).toEqual([...final.projects].toSorted());
    expect(first.lines.every((line) => line.rank !== null && line.before?.rank === line.rank)).toBe(true);
    expect(await preview(smallRule)).toEqual(first);
    // The same marks under another rule: only what the rule does with them differs.
    const other = await preview(onsiteOnly);
    expect(other.lines.map((line) => line.before?.total).toSorted()).toEqual(
      first.lines.map((line) => line.total).toSorted(),
    );
  });

  test("real marks are never used, however many are on record", async () => {
    const before = await preview(median);
    await judgeEverything();
    expect(await preview(median)).toEqual(before);
  });

  test("another rubric is drawn for itself and compared with nothing", async () => {
    const [segment] = smallRule.segments;
    if (segment === undefined) throw new Error("no segment");
    const other = { ...smallRule, segments: [{ ...segment, criteria: segment.criteria.slice(0, 1) }] };
    const shown = await preview(other);
    expect(shown).toMatchObject({ marks: { from: "sample" }, against: "other-rubric" });
    expect(shown.lines.every((line) => line.before === null && line.rank !== null)).toBe(true);
  });

  test("a project that the rule cannot rank is shown with the reason", async () => {
    const many = { ...smallRule, panel: { ...smallRule.panel, minimumJudges: 4 } };
    const shown = await preview(many);
    expect(shown.lines[0]).toMatchObject({
      rank: null,
      total: null,
      reasons: [{ code: "too-few-marks", segment: null, criterion: null, present: 3, minimum: 4 }],
      before: { rank: expect.any(Number) as number },
    });
  });
});

describe("once the certificate is signed", () => {
  test("the marks are those signed, also after the rule is locked: the trial shows who would move", async () => {
    await judgeEverything();
    await sign(final.chief);
    const shown = await preview({ ...median, components: onsiteOnly.components });
    expect(shown).toMatchObject({ marks: { from: "stage", stage }, filled: [], against: "saved" });
    const [one, two] = final.projects as [string, string];
    expect(shown.lines.slice(0, 2)).toMatchObject([
      { project: two, rank: 1, total: "55.00", before: { rank: 2 } },
      { project: one, rank: 2, total: "50.00", before: { rank: 1 } },
    ]);
    // The signed result itself is what the locked rule comes to.
    const { result } = await final.chief.client.call("chief.result", {});
    const same = await preview(smallRule);
    expect(same.lines.map(({ project, rank, total }) => [project, rank, total])).toEqual(
      result.groups[0]?.ranking.map((line) => [line.project, line.rank, line.rank === null ? null : line.total]),
    );
  });

  test("a later stage of the same rubric is tried on them, without what was measured there", async () => {
    const { plan } = await organiser().call("organiser.view", {});
    const extra = { ...plan.stages.find(({ id }) => id === stage), id: "grand", name: "总决赛" };
    const stages = [...plan.stages, extra] as typeof plan.stages;
    await organiser().call("organiser.save-plan", { plan: { ...plan, stages: [...stages] } });
    await organiser().call("organiser.save-rule", { stage: "grand", rule: smallRule });
    expect((await preview(smallRule, { stage: "grand" })).marks.from).toBe("sample");
    await judgeEverything();
    await sign(final.chief);
    expect(await preview(smallRule, { stage: "grand" })).toMatchObject({
      marks: { from: "earlier-stage", stage },
      filled: ["performance"],
    });
    const carrying: Rule = { ...smallRule, components: [{ source: `stage:${stage}`, weight: "1" }] };
    const carried = await preview(carrying, { stage: "grand" });
    expect(carried.filled).toEqual(["performance"]);
    const { result } = await final.chief.client.call("chief.result", {});
    expect(carried.lines.map((line) => line.total)).toEqual(
      result.groups[0]?.ranking.map((line) => (line.rank === null ? null : line.total)),
    );
  });

  test("a ruling holds for just the set that it was made on", async () => {
    const alike = ["30", "30", "30"];
    for (const project of final.projects) await judgeAll(final, project, alike);
    const order = final.projects.toReversed();
    await final.chief.client.call("chief.rule", { subject: { about: "tie", track, order }, reason: "示例" });
    await sign(final.chief);
    const ranks = async (rule: Rule) => (await preview(rule)).lines.map(({ project, rank }) => [project, rank]);
    expect(await ranks(smallRule)).toEqual(order.map((project, at) => [project, at + 1]));
    expect((await ranks({ ...smallRule, ties: [] })).map(([, rank]) => rank)).toEqual([1, 1, 1, 1]);
  });
});

describe("a trial", () => {
  test("writes nothing, and is for the organiser alone", async () => {
    const hash = await hashOf();
    const [judge] = final.judges;
    const input = { stage, rule: median };
    await preview(median);
    expect(await hashOf()).toBe(hash);
    for (const client of [judge?.client, final.chief.client]) {
      if (client === undefined) throw new Error("no judge");
      await refused(client.call("organiser.preview-rule", input), "not-allowed");
    }
    await refused(organiser().call("organiser.preview-rule", { stage: "none", rule: median }), "plan-invalid");
    await refused(
      organiser().call("organiser.preview-rule", { stage, rule: { ...median, ties: ["x"] } }),
      "rule-invalid",
    );
  });

  test("speaks of the tracks that the rule speaks for", async () => {
    await organiser().call("organiser.save-rule", { stage, track, rule: median });
    expect((await organiser().call("organiser.preview-rule", { stage, rule: smallRule })).tracks).toEqual([]);
    expect((await preview(onsiteOnly, { stage, track })).against).toBe("saved");
  });
});

describe("the first opening", () => {
  const open = () => final.chief.client.call("chief.open", { project: final.projects[0] ?? "" });

  test("is refused while the rule is not locked, and fixes it for good", async () => {
    await unlock();
    await refused(open(), "rule-not-locked");
    await organiser().call("organiser.lock-rule", { stage, hash: await hashOf(), locked: true });
    await open();
    await refused(unlock(), "locked-after-start");
    await refused(organiser().call("organiser.save-rule", { stage, rule: median }), "rule-locked");
    // No track takes leave of it any more.
    await refused(organiser().call("organiser.save-rule", { stage, track, rule: median }), "locked-after-start");
    expect(await isLocked()).toBe(true);
  });

  test("fixes a track's own rule just so", async () => {
    await organiser().call("organiser.save-rule", { stage, track, rule: median });
    await refused(open(), "rule-not-locked");
    const own = { stage, track };
    await organiser().call("organiser.lock-rule", { ...own, hash: await hashOf(own), locked: true });
    await refused(organiser().call("organiser.drop-rule", own), "rule-locked");
    await open();
    const hash = await hashOf(own);
    await refused(organiser().call("organiser.lock-rule", { ...own, hash, locked: false }), "locked-after-start");
    await refused(organiser().call("organiser.drop-rule", own), "rule-locked");
    expect(await isLocked(track)).toBe(true);
  });

  test("comes after a ballot and a closing as well: neither lifts it", async () => {
    const [project = ""] = final.projects;
    await open();
    for (const judge of final.judges) await submit(judge, project, "50", "20");
    await close(final.chief, project);
    await performance(final.chief, project, "80");
    await refused(unlock(), "locked-after-start");
    expect(await isLocked()).toBe(true);
  });
});
