// Who goes on from a stage: what its certificates propose, and what the organiser confirms of it.

import { advancing } from "#shared/awards/advance";
import type { InputOf } from "#shared/contract/channels";
import type { AdvancementRecord, AdvancementTrack, AdvancementView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { placesOf } from "#shared/awards/quota";
import { rankedOf } from "#shared/awards/take-places";
import type { Stage } from "#shared/event/plan";
import { takingPart } from "#shared/event/scoring-input";
import { stageOf } from "#shared/event/stage-rule";
import { type CertificateFact, signedResult, standingCertificates } from "#shared/event/standing-certificates";
import type { EventState } from "#shared/event/state";
import type { GroupResult } from "#shared/scoring/result";
import type { Port } from "../../port";
import { record } from "./set-up";

type Advance = NonNullable<Stage["advance"]>;

export function advancementView(port: Port, from: string): AdvancementView {
  const { state } = port.room;
  const advance = advanceOf(state, from);
  const certificates = standingCertificates(state, from);
  return {
    from,
    to: advance.to,
    certificates: hashesOf(certificates),
    tracks: state.plan.tracks.flatMap(({ id }) => trackView(state, from, id, advance, certificates)),
    confirmed: advancementRecord(state, from),
  };
}

function advanceOf({ plan }: EventState, from: string): Advance {
  const advance = stageOf(plan.stages, from)?.advance ?? null;
  if (advance === null) throw new AppError("plan-invalid", { path: "advance", value: from });
  return advance;
}

function hashesOf(certificates: readonly CertificateFact[]): string[] {
  return certificates.map(({ hash }) => hash).sort();
}

function trackView(
  state: EventState,
  from: string,
  track: string,
  advance: Advance,
  certificates: readonly CertificateFact[],
): AdvancementTrack[] {
  const groups = certificates.flatMap(
    (certificate) => signedResult(certificate)?.groups.filter(({ id }) => id === track) ?? [],
  );
  const [group, ...others] = groups;
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
    const tied = tie?.projects.includes(line.project) ?? false;
    return {
      project: line.project,
      name: body?.name ?? line.project,
      applicantUnit: body?.applicantUnit ?? "",
      rank: line.rank,
      total: line.status === "ranked" ? line.total : null,
      proposed:
        line.rank === null
          ? "incomplete"
          : tied
            ? "tied-at-cut"
            : projects.includes(line.project)
              ? "advances"
              : "stays",
      withdrawn: body === undefined || body.withdrawn !== null,
    };
  });
}

/** Every track that has projects must be signed, and everyone in a tie at the cut be taken in or left out by name. */
export function confirmAdvancement(port: Port, input: InputOf<"organiser.confirm-advancement">): null {
  const { state } = port.room;
  const view = advancementView(port, input.from);
  const seen = JSON.stringify([...input.certificates].sort()) === JSON.stringify(view.certificates);
  if (!seen) throw new AppError("result-changed");
  const open = view.tracks.find((track) => track.state !== "signed");
  if (open !== undefined)
    throw new AppError(open.state === "unsigned" ? "nothing-certified" : "conflict-needs-ruling", {
      event: state.event,
    });
  if (state.started.has(view.to)) throw new AppError("locked-after-start");
  // Who has withdrawn does not go on, whatever the rank was; the place is given to nobody but by name.
  const lines = view.tracks.flatMap((track) => track.ranking).filter(({ withdrawn }) => !withdrawn);
  const decided = [...input.admitted, ...input.passedOver].map(({ project }) => project);
  const known = decided.every((project) => lines.some((line) => line.project === project));
  if (!known || new Set(decided).size !== decided.length) throw new AppError("project-unknown");
  const admitted = new Set(input.admitted.map(({ project }) => project));
  const passed = new Set(input.passedOver.map(({ project }) => project));
  const undecided = lines.some(
    ({ project, proposed }) => proposed === "tied-at-cut" && !admitted.has(project) && !passed.has(project),
  );
  if (undecided) throw new AppError("tie-at-cut");
  const projects = lines
    .filter(({ project, proposed }) => (proposed === "advances" && !passed.has(project)) || admitted.has(project))
    .map(({ project }) => project);
  return record(port, [{ kind: "advancement", body: { ...input, to: view.to, projects } }]);
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
