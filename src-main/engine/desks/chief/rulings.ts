// What the chief puts on record beside the ballots: performance results, deductions and rulings.

import type { InputOf } from "#shared/contract/channels";
import { AppError } from "#shared/errors";
import { lateFacts } from "#shared/event/count";
import { recordOf, standingOf } from "#shared/event/panel";
import { takingPart } from "#shared/event/scoring-input";
import { sameSet } from "#shared/event/tie-sets";
import { compare, isNegative, parseAmount } from "#shared/scoring/rational";
import type { Port } from "../../port";
import { type Bench, benchOf, isVeiled, requireOwnProject } from "./bench";
import { rulableTies } from "./result";

export function savePerformance(port: Port, { project, score, assessor }: InputOf<"chief.save-performance">): null {
  const bench = benchOf(port);
  requireOwnProject(bench, project);
  requirePerformance(score, bench.stage.performanceMaximum);
  const body = { project, stage: bench.stage.id, score, assessor };
  port.engine.record(port.room, port.signedIn, [{ kind: "performance", body }]);
  return null;
}

/** Zero to the stage's full score. A stage without a performance evaluation takes none. */
function requirePerformance(score: string | null, maximum: string | null): void {
  if (score === null) return;
  const value = parseAmount(score);
  const most = parseAmount(maximum ?? "");
  if (value === null || most === null || isNegative(value) || compare(value, most) > 0) {
    throw new AppError("performance-invalid", { score, maximum: maximum ?? "" });
  }
}

export function saveDeduction(port: Port, { project, amount, reason }: InputOf<"chief.save-deduction">): null {
  const bench = benchOf(port);
  requireOwnProject(bench, project);
  const value = parseAmount(amount);
  if (value === null || isNegative(value)) throw new AppError("performance-invalid", { score: amount, maximum: "" });
  port.engine.record(port.room, port.signedIn, [
    { kind: "deduction", body: { project, stage: bench.stage.id, amount, reason } },
  ]);
  return null;
}

export function rule(port: Port, subject: RulingSubject, reason: string): null {
  const bench = benchOf(port);
  const body = { stage: bench.stage.id, subject: checkedSubject(port, bench, subject), reason };
  port.engine.record(port.room, port.signedIn, [{ kind: "ruling", body }]);
  return null;
}

type RulingSubject = InputOf<"chief.rule">["subject"];

/** A ruling is about something that is there to be ruled on. */
function checkedSubject(port: Port, bench: Bench, subject: RulingSubject): RulingSubject {
  if (subject.about === "tie") return checkedTie(port, bench, subject);
  if (subject.about === "vacancy") return checkedVacancy(bench, subject);
  requireOwnProject(bench, subject.project);
  if (isVeiled(port, bench, subject.project)) throw new AppError("own-ballot-open");
  return subject.about === "late" ? checkedLate(bench, subject) : checkedConflict(bench, subject);
}

/** Only a set that is tied now, and whole: an order given in advance, or to some of the tied, would decide unseen. */
function checkedTie(port: Port, bench: Bench, subject: Extract<RulingSubject, { about: "tie" }>): RulingSubject {
  const tied = rulableTies(port, bench).some(
    ({ track, projects }) => track === subject.track && sameSet(projects, subject.order),
  );
  if (!tied) throw new AppError("ruling-invalid");
  return subject;
}

/** An award of the plan, at a stage that gives awards, on a track of the desk; no more places than it has projects. */
function checkedVacancy(
  { state, stage, tracks }: Bench,
  subject: Extract<RulingSubject, { about: "vacancy" }>,
): RulingSubject {
  const known = state.plan.awards.some((award) => award.id === subject.award);
  const most = takingPart(state, stage.id, [subject.track]).length;
  if (stage.outcome !== "awards" || !known || !tracks.includes(subject.track) || subject.places > most)
    throw new AppError("ruling-invalid");
  return subject;
}

function checkedLate(bench: Bench, subject: Extract<RulingSubject, { about: "late" }>): RulingSubject {
  const { state, stage } = bench;
  const late = lateFacts(state, stage.id, subject.project).filter((item) => item.judge === subject.judge);
  const fact = late.find((item) => item.fact.hash === subject.ballot)?.fact;
  if (fact === undefined) throw new AppError("ruling-invalid");
  // Two ballots of one judge cannot both count: the other has to be ruled out first, unless this one supersedes it.
  const another = late.some(
    (item) => item.counts === true && item.fact !== fact && !fact.body.supersedes.includes(item.fact.hash),
  );
  if (subject.counts && another) throw new AppError("ruling-invalid");
  return subject;
}

/** After closing, what the cut does not name is ruled on as late. */
function checkedConflict(bench: Bench, subject: Extract<RulingSubject, { about: "conflict" }>): RulingSubject {
  const { state, stage } = bench;
  const heads = recordOf(state, stage.id, subject.project, subject.judge).map((fact) => fact.hash);
  const closed = standingOf(state, stage.id, subject.project).standing === "closed";
  const known = subject.ballot === null || heads.includes(subject.ballot);
  const seen = subject.among === undefined || sameSet(subject.among, heads);
  if (closed || heads.length < 2 || !known || !seen) throw new AppError("ruling-invalid");
  return { ...subject, among: heads };
}
