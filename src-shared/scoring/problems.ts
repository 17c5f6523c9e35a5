// What is wrong with a scoring document: the path of the value, a stable code, and the reason in a sentence.

export interface ScoringProblem {
  /** e.g. `groups[0].projects[2].marks.J1.ppt.value`; `$` is the document itself. */
  readonly path: string;
  readonly code: ScoringProblemCode;
  readonly message: string;
}

export type ScoringProblemCode =
  | "not-json"
  | "repeated-key"
  | "missing"
  | "not-an-object"
  | "not-a-list"
  | "not-text"
  | "not-an-amount"
  | "not-an-integer"
  | "unknown-format"
  | "unknown-choice"
  | "empty"
  | "empty-id"
  | "separator-in-id"
  | "repeated-id"
  | "negative"
  | "step-not-positive"
  | "max-below-min"
  | "count-too-small"
  | "count-too-large"
  | "drop-from-too-small"
  | "unknown-source"
  | "repeated-source"
  | "unknown-rung"
  | "rung-names-nothing"
  | "unknown-segment"
  | "unknown-criterion"
  | "mark-out-of-range"
  | "mark-off-step";

/** A place in the document; its text is built only where a problem is reported. */
export interface Path {
  readonly parent: Path | null;
  readonly key: string | number;
}

const PLAIN_KEY = /^[\p{L}\p{N}_$-]+$/u;

export function at(parent: Path | null, key: string | number): Path {
  return { parent, key };
}

/** Keys that are no plain word are quoted, so that a path can be read in one way only: `marks["J.1"]`. */
export function pathText(path: Path | null): string {
  const keys: (string | number)[] = [];
  for (let place = path; place !== null; place = place.parent) keys.push(place.key);
  if (keys.length === 0) return "$";
  return keys.toReversed().reduce<string>((text, key) => text + keyText(key, text === ""), "");
}

function keyText(key: string | number, first: boolean): string {
  if (typeof key === "number") return `[${key}]`;
  if (!PLAIN_KEY.test(key)) return `[${JSON.stringify(key)}]`;
  return first ? key : `.${key}`;
}

/** Collects the problems of one document in the order in which they are met. */
export class ProblemList {
  readonly found: ScoringProblem[] = [];

  add(path: Path | null, code: ScoringProblemCode, message: string): void {
    this.found.push({ path: pathText(path), code, message });
  }
}
