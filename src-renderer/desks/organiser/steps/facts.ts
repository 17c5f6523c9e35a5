// What the organiser's view says about how far the event has come, counted once for the rail and the overview.

import type { OrganiserView, PersonView, ProjectView } from "#shared/contract/views";
import { stageOf } from "#shared/event/stage-rule";
import { type Standing, standingCounts } from "../review/review-list";
import { seatsOf } from "../stages/panels/seats";
import { ruleAt } from "../stages/stage-facts";
import { takingPartAt } from "../stages/taking-part";

export interface EventFacts {
  /** All that have not withdrawn. */
  readonly projects: readonly ProjectView[];
  /** Those of the plan's tracks that take part at the stage in hand, which all below speaks of. */
  readonly taking: readonly ProjectView[];
  readonly withFindings: readonly ProjectView[];
  /** How many projects the compliance review has brought where. */
  readonly review: Readonly<Record<Standing, number>>;
  readonly judges: readonly PersonView[];
  readonly chiefs: readonly PersonView[];
  /** People who sign in to judge or to chair, and have no PIN yet. */
  readonly withoutPin: readonly PersonView[];
  /** Tracks that projects compete in with fewer judges than the rule asks for, the chief apart where none marks. */
  readonly thinTracks: readonly { readonly track: string; readonly judges: number; readonly minimum: number }[];
  readonly ruleLocked: boolean;
  readonly ordered: boolean;
  /** Projects that take part in a track which the plan does not have: nobody marks them. */
  readonly trackless: readonly ProjectView[];
  /** Projects of the plan's tracks that take part and have no place in the running order. */
  readonly unplaced: number;
  /** Tracks of the plan that projects compete in, and those of them that a certificate in force covers. */
  readonly tracks: readonly string[];
  readonly certifiedTracks: readonly string[];
}

export function factsOf(view: OrganiserView): EventFacts {
  const projects = view.projects.filter((project) => project.withdrawn === null);
  const judges = view.people.filter((person) => person.marks);
  const chiefs = view.people.filter((person) => person.role === "chief");
  const known = new Set(view.plan.tracks.map((track) => track.id));
  const taking = takingPartAt(view, view.stage).filter((project) => known.has(project.track));
  const tracks = [...new Set(taking.map((project) => project.track))];
  const order = view.orders.find((candidate) => candidate.stage === view.stage)?.order ?? [];
  const standing = view.certificates.filter((certificate) => certificate.supersededBy === null);
  return {
    projects,
    taking,
    withFindings: projects.filter((project) => project.findings.length > 0),
    review: standingCounts(view.projects),
    judges,
    chiefs,
    withoutPin: view.people.filter((person) => (person.marks || person.role === "chief") && !person.hasPin),
    thinTracks: tracks
      .map((track) => ({
        track,
        judges: seatsOf(view, view.stage, track).length,
        minimum: ruleAt(view, view.stage, track)?.rule.panel.minimumJudges ?? 1,
      }))
      .filter((panel) => panel.judges < panel.minimum),
    ruleLocked: isRuleLocked(view, tracks),
    ordered: order.length > 0,
    trackless: projects.filter((project) => !known.has(project.track)),
    unplaced: taking.filter((project) => !order.includes(project.project)).length,
    tracks,
    certifiedTracks: tracks.filter((track) =>
      standing.some((certificate) => certificate.stage === view.stage && certificate.tracks.includes(track)),
    ),
  };
}

/** Every track's rule; before there are projects the stage's own. A stage of feedback marks by none. */
function isRuleLocked(view: OrganiserView, tracks: readonly string[]): boolean {
  if (stageOf(view.plan.stages, view.stage)?.outcome === "feedback") return true;
  const of = tracks.length === 0 ? [""] : tracks;
  return of.every((track) => ruleAt(view, view.stage, track)?.locked ?? false);
}
