// Checks the rule of a scoring document, and prepares the table by which marks are checked.
import type { Component, Criterion, Panel, Rounding, Rule, Segment } from "./document";
import {
  DEFAULT_COMPONENTS,
  DEFAULT_RANK_BY,
  DEFAULT_ROUNDING,
  METHODS,
  RANK_BY,
  ROUNDING_MODES,
  ROUNDING_STAGES,
  SCOPES,
} from "./document";
import type { MarkRange } from "./mark";
import type { Path, ProblemList } from "./problems";
import { at } from "./problems";
import { ZERO, compare } from "./rational";
import type { JsonObject } from "./read";
import {
  describe,
  own,
  readAmount,
  readChoice,
  readCount,
  readList,
  readName,
  readNonNegative,
  readObject,
  readRungId,
  readText,
} from "./read";
import { parseRung } from "./rung";

/** segment id → criterion id → range; null where the criterion's own range is at fault. */
export type MarkRanges = ReadonlyMap<string, ReadonlyMap<string, MarkRange | null>>;

/** Bounds the work and the output, far beyond what a score is announced with. */
const MOST_DECIMALS = 100;

/** The rule with its defaults filled in; null where it is no object. */
export function readRule(
  problems: ProblemList,
  value: unknown,
  path: Path,
): { readonly rule: Rule; readonly ranges: MarkRanges } | null {
  const object = readObject(problems, value, path);
  if (object === null) return null;
  const ranges = new Map<string, Map<string, MarkRange | null>>();
  const segments = readSegments(problems, object, path, ranges);
  const components = readComponents(problems, object, path);
  const rankBy = own(object, "rankBy");
  const rule: Rule = {
    segments,
    panel: readPanel(problems, object, path),
    components,
    rounding: readRounding(problems, object, path),
    rankBy: rankBy === undefined ? DEFAULT_RANK_BY : readChoice(problems, rankBy, at(path, "rankBy"), RANK_BY),
    ties: readTies(problems, object, path, { ranges, components }),
  };
  return { rule, ranges };
}

function readSegments(
  problems: ProblemList,
  rule: JsonObject,
  path: Path,
  ranges: Map<string, Map<string, MarkRange | null>>,
): Segment[] {
  const place = at(path, "segments");
  const list = readFilledList(problems, own(rule, "segments"), place);
  const seen = new Set<string>();
  return list.flatMap((value, index) => {
    const here = at(place, index);
    const object = readObject(problems, value, here);
    if (object === null) return [];
    const id = readRungId(problems, object, here, seen);
    const criteria = new Map<string, MarkRange | null>();
    if (!ranges.has(id)) ranges.set(id, criteria);
    return [
      {
        id,
        ...readName(problems, object, here),
        weight: readNonNegative(problems, own(object, "weight"), at(here, "weight")),
        criteria: readCriteria(problems, object, here, criteria),
      },
    ];
  });
}

function readCriteria(
  problems: ProblemList,
  segment: JsonObject,
  path: Path,
  ranges: Map<string, MarkRange | null>,
): Criterion[] {
  const place = at(path, "criteria");
  const seen = new Set<string>();
  return readFilledList(problems, own(segment, "criteria"), place).flatMap((value, index) => {
    const here = at(place, index);
    const object = readObject(problems, value, here);
    if (object === null) return [];
    const id = readRungId(problems, object, here, seen);
    const { range, ...texts } = readRange(problems, object, here);
    if (!ranges.has(id)) ranges.set(id, range);
    const weight = readNonNegative(problems, own(object, "weight"), at(here, "weight"));
    return [{ id, ...readName(problems, object, here), ...texts, weight }];
  });
}

function readRange(problems: ProblemList, criterion: JsonObject, path: Path) {
  const before = problems.found.length;
  const [min, max, step] = (["min", "max", "step"] as const).map((key) =>
    readAmount(problems, own(criterion, key), at(path, key)),
  ) as [ReturnType<typeof readAmount>, ReturnType<typeof readAmount>, ReturnType<typeof readAmount>];
  if (min.valid && max.valid && compare(max.value, min.value) < 0)
    problems.add(at(path, "max"), "max-below-min", `must not be below min ${min.text}, but is ${max.text}`);
  if (step.valid && compare(step.value, ZERO) <= 0)
    problems.add(at(path, "step"), "step-not-positive", `must be above 0, but is ${step.text}`);
  const sound = problems.found.length === before;
  const range: MarkRange | null = sound ? { min: min.value, max: max.value, step: step.value } : null;
  return { min: min.text, max: max.text, step: step.text, range };
}

function readFilledList(problems: ProblemList, value: unknown, path: Path): readonly unknown[] {
  const list = readList(problems, value, path);
  if (Array.isArray(value) && list.length === 0) problems.add(path, "empty", "must not be empty");
  return list;
}

function readPanel(problems: ProblemList, rule: JsonObject, path: Path): Panel {
  const place = at(path, "panel");
  const object = readObject(problems, own(rule, "panel"), place);
  const panel = object ?? {};
  if (object === null)
    return { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 };
  const before = problems.found.length;
  const dropHighest = readCount(problems, own(panel, "dropHighest"), at(place, "dropHighest"), 0);
  const dropLowest = readCount(problems, own(panel, "dropLowest"), at(place, "dropLowest"), 0);
  const dropFrom = readCount(problems, own(panel, "dropFrom"), at(place, "dropFrom"), Number.MIN_SAFE_INTEGER);
  if (problems.found.length === before && dropFrom <= dropHighest + dropLowest)
    problems.add(
      at(place, "dropFrom"),
      "drop-from-too-small",
      `must be above dropHighest + dropLowest = ${dropHighest + dropLowest}, but is ${dropFrom}`,
    );
  return {
    method: readChoice(problems, own(panel, "method"), at(place, "method"), METHODS),
    scope: readChoice(problems, own(panel, "scope"), at(place, "scope"), SCOPES),
    dropHighest,
    dropLowest,
    dropFrom,
    minimumJudges: readCount(problems, own(panel, "minimumJudges"), at(place, "minimumJudges"), 1),
  };
}

function readComponents(problems: ProblemList, rule: JsonObject, path: Path): readonly Component[] {
  const value = own(rule, "components");
  if (value === undefined) return DEFAULT_COMPONENTS;
  const place = at(path, "components");
  const seen = new Set<string>();
  return readList(problems, value, place).flatMap((entry, index) => {
    const here = at(place, index);
    const object = readObject(problems, entry, here);
    if (object === null) return [];
    const source = readSource(problems, own(object, "source"), at(here, "source"), seen);
    return [{ source, weight: readNonNegative(problems, own(object, "weight"), at(here, "weight")) }];
  });
}

function readSource(problems: ProblemList, value: unknown, path: Path, seen: Set<string>): string {
  const source = readText(problems, value, path);
  if (source === null) return "";
  if (!/^(?:onsite|performance|stage:.+)$/s.test(source))
    problems.add(path, "unknown-source", `must be onsite, performance or stage:ID, not ${describe(source)}`);
  else if (seen.has(source)) problems.add(path, "repeated-source", `the source ${describe(source)} is used twice`);
  seen.add(source);
  return source;
}

function readRounding(problems: ProblemList, rule: JsonObject, path: Path): Rounding {
  const value = own(rule, "rounding");
  if (value === undefined) return DEFAULT_ROUNDING;
  const place = at(path, "rounding");
  const object = readObject(problems, value, place);
  if (object === null) return DEFAULT_ROUNDING;
  const stages = readList(problems, own(object, "at"), at(place, "at")).map((stage, index) =>
    readChoice(problems, stage, at(at(place, "at"), index), ROUNDING_STAGES),
  );
  // Where nothing is rounded, how it would be rounded may be left out.
  const needed = (key: string): boolean => stages.length > 0 || own(object, key) !== undefined;
  const decimals = needed("decimals") ? readDecimals(problems, own(object, "decimals"), at(place, "decimals")) : 0;
  const mode = needed("mode")
    ? readChoice(problems, own(object, "mode"), at(place, "mode"), ROUNDING_MODES)
    : DEFAULT_ROUNDING.mode;
  return { mode, decimals, at: stages };
}

function readDecimals(problems: ProblemList, value: unknown, path: Path): number {
  const decimals = readCount(problems, value, path, 0);
  if (decimals > MOST_DECIMALS)
    problems.add(path, "count-too-large", `must be at most ${MOST_DECIMALS}, but is ${decimals}`);
  return decimals;
}

interface Nameable {
  readonly ranges: MarkRanges;
  readonly components: readonly Component[];
}

function readTies(problems: ProblemList, rule: JsonObject, path: Path, known: Nameable): readonly string[] {
  const value = own(rule, "ties");
  if (value === undefined) return [];
  const place = at(path, "ties");
  return readList(problems, value, place).map((entry, index) => {
    const text = readText(problems, entry, at(place, index));
    if (text !== null) checkRung(problems, text, at(place, index), known);
    return text ?? "";
  });
}

function checkRung(problems: ProblemList, text: string, path: Path, { ranges, components }: Nameable): void {
  const rung = parseRung(text);
  if (rung === null) {
    problems.add(path, "unknown-rung", `${describe(text)} is no rung of a tie ladder`);
    return;
  }
  const named =
    (rung.kind === "segment" && ranges.has(rung.segment)) ||
    (rung.kind === "criterion" && ranges.get(rung.segment)?.has(rung.criterion) === true) ||
    (rung.kind === "component" && components.some(({ source }) => source === rung.source)) ||
    !["segment", "criterion", "component"].includes(rung.kind);
  if (!named) problems.add(path, "rung-names-nothing", `the rule has nothing that ${describe(text)} names`);
}
