// The projects that take part at a stage: those sent on to it, or all that are registered where nobody has been.

import type { OrganiserView, ProjectView } from "#shared/contract/views";
import { sentOnTo } from "#shared/event/advanced";

/** As the desks in the hall show them; a project whose track the plan lacks is among them, and is put right elsewhere. */
export function takingPartAt(
  { plan, advancements, projects }: Pick<OrganiserView, "plan" | "advancements" | "projects">,
  stage: string,
): ProjectView[] {
  const sent = sentOnTo(plan.stages, advancements, stage);
  return projects.filter(({ project, withdrawn }) => withdrawn === null && (sent?.has(project) ?? true));
}
