// A whole ballot under a rubric, or an error that names the first place that is wrong.

import { AppError } from "#shared/errors";
import { ballotProblems } from "#shared/event/ballot-check";
import type { BallotBody } from "#shared/event/bodies";
import type { Rule } from "#shared/scoring/document";

/** One that holds words alone must have some. */
export function checkedBallot(
  rule: Rule,
  { marks, feedback = "" }: { marks: BallotBody["marks"]; feedback?: string | undefined },
): Pick<BallotBody, "marks" | "feedback"> {
  if (rule.segments.length === 0 && feedback.trim() === "") throw new AppError("feedback-missing");
  const problem = ballotProblems(rule, marks)[0];
  if (problem === undefined) return { marks, feedback };
  const { segment, criterion, fault } = problem;
  throw new AppError(fault === "missing" ? "mark-missing" : "mark-invalid", { segment, criterion, fault });
}
