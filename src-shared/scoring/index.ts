// The rule engine: a pure function from a `roadshow-scoring/1` document to a `roadshow-result/1` ranking.
export type {
  Amount,
  Component,
  Criterion,
  Group,
  JudgeMarks,
  Marks,
  Panel,
  ProjectInput,
  Rounding,
  Rule,
  RuleSource,
  ScoringDocument,
  ScoringDocumentSource,
  Segment,
} from "./document";
export { SCORING_FORMAT } from "./document";
export { explain } from "./explain";
export type {
  AverageExplanation,
  ExplainedGroup,
  ExplainedProject,
  Explanation,
  JudgeExplanation,
  ProjectExplanation,
  TieExplanation,
  UncountedMarks,
} from "./explanation";
export type { IncompleteReason } from "./compute";
export type { MarkFault } from "./mark";
export { checkMark } from "./mark";
export { compareCodePoints } from "./order";
export type { ScoringProblem, ScoringProblemCode } from "./problems";
export type { GroupResult, IncompleteResult, ProjectResult, RankedResult, Result } from "./result";
export { RESULT_FORMAT, score } from "./result";
export type { ParsedRule, ParsedScoring } from "./validate";
export { parseScoringDocument, parseScoringRule, parseScoringText } from "./validate";
