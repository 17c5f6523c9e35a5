// Judges who belong to a unit that a team applies from, jointly applies with, or has a member of: 回避 is proposed.

import { normalise, saysNothing } from "./normalise";
import type { RegistrationRow } from "./read-registrations";
import type { RosterRow } from "./read-roster";

export type RecusalReason = "applicant-unit" | "joint-unit" | "member-unit";

export interface ProposedRecusal {
  readonly judge: RosterRow;
  readonly project: RegistrationRow;
  /** The nearest tie, in the order of `RecusalReason`. */
  readonly reason: RecusalReason;
  /** The unit as the team typed it. */
  readonly unit: string;
}

/** One proposal at most for a judge and a project, in the order of the roster and then of the registrations. */
export function proposeRecusals(judges: readonly RosterRow[], projects: readonly RegistrationRow[]): ProposedRecusal[] {
  const teams = projects.map((project) => ({ project, ties: tiesOf(project) }));
  return judges.flatMap((judge) => {
    if (saysNothing(judge.unit)) return [];
    const own = normalise(judge.unit);
    return teams.flatMap(({ project, ties }) => {
      const tie = ties.get(own);
      return tie === undefined ? [] : [{ judge, project, ...tie }];
    });
  });
}

/** A team's units by normalised name, each with its nearest tie. */
function tiesOf(project: RegistrationRow): Map<string, { reason: RecusalReason; unit: string }> {
  const ties = new Map<string, { reason: RecusalReason; unit: string }>();
  const add = (reason: RecusalReason, unit: string): void => {
    const key = normalise(unit);
    if (!saysNothing(unit) && !ties.has(key)) ties.set(key, { reason, unit });
  };
  add("applicant-unit", project.applicantUnit);
  for (const unit of project.jointUnits) add("joint-unit", unit);
  for (const member of project.members) add("member-unit", member.unit);
  return ties;
}
