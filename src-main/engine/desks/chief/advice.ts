// Statistics at the chief's desk: computed from the very document that would be signed, and never part of it.

import type { InputOf } from "#shared/contract/channels";
import type { AdviceView, StabilityView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { takingPart } from "#shared/event/scoring-input";
import { normalise } from "#shared/intake/normalise";
import type { AdviceExtras, GroupAdvice } from "#shared/statistics/advice";
import { sha256Hex } from "#node/crypto";
import type { Port } from "../../port";
import { type ResultAsked, isComputing, presentResult } from "../../statistics/present-results";
import { type Bench, benchOf, benchOfPart, partsOf } from "./bench";
import { inputFor, namesOf } from "./result";

interface Advised extends ResultAsked {
  readonly bench: Bench;
}

/** What the result of the part is computed from now; refuses another chief's track, and a stage that ranks nobody. */
function advised(port: Port, track: string, part: number | undefined): Advised {
  const bench = benchOfPart(port, part);
  if (bench.stage.outcome === "feedback") throw new AppError("nothing-to-sign");
  if (!bench.tracks.includes(track)) throw new AppError("plan-invalid", { path: "track", value: track });
  const source = inputFor(port, bench);
  return { bench, desk: deskOf(port, bench), source, scoringHash: sha256Hex(JSON.stringify(source)) };
}

function deskOf(port: Port, { state, stage, tracks }: Bench): string {
  return JSON.stringify([state.event, port.signedIn.person, stage.id, ...tracks]);
}

/** Advice on what the result is when it is given: where that has changed meanwhile, it is computed anew. */
export async function adviceView(port: Port, track: string, part?: number): Promise<AdviceView> {
  for (;;) {
    const about = advised(port, track, part);
    const advice = await adviceUnlessChanged(port, about, track);
    if (advice === null || advised(port, track, part).scoringHash !== about.scoringHash) continue;
    return { track, scoringHash: about.scoringHash, advice, names: namesOf(about.bench) };
  }
}

/** null where a newer result has taken its place. */
async function adviceUnlessChanged(port: Port, about: Advised, track: string): Promise<GroupAdvice | null> {
  try {
    return await presentResult(port.engine, about).advice(extrasOf(about.bench, track, about.scoringHash));
  } catch (error) {
    if (error instanceof AppError && error.code === "result-changed") return null;
    throw error;
  }
}

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

/** Throws `result-changed` where the result is no longer the one that was asked about, then or when the slice is done. */
export async function stabilityView(
  port: Port,
  { part, track, scoringHash, from }: InputOf<"chief.stability">,
): Promise<StabilityView> {
  const refuseAnother = (about: Advised): void => {
    if (about.scoringHash !== scoringHash) throw new AppError("result-changed");
  };
  const about = advised(port, track, part);
  refuseAnother(about);
  const { statistician } = presentResult(port.engine, about);
  const slice = await statistician.ask({ job: "stability", track, seed: scoringHash, from });
  refuseAnother(advised(port, track, part));
  return { scoringHash, slice };
}

/** Gives up what is being computed of a result that has changed. The desk looks again whenever anything is put on record. */
export function dropPastStatistics(port: Port): void {
  for (const [part] of partsOf(benchOf(port)).entries()) {
    const bench = benchOfPart(port, part);
    const track = bench.tracks[0];
    if (track !== undefined && isComputing(port.engine, deskOf(port, bench)))
      presentResult(port.engine, advised(port, track, part));
  }
}
