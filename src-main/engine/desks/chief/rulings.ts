// What the chief puts on record beside the ballots: performance results, deductions and rulings.

import type { InputOf } from "#shared/contract/channels";
import { AppError } from "#shared/errors";
import { lateFacts } from "#shared/event/count";
import { recordOf } from "#shared/event/panel";
import { takingPart } from "#shared/event/scoring-input";
import { compare, isNegative, parseAmount } from "#shared/scoring/rational";
import type { Port } from "../../port";
import { type Bench, benchOf, isVeiled, requireOwnProject } from "./bench";

export function savePerformance(port: Port, { project, score, assessor }: InputOf<"chief.save-performance">): null {
  const bench = benchOf(port);
  requireOwnProject(bench, project);
  requirePerformance(score, bench.stage.performanceMaximum);
  const body = { project, stage: bench.stage.id, score, assessor };
  port.engine.record(port.room, port.signedIn, [{ kind: "performance", body }]);
  return null;
}

/** Zero to the stage's full score. A stage without a performance evaluation takes none. */
export function requirePerformance(score: string | null, maximum: string | null): void {
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

export function rule(port: Port, subject: InputOf<"chief.rule">["subject"], reason: string): null {
  const bench = benchOf(port);
  requireRuling(port, bench, subject);
  port.engine.record(port.room, port.signedIn, [{ kind: "ruling", body: { stage: bench.stage.id, subject, reason } }]);
  return null;
}

/** A ruling is about something that is there to be ruled on. */
function requireRuling(port: Port, bench: Bench, subject: InputOf<"chief.rule">["subject"]): void {
  const { state, stage } = bench;
  if (subject.about === "tie") {
    const projects = takingPart(state, stage.id, [subject.track]);
    const known = bench.tracks.includes(subject.track) && subject.order.every((project) => projects.includes(project));
    if (!known || new Set(subject.order).size !== subject.order.length) throw new AppError("ruling-invalid");
    return;
  }
  requireOwnProject(bench, subject.project);
  if (isVeiled(port, bench, subject.project)) throw new AppError("own-ballot-open");
  const candidates =
    subject.about === "late"
      ? lateFacts(state, stage.id, subject.project).map((item) => item.fact)
      : recordOf(state, stage.id, subject.project, subject.judge);
  const found = candidates.find((fact) => fact.hash === subject.ballot && fact.body.judge === subject.judge);
  const none = subject.about === "conflict" && subject.ballot === null && candidates.length > 1;
  if (found === undefined && !none) throw new AppError("ruling-invalid");
}
