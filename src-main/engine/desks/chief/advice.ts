// Statistics at the chief's desk: computed from the very document that would be signed, and never part of it.

import type { InputOf } from "#shared/contract/channels";
import type { AdviceView, StabilityView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { takingPart } from "#shared/event/scoring-input";
import { normalise } from "#shared/intake/normalise";
import { type ScoringDocument, type ScoringDocumentSource, parseScoringDocument } from "#shared/scoring/index";
import { type AdviceExtras, type GroupAdvice, adviceOf } from "#shared/statistics/advice";
import {
  type StabilityPlan,
  type StabilitySlice,
  mergeTallies,
  stabilityPlan,
  stabilitySlice,
} from "#shared/statistics/stability";
import { sha256Hex } from "../../crypto";
import type { Port } from "../../port";
import { type Bench, benchOfPart } from "./bench";
import { inputFor, namesOf } from "./result";

interface Advised {
  readonly bench: Bench;
  readonly source: ScoringDocumentSource;
  readonly scoringHash: string;
}

/** What the result of the part is computed from now; refuses another chief's track, and a stage that ranks nobody. */
function advised(port: Port, track: string, part: number | undefined): Advised {
  const bench = benchOfPart(port, part);
  if (bench.stage.outcome === "feedback") throw new AppError("nothing-to-sign");
  if (!bench.tracks.includes(track)) throw new AppError("plan-invalid", { path: "track", value: track });
  const source = inputFor(port, bench);
  return { bench, source, scoringHash: sha256Hex(JSON.stringify(source)) };
}

/** The document with the track's group, which it lacks while the track has no project. */
function documentOf({ source }: Advised, track: string): ScoringDocument {
  const parsed = parseScoringDocument(source);
  if (!parsed.ok)
    throw new AppError("rule-invalid", { path: parsed.problems[0]?.path ?? "", code: parsed.problems[0]?.code ?? "" });
  const { document } = parsed;
  if (document.groups.some(({ id }) => id === track)) return document;
  return { ...document, groups: [...document.groups, { id: track, projects: [] }] };
}

export function adviceView(port: Port, track: string, part?: number): AdviceView {
  const about = advised(port, track, part);
  const { bench, scoringHash } = about;
  const extras = extrasOf(bench, track, scoringHash);
  const key = JSON.stringify(extras);
  const held = given.get(port);
  const advice = held?.key === key ? held.advice : adviceOf(documentOf(about, track), extras);
  given.set(port, { key, advice });
  return { track, scoringHash, advice, names: namesOf(bench) };
}

/** The advice of each port's last asking: it is asked for again whenever anything is put on record. */
const given = new WeakMap<Port, { key: string; advice: GroupAdvice }>();

/** Seeded by the result: the same result, the same advice. */
function extrasOf({ state, stage }: Bench, track: string, scoringHash: string): AdviceExtras {
  const judgeUnits = [...state.people.values()].map(({ person, unit }) => [person, normalise(unit)] as const);
  // Members' units stand in the registrations, which never come to a venue.
  const projectUnits = [...state.projects.values()].map(
    ({ project, applicantUnit, jointUnits }) => [project, [applicantUnit, ...jointUnits].map(normalise)] as const,
  );
  return {
    groupId: track,
    // Without a running order there is nothing that a team's place in it could have done.
    order: state.orders.has(stage.id) ? takingPart(state, stage.id, [track]) : [],
    judgeUnits: Object.fromEntries(judgeUnits),
    projectUnits: Object.fromEntries(projectUnits),
    seed: scoringHash,
  };
}

/** The plan of each port's last asking: making it anew for every slice would take longer than the slice. */
const plans = new WeakMap<Port, { key: string; plan: StabilityPlan }>();

export function stabilityView(
  port: Port,
  { part, track, scoringHash, from }: InputOf<"chief.stability">,
): StabilityView {
  const about = advised(port, track, part);
  if (about.scoringHash !== scoringHash) throw new AppError("result-changed");
  const key = `${track} ${scoringHash}`;
  const held = plans.get(port);
  const plan = held?.key === key ? held.plan : stabilityPlan(documentOf(about, track), track, scoringHash);
  plans.set(port, { key, plan });
  return { scoringHash, slice: timedSlice(plan, from) };
}

/** So that a ballot that comes in waits no longer than this, and a cancel is heard at once. */
const sliceMilliseconds = 100;
const firstChunk = 4;

/** As many resamples as fit into the time, by the pace of those before; always some. */
function timedSlice(plan: StabilityPlan, from: number): StabilitySlice {
  const begun = performance.now();
  let slice = stabilitySlice(plan, from, firstChunk);
  while (slice.to < plan.total) {
    const spent = performance.now() - begun;
    const pace = (slice.to - from) / Math.max(spent, 0.001);
    const fits = Math.floor(Math.min(2 * (slice.to - from), pace * (sliceMilliseconds - spent)));
    if (fits < 1) break;
    const next = stabilitySlice(plan, slice.to, fits);
    slice = { to: next.to, tallies: mergeTallies(slice.tallies, next.tallies) };
  }
  return slice;
}
