// Opens every project that waits, in the order of the list.

import type { ChiefView } from "#shared/contract/views";
import { useCall } from "../../../engine/use-action";
import { inOrder } from "../next-action";
import { waitingProjects } from "./materials-facts";

export function useOpenAll(view: ChiefView, refresh: () => Promise<void>) {
  const { run, ...state } = useCall("chief.open-all");
  const openAll = async (): Promise<void> => {
    const projects = inOrder(waitingProjects(view)).map(({ project }) => project);
    if (projects.length === 0) return;
    await run({ projects });
    await refresh();
  };
  return { ...state, openAll };
}
