// The eligibility findings of an event's registrations, by project: whenever they are looked at they are found anew.

import { checkRegistrations } from "#shared/eligibility/check-registrations";
import type { Finding } from "#shared/eligibility/rule";
import { eligibilityRuleOf, eligibilityTermsByTemplate } from "#shared/eligibility/templates";
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
  return {
    findings: byProject(state, report.findings, projectOf),
    remarks: byProject(state, report.remarks, projectOf),
  };
}

function byProject(
  state: EventState,
  list: readonly Finding[],
  projectOf: ReadonlyMap<number, string>,
): Map<string, FindingView[]> {
  const grouped = new Map<string, FindingView[]>();
  for (const finding of list) {
    const project = projectOf.get(finding.row);
    if (project === undefined) continue;
    grouped.set(project, [...(grouped.get(project) ?? []), findingView(state, project, finding)]);
  }
  return grouped;
}

function findingView(state: EventState, project: string, { rule, note }: Finding): FindingView {
  const definition = eligibilityRuleOf(state.template, rule);
  return {
    rule,
    note,
    clause: definition?.clause ?? null,
    waivable: definition?.waivable ?? false,
    decided: decisionOn(state, project, rule, note),
  };
}

/** A decision speaks of the finding as it was read: in other words it is another finding, and waits. */
function decisionOn(state: EventState, project: string, rule: string, note: string): FindingView["decided"] {
  const fact = state.compliance.get(`${project}/${rule}`);
  if (fact === undefined || fact.body.note !== note || fact.body.decision === null) return null;
  return { decision: fact.body.decision, reason: fact.body.reason, at: fact.at };
}
