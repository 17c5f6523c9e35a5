// Turns unknown data into a checked scoring document, or names everything that is wrong with it; guesses nothing.
import type { Rule, ScoringDocument } from "./document";
import { SCORING_FORMAT } from "./document";
import { repeatedKeys } from "./json-text";
import type { ScoringProblem } from "./problems";
import { ProblemList, at } from "./problems";
import { describe, own, readObject } from "./read";
import { readGroups } from "./validate-groups";
import { readRule } from "./validate-rule";

export type ParsedScoring =
  | { readonly ok: true; readonly document: ScoringDocument }
  | { readonly ok: false; readonly problems: readonly ScoringProblem[] };

/**
 * Checks a `roadshow-scoring/1` document (shared/rules/SCORING.md) that has been read from JSON, and fills in the
 * defaults of absent parts. Keys that the format does not know are ignored. Never throws on JSON values.
 */
export function parseScoringDocument(value: unknown): ParsedScoring {
  const problems = new ProblemList();
  const object = readObject(problems, value, null);
  if (object === null) return { ok: false, problems: problems.found };
  const format = own(object, "format");
  if (format !== SCORING_FORMAT) {
    const code = format === undefined ? "missing" : "unknown-format";
    problems.add(at(null, "format"), code, `must be "${SCORING_FORMAT}", not ${describe(format)}`);
    return { ok: false, problems: problems.found };
  }
  const read = readRule(problems, own(object, "rule"), at(null, "rule"));
  const groups = readGroups(problems, own(object, "groups"), at(null, "groups"), read?.ranges ?? null);
  if (read === null || problems.found.length > 0) return { ok: false, problems: problems.found };
  return { ok: true, document: { format: SCORING_FORMAT, rule: read.rule, groups } };
}

export type ParsedRule =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly problems: readonly ScoringProblem[] };

/** The same for a rule alone, as it is edited and locked; paths begin with `rule`. */
export function parseScoringRule(value: unknown): ParsedRule {
  const problems = new ProblemList();
  const read = readRule(problems, value, at(null, "rule"));
  if (read === null || problems.found.length > 0) return { ok: false, problems: problems.found };
  return { ok: true, rule: read.rule };
}

/**
 * The same for the document's JSON text. A key that stands twice in one object (a judge with two ballots) is refused,
 * where JSON.parse would silently take the last. A byte order mark before the text is passed over.
 */
export function parseScoringText(text: string): ParsedScoring {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const problems = new ProblemList();
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    problems.add(null, "not-json", `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return { ok: false, problems: problems.found };
  }
  for (const path of repeatedKeys(json)) problems.add(path, "repeated-key", "the key stands twice in one object");
  return problems.found.length > 0 ? { ok: false, problems: problems.found } : parseScoringDocument(value);
}
