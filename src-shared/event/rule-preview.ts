// A rule tried on marks, track by track, beside the one that is saved: who would rank where, and why.

import type { RulePreviewLine, RulePreviewTrack, RulePreviewView } from "../contract/views";
import type { IncompleteReason } from "../scoring/compute";
import { evaluate } from "../scoring/evaluate";
import type { Rule } from "../scoring/document";
import { rankedResult } from "../scoring/result";
import { parseScoringDocument } from "../scoring/validate";
import { type TrialMarks, sameRubric, trialDocument, trialMarks } from "./preview-marks";
import { type RuleOf, tracksUnder } from "./rule-place";
import { takingPart } from "./scoring-input";
import { isFeedback, stageRule } from "./stage-rule";
import type { EventState } from "./state";

export function rulePreview(state: EventState, of: RuleOf, rule: Rule): RulePreviewView {
  if (isFeedback(state, of.stage)) return { tracks: [] };
  const tracks = tracksUnder(state, of).filter((track) => takingPart(state, of.stage, [track]).length > 0);
  return { tracks: tracks.map((track) => previewTrack(state, of.stage, track, rule)) };
}

function previewTrack(state: EventState, stage: string, track: string, rule: Rule): RulePreviewTrack {
  const saved = stageRule(state, stage, track)?.rule;
  const comparable = saved !== undefined && sameRubric(saved, rule);
  const trial = trialMarks(state, stage, track, comparable ? [rule, saved] : [rule]);
  const before = new Map((comparable ? linesOf(state, trial, saved) : []).map((line) => [line.project, line]));
  return {
    track,
    marks: trial.marks,
    filled: trial.filled,
    against: comparable ? "saved" : saved === undefined ? "none" : "other-rubric",
    lines: linesOf(state, trial, rule).map((line) => {
      const was = before.get(line.project);
      return { ...line, before: was === undefined ? null : { rank: was.rank, total: was.total } };
    }),
  };
}

type Line = Omit<RulePreviewLine, "before">;

function linesOf(state: EventState, trial: TrialMarks, rule: Rule): Line[] {
  const parsed = parseScoringDocument(trialDocument(state, trial, rule));
  if (!parsed.ok) return [];
  const { rule: prepared, groups } = evaluate(parsed.document);
  return groups.flatMap(({ ranking }) => [
    ...ranking.ranked.map((ranked) => {
      const { project, rank, total, tied, decidedBy } = rankedResult(prepared, ranked);
      return { ...named(state, project), rank, total, tied, decidedBy, reasons: [] };
    }),
    ...ranking.incomplete.map(({ project, incomplete }) => unranked(state, project.id, incomplete)),
  ]);
}

function unranked(state: EventState, project: string, reasons: readonly IncompleteReason[]): Line {
  return { ...named(state, project), rank: null, total: null, tied: false, decidedBy: null, reasons };
}

function named(state: EventState, project: string): { readonly project: string; readonly name: string } {
  return { project, name: state.projects.get(project)?.name ?? project };
}
