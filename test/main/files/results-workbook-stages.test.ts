// The workbooks of other stages, opened by LibreOffice: who goes on, grades, feedback, parts of a panel, rules by track.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventState } from "#shared/event/state";
import { resultsWorkbook } from "../../../src-main/engine/files/results-workbook";
import { piecesOf } from "../../../src-main/engine/files/results-workbook/feedback-sheet";
import { setUp } from "../../../src-main/engine/rehearsal/cast";
import { playEvent } from "../../../src-main/engine/rehearsal/play-event";
import { seededRandom } from "../../../src-main/engine/rehearsal/seeded-random";
import { readWorkbookBytes } from "../../../src-main/engine/workbook/read-workbook";
import {
  type Competition,
  confirm,
  judged,
  medical,
  playPreliminary,
  seatCompetition,
  signAll,
} from "../support/competition";
import { type Venue, openVenue } from "../support/venue";
import { type SignedLine, isRanked, shows, signedLines } from "./certificate-of";
import { sheetsByLibreOffice, tableOf } from "./libreoffice";

type Row = Record<string, string>;
type Sheets = Map<string, string[][]>;

async function opened(state: EventState, stage: string, office = true): Promise<Sheets> {
  return sheetsByLibreOffice(await resultsWorkbook(state, { stage, office }));
}

function rowsOf(sheets: Sheets, name: string, headerRows: 1 | 2): Row[] {
  return tableOf(sheets.get(name) ?? [], headerRows);
}

/** The lines across the whole table: titles of sections, and notes. */
function linesOf(sheets: Sheets, name: string): string[] {
  return (sheets.get(name) ?? [])
    .slice(2)
    .flatMap(([first = "", ...rest]) => (first !== "" && rest.join("") === "" ? [first] : []));
}

async function namesOf(state: EventState, stage: string, office: boolean): Promise<string[]> {
  const read = await readWorkbookBytes("results.xlsx", await resultsWorkbook(state, { stage, office }));
  return read.map(({ name }) => name);
}

function signedAt(state: EventState, stage: string): SignedLine[] {
  return signedLines({ ...state, certificates: state.certificates.filter(({ body }) => body.stage === stage) });
}

const nameOf = (state: EventState, id: string) => state.projects.get(id)?.name ?? "";

describe("the 2024 selection, from 遴选 to 验收", () => {
  let venue: Venue;
  let state: EventState;

  beforeAll(async () => {
    venue = await openVenue();
    const size = { template: "scenario-selection-2024", seed: 3, judges: 5, projects: 9, stages: null };
    const cast = await setUp(venue.engine, size);
    await playEvent(cast, seededRandom(5), () => undefined);
    state = venue.engine.room(cast.event).state;
  }, 300_000);
  afterAll(() => venue.close());

  test("each stage has the sheets of what it leads to; the lists of honours stay at the office", async () => {
    const head = ["成绩汇总", "评委明细", "排名"];
    expect(await namesOf(state, "selection", true)).toEqual([...head, "晋级名单", "荣誉名单", "说明"]);
    expect(await namesOf(state, "acceptance", true)).toEqual([...head, "验收结论", "荣誉名单", "说明"]);
    expect(await namesOf(state, "acceptance", false)).toEqual([...head, "验收结论", "说明"]);
    expect(await namesOf(state, "demand", false)).toEqual(["意见汇总", "说明"]);
    await expect(resultsWorkbook(state, { stage: "none" })).rejects.toMatchObject({ code: "plan-invalid" });
  });

  test("验收结论 has both parts of each signed total, and the grade that the total reaches", async () => {
    const sheets = await opened(state, "acceptance");
    const rows = rowsOf(sheets, "验收结论", 2).filter((row) => row["申报单位"] !== "");
    const signed = signedAt(state, "acceptance");
    expect(rows.map((row) => row["项目名称"])).toEqual(signed.map(({ line }) => nameOf(state, line.project)));
    const grades: [number, string][] = [
      [90, "优秀"],
      [80, "良好"],
      [60, "合格"],
      [0, "不合格"],
    ];
    for (const [at, each] of signed.entries()) {
      if (!isRanked(each)) throw new RangeError("not ranked");
      const { line, input } = each;
      const row = rows[at] ?? {};
      expect([row["总分"], row["名次"]]).toEqual([line.total, String(line.rank)]);
      expect(row["结论"]).toBe(grades.find(([least]) => Number(line.total) >= least)?.[1]);
      const exact = {
        "得分|专家评审": line.onsite,
        "得分|第三方测评": input.performance,
        "计权得分|专家评审×0.6": line.components["onsite"],
        "计权得分|第三方测评×0.4": line.components["performance"],
      };
      expect(Object.entries(exact).filter(([header, number]) => !shows(row[header], number))).toEqual([]);
    }
    expect(new Set(rows.map((row) => row["结论"])).size).toBeGreaterThan(1);
    expect(linesOf(sheets, "验收结论")[0]).toBe(
      "等级（按总分）：优秀 90分及以上；良好 80分及以上；合格 60分及以上；不合格 0分及以上",
    );
  });

  test("成绩汇总 of every stage equals its own certificates", async () => {
    for (const stage of ["selection", "acceptance"]) {
      const rows = rowsOf(await opened(state, stage), "成绩汇总", 2);
      const signed = signedAt(state, stage).filter(isRanked);
      const totals = signed.map(({ seq, line }) => [String(seq), line.total, String(line.rank)]);
      const shown = rows.map((row) => [row["序号"], row["总分"], row["名次"]]);
      expect(shown.toSorted()).toEqual(totals.toSorted());
    }
  });

  test("荣誉名单 has the plaque for what is 优秀, and the shortlist for who was confirmed", async () => {
    const acceptance = await opened(state, "acceptance");
    const excellent = state.certificates
      .filter(({ body }) => body.stage === "acceptance")
      .flatMap(({ body }) =>
        body.awards.filter(({ award }) => award === "excellent").flatMap(({ projects }) => projects),
      );
    const plaque = rowsOf(acceptance, "荣誉名单", 1).filter((row) => row["姓名或名称"] === row["单位"]);
    const units = excellent.map((id) => state.projects.get(id)?.applicantUnit);
    expect(plaque.map((row) => row["单位"]).filter((unit) => unit !== "")).toEqual(units);
    expect(linesOf(acceptance, "荣誉名单").join("\n")).toContain("条款：六(一)");
    const shortlist = rowsOf(await opened(state, "selection"), "荣誉名单", 1).filter((row) => row["项目名称"] !== "");
    const confirmed = state.advancements.get("selection")?.body.projects ?? [];
    expect(shortlist.map((row) => row["项目名称"])).toEqual(confirmed.map((id) => nameOf(state, id)));
    expect(shortlist.every((row) => row["使用前须核对"] === "")).toBe(true);
  });

  test("意见汇总 holds every judge's last words, word for word; a stage where nothing was said writes nothing", async () => {
    const spoken = [...state.ballots.values()].flat().filter((fact) => fact.body.stage === "demand");
    const replaced = new Set(spoken.flatMap(({ body }) => ("supersedes" in body ? body.supersedes : [])));
    const words = spoken.flatMap((fact) =>
      "feedback" in fact.body && !replaced.has(fact.hash)
        ? [[nameOf(state, fact.body.project), state.people.get(fact.body.judge)?.name, fact.body.feedback]]
        : [],
    );
    const rows = rowsOf(await opened(state, "demand"), "意见汇总", 1);
    expect(rows.map((row) => [row["项目名称"], row["评委"], row["意见"]]).toSorted()).toEqual(words.toSorted());
    expect(words.length).toBeGreaterThan(10);
    const silent = { ...state, ballots: new Map() };
    await expect(resultsWorkbook(silent, { stage: "demand" })).rejects.toMatchObject({ code: "no-feedback" });
  });
});

describe("a competition's stages before the final", () => {
  let venue: Venue;
  let play: Competition;
  let open: Sheets;
  let confirmed: Sheets;
  let semiFinal: Sheets;
  let state: EventState;

  beforeAll(async () => {
    venue = await openVenue();
    play = await seatCompetition(venue.engine);
    const now = () => venue.engine.room(play.event).state;
    await playPreliminary(play, ["90", "80", "80", "60", "50", "40"]);
    open = await opened(now(), "preliminary");
    await confirm(play, "preliminary", {
      admitted: [
        [at(2), "示例：抽签确定"],
        [at(6), "示例：名额调剂"],
      ],
      passedOver: [[at(3), "示例：抽签未中"]],
    });
    confirmed = await opened(now(), "preliminary");
    await playSemiFinal();
    state = now();
    semiFinal = await opened(state, "semi-final");
  }, 300_000);
  afterAll(() => venue.close());

  const at = (number: number): string => play.projects[number - 1] ?? "";

  /** One judge of the medical track marks everything, one the segment ppt, one a single criterion of demo. */
  async function playSemiFinal(): Promise<void> {
    const [all, ppt, use] = play.judges;
    await play.organiser.call("organiser.save-panel", {
      stage: "semi-final",
      track: medical,
      judges: [
        { judge: all.person, part: null },
        { judge: ppt.person, part: ["ppt"] },
        { judge: use.person, part: ["demo.use"] },
      ],
    });
    await play.organiser.call("organiser.begin-stage", { stage: "semi-final" });
    const whole = { ppt: { value: "35" }, demo: { whole: "14.5", use: "13" } };
    await judged(play.chief, at(1), [
      [all, whole],
      [ppt, { ppt: { value: "33" } }],
      [use, { demo: { use: "12" } }],
    ]);
    await judged(play.chief, at(2), [[all, whole]]);
    for (const project of [at(5), at(6)]) await judged(play.chief, project, [[all, whole]]);
    await signAll(play.chief);
  }

  /** By name, since who shares a rank is listed by an id that chance has made. */
  const going = (sheets: Sheets) =>
    rowsOf(sheets, "晋级名单", 1)
      .filter((row) => row["申报单位"] !== "")
      .toSorted((one, other) => ((one["项目名称"] ?? "") < (other["项目名称"] ?? "") ? -1 : 1))
      .map((row) => [row["项目名称"], row["名次"], row["总分"], row["按名额"], row["组委会确认"]]);

  test("晋级名单 has each track's ranking with the cut, and waits for the organiser", () => {
    expect(going(open)).toEqual([
      ["示例项目1", "1", "90.00", "晋级", "待确认"],
      ["示例项目2", "2", "80.00", "待定（同分）", "待确认"],
      ["示例项目3", "2", "80.00", "待定（同分）", "待确认"],
      ["示例项目4", "4", "60.00", "未晋级", "待确认"],
      ["示例项目5", "1", "50.00", "晋级", "待确认"],
      ["示例项目6", "2", "40.00", "未晋级", "待确认"],
    ]);
    const lines = linesOf(open, "晋级名单");
    expect(lines[0]).toBe("AI+智慧医疗　排名4个，晋级复赛2个（排名项目的50%，进位取整）");
    expect(lines[1]).toContain("晋级线：第1名，总分90.00。第2名并列2个");
    expect(lines[1]).toContain("组委会尚未确认");
  });

  test("and then says what was confirmed, with the reasons where that differs from the quota", () => {
    expect(going(confirmed).map((row) => row.at(-1))).toEqual(["晋级", "晋级", "未晋级", "未晋级", "晋级", "晋级"]);
    const remarks = rowsOf(confirmed, "晋级名单", 1).map((row) => row["备注"] ?? "");
    for (const words of ["列入：示例：抽签确定", "不列入：示例：抽签未中", "列入：示例：名额调剂"])
      expect(remarks.some((remark) => remark.startsWith(words))).toBe(true);
  });

  test("once another certificate stands, it asks for a new confirmation", async () => {
    const [fact] = state.certificates.filter(({ body }) => body.stage === "preliminary");
    if (fact === undefined) throw new RangeError("no certificate");
    const newer = { ...fact, hash: "0".repeat(64), body: { ...fact.body, number: 2, supersedes: [fact.hash] } };
    const later = { ...state, certificates: [...state.certificates, newer] };
    const rows = going(await opened(later, "preliminary"));
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(["待重新确认"]));
  });

  test("two rules in one workbook: every column that either needs, each track under its own rule", () => {
    const marks = rowsOf(open, "评委明细", 2);
    expect(Object.keys(marks[0] ?? {})).toEqual(expect.arrayContaining(["paper|worth满分100", "practice|use满分100"]));
    const counted = marks.filter((row) => row["计分情况"] === "计入");
    expect(counted.map((row) => [row["paper|worth满分100"], row["practice|use满分100"]])).toEqual([
      ["90", ""],
      ["80", ""],
      ["80", ""],
      ["60", ""],
      ["", "50"],
      ["", "40"],
    ]);
    for (const sheet of ["成绩汇总", "评委明细"])
      expect(linesOf(open, sheet)).toEqual(["AI+智慧医疗　按计分规则1", "AI+智慧管理　按计分规则2"]);
    const notes = (open.get("说明") ?? []).map(([label = ""]) => label);
    expect(notes.filter((label) => /^计分规则\d · AI/u.test(label))).toHaveLength(2);
    expect(notes.filter((label) => label === "中文")).toHaveLength(2);
  });

  test("who marks a part has blanks where nothing was given, is not absent, and a note says so", () => {
    const rows = rowsOf(semiFinal, "评委明细", 2).filter((row) => row["序号"] === "1");
    const cells = ["ppt|value满分100", "demo|whole满分100", "demo|use满分100", "评委总分", "计分情况", "备注"];
    expect(rows.map((row) => cells.map((cell) => row[cell]))).toEqual([
      ["35.0", "14.5", "13.0", "62.5", "计入", ""],
      ["33.0", "", "", "", "计入", "分工：只评ppt"],
      ["", "", "12.0", "", "不成整份，未计入", "分工：只评demo·use"],
    ]);
    const absent = rowsOf(semiFinal, "评委明细", 2).filter((row) => row["序号"] === "2");
    expect(absent.map((row) => [row["计分情况"], row["备注"]])).toEqual([
      ["计入", ""],
      ["缺席", "分工：只评ppt"],
      ["缺席", "分工：只评demo·use"],
    ]);
    expect(linesOf(semiFinal, "评委明细").at(-1)).toContain("没有分给的栏目为空，不是缺席");
    expect(linesOf(open, "评委明细").join()).not.toContain("分工");
  });

  test("every total of the semi-final is the certificate's", () => {
    const rows = rowsOf(semiFinal, "成绩汇总", 2);
    for (const { seq, line } of signedAt(state, "semi-final").filter(isRanked)) {
      const row = rows.find((each) => each["序号"] === String(seq)) ?? {};
      expect([row["总分"], row["名次"]]).toEqual([line.total, String(line.rank)]);
      expect(shows(row["环节得分|ppt"], line.segments["ppt"])).toBe(true);
      expect(shows(row["环节得分|demo"], line.segments["demo"])).toBe(true);
    }
  });
});

test("words that are longer than a row are carried on in the next, and nothing is lost", () => {
  const long = Array.from({ length: 4000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 500))).join("");
  const pieces = piecesOf(long, 82);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join("")).toBe(long);
  const lines = Array.from({ length: 60 }, (_, at) => `第${at}条`).join("\n");
  expect(piecesOf(lines, 82).join("\n")).toBe(lines);
  expect(piecesOf("一句", 82)).toEqual(["一句"]);
});
