// Grades by thresholds on the announced total, such as 优秀 / 良好 / 合格 / 不合格 (2024 notice, 五(四)).

import type { Grade } from "../event/plan";
import { compare, parseAmount, ZERO } from "../scoring/rational";
import type { GivenAward } from "./assign-awards";
import { type RankedProject, rankedOf } from "./take-places";

/** Every ranked project gets the highest grade that its total reaches; one below the last threshold gets none. */
export function assignGrades(ranking: readonly RankedProject[], grades: readonly Grade[]): GivenAward[] {
  const given = grades.map(({ id, name }) => ({ award: id, name, projects: [] as string[] }));
  for (const { project, total } of rankedOf(ranking)) {
    const value = parseAmount(total ?? "") ?? ZERO;
    const at = grades.findIndex((grade) => compare(value, parseAmount(grade.atLeast) ?? ZERO) >= 0);
    given[at]?.projects.push(project);
  }
  return given;
}
