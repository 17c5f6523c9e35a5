// The results workbook: totals, every mark, the ranking, the awards and the rule, as the standing certificates sign them.

import ExcelJS from "@protobi/exceljs";
import type { EventState } from "#shared/event/state";
import { wallTime } from "../wall-clock";
import { awardsSheet } from "./results-workbook/awards-sheet";
import { type CertifiedResults, certifiedResults } from "./results-workbook/certified-results";
import { judgesSheet } from "./results-workbook/judges-sheet";
import { notesSheet } from "./results-workbook/notes-sheet";
import { rankingSheet } from "./results-workbook/ranking-sheet";
import { type Frame, addSheet } from "./results-workbook/sheet-frame";
import { shown } from "./results-workbook/shown-project";
import { summarySheet } from "./results-workbook/summary-sheet";
import { dayAndTime, fullTime } from "./results-workbook/wall-time";

/**
 * The bytes of an .xlsx file. Everything official in it stands in the certificates; `now` is all that differs from one
 * export to the next. Throws `nothing-certified` where no certificate stands, `conflict-needs-ruling` where every track's
 * certificates contradict one another.
 */
export async function resultsWorkbook(state: EventState, now: Date = new Date()): Promise<Uint8Array> {
  const results = certifiedResults(state);
  const frame = frameOf(state, results, fullTime(wallTime(now)));
  const sheets = shown(state, results);
  const book = new ExcelJS.Workbook();
  describe(book, frame, now);
  addSheet(book, frame, summarySheet(sheets));
  addSheet(book, frame, judgesSheet(sheets));
  addSheet(book, frame, rankingSheet(sheets));
  addSheet(book, frame, awardsSheet(sheets));
  addSheet(book, frame, notesSheet(sheets, frame.generatedAt));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function frameOf(state: EventState, results: CertifiedResults, generatedAt: string): Frame {
  const signed = results.certificates.map(({ author, at, hash, body }) => {
    const tracks = state.plan.tracks.filter(({ id }) => body.tracks.includes(id)).map(({ name }) => name);
    const signer = state.people.get(author)?.name ?? author;
    return `${tracks.join("、")} 第${body.number}号（${signer} ${dayAndTime(at)} 签字，${hash.slice(0, 8)}）`;
  });
  const open = results.open.map(
    ({ name, why }) => `${name}${why === "unsigned" ? "尚未签字" : "的证书互相矛盾"}，未列入`,
  );
  return {
    title: state.plan.title,
    stage: results.stage.name,
    rehearsal: state.rehearsal,
    origin: `成绩证书：${[...signed, ...open].join("；")}`,
    generatedAt,
  };
}

function describe(book: ExcelJS.Workbook, { title, stage, rehearsal }: Frame, now: Date): void {
  book.creator = "Roadshow Judge 路演评审";
  book.lastModifiedBy = book.creator;
  book.created = now;
  book.modified = now;
  book.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  book.title = `${rehearsal ? "【彩排】" : ""}${title} · ${stage} · 成绩`;
}
