// A checked scoring document with its amounts as rationals, every judge's marks laid out by segment and criterion.
import type { Group, Panel, ProjectInput, RankBy, Rounding, RoundingStage, Rule, ScoringDocument } from "./document";
import { DEFAULT_DEDUCTIONS } from "./document";
import { compareCodePoints } from "./order";
import type { Rational } from "./rational";
import { multiply, parseAmount, round, sum } from "./rational";
import type { Rung } from "./rung";
import { parseRung } from "./rung";

export interface PreparedCriterion {
  readonly id: string;
  readonly weight: Rational;
}

export interface PreparedSegment {
  readonly id: string;
  readonly weight: Rational;
  readonly criteria: readonly PreparedCriterion[];
}

export interface PreparedComponent {
  readonly source: string;
  readonly weight: Rational;
}

export interface PreparedRung {
  readonly text: string;
  readonly rung: Rung;
}

export interface PreparedRule {
  readonly segments: readonly PreparedSegment[];
  readonly panel: Panel;
  readonly components: readonly PreparedComponent[];
  readonly rounding: Rounding;
  readonly rankBy: RankBy;
  readonly ties: readonly PreparedRung[];
}

/** One judge's marks of one project; null stands for what was not marked. Segments and criteria in the rule's order. */
export interface JudgeSheet {
  readonly judge: string;
  readonly recused: boolean;
  readonly marks: readonly (readonly (Rational | null)[])[];
  /** Σ criterion weight × mark of each segment that is marked in full. */
  readonly segments: readonly (Rational | null)[];
  /** Σ segment weight × segment value, where everything is marked. */
  readonly total: Rational | null;
}

export interface PreparedProject {
  readonly id: string;
  /** By judge id in code-point order, so that nothing depends on the order of keys. */
  readonly sheets: readonly JudgeSheet[];
  /** Component source → value, where there is one; `onsite` is computed. */
  readonly given: ReadonlyMap<string, Rational>;
  readonly deductions: Rational;
  readonly ruling: number | null;
}

export interface PreparedGroup {
  readonly id: string;
  readonly projects: readonly PreparedProject[];
}

export interface PreparedDocument {
  readonly rule: PreparedRule;
  readonly groups: readonly PreparedGroup[];
}

type AmountReader = (text: string) => Rational;

/** Throws RangeError on an amount or rung that `parseScoringDocument` would have refused. */
export function prepare(document: ScoringDocument): PreparedDocument {
  const amount = amountReader();
  const rule = prepareRule(document.rule, amount);
  return { rule, groups: document.groups.map((group) => prepareGroup(group, rule, amount)) };
}

/** The value rounded by the rule where its rounding names the stage, else as it is. */
export function roundAt(rounding: Rounding, stage: RoundingStage, value: Rational): Rational {
  return rounding.at.includes(stage) ? round(value, rounding.decimals, rounding.mode) : value;
}

/** Marks repeat, so each text is parsed once. */
function amountReader(): AmountReader {
  const known = new Map<string, Rational>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = parseAmount(text);
    if (value === null) throw new RangeError(`no amount: ${text}`);
    known.set(text, value);
    return value;
  };
}

function prepareRule(rule: Rule, amount: AmountReader): PreparedRule {
  return {
    segments: rule.segments.map(({ id, weight, criteria }) => ({
      id,
      weight: amount(weight),
      criteria: criteria.map((criterion) => ({ id: criterion.id, weight: amount(criterion.weight) })),
    })),
    panel: rule.panel,
    components: rule.components.map(({ source, weight }) => ({ source, weight: amount(weight) })),
    rounding: rule.rounding,
    rankBy: rule.rankBy,
    ties: rule.ties.map((text) => {
      const rung = parseRung(text);
      if (rung === null) throw new RangeError(`no rung: ${text}`);
      return { text, rung };
    }),
  };
}

function prepareGroup(group: Group, rule: PreparedRule, amount: AmountReader): PreparedGroup {
  return { id: group.id, projects: group.projects.map((project) => prepareProject(project, rule, amount)) };
}

function prepareProject(project: ProjectInput, rule: PreparedRule, amount: AmountReader): PreparedProject {
  const given = new Map<string, Rational>();
  if (project.performance !== undefined) given.set("performance", amount(project.performance));
  for (const [stage, value] of Object.entries(project.stages ?? {})) given.set(`stage:${stage}`, amount(value));
  return {
    id: project.id,
    sheets: Object.entries(project.marks)
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([judge, marks]) => prepareSheet(judge, marks, rule.segments, amount)),
    given,
    deductions: amount(project.deductions ?? DEFAULT_DEDUCTIONS),
    ruling: project.ruling ?? null,
  };
}

function prepareSheet(
  judge: string,
  given: ProjectInput["marks"][string] | undefined,
  segments: readonly PreparedSegment[],
  amount: AmountReader,
): JudgeSheet {
  const sheet = given ?? {};
  const marks = segments.map(({ id, criteria }) => {
    const segment = Object.hasOwn(sheet, id) ? sheet[id] : undefined;
    return criteria.map((criterion) => {
      const mark = segment !== undefined && Object.hasOwn(segment, criterion.id) ? segment[criterion.id] : undefined;
      return mark === undefined ? null : amount(mark);
    });
  });
  const values = segments.map(({ criteria }, index) => weightedSum(criteria, marks[index] ?? []));
  return { judge, recused: given === null, marks, segments: values, total: weightedSum(segments, values) };
}

/** Σ weight × value, or null where a value is missing. */
function weightedSum(parts: readonly { readonly weight: Rational }[], values: readonly (Rational | null)[]) {
  const products: Rational[] = [];
  for (const [index, { weight }] of parts.entries()) {
    const value = values[index];
    if (value === null || value === undefined) return null;
    products.push(multiply(weight, value));
  }
  return sum(products);
}
