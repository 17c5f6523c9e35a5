// How ties were decided, in words: for each set of equal totals one line that goes down the ladder.

import type { TieExplanation } from "#shared/scoring/index";
import { rungName } from "./rule-words";
import type { ShownTrack } from "./shown-project";

export function tieNotes({ track, names, records }: ShownTrack, nameOf: (project: string) => string): string[] {
  return chains(track.ties).map((steps) => {
    const set = projectsOf(steps[0]);
    const parts = steps.map((step) => {
      const part = projectsOf(step);
      const whom = part.length < set.length ? `其中${quoted(part, nameOf)}：` : "";
      return `${whom}${rungName(names, step.rung)}${stepWords(step, nameOf)}`;
    });
    const last = steps.at(-1);
    const reasons = new Set(last?.rung === "ruling" ? records.tieReasons(track.id, projectsOf(last)) : []);
    const because = reasons.size === 0 ? "" : `（理由：${[...reasons].join("；")}）`;
    const end = last?.outcome === "separated" ? "" : "；仍相同，名次并列";
    return `同分${quoted(set, nameOf)}：${parts.join("；")}${because}${end}。`;
  });
}

/** The steps of one set of equal totals follow one another, on ever smaller parts of it. */
function chains(steps: readonly TieExplanation[]): TieExplanation[][] {
  const found: TieExplanation[][] = [];
  for (const step of steps) {
    const chain = found.at(-1);
    const set = new Set(projectsOf(chain?.[0]));
    if (chain !== undefined && projectsOf(step).every((project) => set.has(project))) chain.push(step);
    else found.push([step]);
  }
  return found;
}

function projectsOf(step: TieExplanation | undefined): string[] {
  return step?.values.map(({ project }) => project) ?? [];
}

function quoted(projects: readonly string[], nameOf: (project: string) => string): string {
  return projects.map((project) => `“${nameOf(project)}”`).join("");
}

function stepWords({ rung, outcome, values }: TieExplanation, nameOf: (project: string) => string): string {
  if (outcome === "passed-over") return "不全有，跳过";
  if (outcome === "not-separated") return `同为${valueWords(rung, values[0]?.value ?? null)}`;
  const each = values.map(({ project, value }) => `“${nameOf(project)}”${valueWords(rung, value)}`);
  return ` ${each.join("、")}，分出先后`;
}

function valueWords(rung: string, value: string | null): string {
  if (value === null) return "无";
  if (rung === "ruling") return `第${value}位`;
  return rung === "head-to-head" ? `胜${value}场` : ` ${value}`;
}
