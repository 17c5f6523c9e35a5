// Reading a workbook for a preview: which kind it is, what it says, and what taking it in would change.

import type { IntakeChange, IntakeKind, IntakePreview, IntakeProblem } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { EventState } from "#shared/event/state";
import { type MappingChoice, type SheetHeader, headerOf, neededFields } from "#shared/intake/columns";
import { detectKind, sheetOfKind } from "#shared/intake/detect-kind";
import type { Problem } from "#shared/intake/problems";
import { type Sheet, cellAt, columnLetter, sheetWidth } from "#shared/intake/sheet";
import type { NewRecord } from "../author";
import { planChanges } from "./plan-changes";
import { type OnSteps, takeSteps } from "./take-steps";

export interface Prepared {
  readonly preview: Omit<IntakePreview, "token">;
  /** What each change would put on record, by its key. */
  readonly records: ReadonlyMap<string, readonly NewRecord[]>;
}

/** Column index → field, as a person has put it right; null leaves the column out. */
export type CorrectedMapping = Readonly<Record<string, string | null>>;

/** Large sheets take seconds: they are read some hundred rows at a time, and others are answered in between. */
export async function prepareIntake(
  state: EventState,
  fileName: string,
  sheets: readonly Sheet[],
  asked: IntakeKind | null,
  corrected: CorrectedMapping | null,
  onProgress?: OnSteps,
): Promise<Prepared> {
  const { kind, sheet } = chosenSheet(sheets, asked);
  const choice = corrected === null ? undefined : mappingChoice(sheet, kind, corrected);
  const planned = await takeSteps(planChanges(state, kind, sheet, choice), onProgress);
  return {
    preview: {
      kind,
      fileName,
      sheet: sheet.name,
      headerRow: planned.header.lastRow,
      columns: columnsOf(sheet, planned.header),
      fields: neededFields(kind, planned.header.mapping).map(({ field, need }) => ({
        field,
        required: need === "required",
      })),
      problems: [...missingColumns(planned.header), ...planned.problems.map(problemView)],
      changes: planned.changes.map(({ records: _records, ...change }): IntakeChange => change),
      proposesOnly: isFixed(state),
    },
    records: new Map(planned.changes.map((change) => [change.key, change.records])),
  };
}

/** Once a rule is locked the teams have been told what they are judged by: differences are proposed, one by one. */
export function isFixed(state: EventState): boolean {
  return state.started.size > 0 || [...state.rules.values()].some((rule) => rule.locked);
}

function chosenSheet(sheets: readonly Sheet[], asked: IntakeKind | null): { kind: IntakeKind; sheet: Sheet } {
  if (asked === null) {
    const detected = detectKind(sheets);
    if (detected === null) throw new AppError("workbook-no-known-column");
    return detected;
  }
  const sheet = sheetOfKind(sheets, asked);
  if (sheet === null) throw new AppError("workbook-no-known-column");
  return { kind: asked, sheet };
}

function mappingChoice(sheet: Sheet, kind: IntakeKind, corrected: CorrectedMapping): MappingChoice {
  const pairs = Object.entries(corrected).flatMap(([column, field]) =>
    field === null ? [] : [[field, Number(column)] as const],
  );
  return { headerRow: headerOf(sheet, kind).lastRow, columns: Object.fromEntries(pairs) };
}

function columnsOf(sheet: Sheet, header: SheetHeader): IntakePreview["columns"] {
  const fieldOf = new Map(Object.entries(header.mapping).map(([field, { column }]) => [column, field]));
  return Array.from({ length: sheetWidth(sheet) }, (_, index) => ({
    index,
    letter: columnLetter(index),
    header: cellAt(sheet, header.lastRow - 1, index).text,
    field: fieldOf.get(index) ?? null,
    sample: cellAt(sheet, header.lastRow, index).text.slice(0, 60),
  }));
}

function missingColumns(header: SheetHeader): IntakeProblem[] {
  return header.missingColumns
    .filter((missing) => missing.need !== "optional")
    .map(({ field, need }) => ({
      cell: null,
      row: header.lastRow,
      severity: need === "required" ? "error" : "warning",
      code: "column-missing",
      details: { field },
    }));
}

function problemView({ cell, row, severity, code, details }: Problem): IntakeProblem {
  return { cell, row, severity, code, details };
}
