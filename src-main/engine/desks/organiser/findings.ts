// The eligibility findings of an event's registrations, by project: found anew whenever something that they hang on has changed.

import { type EligibilityReport, checkRegistrations } from "#shared/eligibility/check-registrations";
import type { Finding, RuleDefinition } from "#shared/eligibility/rule";
import { eligibilityRuleOf, eligibilityTermsByTemplate } from "#shared/eligibility/templates";
import type { EligibilityTerms } from "#shared/eligibility/terms";
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
  const [first] = state.registrations.values();
  if (terms === undefined || first === undefined) return { findings: new Map(), remarks: new Map() };
  const projectOf = new Map([...state.projects.values()].map((project) => [project.seq, project.project]));
  const report = reportOf(state, terms, first);
  return {
    findings: byProject(state, report.findings, projectOf),
    remarks: byProject(state, report.remarks, projectOf),
  };
}

/** The last report on an event, by its first registration, with all that it was made of. */
const reports = new WeakMap<object, { readonly of: readonly unknown[]; readonly report: EligibilityReport }>();

/** Thousands of rows take a while: a decision, which changes none of them, has none of them checked again. */
function reportOf(state: EventState, terms: EligibilityTerms, first: object): EligibilityReport {
  const registrations = [...state.registrations.values()];
  const roster = [...state.people.values()];
  // The tracks and the window are those of the plan, which the organiser may have edited.
  const { tracks, registration } = state.plan;
  const of = [...registrations, state.staff, ...roster, tracks, registration];
  const last = reports.get(first);
  if (last?.of.length === of.length && of.every((part, at) => part === last.of[at])) return last.report;
  const rows = registrations.map((fact) => fact.body.row as unknown as RegistrationRow);
  const staff = state.staff?.body.staff ?? [];
  const template = { ...terms, tracks, ...(registration !== null && { registration }) };
  const report = checkRegistrations({ rows, staff, roster, template });
  reports.set(first, { of, report });
  return report;
}

function byProject(
  state: EventState,
  list: readonly Finding[],
  projectOf: ReadonlyMap<number, string>,
): Map<string, FindingView[]> {
  const definitions = new Map<string, RuleDefinition | null>();
  const grouped = new Map<string, FindingView[]>();
  for (const finding of list) {
    const project = projectOf.get(finding.row);
    if (project === undefined) continue;
    const { rule } = finding;
    if (!definitions.has(rule)) definitions.set(rule, eligibilityRuleOf(state.template, rule));
    const view = findingView(state, project, finding, definitions.get(rule) ?? null);
    const group = grouped.get(project);
    if (group === undefined) grouped.set(project, [view]);
    else group.push(view);
  }
  return grouped;
}

function findingView(
  state: EventState,
  project: string,
  finding: Finding,
  definition: RuleDefinition | null,
): FindingView {
  const { rule } = finding;
  const note = inLimits(finding.note);
  return {
    rule,
    note,
    clause: definition?.clause ?? null,
    waivable: definition?.waivable ?? false,
    decided: decisionOn(state, project, rule, note),
  };
}

/** A finding that names hundreds of rows is cut, so that it can be read and put on record with its decision. */
const longestNote = 2000;

function inLimits(note: string): string {
  return note.length <= longestNote ? note : `${note.slice(0, longestNote)}……（共${note.length}字）`;
}

/** A decision speaks of the finding as it was read: in other words it is another finding, and waits. */
function decisionOn(state: EventState, project: string, rule: string, note: string): FindingView["decided"] {
  const fact = state.compliance.get(`${project}/${rule}`);
  if (fact === undefined || fact.body.note !== note || fact.body.decision === null) return null;
  return { decision: fact.body.decision, reason: fact.body.reason, at: fact.at };
}
