// The results workbook of a stage: totals, every mark, the ranking and what follows from it, as the standing certificates sign them.

import ExcelJS from "@protobi/exceljs";
import { AppError } from "#shared/errors";
import type { Stage } from "#shared/event/plan";
import { stageInHand } from "#shared/event/stage-in-hand";
import { stageOf } from "#shared/event/stage-rule";
import type { EventState } from "#shared/event/state";
import { wallTime } from "../wall-clock";
import { awardsSheet } from "./results-workbook/awards-sheet";
import { type CertifiedResults, certifiedResults } from "./results-workbook/certified-results";
import { certifiedWords, feedbackLines } from "./results-workbook/feedback-lines";
import { feedbackSheet } from "./results-workbook/feedback-sheet";
import { goingOnSheet } from "./results-workbook/going-on-sheet";
import { gradesSheet } from "./results-workbook/grades-sheet";
import { honoursSheet } from "./results-workbook/honours-sheet";
import { judgesSheet } from "./results-workbook/judges-sheet";
import { feedbackNotes, notesSheet } from "./results-workbook/notes-sheet";
import { rankingSheet } from "./results-workbook/ranking-sheet";
import { type Frame, addSheet } from "./results-workbook/sheet-frame";
import { type Shown, shown } from "./results-workbook/shown-project";
import { summarySheet } from "./results-workbook/summary-sheet";
import { dayAndTime, fullTime } from "./results-workbook/wall-time";

export interface WorkbookOptions {
  /** A stage of the plan; left out, the one in hand. */
  readonly stage?: string | undefined;
  /** Whether it stays at the organiser's office: only then does it name captains and members, and hold the honours lists. */
  readonly office?: boolean;
  readonly now?: Date;
}

/**
 * The bytes of an .xlsx file. Everything official in it stands in the certificates; `now` is all that differs from one
 * export to the next. Of a stage of feedback it holds what the judges said. Throws `plan-invalid` for a stage that the plan
 * has not, `nothing-certified` where no certificate stands, `conflict-needs-ruling` where every track's certificates
 * contradict one another, `no-feedback` where nothing was said.
 */
export async function resultsWorkbook(
  state: EventState,
  { stage: id, office = false, now = new Date() }: WorkbookOptions = {},
): Promise<Uint8Array> {
  const stage = id === undefined ? stageInHand(state) : stageOf(state.plan.stages, id);
  if (stage === undefined) throw new AppError("plan-invalid", { path: "stages", value: id ?? "" });
  const generatedAt = fullTime(wallTime(now));
  const book = new ExcelJS.Workbook();
  if (stage.outcome === "feedback") addFeedback(book, state, stage, generatedAt);
  else addResults(book, state, stage, { generatedAt, office });
  describe(book, state, stage, now);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addFeedback(book: ExcelJS.Workbook, state: EventState, stage: Stage, generatedAt: string): void {
  const lines = feedbackLines(state, stage.id);
  if (lines.length === 0) throw new AppError("no-feedback", { event: state.event });
  const origin = "评委意见，不计分、不排名；取自导出时账本中各评委最后提交的版本。";
  const frame: Frame = { title: state.plan.title, stage: stage.name, rehearsal: state.rehearsal, origin, generatedAt };
  addSheet(book, frame, feedbackSheet(lines));
  addSheet(book, frame, feedbackNotes(state, stage.name, generatedAt));
}

function addResults(
  book: ExcelJS.Workbook,
  state: EventState,
  stage: Stage,
  { generatedAt, office }: { readonly generatedAt: string; readonly office: boolean },
): void {
  const results = certifiedResults(state, stage);
  const frame = frameOf(state, results, generatedAt);
  const sheets = shown(state, results, office);
  addSheet(book, frame, summarySheet(sheets));
  addSheet(book, frame, judgesSheet(sheets));
  addSheet(book, frame, rankingSheet(sheets));
  addOutcome(book, frame, sheets);
  const honours = office ? honoursSheet(sheets) : null;
  if (honours !== null) addSheet(book, frame, honours);
  const said = certifiedWords(sheets);
  if (said.length > 0) addSheet(book, frame, feedbackSheet(said));
  addSheet(book, frame, notesSheet(sheets, frame.generatedAt));
}

function addOutcome(book: ExcelJS.Workbook, frame: Frame, sheets: Shown): void {
  switch (sheets.results.stage.outcome) {
    case "awards":
      return addSheet(book, frame, awardsSheet(sheets));
    case "advance":
      return addSheet(book, frame, goingOnSheet(sheets));
    case "grades":
      return addSheet(book, frame, gradesSheet(sheets));
    case "feedback":
  }
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

function describe(book: ExcelJS.Workbook, { plan, rehearsal }: EventState, stage: Stage, now: Date): void {
  book.creator = "Roadshow Judge 路演评审";
  book.lastModifiedBy = book.creator;
  book.created = now;
  book.modified = now;
  book.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  const what = stage.outcome === "feedback" ? "意见" : "成绩";
  book.title = `${rehearsal ? "【彩排】" : ""}${plan.title} · ${stage.name} · ${what}`;
}
