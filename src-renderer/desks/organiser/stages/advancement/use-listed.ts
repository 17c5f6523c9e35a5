// The projects of a confirmed list, track by track as the plan has them, with the words for each.

import type { AdvancementRecord } from "#shared/contract/views";
import { useDesk } from "../../desk-context";

export interface Listed {
  readonly project: string;
  readonly track: string;
  readonly name: string;
  readonly unit: string;
  readonly withdrawn: boolean;
  /** Why it was taken in though the quota did not reach it; null where it did. */
  readonly reason: string | null;
}

export function useListed({ projects, admitted }: AdvancementRecord): Listed[] {
  const { view } = useDesk();
  const byId = new Map(view.projects.map((project) => [project.project, project]));
  return view.plan.tracks.flatMap((track) =>
    projects.flatMap((id) => {
      const project = byId.get(id);
      if (project?.track !== track.id) return [];
      const reason = admitted.find((one) => one.project === id)?.reason ?? null;
      const { name, applicantUnit: unit, withdrawn } = project;
      return [{ project: id, track: track.name, name, unit, withdrawn: withdrawn !== null, reason }];
    }),
  );
}
