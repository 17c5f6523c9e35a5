// Statistics at the chief's desk: computed from the very document that would be signed, and never part of it.

import type { InputOf } from "#shared/contract/channels";
import type { AdviceView, StabilityView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { takingPart } from "#shared/event/scoring-input";
import { normalise } from "#shared/intake/normalise";
import { type ScoringDocument, parseScoringDocument } from "#shared/scoring/index";
import { adviceOf } from "#shared/statistics/advice";
import { type StabilityPlan, stabilityPlan, stabilitySlice } from "#shared/statistics/stability";
import { sha256Hex } from "../../crypto";
import type { Port } from "../../port";
import { type Bench, benchOfPart } from "./bench";
import { inputFor, namesOf } from "./result";

interface Advised {
  readonly bench: Bench;
  readonly document: ScoringDocument;
  readonly scoringHash: string;
}

function advised(port: Port, track: string, part: number | undefined): Advised {
  const bench = benchOfPart(port, part);
  if (!bench.tracks.includes(track)) throw new AppError("plan-invalid", { path: "track", value: track });
  const source = inputFor(port, bench);
  const parsed = parseScoringDocument(source);
  if (!parsed.ok)
    throw new AppError("rule-invalid", { path: parsed.problems[0]?.path ?? "", code: parsed.problems[0]?.code ?? "" });
  return { bench, document: parsed.document, scoringHash: sha256Hex(JSON.stringify(source)) };
}

export function adviceView(port: Port, track: string, part?: number): AdviceView {
  const { bench, document, scoringHash } = advised(port, track, part);
  const { state, stage } = bench;
  const judgeUnits = [...state.people.values()].map(({ person, unit }) => [person, normalise(unit)] as const);
  // Members' units stand in the registrations, which never come to a venue.
  const projectUnits = [...state.projects.values()].map(
    ({ project, applicantUnit, jointUnits }) => [project, [applicantUnit, ...jointUnits].map(normalise)] as const,
  );
  const advice = adviceOf(document, {
    groupId: track,
    order: takingPart(state, stage.id, [track]),
    judgeUnits: Object.fromEntries(judgeUnits),
    projectUnits: Object.fromEntries(projectUnits),
    seed: scoringHash,
  });
  return { track, scoringHash, advice, names: namesOf(bench) };
}

/** The plan of each port's last asking: making it anew for every slice would take longer than the slice. */
const plans = new WeakMap<Port, { key: string; plan: StabilityPlan }>();

/** Resamples in one slice, so that the desk stays at hand and a cancel is heard at once. */
const sliceSize = 1000;

export function stabilityView(
  port: Port,
  { part, track, scoringHash, from }: InputOf<"chief.stability">,
): StabilityView {
  const { document, scoringHash: present } = advised(port, track, part);
  if (present !== scoringHash) throw new AppError("result-changed");
  const key = `${track} ${scoringHash}`;
  const held = plans.get(port);
  const plan = held?.key === key ? held.plan : stabilityPlan(document, track, scoringHash);
  plans.set(port, { key, plan });
  return { scoringHash, slice: stabilitySlice(plan, from, sliceSize) };
}
