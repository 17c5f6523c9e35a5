// One row of figures as typed, and what putting it on record would take: a performance result, a deduction, or both.

import type { InputOf } from "#shared/contract/channels";
import type { ChiefProject } from "#shared/contract/views";
import { type MarkProblem, readTypedMark } from "#shared/event/typed-mark";

export interface FigureDraft {
  readonly score: string;
  readonly assessor: string;
  readonly amount: string;
  readonly reason: string;
}

export type FigureProblem = MarkProblem | { readonly code: "reason-missing" } | { readonly code: "deduction-blank" };

export interface FigureCheck {
  readonly problems: Readonly<Partial<Record<keyof FigureDraft, FigureProblem>>>;
  /** null where nothing of it has changed, or a problem stands in the way. */
  readonly performance: InputOf<"chief.save-performance"> | null;
  readonly deduction: InputOf<"chief.save-deduction"> | null;
}

/** Fine enough for any measurement, and never what a figure is refused for in practice. */
const step = "0.000001";
/** A deduction has no upper limit of its own. */
const mostDeducted = "1000000";

export function recordedFigures({ performance, deduction }: ChiefProject): FigureDraft {
  return {
    score: performance?.score ?? "",
    assessor: performance?.assessor ?? "",
    amount: deduction?.amount ?? "",
    reason: deduction?.reason ?? "",
  };
}

export function isUnsaved(project: ChiefProject, draft: FigureDraft): boolean {
  const recorded = recordedFigures(project);
  return (Object.keys(recorded) as (keyof FigureDraft)[]).some((field) => recorded[field] !== draft[field]);
}

/** `maximum` is the full score of the performance evaluation. */
export function checkFigures(project: ChiefProject, draft: FigureDraft, maximum: string | null): FigureCheck {
  const performance = checkPerformance(project, draft, maximum);
  const deduction = checkDeduction(project, draft);
  return {
    problems: { ...performance.problems, ...deduction.problems },
    performance: performance.input,
    deduction: deduction.input,
  };
}

interface Checked<I> {
  readonly problems: FigureCheck["problems"];
  readonly input: I | null;
}

function checkPerformance(
  project: ChiefProject,
  draft: FigureDraft,
  maximum: string | null,
): Checked<InputOf<"chief.save-performance">> {
  const recorded = recordedFigures(project);
  if (maximum === null || (draft.score === recorded.score && draft.assessor === recorded.assessor)) {
    return { problems: {}, input: null };
  }
  const score = readTypedMark(draft.score, { min: "0", max: maximum, step });
  if (score.kind === "problem") return { problems: { score }, input: null };
  const amount = score.kind === "mark" ? score.amount : null;
  return { problems: {}, input: { project: project.project, score: amount, assessor: draft.assessor.trim() } };
}

function checkDeduction(project: ChiefProject, draft: FigureDraft): Checked<InputOf<"chief.save-deduction">> {
  const recorded = recordedFigures(project);
  if (draft.amount === recorded.amount && draft.reason === recorded.reason) return { problems: {}, input: null };
  const amount = readTypedMark(draft.amount, { min: "0", max: mostDeducted, step });
  if (amount.kind === "problem") return { problems: { amount }, input: null };
  const reason = draft.reason.trim();
  if (amount.kind === "blank") {
    // What is on record stays there: it is lifted by a nought with its reason, never by a gap.
    const nothing = reason === "" && project.deduction === null;
    return { problems: nothing ? {} : { amount: { code: "deduction-blank" } }, input: null };
  }
  if (reason === "") return { problems: { reason: { code: "reason-missing" } }, input: null };
  return { problems: {}, input: { project: project.project, amount: amount.amount, reason } };
}
