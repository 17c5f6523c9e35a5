// The marks that a rule is tried on: as signed at its stage, else at an earlier one of the same rubric, else samples.

import type { RulePreviewTrack } from "../contract/views";
import { type Group, type ProjectInput, type Rule, type ScoringDocumentSource, SCORING_FORMAT } from "../scoring/index";
import { withRulings, takingPart } from "./scoring-input";
import { componentMaxima } from "./rule-maxima";
import { sampleMarks, sampleValue } from "./sample-marks";
import { type CertificateFact, standingCertificates } from "./standing-certificates";
import { earlierTotals } from "./earlier-totals";
import type { EventState } from "./state";

export interface TrialMarks {
  readonly marks: RulePreviewTrack["marks"];
  readonly filled: readonly string[];
  readonly group: Group;
}

/** Before a track is signed its real marks are not used: nobody is to see a ranking before the chief has signed it. */
export function trialMarks(state: EventState, stage: string, track: string, rules: readonly Rule[]): TrialMarks {
  const [draft] = rules as [Rule];
  const { marks, projects } = signedHere(state, stage, track, draft) ??
    signedEarlier(state, stage, track, draft) ?? {
      marks: { from: "sample" as const, stage },
      projects: takingPart(state, stage, [track]).map((id) => ({
        id,
        marks: sampleMarks(state, stage, track, id, draft),
      })),
    };
  const sources = [...new Set(rules.flatMap(({ components }) => components.map(({ source }) => source)))];
  const missing = sources.filter(
    (source) => source !== "onsite" && projects.every((project) => valueOf(project, source) === undefined),
  );
  const carried = missing.map((source) => carriedOver(state, source, projects)).filter((values) => values !== null);
  const filled = missing.filter((source) => !carried.some((values) => values.source === source));
  const maxima = new Map(
    rules.flatMap((rule) => componentMaxima(state, { stage, track }, rule)).map((item) => [item.source, item.maximum]),
  );
  const sampled = filled.map((source) => ({
    source,
    values: new Map(projects.map(({ id }) => [id, sampleValue(state, stage, id, source, maxima.get(source) ?? "100")])),
  }));
  return {
    marks,
    filled,
    group: { id: track, projects: [...carried, ...sampled].reduce(withValues, projects) },
  };
}

interface Marked {
  readonly marks: RulePreviewTrack["marks"];
  readonly projects: readonly ProjectInput[];
}

/** With performance results, deductions and carried totals as signed; rulings are put to what is tied under the rule tried. */
function signedHere(state: EventState, stage: string, track: string, draft: Rule): Marked | null {
  const signed = signedGroup(state, stage, track, draft);
  if (signed === null) return null;
  return {
    marks: { from: "stage", stage },
    projects: signed.projects.map(({ ruling: _ruling, ...project }) => project),
  };
}

/** The marks alone: what else an earlier stage counted belongs to that stage. */
function signedEarlier(state: EventState, stage: string, track: string, draft: Rule): Marked | null {
  const { stages } = state.plan;
  const earlier = stages
    .slice(
      0,
      Math.max(
        0,
        stages.findIndex(({ id }) => id === stage),
      ),
    )
    .toReversed();
  const present = takingPart(state, stage, [track]);
  for (const { id } of earlier) {
    const marks = new Map(signedGroup(state, id, track, draft)?.projects.map((project) => [project.id, project.marks]));
    if (!present.some((project) => marks.has(project))) continue;
    return {
      marks: { from: "earlier-stage", stage: id },
      projects: present.map((project) => ({ id: project, marks: marks.get(project) ?? {} })),
    };
  }
  return null;
}

/** The track's group as the one certificate in force signs it; null where there is none, or by another rubric. */
function signedGroup(state: EventState, stage: string, track: string, draft: Rule): Group | null {
  const [certificate, ...others] = standingCertificates(state, stage).filter(({ body }) => body.tracks.includes(track));
  if (certificate === undefined || others.length > 0) return null;
  const signed = signedDocument(certificate);
  const group = signed?.groups.find(({ id }) => id === track);
  return signed === null || group === undefined || !sameRubric(signed.rule, draft) ? null : group;
}

function signedDocument({ body }: CertificateFact): ScoringDocumentSource | null {
  try {
    const document = JSON.parse(body.scoring) as ScoringDocumentSource;
    return Array.isArray(document.groups) ? document : null;
  } catch {
    return null;
  }
}

/** The same segments and criteria, marked in the same range and steps; weights may differ. */
export function sameRubric(a: Pick<Rule, "segments">, b: Pick<Rule, "segments">): boolean {
  const textOf = ({ segments }: Pick<Rule, "segments">): string =>
    JSON.stringify(
      segments
        .flatMap(({ id, criteria }) => criteria.map((item) => [id, item.id, item.min, item.max, item.step]))
        .map((item) => JSON.stringify(item))
        .toSorted(),
    );
  return textOf(a) === textOf(b);
}

interface SourceValues {
  readonly source: string;
  /** By project. */
  readonly values: ReadonlyMap<string, string>;
}

/** The signed totals of an earlier stage, where any of the projects has one. */
function carriedOver(state: EventState, source: string, projects: readonly ProjectInput[]): SourceValues | null {
  if (!source.startsWith("stage:")) return null;
  const { totals } = earlierTotals(state, source.slice("stage:".length));
  const values = new Map([...totals].map(([project, { total }]) => [project, total]));
  return projects.some(({ id }) => values.has(id)) ? { source, values } : null;
}

function valueOf({ performance, stages }: ProjectInput, source: string): string | undefined {
  return source === "performance" ? performance : stages?.[source.slice("stage:".length)];
}

function withValues(projects: readonly ProjectInput[], { source, values }: SourceValues): ProjectInput[] {
  return projects.map((project) => {
    const value = values.get(project.id);
    if (value === undefined) return project;
    if (source === "performance") return { ...project, performance: value };
    return { ...project, stages: { ...project.stages, [source.slice("stage:".length)]: value } };
  });
}

/** The document by which a rule is tried. Rulings stand where marks are this stage's own and just the same set is tied. */
export function trialDocument(state: EventState, { marks, group }: TrialMarks, rule: Rule): ScoringDocumentSource {
  const source: ScoringDocumentSource = { format: SCORING_FORMAT, rule, groups: [group] };
  return marks.from === "stage" ? withRulings(state, marks.stage, source) : source;
}
