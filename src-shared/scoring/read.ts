// Reading one value of a scoring document: each reader reports what is wrong and returns a stand-in of the right type.
import type { Path, ProblemList } from "./problems";
import { at } from "./problems";
import type { Rational } from "./rational";
import { ZERO, isNegative, parseAmount } from "./rational";

export type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own property only: a key named like something of Object.prototype is a key like any other. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function readObject(problems: ProblemList, value: unknown, path: Path | null): JsonObject | null {
  if (isObject(value)) return value;
  if (value === undefined) problems.add(path, "missing", "is required");
  else problems.add(path, "not-an-object", "must be an object");
  return null;
}

export function readList(problems: ProblemList, value: unknown, path: Path): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined) problems.add(path, "missing", "is required");
  else problems.add(path, "not-a-list", "must be a list");
  return [];
}

export function readText(problems: ProblemList, value: unknown, path: Path): string | null {
  if (typeof value === "string") return value;
  if (value === undefined) problems.add(path, "missing", "is required");
  else problems.add(path, "not-text", "must be text");
  return null;
}

/** A name may be left out, but where it is given it is text. */
export function readName(problems: ProblemList, object: JsonObject, path: Path): { name?: string } {
  const value = own(object, "name");
  if (value === undefined) return {};
  return { name: readText(problems, value, at(path, "name")) ?? "" };
}

/** A non-empty id that is not in `seen`, to which it is added. */
export function readId(problems: ProblemList, object: JsonObject, path: Path, seen: Set<string>): string {
  const place = at(path, "id");
  const id = readText(problems, own(object, "id"), place);
  if (id === null) return "";
  if (id === "") problems.add(place, "empty-id", "an id must not be empty");
  else if (seen.has(id)) problems.add(place, "repeated-id", `the id ${JSON.stringify(id)} is used twice`);
  seen.add(id);
  return id;
}

/** The ids of segments and criteria stand in rungs, so they hold neither `:` nor `.`. */
export function readRungId(problems: ProblemList, object: JsonObject, path: Path, seen: Set<string>): string {
  const id = readId(problems, object, path, seen);
  if (/[:.]/.test(id)) problems.add(at(path, "id"), "separator-in-id", `the id ${JSON.stringify(id)} holds ":" or "."`);
  return id;
}

export interface ReadAmount {
  readonly text: string;
  readonly value: Rational;
  readonly valid: boolean;
}

const NO_AMOUNT: ReadAmount = { text: "0", value: ZERO, valid: false };

export function readAmount(problems: ProblemList, value: unknown, path: Path): ReadAmount {
  if (value === undefined) {
    problems.add(path, "missing", "is required");
    return NO_AMOUNT;
  }
  const amount = typeof value === "string" ? parseAmount(value) : null;
  if (typeof value === "string" && amount !== null) return { text: value, value: amount, valid: true };
  problems.add(path, "not-an-amount", `must be an amount in text such as "8.5", not ${describe(value)}`);
  return NO_AMOUNT;
}

export function readNonNegative(problems: ProblemList, value: unknown, path: Path): string {
  const amount = readAmount(problems, value, path);
  if (isNegative(amount.value)) problems.add(path, "negative", `must not be negative, but is ${amount.text}`);
  return amount.text;
}

/** A JSON integer of at least `least`; 0 stands in for what is none. */
export function readCount(problems: ProblemList, value: unknown, path: Path, least: number): number {
  const count = readInteger(problems, value, path);
  if (count === null) return 0;
  if (count < least) problems.add(path, "count-too-small", `must be at least ${least}, but is ${count}`);
  return count;
}

/** A JSON integer, or null where the value is none. */
function readInteger(problems: ProblemList, value: unknown, path: Path): number | null {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  if (value === undefined) problems.add(path, "missing", "is required");
  else problems.add(path, "not-an-integer", `must be an integer, not ${describe(value)}`);
  return null;
}

export function readChoice<T extends string>(
  problems: ProblemList,
  value: unknown,
  path: Path,
  choices: readonly [T, ...T[]],
): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  if (value === undefined) problems.add(path, "missing", "is required");
  else problems.add(path, "unknown-choice", `must be one of ${choices.join(", ")}, not ${describe(value)}`);
  return choices[0];
}

/** A value as it stands in a message: short, and never an object's whole content. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}
