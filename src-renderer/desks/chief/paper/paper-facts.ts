// The paper ballots at the chief's desk by what is to be done with them.

import type { ChiefProject, KeyingColumn, PaperSheetView } from "#shared/contract/views";

/** What can be taken over now: two people agree, and the judge may mark. */
export function readySheets(sheets: readonly PaperSheetView[]): PaperSheetView[] {
  return sheets.filter(({ state, pair, recusalOrdered }) => state === "agrees" && pair !== null && !recusalOrdered);
}

/** Agreed on, but nothing of this judge counts for the project. */
export function barredSheets(sheets: readonly PaperSheetView[]): PaperSheetView[] {
  return sheets.filter(({ state, recusalOrdered }) => state === "agrees" && recusalOrdered);
}

export function differingSheets(sheets: readonly PaperSheetView[]): PaperSheetView[] {
  return sheets.filter(({ state }) => state === "differs");
}

/** Keyed and no ballot yet, of judges who have none at the project: closing it now would leave them absent. */
export function paperToCome(
  sheets: readonly PaperSheetView[],
  { project, cells }: Pick<ChiefProject, "project" | "cells">,
): PaperSheetView[] {
  const without = cells.filter(({ state }) => state === "waiting" || state === "marking").map(({ judge }) => judge);
  return sheets.filter(
    (sheet) => sheet.project === project && without.includes(sheet.judge) && sheet.state !== "taken-over",
  );
}

export function recusedSheets(sheets: readonly PaperSheetView[]): PaperSheetView[] {
  return sheets.filter(({ recusal }) => recusal !== null);
}

/** Judges of the panel of whom no recusal stands. */
export function mayRecuse({ cells }: Pick<ChiefProject, "cells">): string[] {
  return cells.filter(({ state }) => state !== "recused" && state !== "recusal-ordered").map(({ judge }) => judge);
}

/** What a recusal from paper would find there of the judge: an earlier ballot from paper gives way, nothing else does. */
export function recusalMeets(
  { standing, cells }: Pick<ChiefProject, "standing" | "cells">,
  judge: string,
): "nothing" | "paper" | "own-record" | "closed" {
  if (standing === "closed") return "closed";
  const cell = cells.find((each) => each.judge === judge);
  if (cell === undefined || cell.state === "waiting" || cell.state === "marking") return "nothing";
  return cell.fromPaper ? "paper" : "own-record";
}

/** How many sheets wait for the chief. */
export function sheetsWaiting(sheets: readonly PaperSheetView[]): number {
  return readySheets(sheets).length + differingSheets(sheets).length;
}

/** As `chief.take-over-paper` has to name them: the two keyings that the chief has seen agree. */
export function takingOver(
  sheets: readonly PaperSheetView[],
): { project: string; judge: string; keyings: [string, string] }[] {
  return sheets.flatMap(({ project, judge, pair }) =>
    pair === null ? [] : [{ project, judge, keyings: [pair[0], pair[1]] as [string, string] }],
  );
}

/** A keying that can be chosen, and one of another person's that it is preferred to. */
export function otherThan(chosen: KeyingColumn, { keyings }: PaperSheetView): KeyingColumn | null {
  const own = keyings.filter(({ keyer }) => keyer === chosen.keyer);
  // Whoever has keyed two that do not supersede one another has to settle that first.
  if (own.length > 1) return null;
  const says = ({ keyed, sheet }: KeyingColumn): string => JSON.stringify([keyed, sheet]);
  return keyings.find((each) => each.keyer !== chosen.keyer && says(each) !== says(chosen)) ?? null;
}

export interface ComparedLine {
  readonly segment: string;
  readonly criterion: string;
  /** In the order of the keyings; null where nothing was keyed. */
  readonly marks: readonly (string | null)[];
  readonly differs: boolean;
}

/** Criterion by criterion, all keyings side by side. */
export function comparedLines({ rubric, keyings, differences }: PaperSheetView): ComparedLine[] {
  return rubric.segments.flatMap((segment) =>
    segment.criteria.map((criterion) => ({
      segment: segment.name ?? segment.id,
      criterion: criterion.name ?? criterion.id,
      marks: keyings.map(({ keyed }) => keyed?.marks[segment.id]?.[criterion.id] ?? null),
      differs: (differences ?? []).some(
        (each) => each.at === "mark" && each.segment === segment.id && each.criterion === criterion.id,
      ),
    })),
  );
}
