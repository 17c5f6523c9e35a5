// Recusals that the organiser is asked about: a judge whose unit applies, applies jointly, or has a member in the team.

import type { RecusalProposal } from "#shared/contract/views";
import type { PersonBody, ProjectBody } from "#shared/event/bodies";
import { orderedRecusal } from "#shared/event/panel";
import type { EventState } from "#shared/event/state";
import { proposeRecusals } from "#shared/intake/propose-recusals";
import type { RegistrationRow } from "#shared/intake/read-registrations";

/** Only for the panels that mark the project, and only where no recusal stands. */
export function recusalProposals(state: EventState): RecusalProposal[] {
  const judges = [...state.people.values()].filter((person) => person.marks);
  const projects = [...state.projects.values()].filter((project) => project.withdrawn === null);
  return judges.flatMap((judge) => {
    const marked = projects.filter((project) => judge.panels.includes(project.track));
    return marked.flatMap((project) => proposalFor(state, judge, project));
  });
}

function proposalFor(state: EventState, judge: PersonBody, project: ProjectBody): RecusalProposal[] {
  if (orderedRecusal(state, project.project, judge.person) !== null) return [];
  const { code, name, unit, title } = judge;
  const roster = { code, name, unit, title, panel: "", role: "judge" as const };
  return proposeRecusals([roster], [registrationOf(state, project)]).map(({ reason, unit: shared }) => ({
    judge: judge.person,
    judgeName: judge.name,
    project: project.project,
    projectName: project.name,
    kind: reason,
    unit: shared,
  }));
}

/** What was edited at the desk goes before what was registered; members are known from the registration alone. */
function registrationOf(state: EventState, project: ProjectBody): RegistrationRow {
  const registered = state.registrations.get(project.project)?.body.row as unknown as RegistrationRow | undefined;
  const { applicantUnit, jointUnits } = project;
  return { ...(registered ?? ({ members: [] } as unknown as RegistrationRow)), applicantUnit, jointUnits };
}
