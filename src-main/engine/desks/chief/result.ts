// The result at the chief's desk: computed from the ledger, explained, and signed as a certificate.

import { outcomeOf } from "#shared/awards/outcome";
import type { AwardView, Blocker, CertificateView, ResultView, TieItem } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { CertificateBody } from "#shared/event/bodies";
import { missingBallots, openQuestions } from "#shared/event/count";
import { stageSubject } from "#shared/event/kinds";
import { standingOf } from "#shared/event/panel";
import { placeOfTracks } from "#shared/event/rule-place";
import { ruleText } from "#shared/event/rule-text";
import { inputHashes, scoringInput, takingPart } from "#shared/event/scoring-input";
import { stageRule } from "#shared/event/stage-rule";
import { standingCertificates } from "#shared/event/standing-certificates";
import { type TieSet, sharedRanks, tieSets } from "#shared/event/tie-sets";
import {
  type Explanation,
  type Result,
  type ScoringDocumentSource,
  explain,
  parseScoringDocument,
  score,
} from "#shared/scoring/index";
import { sha256Hex } from "#node/crypto";
import { refuseUnknownCritical } from "../../event-room";
import type { Port } from "../../port";
import { certificateView } from "../certificates";
import { type Bench, benchOfPart, isVeiled, partsOf, requirePartRule } from "./bench";

interface Computed {
  /** The exact text of the input and of the result: what is hashed and signed. */
  readonly scoring: string;
  readonly result: string;
  readonly parsedResult: Result;
  readonly explanation: Explanation;
  readonly awards: AwardView[];
  readonly awardTies: TieItem[];
  /** What still shares a rank: for the chief to rule on, where the rule leaves it to the chief. */
  readonly ties: TieItem[];
}

export function resultView(port: Port, part?: number): ResultView {
  const bench = benchOfPart(port, part);
  const { state, stage, tracks } = bench;
  const computed = compute(port, bench);
  const { rule } = requirePartRule(bench);
  return {
    stage: stage.id,
    tracks,
    outcome: stage.outcome,
    result: computed.parsedResult,
    explanation: computed.explanation,
    names: namesOf(bench),
    awards: computed.awards,
    awardTies: computed.awardTies,
    ties: computed.ties,
    tieRulings: tieRulings(port, bench),
    vacancies: vacancies(bench),
    blockers: blockersOf(port, bench),
    scoringHash: sha256Hex(computed.scoring),
    certified: isCertified(bench, computed),
    ruleText: ruleText(rule, placeOfTracks(state, stage.id, tracks, rule)),
  };
}

function compute(port: Port, bench: Bench): Computed {
  const { state, stage } = bench;
  refuseUnknownCritical(port.engine.store, state.event);
  // A stage of feedback ranks nobody.
  if (stage.outcome === "feedback") throw new AppError("nothing-to-sign");
  const source = inputFor(port, bench);
  const parsed = parseScoringDocument(source);
  if (!parsed.ok)
    throw new AppError("rule-invalid", { path: parsed.problems[0]?.path ?? "", code: parsed.problems[0]?.code ?? "" });
  const result = score(parsed.document);
  const assigned = result.groups.map((group) => outcomeOf(state, stage, group));
  return {
    scoring: JSON.stringify(source),
    result: JSON.stringify(result),
    parsedResult: result,
    explanation: explain(parsed.document),
    awards: assigned.flatMap(({ track, awards }) => awards.map((award) => ({ track, ...award }))),
    awardTies: assigned.flatMap(({ track, tie }) => (tie === null ? [] : [{ track, ...tie }])),
    ties: openTies(source, result),
  };
}

/** A veiled project goes in without marks, so that nothing here tells of them. */
export function inputFor(port: Port, bench: Bench): ScoringDocumentSource {
  const { state, stage, tracks } = bench;
  return scoringInput(state, stage.id, tracks, requirePartRule(bench).rule, (project) =>
    isVeiled(port, bench, project),
  );
}

/** The sets that the chief may put in order, whether or not they have been ruled on. */
export function rulableTies(port: Port, bench: Bench): TieSet[] {
  return partsOf(bench).flatMap((tracks) => tieSets(inputFor(port, { ...bench, tracks })));
}

function openTies(source: ScoringDocumentSource, result: Result): TieItem[] {
  const shared = result.groups.flatMap(sharedRanks);
  if (!source.rule.ties?.includes("ruling")) return shared;
  const left = new Set(shared.flatMap((tie) => tie.projects));
  return tieSets(source).filter((tie) => tie.projects.some((project) => left.has(project)));
}

/** People, projects and stages by id; segments as `segment:ID`, criteria as `criterion:SEGMENT.ID`. */
export function namesOf({ state, stage, tracks }: Bench): Record<string, string> {
  const segments = stageRule(state, stage.id, tracks[0] ?? "")?.rule.segments ?? [];
  return Object.fromEntries([
    ...[...state.people.values()].map(({ person, name }) => [person, name]),
    ...[...state.projects.values()].map(({ project, name }) => [project, name]),
    ...state.plan.stages.map(({ id, name }) => [id, name]),
    ...segments.flatMap((segment) => [
      [`segment:${segment.id}`, segment.name ?? segment.id],
      ...segment.criteria.map(({ id, name }) => [`criterion:${segment.id}.${id}`, name ?? id]),
    ]),
  ]) as Record<string, string>;
}

/** That projects were tied tells of their marks: a ruling on a veiled one stays back with them. */
function tieRulings(port: Port, bench: Bench): ResultView["tieRulings"] {
  const { state, stage, tracks } = bench;
  return state.rulings.flatMap(({ body, at }) => {
    const { subject, reason } = body;
    if (body.stage !== stage.id || subject.about !== "tie" || !tracks.includes(subject.track)) return [];
    if (subject.order.some((project) => isVeiled(port, bench, project))) return [];
    return [{ track: subject.track, order: subject.order, reason, at }];
  });
}

function blockersOf(port: Port, bench: Bench): Blocker[] {
  const { state, stage, tracks } = bench;
  const projects = takingPart(state, stage.id, tracks);
  const open = projects.filter((project) => standingOf(state, stage.id, project).standing !== "closed");
  const veiled = projects.filter((project) => !open.includes(project) && isVeiled(port, bench, project));
  const questions = projects.map((project) => openQuestions(state, stage.id, project));
  const conflicts = questions.reduce((count, question) => count + question.conflicts.length, 0);
  const disputed = projects.filter((project) => state.disputed.has(stageSubject({ stage: stage.id, project }))).length;
  const missing = projects.flatMap((project) => missingBallots(state, stage.id, project)).length;
  const late = questions.reduce((count, question) => count + question.late.length, 0);
  const forks = port.room.authority.forks.filter(({ kept }) => kept === null).length;
  return [
    ...(open.length > 0 ? [{ code: "projects-not-closed" as const, projects: open }] : []),
    ...(veiled.length > 0 ? [{ code: "own-ballot-open" as const, projects: veiled }] : []),
    ...(conflicts + disputed + missing > 0
      ? [{ code: "conflict-needs-ruling" as const, items: conflicts + disputed + missing }]
      : []),
    ...(late > 0 ? [{ code: "late-needs-ruling" as const, items: late }] : []),
    ...(forks > 0 ? [{ code: "fork-needs-ruling" as const, items: forks }] : []),
  ];
}

function isCertified(bench: Bench, computed: Computed): boolean {
  const scoringHash = sha256Hex(computed.scoring);
  const awards = JSON.stringify(computed.awards);
  return standingCertificates(bench.state, bench.stage.id).some(
    ({ body }) => body.scoringHash === scoringHash && JSON.stringify(body.awards) === awards,
  );
}

function vacancies({ state, stage, tracks }: Bench): ResultView["vacancies"] {
  return state.rulings.flatMap(({ body: { stage: of, subject, reason }, at }) =>
    of === stage.id && subject.about === "vacancy" && tracks.includes(subject.track) && subject.places > 0
      ? [{ track: subject.track, award: subject.award, places: subject.places, reason, at }]
      : [],
  );
}

/** `scoringHash` names what the chief has read: if it is no longer what would be signed, nothing is. */
export function sign(port: Port, scoringHash: string, part?: number): CertificateView {
  const bench = benchOfPart(port, part);
  const { state, stage } = bench;
  const computed = compute(port, bench);
  if (computed.parsedResult.groups.length === 0) throw new AppError("nothing-to-sign");
  refuseBlocked(blockersOf(port, bench));
  if (sha256Hex(computed.scoring) !== scoringHash) throw new AppError("result-changed");
  if (isCertified(bench, computed)) throw new AppError("already-certified");
  const body = certificateOf(bench, computed);
  const { hashes } = port.engine.record(port.room, port.signedIn, [
    { kind: "certificate", body },
    (hashes) => ({
      kind: "certificate-digest",
      body: { stage: stage.id, tracks: body.tracks, certificate: hashes[0] as string },
    }),
  ]);
  const hash = hashes[0] as string;
  const fact = port.room.state.certificates.find((candidate) => candidate.hash === hash);
  if (fact === undefined) throw new AppError("event-unknown", { event: state.event });
  return certificateView(port.room.state, fact);
}

function refuseBlocked(blockers: readonly Blocker[]): void {
  const first = blockers[0];
  if (first === undefined) return;
  throw new AppError(first.code === "late-needs-ruling" ? "conflict-needs-ruling" : first.code);
}

function certificateOf(bench: Bench, computed: Computed): CertificateBody {
  const { state, stage, tracks } = bench;
  const { rule, hash } = requirePartRule(bench);
  // One track never has two: what another chief signed together with more tracks gives way, and is signed anew.
  const before = standingCertificates(state, stage.id).filter((fact) =>
    fact.body.tracks.some((track) => tracks.includes(track)),
  );
  return {
    stage: stage.id,
    tracks: [...tracks],
    number: 1 + Math.max(0, ...before.map((fact) => fact.body.number)),
    scoring: computed.scoring,
    scoringHash: sha256Hex(computed.scoring),
    result: computed.result,
    resultHash: sha256Hex(computed.result),
    ruleText: ruleText(rule, placeOfTracks(state, stage.id, tracks, rule)),
    ruleHash: hash,
    inputs: inputHashes(state, stage.id, tracks),
    awards: computed.awards.map((award) => ({ ...award, projects: [...award.projects] })),
    supersedes: before.map((fact) => fact.hash),
  };
}
