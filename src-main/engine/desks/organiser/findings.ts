// The eligibility findings of an event's registrations, by project: whenever they are looked at they are found anew.

import { checkRegistrations } from "#shared/eligibility/check-registrations";
import type { Finding } from "#shared/eligibility/rule";
import { eligibilityTermsByTemplate } from "#shared/eligibility/templates";
import type { FindingView } from "#shared/contract/views";
import type { EventState } from "#shared/event/state";
import type { RegistrationRow } from "#shared/intake/read-registrations";

export interface Findings {
  readonly findings: ReadonlyMap<string, readonly FindingView[]>;
  readonly remarks: ReadonlyMap<string, readonly FindingView[]>;
}

const found = new WeakMap<EventState, Findings>();

/** What was registered is reviewed, as it was registered; corrections come by a new sheet. */
export function findingsOf(state: EventState): Findings {
  const known = found.get(state);
  if (known !== undefined) return known;
  const findings = review(state);
  // A state never changes: the next entry makes another one.
  found.set(state, findings);
  return findings;
}

function review(state: EventState): Findings {
  const terms = eligibilityTermsByTemplate[state.template];
  const rows = [...state.registrations.values()].map((fact) => fact.body.row as unknown as RegistrationRow);
  if (terms === undefined || rows.length === 0) return { findings: new Map(), remarks: new Map() };
  const projectOf = new Map([...state.projects.values()].map((project) => [project.seq, project.project]));
  const staff = state.staff?.body.staff ?? [];
  const roster = [...state.people.values()];
  // The tracks are those of the plan, which the organiser may have edited.
  const report = checkRegistrations({ rows, staff, roster, template: { ...terms, tracks: state.plan.tracks } });
  return { findings: byProject(report.findings, projectOf), remarks: byProject(report.remarks, projectOf) };
}

function byProject(list: readonly Finding[], projectOf: ReadonlyMap<number, string>): Map<string, FindingView[]> {
  const grouped = new Map<string, FindingView[]>();
  for (const { row, rule, note } of list) {
    const project = projectOf.get(row);
    if (project !== undefined) grouped.set(project, [...(grouped.get(project) ?? []), { rule, note }]);
  }
  return grouped;
}
