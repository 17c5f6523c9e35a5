// Checks the groups of a scoring document: projects, and every mark against the rule.
import type { Amount, Group, JudgeMarks, Marks, ProjectInput } from "./document";
import type { MarkRange } from "./mark";
import { markFault } from "./mark";
import type { Path, ProblemList } from "./problems";
import { at } from "./problems";
import type { JsonObject } from "./read";
import { describe, own, readAmount, readCount, readId, readList, readName, readNonNegative, readObject } from "./read";
import type { MarkRanges } from "./validate-rule";

/** `ranges` is null where the rule could not be read: then marks are checked for being amounts only. */
export function readGroups(problems: ProblemList, value: unknown, path: Path, ranges: MarkRanges | null): Group[] {
  const seen = new Set<string>();
  return readList(problems, value, path).flatMap((entry, index) => {
    const here = at(path, index);
    const object = readObject(problems, entry, here);
    if (object === null) return [];
    const id = readId(problems, object, here, seen);
    const name = readName(problems, object, here);
    return [{ id, ...name, projects: readProjects(problems, object, here, ranges) }];
  });
}

function readProjects(problems: ProblemList, group: JsonObject, path: Path, ranges: MarkRanges | null): ProjectInput[] {
  const place = at(path, "projects");
  const seen = new Set<string>();
  return readList(problems, own(group, "projects"), place).flatMap((entry, index) => {
    const here = at(place, index);
    const object = readObject(problems, entry, here);
    return object === null ? [] : [readProject(problems, object, here, { seen, ranges })];
  });
}

function readProject(
  problems: ProblemList,
  project: JsonObject,
  path: Path,
  { seen, ranges }: { readonly seen: Set<string>; readonly ranges: MarkRanges | null },
): ProjectInput {
  const id = readId(problems, project, path, seen);
  const marks = readMarks(problems, own(project, "marks"), at(path, "marks"), ranges);
  const performance = own(project, "performance");
  const stages = own(project, "stages");
  const deductions = own(project, "deductions");
  const ruling = own(project, "ruling");
  return {
    id,
    marks,
    ...(performance !== undefined && { performance: readAmount(problems, performance, at(path, "performance")).text }),
    ...(stages !== undefined && { stages: readStages(problems, stages, at(path, "stages")) }),
    ...(deductions !== undefined && { deductions: readNonNegative(problems, deductions, at(path, "deductions")) }),
    ...(ruling !== undefined && { ruling: readCount(problems, ruling, at(path, "ruling"), 1) }),
  };
}

function readStages(problems: ProblemList, value: unknown, path: Path): Record<string, Amount> {
  const object = readObject(problems, value, path) ?? {};
  return mapObject(object, (stage, key) => readAmount(problems, stage, at(path, key)).text);
}

function readMarks(problems: ProblemList, value: unknown, path: Path, ranges: MarkRanges | null): Marks {
  const object = readObject(problems, value, path) ?? {};
  return mapObject(object, (sheet, judge) => {
    const here = at(path, judge);
    if (judge === "") problems.add(here, "empty-id", "an id must not be empty");
    return sheet === null ? null : readSheet(problems, sheet, here, ranges);
  });
}

function readSheet(problems: ProblemList, value: unknown, path: Path, ranges: MarkRanges | null): JudgeMarks {
  const object = readObject(problems, value, path) ?? {};
  return mapObject(object, (segment, id) => {
    const here = at(path, id);
    const criteria = ranges === null ? null : ranges.get(id);
    if (criteria === undefined) {
      problems.add(here, "unknown-segment", `the rule has no segment ${describe(id)}`);
      return {};
    }
    return readSegmentMarks(problems, segment, here, criteria);
  });
}

function readSegmentMarks(
  problems: ProblemList,
  value: unknown,
  path: Path,
  criteria: ReadonlyMap<string, MarkRange | null> | null,
): Record<string, Amount> {
  const object = readObject(problems, value, path) ?? {};
  return mapObject(object, (mark, id) => {
    const here = at(path, id);
    const range = criteria === null ? null : criteria.get(id);
    if (range !== undefined) return readMark(problems, mark, here, range);
    problems.add(here, "unknown-criterion", `the rule has no criterion ${describe(id)} in this segment`);
    return "";
  });
}

function readMark(problems: ProblemList, value: unknown, path: Path, range: MarkRange | null): Amount {
  const mark = readAmount(problems, value, path);
  const fault = mark.valid && range !== null ? markFault(mark.value, range) : null;
  if (fault === "mark-out-of-range") problems.add(path, fault, `${mark.text} is outside the criterion's min and max`);
  if (fault === "mark-off-step") problems.add(path, fault, `${mark.text} is not min plus a whole number of steps`);
  return mark.text;
}

/** Keeps every own key, `__proto__` too, which an assignment would swallow. */
function mapObject<T>(object: JsonObject, map: (value: unknown, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.keys(object).map((key) => [key, map(own(object, key), key)]));
}
