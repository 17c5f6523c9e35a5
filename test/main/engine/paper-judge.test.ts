// Protects the judge's own desk from what paper says, and that blank ballots are those of the stage.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Seat, type Size, amend, marks, stage, submit } from "../support/small-final";
import { type PaperFinal, type Sheet, key, seatPaperFinal, takeOver } from "../support/scorekeepers";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: PaperFinal["final"];
let one: Seat;
let two: Seat;
let sheet: Sheet;

const at = <T>(list: readonly T[], index: number): T => list[index] as T;
const state = () => venue.engine.room(final.event).state;
const recordOf = ({ project, judge }: Sheet) => state().ballots.get(`${stage}/${project}/${judge}`) ?? [];

async function begin(size: Size = {}): Promise<void> {
  ({ final, one, two, sheet } = await seatPaperFinal(venue.engine, size));
}

beforeEach(async () => {
  venue = await openVenue();
});
afterEach(() => venue.close());

describe("the judge's own desk", () => {
  test("on a shared laptop neither shows a ballot from paper nor takes its place", async () => {
    await begin({ keep: true });
    const judge = at(final.judges, 0);
    const { project } = sheet;
    await final.chief.client.call("chief.open", { project });
    await key(one, sheet, "41.17", "31.23");
    await key(two, sheet, "41.17", "31.23");
    await takeOver(final.chief, sheet);
    expect(await judge.client.call("judge.ballot", { project })).toMatchObject({
      mine: "none",
      submitted: null,
      history: [],
      counted: null,
    });
    await judge.client.call("judge.recuse", { project, reason: "示例" });
    await judge.client.call("judge.withdraw-recusal", { project, reason: "示例" });
    await submit(judge, project, "50", "40");
    await amend(judge, project, "51", "40");
    const ballot = await judge.client.call("judge.ballot", { project });
    expect(ballot).toMatchObject({ mine: "amended", submitted: { total: "91" } });
    expect(ballot.history.map(({ kind }) => kind)).toEqual(["recusal", "recusal-withdrawn", "ballot", "amendment"]);
    const paper = recordOf(sheet).find(({ kind }) => kind === "paper-ballot")?.hash;
    for (const { body } of recordOf(sheet)) expect(body.supersedes).not.toContain(paper);
    for (const { client } of final.judges)
      for (const secret of ["41.17", "31.23", "72.4"])
        expect(JSON.stringify(client.received)).not.toContain(`"${secret}"`);
  });
});

describe("blank ballots", () => {
  test("are one a judge and project, of locked rules, without ordered recusals, in the running order", async () => {
    await begin();
    const own = { ...sheet, project: at(final.projects, 1) };
    await final.organiser.call("organiser.save-conflicts", { conflicts: [{ ...own, reason: "同单位", stands: true }] });
    for (const client of [final.organiser, final.chief.client]) {
      const blanks = await client.call("paper.blanks", {});
      expect(blanks).toMatchObject({ stage: { id: stage }, rehearsal: false, unlocked: [] });
      expect(blanks.sheets.map(({ project, judge }) => [project, judge])).toEqual([
        [sheet.project, at(final.judges, 0).person],
        [sheet.project, at(final.judges, 1).person],
        [own.project, at(final.judges, 1).person],
      ]);
      expect(
        blanks.rubrics.map(({ segments }) => segments.flatMap(({ criteria }) => criteria.map(({ id }) => id))),
      ).toEqual([["value", "delivery"]]);
      const numbers = blanks.sheets.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(3);
      const { sheets } = await one.client.call("scorekeeper.view", {});
      expect(sheets.map(({ number }) => number)).toEqual(numbers);
    }
    const other = await final.organiser.call("paper.blanks", { stage: "semi-final" });
    expect(other).toMatchObject({ sheets: [], unlocked: [expect.any(String)] });
    await expect(final.organiser.call("paper.blanks", { stage: "nowhere" })).rejects.toMatchObject({
      code: "plan-invalid",
    });
  });

  test("give a judge of a part that part alone", async () => {
    await begin();
    const [a, b] = final.judges as [Seat, Seat];
    await final.organiser.call("organiser.save-panel", {
      stage,
      track: "medical",
      judges: [
        { judge: a.person, part: ["ppt.value"] },
        { judge: b.person, part: null },
      ],
    });
    const { sheets, rubrics } = await final.organiser.call("paper.blanks", {});
    const rubricOf = (judge: string) =>
      rubrics[sheets.find((each) => each.judge === judge)?.rubric ?? -1]?.segments[0]?.criteria.map(({ id }) => id);
    expect([rubricOf(a.person), rubricOf(b.person)]).toEqual([["value"], ["value", "delivery"]]);
    const part = { ...sheet, marks: { ppt: { value: "41" } }, feedback: "", sheet: "", supersedes: null };
    await one.client.call("scorekeeper.key", part);
    await expect(two.client.call("scorekeeper.key", { ...part, marks: marks("41", "1") })).rejects.toMatchObject({
      code: "mark-invalid",
    });
  });
});
