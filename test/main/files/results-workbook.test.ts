// The exported workbook, opened by LibreOffice, says exactly what the chiefs signed: every total, rank, mark and award.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventState } from "#shared/event/state";
import type { JudgeMarks } from "#shared/scoring/index";
import { resultsWorkbook } from "../../../src-main/engine/files/results-workbook";
import { openZip } from "../../../src-main/engine/workbook/zip-archive";
import { readWorkbookBytes } from "../../../src-main/engine/workbook/read-workbook";
import { type Venue, openVenue } from "../support/venue";
import { type ReadCertificate, isRanked, readCertificates, shows, signedLines } from "./certificate-of";
import { type EventfulFinal, awkwardName, playEventfulFinal, teams } from "./eventful-final";
import { sign } from "./final-hall";
import { sheetsByLibreOffice, tableOf } from "./libreoffice";

type Row = Record<string, string>;

let venue: Venue;
let final: EventfulFinal;
let state: EventState;
let bytes: Uint8Array;
let withoutLast: Map<string, string[][]>;
let sheets: Map<string, string[][]>;
let certificates: ReadCertificate[];

beforeAll(async () => {
  venue = await openVenue();
  final = await playEventfulFinal(venue);
  const [medical, management, service] = final.halls;
  for (const hall of [medical, management]) if (hall !== undefined) await sign(hall);
  withoutLast = await sheetsByLibreOffice(
    await resultsWorkbook(venue.engine.room(final.event).state, { office: true }),
  );
  if (service !== undefined) await sign(service);
  state = venue.engine.room(final.event).state;
  bytes = await resultsWorkbook(state, { office: true });
  sheets = await sheetsByLibreOffice(bytes);
  certificates = readCertificates(state);
}, 300_000);

afterAll(() => venue.close());

function sheet(name: string, from = sheets): string[][] {
  const found = from.get(name);
  if (found === undefined) throw new RangeError(`no sheet ${name}`);
  return found;
}

function rowOf(rows: readonly Row[], seq: number): Row {
  const found = rows.find((row) => row["序号"] === String(seq));
  if (found === undefined) throw new RangeError(`no project ${seq}`);
  return found;
}

const projectOf = (project: string) => state.projects.get(project);

test("it has its sheets, in order", async () => {
  const read = await readWorkbookBytes("results.xlsx", bytes);
  expect(read.map(({ name }) => name)).toEqual(["成绩汇总", "评委明细", "排名", "获奖名单", "荣誉名单", "说明"]);
  expect([...sheets.keys()].sort()).toEqual(read.map(({ name }) => name).sort());
});

describe("成绩汇总", () => {
  test("equals the certificates: totals, ranks, segments, contributions and deductions", () => {
    const rows = tableOf(sheet("成绩汇总"), 2);
    const ranked = signedLines(state).filter(isRanked);
    expect([rows.length, ranked.length]).toEqual([15, 14]);
    const shown = ranked.map(({ seq }) => [seq, rowOf(rows, seq)["总分"], rowOf(rows, seq)["名次"]]);
    expect(shown).toEqual(ranked.map(({ seq, line }) => [seq, line.total, String(line.rank)]));
    for (const { seq, line } of ranked) {
      const exact = {
        精确总分: line.exact,
        现场评分: line.onsite,
        扣分: line.deductions,
        "环节得分|PPT答辩": line.segments["ppt"],
        "环节得分|Demo演示": line.segments["demo"],
        "环节得分|代码操作演示": line.segments["code"],
        "计权得分|现场评分×0.7": line.components["onsite"],
        "计权得分|性能评测×0.3": line.components["performance"],
      };
      const wrong = Object.entries(exact).filter(([header, number]) => !shows(rowOf(rows, seq)[header], number));
      expect(wrong).toEqual([]);
    }
  });

  test("leaves the numbers of a project without a rank blank", () => {
    const row = rowOf(tableOf(sheet("成绩汇总"), 2), teams.incomplete);
    expect([row["总分"], row["精确总分"], row["名次"], row["现场评分"]]).toEqual(["", "", "", ""]);
  });

  test("stands in the running order, track by track, with each project's names", () => {
    const rows = tableOf(sheet("成绩汇总"), 2);
    expect(rows.map((row) => Number(row["出场顺序"]))).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
    const order = state.orders.get("final")?.order ?? [];
    const inOrder = signedLines(state)
      .map(({ line }) => line.project)
      .sort((a, b) => order.indexOf(a) - order.indexOf(b));
    expect(rows.map((row) => Number(row["序号"]))).toEqual(inOrder.map((id) => projectOf(id)?.seq));
    for (const row of rows) {
      const body = projectOf(final.idOf(Number(row["序号"])));
      const track = state.plan.tracks.find(({ id }) => id === body?.track)?.name;
      expect([row["项目名称"], row["申报单位"], row["联合单位"], row["赛道"], row["应用场景"]]).toEqual([
        body?.name,
        body?.applicantUnit,
        body?.jointUnits.join("、"),
        track,
        body?.scene,
      ]);
    }
  });

  test("says why a project has no rank, how a tie was decided, and what was deducted", () => {
    const rows = tableOf(sheet("成绩汇总"), 2);
    const remark = (seq: number): string => rowOf(rows, seq)["状态与备注"] ?? "";
    expect(remark(teams.incomplete)).toBe("未排名：有效评分表2份，至少需要3份");
    for (const seq of teams.tiedThenPerformance) expect(remark(seq)).toBe("同分，按性能评测得分分出先后");
    for (const seq of teams.tiedThenRuled) expect(remark(seq)).toBe("同分，按评审组长裁定分出先后");
    for (const seq of teams.sharing) expect(remark(seq)).toBe("并列第3名（逐级比较后仍相同）");
    expect(remark(teams.deducted)).toBe("扣分：陈述超时");
    expect(remark(36)).toBe("");
  });
});

const criteria = [
  ["PPT答辩", "ppt", ["value", "innovation", "delivery"]],
  ["Demo演示", "demo", ["completeness", "experience"]],
  ["代码操作演示", "code", ["quality", "operation"]],
] as const;

/** The marks of each segment and their subtotal, segment by segment, and the judge's total. */
function marksShown(row: Row): string[] {
  const segments = criteria.flatMap(([name]) => Object.keys(row).filter((header) => header.startsWith(`${name}|`)));
  return [...segments, "评委总分"].map((header) => row[header] ?? "");
}

const blanks = Array.from({ length: 7 + 3 + 1 }, () => "");

function expectedMarks(marks: JudgeMarks): string[] {
  const segments = criteria.map(([, segment, ids]) => ids.map((id) => Number(marks[segment]?.[id])));
  const total = segments.flat().reduce((sum, mark) => sum + mark);
  return [...segments.flatMap((own) => [...own, own.reduce((sum, mark) => sum + mark)]), total].map((number) =>
    number.toFixed(1),
  );
}

describe("评委明细", () => {
  const rowsFor = (seq: number): Row[] => tableOf(sheet("评委明细"), 2).filter((row) => row["序号"] === String(seq));
  const rowFor = (seq: number, hall: number, judge: number): Row => {
    const name = final.halls[hall]?.judges[judge]?.name;
    const found = rowsFor(seq).find((row) => row["评委"] === name);
    if (found === undefined) throw new RangeError("no such row");
    return found;
  };

  test("holds every mark that was signed, and blanks where none was", () => {
    const shown = signedLines(state).flatMap(({ seq, input }) =>
      Object.keys(input.marks).map((judge) => {
        const own = rowsFor(seq).filter((row) => row["评委"] === state.people.get(judge)?.name);
        return [seq, judge, ...own.map(marksShown)];
      }),
    );
    const signed = signedLines(state).flatMap(({ seq, input }) =>
      Object.entries(input.marks).map(([judge, marks]) => [seq, judge, marks === null ? blanks : expectedMarks(marks)]),
    );
    expect(shown).toEqual(signed);
    expect(tableOf(sheet("评委明细"), 2)).toHaveLength(signed.length);
  });

  test("says of each ballot whether it counted: those that did make the signed on-site score", () => {
    const counted = (seq: number) => rowsFor(seq).filter((row) => row["计分情况"] === "计入");
    for (const { line, seq } of signedLines(state).filter(isRanked)) {
      const totals = counted(seq).reduce((sum, row) => sum + Number(row["评委总分"]), 0);
      const [n = "", d = "1"] = line.onsite.split("/");
      expect(totals * Number(d)).toBeCloseTo(Number(n) * counted(seq).length, 9);
    }
    expect(counted(teams.incomplete)).toEqual([]);
  });

  test("tells recusals, absence, late ballots and amendments with their reasons", () => {
    expect(rowFor(teams.recused, 0, 1)).toMatchObject({ 计分情况: "回避", 备注: "回避：曾指导该团队" });
    expect(rowFor(teams.incomplete, 1, 3)).toMatchObject({ 计分情况: "回避", 备注: "回避：评委单位即申报单位" });
    expect(rowFor(teams.incomplete, 1, 2)).toMatchObject({ 计分情况: "缺席", 备注: "" });
    expect(rowFor(teams.incomplete, 1, 0)["计分情况"]).toBe("份数不足，未计算");
    expect(rowFor(teams.lateCounted, 0, 3)).toMatchObject({
      计分情况: "计入",
      备注: "迟交评分表，裁定计入：设备重启，休息前补交",
    });
    expect(rowFor(teams.lateNotCounted, 0, 2)).toMatchObject({
      计分情况: "缺席",
      备注: "迟交评分表 60，裁定不计入：离场后补交，不予采用",
      评委总分: "",
    });
    expect(rowFor(teams.amended, 0, 1)["备注"]).toMatch(/^改分 90→89（\d\d:\d\d）：代码环节误录一分$/u);
    expect(rowFor(teams.amended, 0, 3)["计分情况"]).toBe("去掉最高");
    expect(rowFor(teams.amended, 0, 2)["计分情况"]).toBe("去掉最低");
  });
});

describe("排名", () => {
  test("lists each track as it was signed, ties shared and the incomplete last", () => {
    const rows = tableOf(sheet("排名"), 1);
    const shown = rows
      .filter((row) => row["申报单位"] !== "")
      .map((row) => [row["项目名称"], row["名次"], row["总分"]]);
    const signed = signedLines(state).map((each) => [
      projectOf(each.line.project)?.name,
      each.line.rank === null ? "" : String(each.line.rank),
      isRanked(each) ? each.line.total : "",
    ]);
    expect(shown).toEqual(signed);
  });

  test("explains the ladder of every tie", () => {
    const notes = sheet("排名")
      .map(([text = ""]) => text)
      .filter((text) => text.startsWith("同分"));
    const name = (seq: number): string => projectOf(final.idOf(seq))?.name ?? "";
    expect(notes).toHaveLength(3);
    expect(notes[0]).toContain(`性能评测得分`);
    expect(notes[0]).toContain(`“${name(20)}” 97`);
    expect(notes[0]).toContain("分出先后");
    expect(notes[1]).toContain("评审组长裁定不全有，跳过；仍相同，名次并列。");
    expect(notes[2]).toContain(`“${name(10)}”第1位`);
    expect(notes[2]).toContain("（理由：评审组合议，现场操作更完整）");
  });
});

describe("获奖名单", () => {
  test("gives the awards that were signed, with the captain, and says what a tie leaves open", () => {
    const rows = tableOf(sheet("获奖名单"), 1).filter((row) => row["项目名称"] !== "" || row["备注"] !== "");
    const given = state.plan.tracks.flatMap(({ id }) =>
      certificates.flatMap(({ fact }) => fact.body.awards.filter((award) => award.track === id)),
    );
    const winners = given.flatMap(({ name, projects }) => projects.map((id) => [name, projectOf(id)?.name]));
    expect(rows.filter((row) => row["项目名称"] !== "").map((row) => [row["奖项"], row["项目名称"]])).toEqual(winners);
    const registered = state.registrations.get(final.idOf(36))?.body.row["captainName"];
    expect(rows.find((row) => row["项目名称"] === projectOf(final.idOf(36))?.name)?.["队长"]).toBe(registered);
    const open = rows.filter((row) => row["备注"]?.startsWith("待定"));
    expect(open.map((row) => row["奖项"])).toEqual(["三等奖", "优胜奖"]);
    for (const seq of teams.sharing) expect(open[0]?.["备注"]).toContain(projectOf(final.idOf(seq))?.name);
    expect(rows.filter((row) => row["备注"]?.startsWith("空缺"))).toHaveLength(2);
  });
});

describe("说明", () => {
  test("names the event, and each certificate's signer, time and hashes", () => {
    const rows = sheet("说明").map(([label = "", content = ""]) => `${label}=${content}`);
    expect(rows).toContain(`赛事标识=${state.event}`);
    expect(rows).toContain("性质=正式");
    for (const { fact } of certificates) {
      const { body, hash, log, author, at } = fact;
      for (const line of [
        `证书条目哈希=${hash}`,
        `计分输入哈希=${body.scoringHash}`,
        `成绩哈希=${body.resultHash}`,
        `规则条目哈希=${body.ruleHash}`,
        `签字账本公钥=${log}`,
        `签字人=${state.people.get(author)?.name}`,
        `依据的条目数=${body.inputs.length}`,
        `中文=${body.ruleText.zh}`,
        `English=${body.ruleText.en}`,
      ])
        expect(rows).toContain(line);
      expect(rows.some((row) => row.startsWith(`签字时间=${at.slice(0, 10)} ${at.slice(11, 19)}（UTC`))).toBe(true);
    }
  });
});

describe("cells", () => {
  test("numbers are numbers, and text that looks like a formula stays the text it is", async () => {
    const [summary, marks] = await readWorkbookBytes("results.xlsx", bytes);
    const cells = summary?.rows.flat() ?? [];
    expect(cells.filter(({ text }) => text === awkwardName).map(({ kind }) => kind)).toEqual(["text"]);
    expect(cells.filter(({ text }) => text === "@示例单位").map(({ kind }) => kind)).toEqual(["text"]);
    const numbers = cells.filter(({ kind }) => kind === "number").map(({ text }) => Number(text));
    expect(numbers).toEqual(
      expect.arrayContaining(
        signedLines(state)
          .filter(isRanked)
          .map(({ line }) => Number(line.total)),
      ),
    );
    expect(marks?.rows.flat().filter(({ kind }) => kind === "number").length).toBeGreaterThan(600);
    const row = rowOf(tableOf(sheet("成绩汇总"), 2), teams.awkward);
    expect([row["项目名称"], row["申报单位"], row["联合单位"]]).toEqual([
      awkwardName,
      "@示例单位",
      "+示例联合单位、-示例研究院",
    ]);
    const zip = openZip(Buffer.from(bytes), 50_000_000);
    for (const part of zip.names.filter((name) => name.startsWith("xl/worksheets/")))
      expect(zip.read(part)?.toString()).not.toMatch(/<f[ >]/);
  });
});

test("a track that nobody has signed is left out, and every sheet says so", () => {
  const subtitles = [...withoutLast.values()].map((rows) => rows[1]?.[0] ?? "");
  expect(subtitles.filter((text) => text.endsWith("AI+智慧服务尚未签字，未列入"))).toHaveLength(6);
  expect(JSON.stringify([...withoutLast.values()])).not.toContain("_x0041_");
  expect(tableOf(sheet("成绩汇总", withoutLast), 2)).toHaveLength(11);
});
