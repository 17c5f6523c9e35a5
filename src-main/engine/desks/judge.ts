// The judge's desk: one's own ballots and drafts, and nothing of anybody else.

import type { InputOf } from "#shared/contract/channels";
import type {
  BallotView,
  DraftSaved,
  JudgeProject,
  JudgeView,
  OwnState,
  Submitted,
  TypedMarks,
} from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { type OwnFact, isOwn } from "#shared/event/ballot-sources";
import { countedOf } from "#shared/event/count";
import { ballotSubject } from "#shared/event/kinds";
import { ownTotal } from "#shared/event/own-total";
import {
  isMarked,
  onRecord,
  onStage,
  orderedRecusal,
  ownRubric,
  panelOf,
  partOf,
  recordOf,
  standingOf,
} from "#shared/event/panel";
import { takingPart } from "#shared/event/scoring-input";
import { stageInHand } from "#shared/event/stage-in-hand";
import { rubricOf, stageRule } from "#shared/event/stage-rule";
import type { BallotFact, EventState } from "#shared/event/state";
import type { Rule } from "#shared/scoring/document";
import type { NewRecord } from "../author";
import type { Port } from "../port";
import type { DraftKey } from "../session/drafts";
import { Holdings } from "../venue/whereabouts";
import { checkedBallot } from "./checked-ballot";
import type { Handlers } from "./handlers";
import { judgeState, ownHeads } from "./judge-state";
import { requireLockedRule } from "./organiser/rule";

type JudgeChannel =
  | "judge.view"
  | "judge.ballot"
  | "judge.save-draft"
  | "judge.submit"
  | "judge.amend"
  | "judge.recuse"
  | "judge.withdraw-recusal";

export const judgeHandlers: Handlers<JudgeChannel> = {
  "judge.view": (port) => judgeView(port),
  "judge.ballot": (port, { project }) => ballotView(port, project),
  "judge.save-draft": (port, input) => saveDraft(port, input),
  "judge.submit": (port, input) => submit(port, input),
  "judge.amend": (port, input) => amend(port, input),
  "judge.recuse": (port, { project, reason }) => recuse(port, project, reason),
  "judge.withdraw-recusal": (port, { project, reason }) => withdrawRecusal(port, project, reason),
};

function judgeView(port: Port): JudgeView {
  const state = judgeState(port);
  const { person: me } = port.signedIn;
  const stage = stageInHand(state);
  const tracks = state.plan.tracks.map(({ id, name }) => ({
    id,
    name,
    rubric: ownRubric(state, stage.id, id, me),
    ruleLocked: stageRule(state, stage.id, id)?.locked ?? false,
    partial: partOf(state, stage.id, id, me) !== null,
  }));
  const order = takingPart(
    state,
    stage.id,
    tracks.map((track) => track.id),
  );
  const holdings = new Holdings(port.engine.store, port.room);
  const projects = order.map((project, at) => judgeProject(port, stage.id, project, at + 1, holdings));
  return {
    event: state.event,
    title: state.plan.title,
    rehearsal: state.rehearsal,
    stage: { id: stage.id, name: stage.name },
    roadshow: stage.roadshow,
    feedback: stage.outcome === "feedback",
    tracks,
    onStage: onStage(state, stage.id, (project) => inPanel(state, stage.id, project, me)),
    projects,
  };
}

function inPanel(state: EventState, stage: string, project: string, judge: string): boolean {
  return panelOf(state, stage, project).some((person) => person.person === judge);
}

function judgeProject(port: Port, stage: string, project: string, place: number, holdings: Holdings): JudgeProject {
  const state = judgeState(port);
  const body = state.projects.get(project);
  if (body === undefined) throw new AppError("project-unknown");
  const { seq, name, applicantUnit, track, scene } = body;
  return {
    project,
    place,
    seq,
    name,
    applicantUnit,
    track,
    scene,
    standing: standingOf(state, stage, project).standing,
    mine: ownState(port, stage, project),
    inPanel: inPanel(state, stage, project, port.signedIn.person),
    whereabouts: holdings.ofAll(recordOf(state, stage, project, port.signedIn.person)),
  };
}

function ownState(port: Port, stage: string, project: string): OwnState {
  const state = judgeState(port);
  const record = onRecord(state, stage, project, port.signedIn.person);
  if (record.state === "recused") return record.ordered ? "recusal-ordered" : "recused";
  if (record.state === "conflict") return "conflict";
  if (record.state === "ballot") return record.fact.kind === "amendment" ? "amended" : "submitted";
  return port.engine.drafts.read(draftKey(port, stage, project)) === null ? "none" : "draft";
}

function draftKey(port: Port, stage: string, project: string): DraftKey {
  const { event, person } = port.signedIn;
  return { event, person, project, stage };
}

function ballotView(port: Port, project: string): BallotView {
  const state = judgeState(port);
  const { person: me } = port.signedIn;
  const stage = stageInHand(state).id;
  requireProject(state, project);
  const { standing, opening } = standingOf(state, stage, project);
  const record = onRecord(state, stage, project, me);
  const rule = ownRubric(state, stage, trackOf(state, project), me);
  const counted = countedOf(state, stage, project)?.get(me);
  const fact = record.state === "ballot" ? record.fact : null;
  return {
    project,
    standing,
    mine: ownState(port, stage, project),
    orderedReason: orderedRecusal(state, project, me)?.reason ?? null,
    draft: port.engine.drafts.read(draftKey(port, stage, project)),
    submitted:
      fact === null
        ? null
        : {
            hash: fact.hash,
            marks: fact.body.marks as TypedMarks,
            feedback: fact.body.feedback,
            at: fact.at,
            total: totalOf(rule, fact) ?? "",
            openingSeen: fact.body.opening !== null,
            whereabouts: new Holdings(port.engine.store, port.room).of(fact),
          },
    history: historyOf(state, stage, project, me).map((entry) => ({
      hash: entry.hash,
      kind: entry.kind,
      at: entry.at,
      reason: "reason" in entry.body ? entry.body.reason : null,
      total: totalOf(rule, entry),
    })),
    opening: opening?.hash ?? null,
    counted: standing !== "closed" ? null : counted?.state === "ballot" && counted.fact.hash === fact?.hash,
  };
}

function trackOf(state: EventState, project: string): string {
  return state.projects.get(project)?.track ?? "";
}

function historyOf(state: EventState, stage: string, project: string, judge: string): OwnFact[] {
  const all = state.ballots.get(ballotSubject({ stage, project, judge })) ?? [];
  return all.filter(isOwn).sort((a, b) => a.seq - b.seq);
}

function totalOf(rule: Rule | null, fact: BallotFact): string | null {
  return rule !== null && isMarked(fact) ? ownTotal(rule, fact.body.marks) : null;
}

function requireProject(state: EventState, project: string): void {
  if (state.projects.get(project)?.withdrawn !== null) throw new AppError("project-unknown");
}

/** The stage and the rubric given, where this judge may put something on record for the project. */
function marking(port: Port, project: string): { stage: string; rule: Rule } {
  const state = judgeState(port);
  const { person: me } = port.signedIn;
  const stage = stageInHand(state).id;
  requireProject(state, project);
  const track = trackOf(state, project);
  if (!takingPart(state, stage, [track]).includes(project)) throw new AppError("project-unknown");
  if (!inPanel(state, stage, project, me)) throw new AppError("not-in-panel");
  const rule = requireLockedRule(state, stage, track);
  return { stage, rule: rubricOf(rule, partOf(state, stage, track, me)) };
}

function refuseRecused(port: Port, stage: string, project: string): void {
  if (onRecord(judgeState(port), stage, project, port.signedIn.person).state === "recused")
    throw new AppError("recused");
}

/** Far more than a rubric asks for: a page gone wrong does not fill the disk. */
const longestDraft = 100_000;

function saveDraft(port: Port, { project, marks, feedback = "", revision }: InputOf<"judge.save-draft">): DraftSaved {
  const { stage } = marking(port, project);
  refuseRecused(port, stage, project);
  if (JSON.stringify(marks).length > longestDraft)
    throw new AppError("bad-message", { channel: "judge.save-draft", path: "marks" });
  const saved = port.engine.drafts.save(draftKey(port, stage, project), { marks, feedback }, revision);
  // The chief sees that marking has begun, not what is typed.
  if (revision === 0) port.engine.announce(port.signedIn.event);
  return saved;
}

function submit(port: Port, { project, marks, feedback, opening }: InputOf<"judge.submit">): Submitted {
  const state = judgeState(port);
  const { stage, rule } = marking(port, project);
  refuseRecused(port, stage, project);
  const record = onRecord(state, stage, project, port.signedIn.person);
  if (record.state === "ballot") throw new AppError("ballot-already-submitted");
  const body = {
    judge: port.signedIn.person,
    project,
    stage,
    ...checkedBallot(rule, { marks, feedback }),
    opening: seenOpening(state, stage, project, opening),
    supersedes: ownHeads(state, stage, project, port.signedIn.person),
  };
  return put(port, rule, { kind: "ballot", body });
}

/** An opening is named only where it is one of this very project. */
function seenOpening(state: EventState, stage: string, project: string, opening: string | null): string | null {
  const known = standingOf(state, stage, project).heads.some(
    (head) => head.hash === opening && head.kind !== "closing",
  );
  return known ? opening : null;
}

function amend(port: Port, { project, marks, feedback, reason, supersedes }: InputOf<"judge.amend">): Submitted {
  const state = judgeState(port);
  const { stage, rule } = marking(port, project);
  refuseRecused(port, stage, project);
  const record = onRecord(state, stage, project, port.signedIn.person);
  if (record.state !== "ballot") throw new AppError("ballot-not-submitted");
  if (record.fact.hash !== supersedes) throw new AppError("ballot-changed-meanwhile");
  const opening = standingOf(state, stage, project).opening?.hash ?? null;
  const body = {
    judge: port.signedIn.person,
    project,
    stage,
    ...checkedBallot(rule, { marks, feedback }),
    opening,
    reason,
    // Where the chief has ruled among several, the amendment takes the place of them all: the ruling spoke of what was there.
    supersedes: recordOf(state, stage, project, port.signedIn.person).map((fact) => fact.hash),
  };
  return put(port, rule, { kind: "amendment", body });
}

/** Appends a ballot and ends its draft, in one transaction. */
function put(port: Port, rule: Rule, record: Extract<NewRecord, { kind: "ballot" | "amendment" }>): Submitted {
  const { project, stage, marks } = record.body;
  const { hashes } = port.engine.record(port.room, port.signedIn, [record], (transaction) =>
    port.engine.drafts.end(transaction, draftKey(port, stage, project)),
  );
  const hash = hashes[0] as string;
  return { hash, at: port.room.fact(hash)?.at ?? "", total: ownTotal(rule, marks) ?? "" };
}

function recuse(port: Port, project: string, reason: string): null {
  const { stage } = marking(port, project);
  refuseRecused(port, stage, project);
  const { person: judge } = port.signedIn;
  const supersedes = ownHeads(judgeState(port), stage, project, judge);
  // A draft is kept: a recusal that is withdrawn gives it back.
  port.engine.record(port.room, port.signedIn, [
    { kind: "recusal", body: { judge, project, stage, reason, supersedes } },
  ]);
  return null;
}

function withdrawRecusal(port: Port, project: string, reason: string): null {
  const { stage } = marking(port, project);
  const state = judgeState(port);
  const heads = recordOf(state, stage, project, port.signedIn.person).filter((fact) => fact.kind === "recusal");
  if (heads.length === 0) throw new AppError("ballot-not-submitted");
  const body = { judge: port.signedIn.person, project, stage, reason, supersedes: heads.map((fact) => fact.hash) };
  port.engine.record(port.room, port.signedIn, [{ kind: "recusal-withdrawn", body }]);
  return null;
}
