// The marks that were given and do not count, because the segment or ballot they belong to is incomplete.
import type { UncountedMarks } from "./explanation";
import type { JudgeSheet, PreparedRule } from "./prepare";
import { toText } from "./rational";

export function uncountedMarks(rule: PreparedRule, sheets: readonly JudgeSheet[]): UncountedMarks[] {
  switch (rule.panel.scope) {
    case "criterion":
      return [];
    case "segment":
      return sheets.flatMap((sheet) =>
        rule.segments.flatMap((segment, row) => {
          if (sheet.segments[row] !== null) return [];
          return listed(sheet, { code: "segment-incomplete", segment: segment.id }, cellsOf(rule, sheet, row));
        }),
      );
    case "total":
      return sheets.flatMap((sheet) => {
        if (sheet.total !== null) return [];
        const cells = rule.segments.flatMap((_, row) => cellsOf(rule, sheet, row));
        return listed(sheet, { code: "ballot-incomplete", segment: null }, cells);
      });
  }
}

interface Cell {
  readonly segment: string;
  readonly criterion: string;
  readonly mark: string | null;
}

function cellsOf(rule: PreparedRule, sheet: JudgeSheet, row: number): Cell[] {
  const segment = rule.segments[row];
  if (segment === undefined) return [];
  return segment.criteria.map((criterion, column) => {
    const mark = sheet.marks[row]?.[column];
    return { segment: segment.id, criterion: criterion.id, mark: mark ? toText(mark) : null };
  });
}

function listed(
  { judge }: JudgeSheet,
  what: Pick<UncountedMarks, "code" | "segment">,
  cells: readonly Cell[],
): UncountedMarks[] {
  const marks: { segment: string; criterion: string; mark: string }[] = [];
  const missing: { segment: string; criterion: string }[] = [];
  for (const { segment, criterion, mark } of cells) {
    if (mark === null) missing.push({ segment, criterion });
    else marks.push({ segment, criterion, mark });
  }
  return marks.length === 0 ? [] : [{ judge, ...what, marks, missing }];
}
