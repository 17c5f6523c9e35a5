// What a stage has come to, for the organiser's page of results: by its certificates alone, and what was said of each project.

import { openPlaces } from "#shared/awards/open-places";
import { advancementRecord, proposeAdvancement } from "#shared/awards/propose-advancement";
import { type SignedTrack, signedTracks } from "#shared/awards/signed-tracks";
import type {
  AdvancementRecord,
  FeedbackView,
  ResultLineView,
  StageResultsView,
  TrackResultsView,
} from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { feedbackOf } from "#shared/event/feedback";
import { type Stage, advanceLine } from "#shared/event/plan";
import { stageOf } from "#shared/event/stage-rule";
import type { EventState } from "#shared/event/state";
import { type ExplainedGroup, explain, parseScoringText } from "#shared/scoring/index";
import type { Handlers } from "../handlers";

export const resultsHandlers: Handlers<"organiser.results"> = {
  "organiser.results": (port, { stage }): StageResultsView => stageResults(port.room.state, stage),
};

function stageResults(state: EventState, id: string): StageResultsView {
  const stage = stageOf(state.plan.stages, id);
  if (stage === undefined) throw new AppError("plan-invalid", { path: "stages", value: id });
  const { outcome } = stage;
  if (outcome === "feedback") return { stage: id, outcome, confirmed: null, tracks: [], feedback: feedback(state, id) };
  const confirmed = outcome === "advance" ? advancementRecord(state, id) : null;
  return {
    stage: id,
    outcome,
    confirmed: confirmed && { at: confirmed.at, current: confirmed.current },
    tracks: signedTracks(state, id).map((track) => trackResults(state, stage, track, confirmed)),
    feedback: [],
  };
}

function feedback(state: EventState, stage: string): FeedbackView[] {
  return feedbackOf(state, stage).map(({ project, track, said }) => ({
    project,
    track,
    name: state.projects.get(project)?.name ?? project,
    words: said.map(({ judge, text }) => ({ judge: state.people.get(judge)?.name ?? judge, text })),
  }));
}

function trackResults(
  state: EventState,
  stage: Stage,
  signed: SignedTrack,
  confirmed: AdvancementRecord | null,
): TrackResultsView {
  if (signed.state !== "signed")
    return { track: signed.track, state: signed.state, certificate: null, lines: [], open: [] };
  return {
    track: signed.track,
    state: "signed",
    certificate: signed.certificate.hash,
    lines: linesOf(state, stage, signed, confirmed),
    open: stage.outcome === "awards" ? openPlaces(state, signed.certificate, signed.group) : [],
  };
}

function linesOf(
  state: EventState,
  stage: Stage,
  signed: Extract<SignedTrack, { state: "signed" }>,
  confirmed: AdvancementRecord | null,
): ResultLineView[] {
  const { awards, group } = signed;
  const given = new Map(awards.flatMap(({ name, projects }) => projects.map((project) => [project, name])));
  const proposed = proposeAdvancement(state, stage.id)?.tracks.find(({ track }) => track === signed.track)?.ranking;
  const reasons = [...(confirmed?.admitted ?? []), ...(confirmed?.passedOver ?? [])];
  const steps = explainedGroup(signed);
  return group.ranking.map((line) => {
    const { project, rank } = line;
    const body = state.projects.get(project);
    const ranked = line.status === "ranked" ? line : null;
    const explanation = steps?.ranking.find((step) => step.project === project)?.explanation;
    const going = proposed?.find((one) => one.project === project)?.proposed;
    return {
      project,
      name: body?.name ?? project,
      applicantUnit: body?.applicantUnit ?? "",
      rank,
      total: ranked?.total ?? null,
      tied: ranked?.tied ?? false,
      withdrawn: body === undefined || body.withdrawn !== null,
      onsite: ranked?.onsite ?? null,
      performance: explanation?.components.find(({ source }) => source === "performance")?.value ?? null,
      given: awards.some(({ award }) => award === advanceLine) ? "" : (given.get(project) ?? ""),
      goingOn:
        going === undefined || stage.outcome !== "advance"
          ? null
          : {
              proposed: going,
              confirmed: confirmed?.projects.includes(project) ?? null,
              reason: reasons.find((one) => one.project === project)?.reason ?? "",
            },
    };
  });
}

/** The steps from the signed input: the result itself holds each component only after its weight. */
function explainedGroup({ certificate, track }: Extract<SignedTrack, { state: "signed" }>): ExplainedGroup | null {
  const parsed = parseScoringText(certificate.body.scoring);
  return parsed.ok ? (explain(parsed.document).groups.find(({ id }) => id === track) ?? null) : null;
}
