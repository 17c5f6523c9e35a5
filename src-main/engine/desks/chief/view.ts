// What the chief's desk shows: the matrix of judges and projects, and what waits for a ruling.

import type { ChiefProject, ChiefView, JudgeState, MatrixCell, RulingItem } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { isFromPaper } from "#shared/event/ballot-sources";
import type { PersonBody } from "#shared/event/bodies";
import { type Counted, countedOf, lateFacts } from "#shared/event/count";
import { stageSubject } from "#shared/event/kinds";
import { ownTotal } from "#shared/event/own-total";
import {
  type MarkedFact,
  compareText,
  conflictRuling,
  covers,
  isMarked,
  onRecord,
  onStage,
  orderedRecusal,
  ownRubric,
  panelOf,
  partOf,
  recordOf,
  standingOf,
  trackPanel,
} from "#shared/event/panel";
import { takingPart } from "#shared/event/scoring-input";
import { spreadOf, standingOut } from "#shared/event/spread";
import { stageRule } from "#shared/event/stage-rule";
import type { BallotFact } from "#shared/event/state";
import type { Port } from "../../port";
import { Holdings } from "../../venue/whereabouts";
import { certificateViews } from "../certificates";
import { type Bench, benchOf, isVeiled, partsOf } from "./bench";
import { settleItems } from "./to-settle";

export function chiefView(port: Port): ChiefView {
  const bench = benchOf(port);
  const { state, stage, tracks } = bench;
  const current = onStage(state, stage.id, (project) => tracks.includes(state.projects.get(project)?.track ?? ""));
  const projects = takingPart(state, stage.id, tracks);
  const drafting = draftingOf(port, bench);
  // The place in the whole running order: the number that every desk and the hall know the project by.
  const everyone = takingPart(
    state,
    stage.id,
    state.plan.tracks.map((track) => track.id),
  );
  const placeOf = new Map(everyone.map((project, at) => [project, at + 1]));
  return {
    event: state.event,
    title: state.plan.title,
    rehearsal: state.rehearsal,
    stage: { id: stage.id, name: stage.name, roadshow: stage.roadshow },
    outcome: stage.outcome,
    parts: partsOf(bench),
    tracks: state.plan.tracks.filter((track) => tracks.includes(track.id)).map(({ id, name }) => ({ id, name })),
    judges: judgesOf(bench),
    ruleLocked: tracks.every((track) => stageRule(state, stage.id, track)?.locked ?? false),
    projects: projects.map((project) => ({
      ...chiefProject(port, bench, project, drafting),
      place: placeOf.get(project) ?? null,
      onStage: project === current,
    })),
    rulings: projects.flatMap((project) => (isVeiled(port, bench, project) ? [] : rulingItems(bench, project))),
    toSettle: projects.flatMap((project) => settleItems(port, bench, project)),
    performanceMaximum: stage.performanceMaximum,
    backupFailed: port.engine.backupFailed,
    certificates: certificateViews(state).filter((certificate) =>
      certificate.tracks.some((track) => tracks.includes(track)),
    ),
  };
}

/** Their panels at the stage, which may differ from the roster's. */
function judgesOf({ state, stage, tracks }: Bench): ChiefView["judges"] {
  const seats = state.plan.tracks.map(({ id }) => ({ id, judges: trackPanel(state, stage.id, id) }));
  return [...state.people.values()]
    .map((person) => ({
      person,
      panels: seats.filter(({ judges }) => judges.includes(person)).map(({ id }) => id),
    }))
    .filter(({ panels }) => panels.some((panel) => tracks.includes(panel)))
    .sort(({ person: a }, { person: b }) => byCode(a, b))
    .map(({ person: { person, name, unit }, panels }) => ({ judge: person, name, unit, panels }));
}

function byCode(a: PersonBody, b: PersonBody): number {
  return a.code.localeCompare(b.code, "zh-CN", { numeric: true }) || compareText(a.person, b.person);
}

function chiefProject(
  port: Port,
  bench: Bench,
  project: string,
  drafting: Drafting,
): Omit<ChiefProject, "place" | "onStage"> {
  const { state, stage } = bench;
  const body = state.projects.get(project);
  if (body === undefined) throw new AppError("project-unknown");
  const subject = stageSubject({ stage: stage.id, project });
  const cells = matrixCells(port, bench, project, drafting);
  const performance = state.performance.get(subject)?.body;
  const deduction = state.deductions.get(subject)?.body;
  const count = (...states: JudgeState[]): number => cells.filter((cell) => states.includes(cell.state)).length;
  return {
    project,
    seq: body.seq,
    name: body.name,
    applicantUnit: body.applicantUnit,
    track: body.track,
    standing: standingOf(state, stage.id, project).standing,
    cells,
    submitted: count("submitted", "amended"),
    recused: count("recused", "recusal-ordered"),
    panel: cells.length,
    minimum: stageRule(state, stage.id, body.track)?.rule.panel.minimumJudges ?? 1,
    spread: isOneRubric(bench, project) ? spreadOf(cells.map(({ total }) => total)) : null,
    performance: performance?.score ? { score: performance.score, assessor: performance.assessor } : null,
    deduction: deduction === undefined ? null : { amount: deduction.amount, reason: deduction.reason },
    veiled: isVeiled(port, bench, project),
  };
}

function matrixCells(port: Port, bench: Bench, project: string, drafting: Drafting): MatrixCell[] {
  const { state, stage } = bench;
  const veiled = isVeiled(port, bench, project);
  const track = state.projects.get(project)?.track ?? "";
  const counted = countedOf(state, stage.id, project);
  const holdings = new Holdings(port.engine.store, port.room);
  const cells = cellStates(bench, project, drafting).map(({ judge, state: cell }) => {
    // After closing the total is of what counts, not of what came late.
    const stands = counted?.get(judge) ?? onRecord(state, stage.id, project, judge);
    const held =
      stands.state === "ballot" ? aboutBallot(stands.fact, holdings) : aboutRecusal(bench, project, judge, cell);
    if (veiled || stands.state !== "ballot") return { judge, state: cell, total: null, feedback: null, ...held };
    const rubric = ownRubric(state, stage.id, track, judge);
    const { marks, feedback } = stands.fact.body;
    // Where there is nothing to mark, a total of nothing would read as a mark of zero.
    const total = rubric === null || rubric.segments.length === 0 ? null : ownTotal(rubric, marks);
    return { judge, state: cell, total, feedback, ...held };
  });
  const outliers = isOneRubric(bench, project) ? standingOut(cells.map(({ total }) => total)) : [];
  return cells.map((cell, at) => ({ ...cell, outlier: outliers[at] ?? null }));
}

/** Where a ballot came from and where it is, whether or not its marks are to be seen. */
function aboutBallot(fact: MarkedFact, holdings: Holdings): Pick<MatrixCell, "whereabouts" | "fromPaper"> {
  return {
    ...(holdings.networked && { whereabouts: holdings.of(fact) }),
    ...(isFromPaper(fact) && { fromPaper: true as const }),
  };
}

/** The matrix says of a recusal, too, whether it stands on paper. */
function aboutRecusal(
  { state, stage }: Bench,
  project: string,
  judge: string,
  cell: JudgeState,
): Pick<MatrixCell, "fromPaper"> {
  const onPaper = cell === "recused" && recordOf(state, stage.id, project, judge).some(isFromPaper);
  return onPaper ? { fromPaper: true } : {};
}

/** Totals of different parts of the rubric do not compare. */
function isOneRubric({ state, stage }: Bench, project: string): boolean {
  const track = state.projects.get(project)?.track ?? "";
  const parts = panelOf(state, stage.id, project).map(({ person }) => partOf(state, stage.id, track, person));
  return new Set(parts.map((part) => JSON.stringify(part === null ? null : [...part].sort(compareText)))).size <= 1;
}

/** Project → the judges who have begun to mark it. */
export type Drafting = ReadonlyMap<string, ReadonlySet<string>>;

export function draftingOf(port: Port, { state, stage }: Bench): Drafting {
  const drafting = new Map<string, Set<string>>();
  const elsewhere = port.engine.venue.roomOf(state.event)?.presence.marking.filter((each) => each.stage === stage.id);
  for (const { project, person } of [...port.engine.drafts.writersOf(state.event, stage.id), ...(elsewhere ?? [])]) {
    const writers = drafting.get(project);
    if (writers === undefined) drafting.set(project, new Set([person]));
    else writers.add(person);
  }
  return drafting;
}

/** The state of every judge of the panel, without any mark. */
export function cellStates(bench: Bench, project: string, drafting: Drafting): { judge: string; state: JudgeState }[] {
  const { state, stage } = bench;
  const late = new Set(
    lateFacts(state, stage.id, project)
      .filter((item) => item.counts === null)
      .map((item) => item.judge),
  );
  const counted = countedOf(state, stage.id, project);
  return panelOf(state, stage.id, project).map(({ person: judge }) => {
    if (late.has(judge)) return { judge, state: "late" };
    const cut = counted?.get(judge);
    return {
      judge,
      state:
        cut === undefined
          ? openState(bench, project, judge, drafting.get(project)?.has(judge) ?? false)
          : closedState(bench, project, judge, cut),
    };
  });
}

function openState({ state, stage }: Bench, project: string, judge: string, drafting: boolean): JudgeState {
  const record = onRecord(state, stage.id, project, judge);
  if (record.state === "recused") return record.ordered ? "recusal-ordered" : "recused";
  if (record.state === "conflict") return "conflict";
  if (record.state === "ballot") return record.fact.kind === "amendment" ? "amended" : "submitted";
  return drafting ? "marking" : "waiting";
}

function closedState({ state }: Bench, project: string, judge: string, counted: Counted): JudgeState {
  if (counted.state === "recused")
    return orderedRecusal(state, project, judge) === null ? "recused" : "recusal-ordered";
  if (counted.state === "absent") return "absent";
  return counted.fact.kind === "amendment" ? "amended" : "submitted";
}

function rulingItems(bench: Bench, project: string): RulingItem[] {
  return [...conflictItems(bench, project), ...lateItems(bench, project)];
}

function conflictItems(bench: Bench, project: string): RulingItem[] {
  const { state, stage } = bench;
  // After closing, what the cut does not name is ruled on as late.
  if (standingOf(state, stage.id, project).standing === "closed") return [];
  return panelOf(state, stage.id, project).flatMap(({ person: judge }): RulingItem[] => {
    const heads = recordOf(state, stage.id, project, judge);
    if (heads.length < 2) return [];
    const ruling = conflictRuling(state, stage.id, project, judge);
    const settled = ruling !== undefined && covers(ruling, heads);
    const fact = state.rulings.find(
      ({ body: { subject, stage: at } }) =>
        at === stage.id && subject.about === "conflict" && subject.project === project && subject.judge === judge,
    );
    return [
      {
        kind: "conflict",
        project,
        judge,
        ballots: heads.map((head) => ballotLine(bench, head, settled && head.hash === ruling.ballot)),
        ruled: !settled || fact === undefined ? null : { reason: fact.body.reason, at: fact.at },
      },
    ];
  });
}

function lateItems(bench: Bench, project: string): RulingItem[] {
  const { state, stage } = bench;
  const { closing } = standingOf(state, stage.id, project);
  return lateFacts(state, stage.id, project).map((item): RulingItem => {
    const ruling = state.rulings.find(
      ({ body: { subject } }) => subject.about === "late" && subject.ballot === item.fact.hash,
    );
    const line = closing?.body.cut.find((candidate) => candidate.judge === item.judge);
    const inCut = line?.state === "ballot" ? ballotFact(bench, project, item.judge, line.ballot) : undefined;
    return {
      kind: "late",
      project,
      judge: item.judge,
      ballots: [
        ...(inCut === undefined ? [] : [ballotLine(bench, inCut, item.counts !== true)]),
        ballotLine(bench, item.fact, item.counts === true),
      ],
      ruled: ruling === undefined ? null : { reason: ruling.body.reason, at: ruling.at },
    };
  });
}

function ballotFact({ state, stage }: Bench, project: string, judge: string, hash: string): BallotFact | undefined {
  return state.ballots
    .get(`${stageSubject({ stage: stage.id, project })}/${judge}`)
    ?.find((fact) => fact.hash === hash);
}

function ballotLine({ state, stage }: Bench, fact: BallotFact, counts: boolean): RulingItem["ballots"][number] {
  const track = state.projects.get(fact.body.project)?.track ?? "";
  const rubric = ownRubric(state, stage.id, track, fact.body.judge);
  return {
    hash: fact.hash,
    kind: fact.kind === "paper-recusal" && !fact.body.stands ? "paper-recusal-withdrawn" : fact.kind,
    at: fact.at,
    total: rubric !== null && rubric.segments.length > 0 && isMarked(fact) ? ownTotal(rubric, fact.body.marks) : null,
    reason: "reason" in fact.body ? fact.body.reason : null,
    counts,
  };
}
