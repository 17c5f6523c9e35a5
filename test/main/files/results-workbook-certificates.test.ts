// The workbook follows the certificates and nothing else: what stands, what was replaced, what contradicts, what was damaged.

import ExcelJS from "@protobi/exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventState } from "#shared/event/state";
import type { Result, ScoringDocument } from "#shared/scoring/index";
import { resultsWorkbook } from "../../../src-main/engine/files/results-workbook";
import { type Cast, setUp } from "../../../src-main/engine/rehearsal/cast";
import { playEvent } from "../../../src-main/engine/rehearsal/play-event";
import { seededRandom } from "../../../src-main/engine/rehearsal/seeded-random";
import { openZip } from "../../../src-main/engine/workbook/zip-archive";
import { type Venue, openVenue } from "../support/venue";
import { readCertificates } from "./certificate-of";
import { sheetsByLibreOffice, tableOf } from "./libreoffice";
import { resigned, withCertificates, withTexts } from "./recertified";

const sheetNames = ["成绩汇总", "评委明细", "排名", "获奖名单", "说明"];

let venue: Venue;
let cast: Cast;
/** Six projects, two a track, five judges, one certificate of all tracks. */
let state: EventState;

beforeAll(async () => {
  venue = await openVenue();
  cast = await setUp(venue.engine, { template: "competition-2025", seed: 1, judges: 5, projects: 6, stages: null });
  await playEvent(cast, seededRandom(11), () => undefined);
  state = venue.engine.room(cast.event).state;
}, 300_000);

afterAll(() => venue.close());

async function loaded(from: EventState): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = await resultsWorkbook(from);
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book;
}

async function sheetOf(from: EventState, name: string): Promise<ExcelJS.Worksheet> {
  return (await loaded(from)).getWorksheet(name) as ExcelJS.Worksheet;
}

function textsOf(sheet: ExcelJS.Worksheet): string[] {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts;
}

describe("which certificate", () => {
  test("none: nothing is written", async () => {
    await expect(resultsWorkbook(withCertificates(state, []))).rejects.toMatchObject({ code: "nothing-certified" });
  });

  test("what is put on record after signing changes nothing until it is signed, and then replaces the certificate", async () => {
    const signed = readCertificates(state)[0]?.result as Result;
    const project = signed.groups[0]?.ranking[0]?.project ?? "";
    const seq = state.projects.get(project)?.seq;
    const rowNow = async () => {
      const sheets = await sheetsByLibreOffice(await resultsWorkbook(venue.engine.room(cast.event).state));
      const row = tableOf(sheets.get("成绩汇总") ?? [], 2).find((each) => each["序号"] === String(seq));
      const replaced = (sheets.get("说明") ?? []).find(([label]) => label === "取代的证书")?.[1] ?? "";
      return { total: row?.["总分"], remark: row?.["状态与备注"], replaced };
    };
    const before = await rowNow();
    await cast.chief.call("chief.save-deduction", { project, amount: "2", reason: "示例：超时" });
    expect(await rowNow()).toEqual(before);
    const { scoringHash } = await cast.chief.call("chief.result", {});
    const again = await cast.chief.call("chief.sign", { scoringHash });
    expect(again.number).toBe(2);
    const after = await rowNow();
    expect((Number(before.total) - Number(after.total)).toFixed(2)).toBe("2.00");
    expect(after.remark).toBe("扣分：示例：超时");
    expect(after.replaced).toBe(`第1号（${state.certificates[0]?.hash}）`);
  }, 300_000);

  test("two that say the same count once; where they differ, the track is left out and every sheet says so", async () => {
    const [fact] = state.certificates as [EventState["certificates"][number]];
    const twin = { ...fact, hash: "0".repeat(64) };
    const summary = await sheetOf(withCertificates(state, [fact, twin]), "成绩汇总");
    expect(summary.rowCount).toBe(4 + 6);
    const other = { ...resigned(state, lowerFirstTrack), hash: "0".repeat(64) };
    const book = await loaded(withCertificates(state, [fact, other]));
    expect(book.getWorksheet("成绩汇总")?.rowCount).toBe(4 + 4);
    const subtitles = book.worksheets.map((sheet) => sheet.getCell("A2").text);
    expect(subtitles.filter((text) => text.includes("AI+智慧医疗的证书互相矛盾，未列入"))).toHaveLength(5);
  });

  test("where every track is contradicted, nothing is written", async () => {
    const [fact] = state.certificates as [EventState["certificates"][number]];
    const other = { ...resigned(state, withDeductions), hash: "0".repeat(64) };
    await expect(resultsWorkbook(withCertificates(state, [fact, other]))).rejects.toMatchObject({
      code: "conflict-needs-ruling",
    });
  });

  test("a result that its own input does not lead to, or a text that its hash does not name, is refused", async () => {
    const [fact] = state.certificates as [EventState["certificates"][number]];
    const { scoring, result } = fact.body;
    const raised = withTexts(fact, scoring, result.replace('"rank":1', '"rank":2'));
    await expect(resultsWorkbook(withCertificates(state, [raised]))).rejects.toMatchObject({
      code: "certificate-damaged",
    });
    const edited = { ...fact, body: { ...fact.body, result: `${result} ` } };
    await expect(resultsWorkbook(withCertificates(state, [edited]))).rejects.toMatchObject({
      code: "certificate-damaged",
    });
  });
});

function withDeductions(document: ScoringDocument): unknown {
  const groups = document.groups.map((group) => ({
    ...group,
    projects: group.projects.map((project) => ({ ...project, deductions: "1" })),
  }));
  return { ...document, groups };
}

function lowerFirstTrack(document: ScoringDocument): unknown {
  const [first, ...others] = (withDeductions(document) as ScoringDocument).groups;
  return { ...document, groups: [first, ...document.groups.slice(1, 1 + others.length)] };
}

describe("other rules", () => {
  const scoped = (scope: "segment" | "criterion") =>
    withCertificates(state, [
      resigned(state, (document) => ({
        ...document,
        rule: { ...document.rule, panel: { ...document.rule.panel, scope } },
      })),
    ]);

  /** Of the rows of 评委明细: how often each column is struck through, by the word that says so. */
  async function struckAndSaid(from: EventState): Promise<{ struck: number; said: number }> {
    const sheet = await sheetOf(from, "评委明细");
    let [struck, said] = [0, 0];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.font?.strike) struck += 1;
        const named = /去掉最[高低]：([^；]+)/gu;
        for (const match of cell.text.matchAll(named)) said += match[1]?.split("、").length ?? 0;
      }),
    );
    return { struck, said };
  }

  test("by segment and by criterion, each value that was dropped is struck through and named", async () => {
    // Five of the six projects have five judges; the first has one recusal at least, and so no drops.
    for (const [scope, places] of [
      ["segment", 3],
      ["criterion", 7],
    ] as const) {
      const dropping = readCertificates(state)
        .flatMap(({ scoring }) => scoring.groups.flatMap(({ projects }) => projects))
        .filter(({ marks }) => Object.values(marks).filter((given) => given !== null).length >= 5).length;
      const expected = dropping * places * 2;
      expect(expected).toBeGreaterThan(0);
      expect(await struckAndSaid(scoped(scope))).toEqual({ struck: expected, said: expected });
    }
  });

  test("a number of more digits than a spreadsheet holds stands there as text, whole", async () => {
    const weights = [
      { source: "onsite", weight: "0.70000000000000000001" },
      { source: "performance", weight: "0.3" },
    ];
    const long = withCertificates(state, [
      resigned(state, (document) => ({ ...document, rule: { ...document.rule, components: weights } })),
    ]);
    const lines = readCertificates(long).flatMap(({ result }) => result.groups.flatMap(({ ranking }) => ranking));
    const exact = lines.flatMap((line) => (line.status === "ranked" ? [line.exact] : []));
    expect(exact.some((text) => !text.includes("/") && text.length > 18)).toBe(true);
    expect(textsOf(await sheetOf(long, "成绩汇总"))).toEqual(expect.arrayContaining(exact));
  });
});

describe("彩排", () => {
  const marked = async (from: EventState) =>
    (await loaded(from)).worksheets.map((sheet) => ({
      name: sheet.name,
      title: sheet.getCell("A1").text.startsWith("【彩排】"),
      warning: sheet.getCell("A2").text.startsWith("彩排数据，不是正式成绩"),
      page: sheet.headerFooter.oddHeader?.includes("彩排 · 不是正式成绩") === true,
      foot: sheet.headerFooter.oddFooter?.includes("彩排") === true,
    }));

  test("a rehearsal says so on every sheet and every printed page", async () => {
    const everywhere = { title: true, warning: true, page: true, foot: true };
    expect(await marked(state)).toEqual(sheetNames.map((name) => ({ name, ...everywhere })));
    expect(textsOf(await sheetOf(state, "说明"))).toContain("彩排：数据仅供演练，不是正式成绩");
  });

  test("a real event says so nowhere, and its tabs have another colour", async () => {
    const real = { ...state, rehearsal: false };
    const nowhere = { title: false, warning: false, page: false, foot: false };
    expect(await marked(real)).toEqual(sheetNames.map((name) => ({ name, ...nowhere })));
    const tabs = async (from: EventState) =>
      (await loaded(from)).worksheets.map((sheet) => sheet.properties.tabColor?.argb);
    expect(new Set([...(await tabs(real)), ...(await tabs(state))]).size).toBe(2);
  });
});

test("two exports of one moment hold the same parts, byte for byte", async () => {
  const now = new Date("2026-11-21T08:00:00Z");
  const parts = (bytes: Uint8Array) => {
    const zip = openZip(Buffer.from(bytes), 50_000_000);
    return zip.names.map((name) => [name, zip.read(name)?.toString("base64")]);
  };
  expect(parts(await resultsWorkbook(state, { now }))).toEqual(parts(await resultsWorkbook(state, { now })));
});

test("every sheet prints on A4 across, one page wide, its header on every page", async () => {
  const book = await loaded(state);
  const set = book.worksheets.map(({ name, pageSetup }) => ({
    name,
    paper: pageSetup.paperSize,
    orientation: pageSetup.orientation,
    wide: pageSetup.fitToWidth,
    high: pageSetup.fitToHeight,
    header: pageSetup.printTitlesRow,
  }));
  const page = { paper: 9, orientation: "landscape", wide: 1, high: 0 };
  const header = (name: string): string => (["成绩汇总", "评委明细"].includes(name) ? "3:4" : "3:3");
  expect(set).toEqual(sheetNames.map((name) => ({ name, ...page, header: header(name) })));
});
