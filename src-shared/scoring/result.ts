// The result `roadshow-result/1`: every group's ranking, as it is announced, signed and exported.
import type { ScoringDocument } from "./document";
import type { IncompleteReason } from "./compute";
import type { GroupEvaluation } from "./evaluate";
import { evaluate } from "./evaluate";
import type { GroupRanking, Ranked } from "./rank";
import type { PreparedRule } from "./prepare";
import { toFixedText, toText } from "./rational";

export const RESULT_FORMAT = "roadshow-result/1";

/** Numbers are text: a decimal where it terminates, else a fraction in lowest terms such as "1351/15". */
export interface RankedResult {
  readonly project: string;
  readonly rank: number;
  /** The announced total, with exactly the rule's decimals where `final` rounds. */
  readonly total: string;
  readonly exact: string;
  readonly onsite: string;
  /** segment id → value before the segment's weight. */
  readonly segments: Readonly<Record<string, string>>;
  /** component source → weighted contribution; a component of zero weight that has no value is left out. */
  readonly components: Readonly<Record<string, string>>;
  readonly deductions: string;
  /** Whether the rank is shared. */
  readonly tied: boolean;
  /** The last rung that separated the project from another of equal ranking total. */
  readonly decidedBy: string | null;
  readonly status: "ranked";
}

export interface IncompleteResult {
  readonly project: string;
  readonly rank: null;
  readonly status: "incomplete";
  /** Plain English, for a reader of the file; `Explanation` has the same as codes. */
  readonly reason: string;
}

export type ProjectResult = RankedResult | IncompleteResult;

export interface GroupResult {
  readonly id: string;
  readonly ranking: readonly ProjectResult[];
}

export interface Result {
  readonly format: typeof RESULT_FORMAT;
  readonly groups: readonly GroupResult[];
}

/** The result of a document that `parseScoringDocument` has accepted. */
export function score(document: ScoringDocument): Result {
  const { rule, groups } = evaluate(document);
  return { format: RESULT_FORMAT, groups: groups.map((group) => groupResult(rule, group)) };
}

function groupResult(rule: PreparedRule, { id, ranking }: GroupEvaluation): GroupResult {
  return {
    id,
    ranking: [...ranking.ranked.map((ranked) => rankedResult(rule, ranked)), ...incompleteResults(ranking)],
  };
}

export function rankedResult({ rounding }: PreparedRule, ranked: Ranked): RankedResult {
  const { project, onsite, components, total } = ranked.computation;
  return {
    project: project.id,
    rank: ranked.rank,
    total: rounding.at.includes("final") ? toFixedText(total.announced, rounding.decimals) : toText(total.exact),
    exact: toText(total.exact),
    onsite: toText(onsite.value),
    segments: Object.fromEntries(
      onsite.segments.flatMap(({ segment, value }) => (value === null ? [] : [[segment.id, toText(value)]])),
    ),
    components: Object.fromEntries(
      components.flatMap(({ component, contribution }) =>
        contribution === null ? [] : [[component.source, toText(contribution)]],
      ),
    ),
    deductions: toText(project.deductions),
    tied: ranked.tied,
    decidedBy: ranked.decidedBy,
    status: "ranked",
  };
}

function incompleteResults({ incomplete }: GroupRanking): IncompleteResult[] {
  return incomplete.map(({ project, incomplete: reasons }) => incompleteResult(project.id, reasons));
}

export function incompleteResult(project: string, reasons: readonly IncompleteReason[]): IncompleteResult {
  return { project, rank: null, status: "incomplete", reason: reasons.map(reasonText).join("; ") };
}

function reasonText(reason: IncompleteReason): string {
  if (reason.code === "missing-component") return `component ${reason.source} has no value`;
  const { segment, criterion, present, minimum } = reason;
  const what =
    segment === null
      ? "complete ballots"
      : criterion === null
        ? `complete marks of segment ${segment}`
        : `marks of criterion ${segment}.${criterion}`;
  return `${what}: ${present} present, ${minimum} needed`;
}
