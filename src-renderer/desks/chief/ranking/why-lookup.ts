// Names and facts of the chief's desk for the sentences that explain a number.

import type { ChiefView, JudgeState, ResultView } from "#shared/contract/views";
import type { Absence, Lookup } from "#shared/scoring/explain-words/index";
import type { Names } from "../use-names";

const absences: Partial<Record<JudgeState, Absence>> = {
  recused: "recused",
  "recusal-ordered": "recused",
  absent: "absent",
  late: "late",
  conflict: "conflict",
};

export function lookupOf(
  view: Pick<ChiefView, "judges" | "projects" | "stage">,
  result: Pick<ResultView, "names">,
  names: Pick<Names, "project" | "track">,
): Lookup {
  const projects = new Map(view.projects.map((project) => [project.project, project]));
  const nameOf = (id: string): string => result.names[id] ?? id;
  return {
    project: names.project,
    group: names.track,
    judge: nameOf,
    stage: (id) => (id === view.stage.id ? view.stage.name : nameOf(id)),
    roster: view.judges.map(({ judge }) => judge),
    absence: (project, judge) => {
      const state = projects.get(project)?.cells.find((cell) => cell.judge === judge)?.state;
      return state === undefined ? null : (absences[state] ?? null);
    },
    fromPaper: (project, judge) =>
      projects.get(project)?.cells.find((cell) => cell.judge === judge)?.fromPaper ?? false,
    deductionReason: (project) => projects.get(project)?.deduction?.reason ?? null,
  };
}
