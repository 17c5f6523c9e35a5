// Protects that paper is said to be paper: in the workbook, in the reasons of a number, and at the chief's desk.

import { afterEach, beforeEach, expect, test } from "vitest";
import { readWorkbookBytes } from "../../../src-main/engine/workbook/read-workbook";
import { resultsWorkbook } from "../../../src-main/engine/files/results-workbook";
import {
  type Seat,
  type SmallFinal,
  close,
  performance,
  projectOf,
  rule,
  seatSmallFinal,
  sign,
  submit,
} from "../support/small-final";
import { key, paperOf, seatScorekeeper, takeOver } from "../support/scorekeepers";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;
let one: Seat;
let two: Seat;

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 3, projects: 1 });
  one = await seatScorekeeper(final, "示例计分员甲");
  two = await seatScorekeeper(final, "示例计分员乙");
});
afterEach(() => venue.close());

interface Line {
  /** undefined where the sheet has no such column. */
  readonly source: string | undefined;
  readonly remarks: string;
}

/** By the name of the judge. */
async function judgeLines(): Promise<Map<string, Line>> {
  const bytes = await resultsWorkbook(venue.engine.room(final.event).state, { office: true });
  const sheets = await readWorkbookBytes("results.xlsx", bytes);
  const rows = (sheets.find(({ name }) => name === "评委明细")?.rows ?? []).map((row) => row.map(({ text }) => text));
  const header = rows.find((row) => row.includes("备注")) ?? [];
  const [source, remarks] = [header.indexOf("来源"), header.indexOf("备注")];
  return new Map(
    rows.flatMap((row): [string, Line][] => {
      const name = row.find((cell) => /^示例评委\d$/.test(cell));
      if (name === undefined) return [];
      return [[name, { source: source < 0 ? undefined : (row[source] ?? ""), remarks: row[remarks] ?? "" }]];
    }),
  );
}

test("the workbook says of each ballot where it came from, who keyed it, and what was chosen and why", async () => {
  const [a, b, c] = final.judges as [Seat, Seat, Seat];
  const project = at(final.projects, 0);
  const [agreed, chosen] = [
    { project, judge: a.person },
    { project, judge: b.person },
  ];
  await final.chief.client.call("chief.open", { project });
  await submit(c, project, "50", "40");
  for (const person of [one, two]) await key(person, agreed, "41", "31");
  await takeOver(final.chief, agreed);
  // Keyed anew after it was taken over: the line tells of both totals.
  for (const person of [one, two]) await key(person, agreed, "42", "31");
  await takeOver(final.chief, agreed);
  const [wrong, right] = [await key(one, chosen, "30", "30"), await key(two, chosen, "33", "30")];
  const reason = "原表为 33";
  await final.chief.client.call("chief.choose-keying", { ...chosen, keyings: [right, wrong], reason });
  await close(final.chief, project);
  await performance(final.chief, project, "80");
  await sign(final.chief);

  const lines = await judgeLines();
  const number = (await paperOf(final.chief, agreed))?.number ?? "";
  expect(lines.get("示例评委1")?.source).toBe("纸质");
  expect(lines.get("示例评委1")?.remarks).toMatch(
    new RegExp(
      `^纸质评分表（表号 ${number}）：示例计分员(甲|乙)、示例计分员(甲|乙) 分别录入，一致\n纸质评分表重新录入 72→73（`,
    ),
  );
  expect(lines.get("示例评委2")?.source).toBe("纸质");
  expect(lines.get("示例评委2")?.remarks).toContain(
    "示例计分员乙、示例计分员甲 录入不一致，按原表采用 示例计分员乙 的录入：原表为 33",
  );
  expect(lines.get("示例评委3")?.source).toBe("电子");
  expect(lines.get("示例评委3")?.remarks).toBe("");
  const certificate = at(venue.engine.room(final.event).state.certificates, 0).body;
  for (const hash of [right, wrong]) expect(certificate.inputs).toContain(hash);
});

test("a ruling between paper and the judge's own is told by where each came from", async () => {
  const judge = at(final.judges, 0);
  const project = at(final.projects, 0);
  const sheet = { project, judge: judge.person };
  await final.chief.client.call("chief.open", { project });
  await submit(judge, project, "50", "40");
  for (const person of [one, two]) await key(person, sheet, "41", "31");
  await takeOver(final.chief, sheet);
  const { rulings } = await final.chief.client.call("chief.view", {});
  const paper = rulings[0]?.ballots.find(({ kind }) => kind === "paper-ballot")?.hash ?? "";
  await rule(final.chief, { about: "conflict", project, judge: judge.person, ballot: paper });
  await close(final.chief, project);
  await performance(final.chief, project, "80");
  await sign(final.chief);
  expect((await judgeLines()).get("示例评委1")?.remarks).toContain("多份评分表并存，裁定采用纸质的一份：");
});

test("the workbook says of a recusal that it stood on paper", async () => {
  const project = at(final.projects, 0);
  const [judge, ...others] = final.judges as [Seat, ...Seat[]];
  await final.chief.client.call("chief.open", { project });
  const recusal = { project, judge: judge.person, reason: "示例：同单位", stands: true };
  await final.chief.client.call("chief.paper-recusal", recusal);
  for (const other of others) await submit(other, project, "50", "40");
  await close(final.chief, project);
  await performance(final.chief, project, "80");
  await sign(final.chief);
  expect((await judgeLines()).get("示例评委1")?.remarks).toContain(
    "回避：示例：同单位（写在纸质评分表上，由评审组长登记）",
  );
});

test("without paper the workbook has no column for it, and the chief's desk says of each ballot whether it is from paper", async () => {
  const project = at(final.projects, 0);
  await final.chief.client.call("chief.open", { project });
  for (const judge of final.judges) await submit(judge, project, "50", "40");
  await close(final.chief, project);
  await performance(final.chief, project, "80");
  await sign(final.chief);
  for (const line of (await judgeLines()).values()) expect(line.source).toBeUndefined();
  const sheet = { project, judge: at(final.judges, 0).person };
  for (const person of [one, two]) await key(person, sheet, "41", "31");
  await takeOver(final.chief, sheet);
  const ballot = venue.engine
    .room(final.event)
    .state.ballots.get(`final/${project}/${sheet.judge}`)
    ?.find(({ kind }) => kind === "paper-ballot");
  await rule(final.chief, { about: "late", ...sheet, ballot: ballot?.hash ?? "", counts: true });
  const { cells } = await projectOf(final.chief, project);
  expect(cells.map(({ fromPaper }) => fromPaper ?? false)).toEqual([true, false, false]);
  await sign(final.chief);
  expect((await judgeLines()).get("示例评委1")?.remarks).toContain("截止后采用的纸质评分表，裁定计入：");
});
