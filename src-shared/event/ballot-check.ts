// Whether marks make a whole ballot under a rule: every criterion marked, each in range and on its step.

import type { Rule } from "../scoring/document";
import { checkMark } from "../scoring/mark";
import type { MarksByCriterion } from "./bodies";

export interface BallotProblem {
  readonly segment: string;
  readonly criterion: string;
  readonly fault: "missing" | "not-an-amount" | "mark-out-of-range" | "mark-off-step" | "unknown";
}

export function ballotProblems(rule: Rule, marks: MarksByCriterion): BallotProblem[] {
  const problems: BallotProblem[] = [];
  for (const segment of rule.segments) {
    for (const criterion of segment.criteria) {
      const mark = marks[segment.id]?.[criterion.id];
      const fault = mark === undefined ? "missing" : checkMark(criterion, mark);
      if (fault !== null) problems.push({ segment: segment.id, criterion: criterion.id, fault });
    }
  }
  return [...problems, ...unknownMarks(rule, marks)];
}

function unknownMarks(rule: Rule, marks: MarksByCriterion): BallotProblem[] {
  return Object.entries(marks).flatMap(([segment, criteria]) => {
    const known =
      rule.segments.find((candidate) => candidate.id === segment)?.criteria.map((criterion) => criterion.id) ?? [];
    return Object.keys(criteria)
      .filter((criterion) => !known.includes(criterion))
      .map((criterion): BallotProblem => ({ segment, criterion, fault: "unknown" }));
  });
}
