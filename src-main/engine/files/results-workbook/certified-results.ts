// What the standing certificates of a stage say, track by track: the signed input and result, never live state.

import { isDeepStrictEqual } from "node:util";
import { AppError } from "#shared/errors";
import { compareText } from "#shared/event/panel";
import type { Stage } from "#shared/event/plan";
import { takingPart } from "#shared/event/scoring-input";
import { type CertificateFact, standingCertificates } from "#shared/event/standing-certificates";
import type { EventState } from "#shared/event/state";
import {
  type ExplainedGroup,
  type ExplainedProject,
  type Group,
  type ProjectInput,
  type Result,
  type Rule,
  type TieExplanation,
  explain,
  parseScoringText,
} from "#shared/scoring/index";
import { sha256Hex } from "#node/crypto";

export interface CertifiedProject {
  /** What was signed of it: the marks that count, by judge. */
  readonly input: ProjectInput;
  /** Its line of the signed result, with the steps that led to it. */
  readonly line: ExplainedProject;
}

export interface CertifiedTrack {
  readonly id: string;
  readonly name: string;
  readonly certificate: CertificateFact;
  readonly rule: Rule;
  /** In the running order, as it was signed. */
  readonly projects: readonly CertifiedProject[];
  /** In the order of the ranking, the incomplete last. */
  readonly ranking: readonly CertifiedProject[];
  readonly ties: readonly TieExplanation[];
}

/** A track that has projects and no result to show: not signed, or signed twice with different results. */
export interface OpenTrack {
  readonly name: string;
  readonly why: "unsigned" | "contested";
}

export interface CertifiedResults {
  readonly stage: Stage;
  /** Every certificate in force, in the plan's order of tracks. */
  readonly certificates: readonly CertificateFact[];
  readonly tracks: readonly CertifiedTrack[];
  readonly open: readonly OpenTrack[];
}

/** Throws `nothing-certified` where no certificate stands, `conflict-needs-ruling` where all that stand contradict one another. */
export function certifiedResults(state: EventState, stage: Stage): CertifiedResults {
  const signed = standingCertificates(state, stage.id).map(readCertificate).sort(byTrack(state));
  if (signed.length === 0) throw new AppError("nothing-certified", { event: state.event });
  const tracks: CertifiedTrack[] = [];
  const open: OpenTrack[] = [];
  for (const { id, name } of state.plan.tracks) {
    const groups = signed.flatMap((certificate) => groupOf(certificate, id));
    const [first, ...others] = groups;
    if (first === undefined) {
      if (takingPart(state, stage.id, [id]).length > 0) open.push({ name, why: "unsigned" });
    } else if (others.every((other) => saysTheSame(first, other))) tracks.push(certifiedTrack(id, name, first));
    else open.push({ name, why: "contested" });
  }
  if (tracks.length === 0) throw new AppError("conflict-needs-ruling", { event: state.event });
  return { stage, certificates: signed.map(({ fact }) => fact), tracks, open };
}

interface SignedCertificate {
  readonly fact: CertificateFact;
  readonly rule: Rule;
  readonly groups: readonly Group[];
  readonly explained: readonly ExplainedGroup[];
}

interface SignedGroup {
  readonly certificate: SignedCertificate;
  readonly input: Group;
  readonly explained: ExplainedGroup;
}

/** The steps are worked out again from the signed input; a result that they do not lead to is refused, not mended. */
function readCertificate(fact: CertificateFact): SignedCertificate {
  const { scoring, scoringHash, result, resultHash } = fact.body;
  const parsed = parseScoringText(scoring);
  if (!parsed.ok || sha256Hex(scoring) !== scoringHash || sha256Hex(result) !== resultHash) throw unreadable();
  const { rule, groups } = parsed.document;
  const explained = explain(parsed.document).groups;
  if (!isDeepStrictEqual(resultLines(explained), signedLines(result))) throw unreadable();
  return { fact, rule, groups, explained };
}

function unreadable(): AppError {
  return new AppError("certificate-damaged");
}

function resultLines(groups: readonly ExplainedGroup[]): Result["groups"] {
  return groups.map(({ id, ranking }) => ({
    id,
    ranking: ranking.map(({ explanation: _steps, ...line }) => line),
  }));
}

function signedLines(result: string): unknown {
  try {
    return (JSON.parse(result) as Result).groups;
  } catch {
    throw unreadable();
  }
}

function byTrack(state: EventState) {
  const place = ({ fact }: SignedCertificate): number =>
    state.plan.tracks.findIndex((track) => fact.body.tracks.includes(track.id));
  return (a: SignedCertificate, b: SignedCertificate): number =>
    place(a) - place(b) || b.fact.body.number - a.fact.body.number || compareText(a.fact.hash, b.fact.hash);
}

function groupOf(certificate: SignedCertificate, track: string): SignedGroup[] {
  const input = certificate.groups.find((group) => group.id === track);
  const explained = certificate.explained.find((group) => group.id === track);
  return input === undefined || explained === undefined ? [] : [{ certificate, input, explained }];
}

function saysTheSame(a: SignedGroup, b: SignedGroup): boolean {
  return (
    isDeepStrictEqual(a.certificate.rule, b.certificate.rule) &&
    isDeepStrictEqual(a.input, b.input) &&
    isDeepStrictEqual(awardsOf(a), awardsOf(b)) &&
    isDeepStrictEqual(a.explained, b.explained)
  );
}

function awardsOf({ certificate, input }: SignedGroup): unknown {
  return certificate.fact.body.awards
    .filter(({ track }) => track === input.id)
    .map(({ award, projects }) => [award, projects]);
}

function certifiedTrack(id: string, name: string, { certificate, input, explained }: SignedGroup): CertifiedTrack {
  const inputs = new Map(input.projects.map((project) => [project.id, project]));
  const ranking = explained.ranking.flatMap((line): CertifiedProject[] => {
    const project = inputs.get(line.project);
    return project === undefined ? [] : [{ input: project, line }];
  });
  const lines = new Map(ranking.map((project) => [project.input.id, project]));
  return {
    id,
    name,
    certificate: certificate.fact,
    rule: certificate.rule,
    projects: input.projects.flatMap((project) => lines.get(project.id) ?? []),
    ranking,
    ties: explained.ties,
  };
}
