// The rule engine's input, `roadshow-scoring/1`, built from the state of an event.

import { SCORING_FORMAT } from "../scoring/document";
import type { ProjectInput, Rule, ScoringDocumentSource } from "../scoring/document";
import type { RulingBody } from "./bodies";
import { countedOf, lateFacts } from "./count";
import { stageSubject } from "./kinds";
import { type MarkedFact, compareText, standingOf } from "./panel";
import { stageRule } from "./stage-rule";
import type { EventState } from "./state";
import { advancedTo } from "./advanced";
import { type EarlierTotals, earlierTotals } from "./earlier-totals";
import { sameSet, tieSets } from "./tie-sets";

/**
 * The projects that take part at a stage, in the running order and then by number. One that has been closed there and
 * withdraws before a later stage keeps its place in what it was judged in.
 */
export function takingPart(state: EventState, stage: string, tracks: readonly string[]): string[] {
  const advanced = advancedTo(state, stage);
  const order = state.orders.get(stage)?.order ?? [];
  const place = new Map(order.map((project, at) => [project, at]));
  return [...state.projects.values()]
    .filter(({ track }) => tracks.includes(track))
    .filter(({ project, withdrawn }) => withdrawn === null || standingOf(state, stage, project).standing === "closed")
    .filter((project) => advanced === null || advanced.has(project.project))
    .sort(
      (a, b) =>
        (place.get(a.project) ?? Infinity) - (place.get(b.project) ?? Infinity) ||
        a.seq - b.seq ||
        compareText(a.project, b.project),
    )
    .map((project) => project.project);
}

/** Tracks as groups; a project that is not closed, or is `hidden` from whoever asks, has no marks and is incomplete. */
export function scoringInput(
  state: EventState,
  stage: string,
  tracks: readonly string[],
  rule: Rule,
  hidden: (project: string) => boolean,
): ScoringDocumentSource {
  const projects = takingPart(state, stage, tracks);
  const earlier = rule.components.flatMap(({ source }) =>
    source.startsWith("stage:") ? [earlierTotals(state, source.slice("stage:".length))] : [],
  );
  const groups = state.plan.tracks
    .filter((track) => tracks.includes(track.id))
    .map(({ id, name }) => ({
      id,
      name,
      projects: projects
        .filter((project) => state.projects.get(project)?.track === id)
        .map((project) => projectInput(state, stage, project, earlier, hidden(project))),
    }))
    .filter((group) => group.projects.length > 0);
  return withRulings(state, stage, { format: SCORING_FORMAT, rule, groups });
}

/** A ruling speaks for just the set that it was made on: where another set is tied now, the chief has not ruled on it. */
export function withRulings(state: EventState, stage: string, source: ScoringDocumentSource): ScoringDocumentSource {
  const orders = state.rulings.flatMap(({ body }) =>
    body.stage === stage && body.subject.about === "tie" ? [body.subject.order] : [],
  );
  if (orders.length === 0) return source;
  const places = new Map<string, number>();
  for (const { projects } of tieSets(source)) {
    const order = orders.find((candidate) => sameSet(candidate, projects));
    for (const [at, project] of (order ?? []).entries()) places.set(project, at + 1);
  }
  const placed = (project: ProjectInput): ProjectInput => {
    const ruling = places.get(project.id);
    return ruling === undefined ? project : { ...project, ruling };
  };
  return {
    ...source,
    groups: source.groups.map((group) => ({ ...group, projects: group.projects.map(placed) })),
  };
}

function projectInput(
  state: EventState,
  stage: string,
  project: string,
  earlier: readonly EarlierTotals[],
  hidden: boolean,
): ProjectInput {
  const subject = stageSubject({ stage, project });
  const score = state.performance.get(subject)?.body.score ?? null;
  const deduction = state.deductions.get(subject)?.body.amount;
  const stages = Object.fromEntries(
    earlier.flatMap(({ stage: of, totals }) => (totals.has(project) ? [[of, totals.get(project)?.total]] : [])),
  ) as Record<string, string>;
  return {
    id: project,
    marks: hidden ? {} : marksOf(state, stage, project),
    ...(score !== null && { performance: score }),
    ...(Object.keys(stages).length > 0 && { stages }),
    ...(deduction !== undefined && { deductions: deduction }),
  };
}

function marksOf(state: EventState, stage: string, project: string): ProjectInput["marks"] {
  const counted = [...(countedOf(state, stage, project) ?? [])].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(
    counted.map(([judge, line]) => [judge, line.state === "ballot" ? line.fact.body.marks : null]),
  );
}

/** What a ballot from paper rests on. */
function keyingsOf(fact: MarkedFact): readonly string[] {
  return fact.kind === "paper-ballot" ? fact.body.keyings : [];
}

/** Every entry that the input of these tracks, which one rule ranks, was built from, by hash, in order of hash. */
export function inputHashes(state: EventState, stage: string, tracks: readonly string[]): string[] {
  const rule = stageRule(state, stage, tracks[0] ?? "");
  const earlier = (rule?.rule.components ?? []).flatMap(({ source }) =>
    source.startsWith("stage:") ? [earlierTotals(state, source.slice("stage:".length))] : [],
  );
  const projects = takingPart(state, stage, tracks);
  const speaksFor = ({ stage: at, subject }: RulingBody): boolean =>
    at === stage && ("track" in subject ? tracks.includes(subject.track) : projects.includes(subject.project));
  const hashes = projects.flatMap((project) => {
    const subject = stageSubject({ stage, project });
    const counted = [...(countedOf(state, stage, project)?.values() ?? [])];
    return [
      standingOf(state, stage, project).closing?.hash,
      ...counted.flatMap((line) => (line.state === "ballot" ? [line.fact.hash, ...keyingsOf(line.fact)] : [])),
      ...lateFacts(state, stage, project).map((item) => item.fact.hash),
      state.performance.get(subject)?.hash,
      state.deductions.get(subject)?.hash,
      ...earlier.map(({ totals }) => totals.get(project)?.certificate),
    ];
  });
  const rulings = state.rulings.filter((ruling) => speaksFor(ruling.body)).map((ruling) => ruling.hash);
  return [...new Set([rule?.hash, ...hashes, ...rulings].filter((hash) => hash !== undefined))].sort(compareText);
}
