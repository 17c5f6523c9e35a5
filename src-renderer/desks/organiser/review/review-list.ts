// Projects and findings by what the compliance review has made of them.

import type { FindingView, ProjectView } from "#shared/contract/views";
import type { ComplianceDecision } from "#shared/event/bodies";
import { matches } from "../../../components/search-text";

/** `accepted`: a finding holds, so that the project does not qualify, and yet it has not been withdrawn. */
export const standings = ["qualifies", "waiting", "sent-back", "accepted", "withdrawn"] as const;
export type Standing = (typeof standings)[number];

/** Each project is in just one. One finding that holds is enough, whatever the others come to. */
export function standingOf({ withdrawn, findings }: ProjectView): Standing {
  if (withdrawn !== null) return "withdrawn";
  const states = new Set(findings.map(findingState));
  if (states.has("accepted")) return "accepted";
  if (states.has("undecided")) return "waiting";
  return states.has("sent-back") ? "sent-back" : "qualifies";
}

export function standingCounts(projects: readonly ProjectView[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { qualifies: 0, waiting: 0, "sent-back": 0, accepted: 0, withdrawn: 0 };
  for (const project of projects) counts[standingOf(project)] += 1;
  return counts;
}

export type FindingState = ComplianceDecision | "undecided";

export function findingState({ decided }: FindingView): FindingState {
  return decided?.decision ?? "undecided";
}

export type ReviewFilter = FindingState | "remarks" | "clean" | "withdrawn";
export const reviewFilters: readonly ReviewFilter[] = [
  "undecided",
  "accepted",
  "waived",
  "sent-back",
  "remarks",
  "clean",
  "withdrawn",
];

export interface ReviewQuery {
  /** null takes every project. */
  readonly filter: ReviewFilter | null;
  /** null takes every rule. */
  readonly rule: string | null;
  readonly search: string;
}

/** A project stands under every decision that one of its findings of this rule has. */
export function passes(project: ProjectView, filter: ReviewFilter | null, rule: string | null): boolean {
  const { withdrawn, findings, remarks } = project;
  const ofRule = (list: readonly FindingView[]): readonly FindingView[] =>
    rule === null ? list : list.filter((finding) => finding.rule === rule);
  const speaksOf = rule === null || ofRule(findings).length > 0 || ofRule(remarks).length > 0;
  switch (filter) {
    case null:
      return speaksOf;
    case "withdrawn":
      return withdrawn !== null && speaksOf;
    case "clean":
      return withdrawn === null && findings.length === 0 && remarks.length === 0 && rule === null;
    case "remarks":
      return withdrawn === null && findings.length === 0 && ofRule(remarks).length > 0;
    default:
      return withdrawn === null && ofRule(findings).some((finding) => findingState(finding) === filter);
  }
}

/** `held` are projects that stay in sight though the filter would no longer take them. */
export function reviewed(
  projects: readonly ProjectView[],
  { filter, rule, search }: ReviewQuery,
  held: ReadonlySet<string> = new Set(),
): ProjectView[] {
  return projects.filter(
    (project) =>
      (passes(project, filter, rule) || held.has(project.project)) &&
      (search.trim() === "" || matches(search, textsOf(project))),
  );
}

function textsOf(project: ProjectView): string[] {
  const { seq, name, applicantUnit, captain, findings, remarks } = project;
  return [String(seq), name, applicantUnit, captain, ...[...findings, ...remarks].map(({ note }) => note)];
}

/** A finding with the project that it speaks of. */
export interface Found {
  readonly project: ProjectView;
  readonly finding: FindingView;
}

/** The findings of those taking part that wait to be decided on. */
export function waitingIn(projects: readonly ProjectView[], rule: string | null): Found[] {
  return foundIn(projects, "undecided").filter(({ finding }) => rule === null || finding.rule === rule);
}

export function foundIn(projects: readonly ProjectView[], state: FindingState): Found[] {
  return projects.flatMap((project) =>
    project.withdrawn === null
      ? project.findings.filter((finding) => findingState(finding) === state).map((finding) => ({ project, finding }))
      : [],
  );
}

export interface RuleCount {
  readonly rule: string;
  readonly waiting: number;
  readonly all: number;
}

/** The rules that anything was found by among those taking part, those that most projects wait on first. */
export function ruleCounts(projects: readonly ProjectView[]): RuleCount[] {
  const counts = new Map<string, { waiting: number; all: number }>();
  for (const { withdrawn, findings, remarks } of projects) {
    if (withdrawn !== null) continue;
    for (const finding of [...findings, ...remarks]) {
      const count = counts.get(finding.rule) ?? { waiting: 0, all: 0 };
      counts.set(finding.rule, count);
      count.all += 1;
      if (findings.includes(finding) && findingState(finding) === "undecided") count.waiting += 1;
    }
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, ...count }))
    .sort((a, b) => b.waiting - a.waiting || b.all - a.all || (a.rule < b.rule ? -1 : 1));
}

/** The rules by which findings that hold exclude a project. */
export function excludingRules(project: ProjectView): FindingView[] {
  return project.findings.filter((finding) => findingState(finding) === "accepted");
}
