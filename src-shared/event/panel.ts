// Who marks a project, what each of them has put on record, and the cut that closing would make.

import { advancedTo } from "./advanced";
import type { CutLine, PersonBody } from "./bodies";
import { ballotHeads, isWithdrawal } from "./ballot-sources";
import type { Rule } from "../scoring/document";
import { ballotSubject, stageSubject, trackSubject } from "./kinds";
import { rubricOf, stageOf, stageRule } from "./stage-rule";
import type { BallotFact, EventState, StandingFact } from "./state";

export type MarkedFact = Extract<BallotFact, { kind: "ballot" | "amendment" | "paper-ballot" }>;

/** The judges of a project's panel at a stage, in the order of the roster; of a closed one those whom its cut names. */
export function panelOf(state: EventState, stage: string, project: string): PersonBody[] {
  const track = state.projects.get(project)?.track;
  if (track === undefined || track === "") return [];
  const { closing } = standingOf(state, stage, project);
  return closing === null ? seatedPanel(state, stage, track) : inOrder(state, cutJudges(closing));
}

/** The judges of a track at a stage: whom its cuts name and, while a project is still to be closed, whoever sits there now. */
export function trackPanel(state: EventState, stage: string, track: string): PersonBody[] {
  const advanced = advancedTo(state, stage);
  const closings = [...state.projects.values()]
    .filter((project) => project.track === track && (advanced?.has(project.project) ?? true))
    .map(({ project, withdrawn }) => ({ withdrawn, ...standingOf(state, stage, project) }));
  const done = closings.some(({ closing }) => closing !== null) && closings.every(isOver);
  const seated = done ? [] : seatedPanel(state, stage, track).map(({ person }) => person);
  const cut = closings.flatMap(({ closing }) => (closing === null ? [] : [...cutJudges(closing)]));
  return inOrder(state, new Set([...seated, ...cut]));
}

function isOver({ withdrawn, closing }: { readonly withdrawn: string | null; readonly closing: unknown }): boolean {
  return withdrawn !== null || closing !== null;
}

/** Those set for a track at a stage, else those on the roster. */
function seatedPanel(state: EventState, stage: string, track: string): PersonBody[] {
  const own = state.panels.get(trackSubject({ stage, track }))?.judges ?? null;
  const belongs = (person: PersonBody): boolean =>
    own === null ? person.panels.includes(track) : own.some(({ judge }) => judge === person.person);
  const seated = [...state.people.values()].filter((person) => isJudge(person) && belongs(person));
  return inOrder(state, new Set(seated.map(({ person }) => person)));
}

function cutJudges({ body }: Extract<StandingFact, { kind: "closing" }>): Set<string> {
  return new Set(body.cut.map(({ judge }) => judge));
}

function inOrder(state: EventState, people: ReadonlySet<string>): PersonBody[] {
  return [...state.people.values()]
    .filter(({ person }) => people.has(person))
    .sort((a, b) => compareText(a.code, b.code) || compareText(a.person, b.person));
}

/** What a judge of a track is given to mark at a stage; null for everything. */
export function partOf(state: EventState, stage: string, track: string, judge: string): readonly string[] | null {
  const own = state.panels.get(trackSubject({ stage, track }))?.judges ?? null;
  return own?.find((line) => line.judge === judge)?.part ?? null;
}

/** The rubric that a judge marks a project of a track by; null where the track has no rule yet. */
export function ownRubric(state: EventState, stage: string, track: string, judge: string): Rule | null {
  const rule = stageRule(state, stage, track)?.rule;
  return rule === undefined ? null : rubricOf(rule, partOf(state, stage, track, judge));
}

/** Only these roles can put a ballot on record. */
function isJudge(person: PersonBody): boolean {
  return person.marks && (person.role === "judge" || person.role === "chief");
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function orderedRecusal(state: EventState, project: string, judge: string): { reason: string } | null {
  return state.conflictsOfInterest.find((conflict) => conflict.project === project && conflict.judge === judge) ?? null;
}

/** What a judge has on record for a project: the heads, of which there is one, none, or, in a conflict, several. */
export function recordOf(state: EventState, stage: string, project: string, judge: string): BallotFact[] {
  const all = state.ballots.get(ballotSubject({ stage, project, judge })) ?? [];
  return ballotHeads(all).filter((fact) => !isWithdrawal(fact));
}

export function isMarked(fact: BallotFact): fact is MarkedFact {
  return fact.kind === "ballot" || fact.kind === "amendment" || fact.kind === "paper-ballot";
}

export interface ConflictRuling {
  /** The hash of the ballot that counts; null for none of them. */
  readonly ballot: string | null;
  /** What it was ruled among: a ballot that came later is not settled by it. */
  readonly among: readonly string[];
}

/** The chief's ruling on ballots that do not supersede one another; undefined where none was made. */
export function conflictRuling(
  state: EventState,
  stage: string,
  project: string,
  judge: string,
): ConflictRuling | undefined {
  for (const { body } of state.rulings) {
    const { subject } = body;
    if (subject.about !== "conflict" || body.stage !== stage) continue;
    if (subject.project !== project || subject.judge !== judge) continue;
    return { ballot: subject.ballot, among: subject.among ?? [] };
  }
  return undefined;
}

/** Whether a ruling speaks for all that stand against one another. */
export function covers(ruling: ConflictRuling, heads: readonly BallotFact[]): boolean {
  return heads.every((fact) => ruling.among.includes(fact.hash));
}

export type OnRecord =
  | { readonly state: "none" }
  | { readonly state: "ballot"; readonly fact: MarkedFact }
  | { readonly state: "recused"; readonly ordered: boolean; readonly reason: string }
  /** Several that do not supersede one another, and no ruling that covers them all. */
  | { readonly state: "conflict"; readonly facts: readonly BallotFact[] };

/** The one thing that stands of a judge for a project, after rulings. An ordered recusal goes before anything marked. */
export function onRecord(state: EventState, stage: string, project: string, judge: string): OnRecord {
  const ordered = orderedRecusal(state, project, judge);
  if (ordered !== null) return { state: "recused", ordered: true, reason: ordered.reason };
  const heads = recordOf(state, stage, project, judge);
  if (heads.length === 0) return { state: "none" };
  if (heads.length === 1) return asRecord(heads[0] as BallotFact);
  const ruling = conflictRuling(state, stage, project, judge);
  if (ruling === undefined || !covers(ruling, heads)) return { state: "conflict", facts: heads };
  if (ruling.ballot === null) return { state: "none" };
  const chosen = heads.find((fact) => fact.hash === ruling.ballot);
  return chosen === undefined ? { state: "conflict", facts: heads } : asRecord(chosen);
}

function asRecord(fact: BallotFact): OnRecord {
  return isMarked(fact) ? { state: "ballot", fact } : { state: "recused", ordered: false, reason: fact.body.reason };
}

export interface ProjectStanding {
  readonly standing: "waiting" | "open" | "closed";
  /** What an entry that changes the standing supersedes. */
  readonly heads: readonly StandingFact[];
  /** The opening or reopening in force. */
  readonly opening: StandingFact | null;
  readonly closing: Extract<StandingFact, { kind: "closing" }> | null;
}

/**
 * Where desks disagree, because one has opened what another has closed or two have cut differently, the project is open:
 * judges keep marking, and the chief closes again.
 */
export function standingOf(state: EventState, stage: string, project: string): ProjectStanding {
  const heads = state.standing.get(stageSubject({ stage, project })) ?? [];
  const openings = heads.filter((fact) => fact.kind !== "closing");
  const closings = heads.filter((fact) => fact.kind === "closing");
  if (openings.length > 0 || cutDifferently(closings))
    return { standing: "open", heads, opening: openings.at(-1) ?? null, closing: null };
  const closing = closings.at(-1) ?? null;
  return { standing: closing === null ? "waiting" : "closed", heads, opening: null, closing };
}

function cutDifferently(closings: readonly Extract<StandingFact, { kind: "closing" }>[]): boolean {
  const cuts = closings.map(({ body }) => [...body.cut].sort((a, b) => compareText(a.judge, b.judge)));
  return new Set(cuts.map((cut) => JSON.stringify(cut))).size > 1;
}

/** The number for the next opening: one more than that of any project that is open now. */
export function nextOpeningNumber(state: EventState): number {
  const open = [...state.standing.values()].flat().filter((fact) => fact.kind !== "closing");
  return 1 + Math.max(0, ...open.map((fact) => fact.body.number));
}

/**
 * The project on stage: of those open, the one opened last, by the chief's own numbering and never by a clock. Where
 * materials are reviewed there is no stage, and many are open at once.
 */
export function onStage(state: EventState, stage: string, among: (project: string) => boolean): string | null {
  if (stageOf(state.plan.stages, stage)?.roadshow === false) return null;
  let best: { project: string; number: number; hash: string } | null = null;
  for (const project of state.projects.keys()) {
    if (!among(project)) continue;
    const { opening } = standingOf(state, stage, project);
    if (opening === null || opening.kind === "closing") continue;
    const candidate = { project, number: opening.body.number, hash: opening.hash };
    if (
      best === null ||
      candidate.number > best.number ||
      (candidate.number === best.number && candidate.hash > best.hash)
    ) {
      best = candidate;
    }
  }
  return best?.project ?? null;
}

/** The judges whose ballots stand against one another and wait for a ruling. */
export function unsettled(state: EventState, stage: string, project: string): string[] {
  return panelOf(state, stage, project)
    .map((judge) => judge.person)
    .filter((judge) => onRecord(state, stage, project, judge).state === "conflict");
}

/** The cut that closing makes now: a line for every judge of the panel. Conflicts are to be settled before. */
export function cutOf(state: EventState, stage: string, project: string): CutLine[] {
  return panelOf(state, stage, project).map(({ person: judge }) => {
    const record = onRecord(state, stage, project, judge);
    if (record.state === "ballot") return { judge, state: "ballot", ballot: record.fact.hash };
    return { judge, state: record.state === "recused" ? "recused" : "absent" };
  });
}
