// The compliance review's decisions: each finding accepted, waived with a reason, or sent back.

import type { InputOf } from "#shared/contract/channels";
import { AppError } from "#shared/errors";
import type { EventState } from "#shared/event/state";
import type { Port } from "../../port";
import { findingsOf } from "./findings";
import { record, requireProject } from "./set-up";

type Decision = InputOf<"organiser.decide-findings">["decisions"][number];

/** All of them, or none: a decision speaks of a finding that is there, in the words that were read. */
export function decideFindings(port: Port, decisions: readonly Decision[]): null {
  const { state } = port.room;
  for (const decision of decisions) requireFinding(state, decision);
  return record(
    port,
    decisions.map((body) => ({ kind: "compliance", body })),
  );
}

function requireFinding(state: EventState, { project, rule, note, decision, reason }: Decision): void {
  requireProject(state, project);
  const found = findingsOf(state).findings.get(project) ?? [];
  if (!found.some((finding) => finding.rule === rule && finding.note === note)) throw new AppError("finding-changed");
  // Accepting says what the finding itself says; the other two need a reason of their own.
  if (decision !== null && decision !== "accepted" && reason.trim() === "") throw new AppError("reason-missing");
}
