// A rule tried on this event's own marks, before it is locked: nothing of it is kept.

import type { RulePreviewView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { scoringInput, takingPart } from "#shared/event/scoring-input";
import { stageRule } from "#shared/event/stage-rule";
import type { EventState } from "#shared/event/state";
import { type ProjectResult, type Rule, parseScoringDocument, score } from "#shared/scoring/index";
import { parseScoringRule } from "#shared/scoring/validate";
import type { Port } from "../../port";
import type { RuleOf } from "./rule";

export function previewRule(port: Port, { stage, track = null }: RuleOf, source: unknown): RulePreviewView {
  const { state } = port.room;
  const parsed = parseScoringRule(source);
  if (!parsed.ok)
    throw new AppError("rule-invalid", { path: parsed.problems[0]?.path ?? "", code: parsed.problems[0]?.code ?? "" });
  const tracks = state.plan.tracks
    .map(({ id }) => id)
    .filter((id) => (track === null || id === track) && takingPart(state, stage, [id]).length > 0);
  return {
    marks: { from: "stage", stage },
    tracks: tracks.map((id) => {
      const before = new Map(
        linesOf(state, stage, id, stageRule(state, stage, id)?.rule).map((line) => [line.project, line]),
      );
      return {
        track: id,
        lines: linesOf(state, stage, id, parsed.rule).map((line) => ({
          project: line.project,
          name: state.projects.get(line.project)?.name ?? line.project,
          rank: line.rank,
          total: totalOf(line),
          tied: line.status === "ranked" && line.tied,
          decidedBy: line.status === "ranked" ? line.decidedBy : null,
          before: { rank: before.get(line.project)?.rank ?? null, total: totalOf(before.get(line.project)) },
        })),
      };
    }),
  };
}

function totalOf(line: ProjectResult | undefined): string | null {
  return line?.status === "ranked" ? line.total : null;
}

function linesOf(state: EventState, stage: string, track: string, rule: Rule | undefined): readonly ProjectResult[] {
  if (rule === undefined) return [];
  const parsed = parseScoringDocument(scoringInput(state, stage, [track], rule, () => false));
  return parsed.ok ? (score(parsed.document).groups[0]?.ranking ?? []) : [];
}
