// One project's marks by judge, as a picture and a sentence need them.

import type { GroupAdvice } from "#shared/statistics/advice";
import type { ExplainedGroup } from "#shared/scoring/explanation";
import { type Dropped, dropsOf } from "../ranking/dropped";

type ProjectAdvice = GroupAdvice["projects"][number];

export interface Dot {
  readonly judge: string;
  readonly mark: number;
  readonly outlier: boolean;
  readonly dropped: Dropped;
}

export interface ProjectDots {
  readonly project: string;
  /** The lowest first. */
  readonly dots: readonly Dot[];
  readonly median: number | null;
}

/** `group` is null while the result that says what was dropped is not there. */
export function projectDots(projects: readonly ProjectAdvice[], group: ExplainedGroup | null): ProjectDots[] {
  const explained = new Map(group?.ranking.map(({ project, explanation }) => [project, explanation]));
  return projects.map(({ project, marks, median }) => {
    const explanation = explained.get(project);
    const drops = explanation && dropsOf(explanation);
    const dots = marks.map(({ judge, mark, outlier }) => ({
      judge,
      mark,
      outlier,
      dropped: drops?.total(judge) ?? null,
    }));
    return { project, dots: dots.toSorted((a, b) => a.mark - b.mark), median };
  });
}

/** Whether the rule drops marks at a level that a picture of totals cannot show. */
export function dropsElsewhere(group: ExplainedGroup | null): boolean {
  return (group?.ranking ?? []).some(({ explanation: { onsite } }) => {
    if (onsite.scope === "total") return false;
    const averages = onsite.segments.flatMap((segment) => [
      segment.average,
      ...(segment.criteria ?? []).map((criterion) => criterion.average),
    ]);
    return averages.some((average) => average?.values.some(({ dropped }) => dropped !== null));
  });
}
