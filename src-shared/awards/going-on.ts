// Who goes on from a stage: by the quota, and as the organiser has confirmed it, with the reasons for taking in and leaving out.

import type { GoingOn } from "../contract/views";
import type { Stage } from "../event/plan";
import { standingCertificates } from "../event/standing-certificates";
import type { EventState } from "../event/state";
import type { GroupResult } from "../scoring/result";
import { advancing } from "./advance";

export interface ConfirmedAdvancement {
  /** Wall time with zone, for people. */
  readonly at: string;
  readonly projects: ReadonlySet<string>;
  /** Project → why it was taken in, or left out, against the quota. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Whether the certificates that it was confirmed on are still those in force. */
  readonly current: boolean;
}

export function confirmedAdvancement(state: EventState, from: string): ConfirmedAdvancement | null {
  const fact = state.advancements.get(from);
  if (fact === undefined) return null;
  const { projects, admitted, passedOver, certificates } = fact.body;
  const now = standingCertificates(state, from).map(({ hash }) => hash);
  return {
    at: fact.at,
    projects: new Set(projects),
    reasons: new Map([...admitted, ...passedOver].map(({ project, reason }) => [project, reason])),
    current: now.length === certificates.length && now.every((hash) => certificates.includes(hash)),
  };
}

/** Project → what the quota alone says of it; empty where nobody goes on from the stage. */
export function proposedGoingOn({ id: track, ranking }: GroupResult, stage: Stage): ReadonlyMap<string, GoingOn> {
  if (stage.advance === null) return new Map();
  const { projects, tie } = advancing(ranking, track, stage.advance);
  return new Map(
    ranking.map(({ project, rank }) => {
      if (rank === null) return [project, "incomplete"];
      if (tie?.projects.includes(project)) return [project, "tied-at-cut"];
      return [project, projects.includes(project) ? "advances" : "stays"];
    }),
  );
}
