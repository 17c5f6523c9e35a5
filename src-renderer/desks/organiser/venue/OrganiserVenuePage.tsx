// The network page at the organiser's desk, with its projects by number and name.

import { useCallback, useMemo } from "react";
import { VenuePage } from "../../venue/VenuePage";
import { useDesk } from "../desk-context";

export function OrganiserVenuePage() {
  const { view } = useDesk();
  const names = useMemo(
    () => new Map(view.projects.map(({ project, seq, name }) => [project, `#${seq} ${name}`])),
    [view.projects],
  );
  const projectName = useCallback((project: string) => names.get(project) ?? project, [names]);
  return <VenuePage desk="organiser" projectName={projectName} />;
}
