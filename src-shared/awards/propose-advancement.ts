// What the certificates of a stage propose for the next: track by track who goes on, and what stands in the way.

import type { AdvancementRecord, AdvancementTrack, AdvancementView } from "../contract/views";
import type { Stage } from "../event/plan";
import { takingPart } from "../event/scoring-input";
import { stageOf } from "../event/stage-rule";
import { type CertificateFact, signedResult, standingCertificates } from "../event/standing-certificates";
import type { EventState } from "../event/state";
import type { GroupResult } from "../scoring/result";
import { advancing } from "./advance";
import { placesOf } from "./quota";
import { rankedOf } from "./take-places";

type Advance = NonNullable<Stage["advance"]>;

/** null where the plan lets nobody go on from this stage. */
export function proposeAdvancement(state: EventState, from: string): AdvancementView | null {
  const advance = stageOf(state.plan.stages, from)?.advance ?? null;
  if (advance === null) return null;
  const certificates = standingCertificates(state, from);
  return {
    from,
    to: advance.to,
    certificates: hashesOf(certificates),
    tracks: state.plan.tracks.flatMap(({ id }) => trackView(state, from, id, advance, certificates)),
    confirmed: advancementRecord(state, from),
  };
}

function hashesOf(certificates: readonly CertificateFact[]): string[] {
  return certificates.map(({ hash }) => hash).sort();
}

/** Nothing of a track that nobody takes part in and that no certificate speaks of. */
function trackView(
  state: EventState,
  from: string,
  track: string,
  advance: Advance,
  certificates: readonly CertificateFact[],
): AdvancementTrack[] {
  const [group, ...others] = certificates.flatMap(
    (certificate) => signedResult(certificate)?.groups.filter(({ id }) => id === track) ?? [],
  );
  if (group === undefined) {
    const open = takingPart(state, from, [track]).length > 0;
    return open ? [{ track, state: "unsigned", ranking: [], places: 0 }] : [];
  }
  const same = others.every((other) => JSON.stringify(other) === JSON.stringify(group));
  if (!same) return [{ track, state: "contested", ranking: [], places: 0 }];
  const ranked = rankedOf(group.ranking).length;
  const places = placesOf(advance.perTrack[track] ?? advance.quota, ranked, ranked);
  return [{ track, state: "signed", ranking: rankingView(state, group, track, advance), places }];
}

function rankingView(
  state: EventState,
  { ranking }: GroupResult,
  track: string,
  advance: Advance,
): AdvancementTrack["ranking"] {
  const { projects, tie } = advancing(ranking, track, advance);
  return ranking.map((line) => {
    const body = state.projects.get(line.project);
    return {
      project: line.project,
      name: body?.name ?? line.project,
      applicantUnit: body?.applicantUnit ?? "",
      rank: line.rank,
      total: line.status === "ranked" ? line.total : null,
      proposed: proposedFor(line, projects, tie?.projects ?? []),
      withdrawn: body === undefined || body.withdrawn !== null,
    };
  });
}

function proposedFor(
  { project, rank }: { readonly project: string; readonly rank: number | null },
  taken: readonly string[],
  tied: readonly string[],
): AdvancementTrack["ranking"][number]["proposed"] {
  if (rank === null) return "incomplete";
  if (tied.includes(project)) return "tied-at-cut";
  return taken.includes(project) ? "advances" : "stays";
}

/** The list that is in force; null where none has been confirmed. */
export function advancementRecord(state: EventState, from: string): AdvancementRecord | null {
  const fact = state.advancements.get(from);
  if (fact === undefined) return null;
  const { to, projects, admitted, passedOver, certificates } = fact.body;
  const now = hashesOf(standingCertificates(state, from));
  const current = JSON.stringify(now) === JSON.stringify([...certificates].sort());
  return { from, to, projects, admitted, passedOver, at: fact.at, current };
}
