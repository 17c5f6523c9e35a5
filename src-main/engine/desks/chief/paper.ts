// Paper ballots at the chief's desk: both keyings side by side, taken over where two people agree, chosen where they differ.

import type { InputOf } from "#shared/contract/channels";
import type { KeyingColumn, PaperSheetView, PaperView, TypedMarks } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { isFromPaper } from "#shared/event/ballot-sources";
import { type KeyingPair, type PaperSheet, type SheetPlace, paperSheet, sheetNumber } from "#shared/event/paper";
import { type KeyingFact, saysTheSame } from "#shared/event/paper-keyings";
import { ballotSubject } from "#shared/event/kinds";
import { ownTotal } from "#shared/event/own-total";
import { orderedRecusal, ownRubric, recordOf, standingOf } from "#shared/event/panel";
import { takingPart } from "#shared/event/scoring-input";
import type { Rule } from "#shared/scoring/document";
import type { NewRecord } from "../../author";
import type { Port } from "../../port";
import type { Handlers } from "../handlers";
import { nameOf } from "../scorekeeper/view";
import { sheetRubric, trackOf } from "../scorekeeper/sheets";
import { type Bench, benchOf, isVeiled, requireOwnProject } from "./bench";

type PaperChannel = "chief.paper" | "chief.take-over-paper" | "chief.choose-keying" | "chief.paper-recusal";

export const paperHandlers: Handlers<PaperChannel> = {
  "chief.paper": (port) => paperView(port),
  "chief.take-over-paper": (port, { sheets }) => takeOver(port, sheets),
  "chief.choose-keying": (port, input) => chooseKeying(port, input),
  "chief.paper-recusal": (port, input) => paperRecusal(port, input),
};

function paperView(port: Port): PaperView {
  const bench = benchOf(port);
  const { state, stage, tracks } = bench;
  const judges = [...state.people.keys()];
  const sheets = takingPart(state, stage.id, tracks).flatMap((project) =>
    judges
      .filter((judge) => isOnPaper(bench, project, judge))
      .map((judge) => sheetView(port, bench, { stage: stage.id, project, judge })),
  );
  return { sheets };
}

/** Also of a judge who no longer sits on the panel: nothing that was keyed goes out of sight. */
function isOnPaper({ state, stage }: Bench, project: string, judge: string): boolean {
  const subject = ballotSubject({ stage: stage.id, project, judge });
  return state.paperKeyings.has(subject) || (state.ballots.get(subject) ?? []).some(isFromPaper);
}

function sheetView(port: Port, bench: Bench, place: SheetPlace): PaperSheetView {
  const { state } = bench;
  const { project, judge, stage } = place;
  const sheet = paperSheet(state, place);
  const hidden = isHidden(port, bench, place);
  const rubric = ownRubric(state, stage, trackOf(state, project), judge) as Rule;
  const last = sheet.ballots.at(-1);
  return {
    project,
    judge,
    number: sheetNumber(state, place),
    state: sheet.state,
    rubric,
    keyings: keyingColumns(bench, sheet, rubric, hidden),
    pair: sheet.pair === null ? null : [sheet.pair[0].hash, sheet.pair[1].hash],
    differences: hidden ? null : sheet.differences,
    meets: meetsOf(bench, place),
    recusalOrdered: orderedRecusal(state, project, judge) !== null,
    recusal: sheet.recusal === null ? null : { at: sheet.recusal.at, reason: sheet.recusal.body.reason },
    takenOver: last === undefined ? null : { hash: last.hash, at: last.at, reason: last.body.reason },
  };
}

/** The chief's own sheet colours no judgement but the chief's own, which is given. */
function isHidden(port: Port, bench: Bench, { project, judge }: SheetPlace): boolean {
  return judge !== port.signedIn.person && isVeiled(port, bench, project);
}

function keyingColumns({ state }: Bench, { keyings }: PaperSheet, rubric: Rule, hidden: boolean): KeyingColumn[] {
  return keyings.flatMap(({ keyer, heads, versions }) =>
    heads.map(({ hash, at, body }) => ({
      hash,
      keyer,
      name: nameOf(state, keyer),
      at,
      sheet: body.sheet,
      versions,
      keyed: hidden
        ? null
        : { marks: body.marks as TypedMarks, feedback: body.feedback, total: totalOf(rubric, body.marks) },
    })),
  );
}

/** Where there is nothing to mark, a total of nothing would read as a mark of zero. */
function totalOf(rubric: Rule, marks: KeyingFact["body"]["marks"]): string | null {
  return rubric.segments.length === 0 ? null : ownTotal(rubric, marks);
}

function meetsOf({ state }: Bench, { stage, project, judge }: SheetPlace): PaperSheetView["meets"] {
  if (standingOf(state, stage, project).standing === "closed") return "closed";
  return recordOf(state, stage, project, judge).some((fact) => !isFromPaper(fact)) ? "own-record" : "nothing";
}

type Sheets = InputOf<"chief.take-over-paper">["sheets"];

/** All of them or none: `keyings` are the two that the chief saw agree. */
function takeOver(port: Port, sheets: Sheets): null {
  const bench = benchOf(port);
  const subjects = new Set(sheets.map(({ project, judge }) => `${project}/${judge}`));
  if (subjects.size < sheets.length) throw new AppError("bad-message", { channel: "chief", path: "sheets" });
  const records = sheets.map(({ project, judge, keyings }) => {
    const place = takable(bench, project, judge);
    const sheet = paperSheet(bench.state, place);
    const { pair } = sheet;
    if (sheet.state !== "agrees" || pair === null || !sameHashes(pair, keyings)) throw new AppError("keyings-changed");
    return paperBallot(place, sheet, pair, "");
  });
  port.engine.record(port.room, port.signedIn, records);
  return null;
}

function sameHashes(pair: KeyingPair, hashes: readonly string[]): boolean {
  return pair.every(({ hash }) => hashes.includes(hash));
}

/** The chief has the sheet in hand: the first of the two keyings named is what stands on it. */
function chooseKeying(port: Port, { project, judge, keyings, reason }: InputOf<"chief.choose-keying">): null {
  const bench = benchOf(port);
  const place = takable(bench, project, judge);
  if (isHidden(port, bench, place)) throw new AppError("own-ballot-open");
  const sheet = paperSheet(bench.state, place);
  if (sheet.recusal !== null) throw new AppError("keyings-changed");
  const [chosen, other] = keyings.map((hash) => presentFact(sheet, hash));
  if (chosen === undefined || other === undefined) throw new AppError("keyings-changed");
  // Where the two say the same there is nothing to choose, and two keyings of one person are no two.
  if (chosen.body.keyer === other.body.keyer || saysTheSame(chosen.body, other.body))
    throw new AppError("keyings-changed");
  port.engine.record(port.room, port.signedIn, [paperBallot(place, sheet, [chosen, other], reason)]);
  return null;
}

/**
 * The chief has the sheet in hand, and it says 回避: it takes the place of what was keyed of this sheet alone, and of nothing
 * that the judge put on record.
 */
function paperRecusal(port: Port, { project, judge, reason, stands }: InputOf<"chief.paper-recusal">): null {
  const bench = benchOf(port);
  const place = takable(bench, project, judge);
  const { recusal, heads } = paperSheet(bench.state, place);
  if ((recusal !== null) === stands) throw new AppError("keyings-changed");
  const supersedes = heads.map(({ hash }) => hash);
  port.engine.record(port.room, port.signedIn, [
    { kind: "paper-recusal", body: { ...place, reason, stands, supersedes } },
  ]);
  return null;
}

function presentFact({ keyings }: PaperSheet, hash: string): KeyingFact | undefined {
  return keyings.flatMap(({ fact }) => fact ?? []).find((fact) => fact.hash === hash);
}

function takable(bench: Bench, project: string, judge: string): SheetPlace {
  requireOwnProject(bench, project);
  const place = { stage: bench.stage.id, project, judge };
  sheetRubric(bench.state, place);
  return place;
}

/**
 * Made of the keyings as they stand in the ledger, never of what a message says. It takes the place of earlier ballots from
 * this paper alone: what the judge submitted stands beside it until the chief rules.
 */
function paperBallot(place: SheetPlace, { heads }: PaperSheet, [first, second]: KeyingPair, reason: string): NewRecord {
  const { marks, feedback, opening } = first.body;
  const keyings = [first.hash, second.hash];
  const supersedes = heads.map(({ hash }) => hash);
  return { kind: "paper-ballot", body: { ...place, marks, feedback, opening, keyings, reason, supersedes } };
}
