// Which blank ballots are printed, and in which order: those of one judge together, in the running order.

import type { BlankBallots, SheetJudge, SheetProject } from "#shared/contract/views";
import type { Rule } from "#shared/scoring/document";

export type Layout = "each" | "list";

/** null is all of them. */
export interface Chosen {
  readonly layout: Layout;
  readonly judge: string | null;
  readonly project: string | null;
}

export interface BlankSheet {
  readonly number: string;
  readonly judge: SheetJudge;
  readonly project: SheetProject;
  readonly track: string;
  readonly rubric: Rule;
}

/** One judge's projects that are marked by one rubric: a list has the same columns in every line. */
export interface BlankList {
  readonly judge: SheetJudge;
  readonly rubric: Rule;
  readonly tracks: readonly string[];
  readonly sheets: readonly BlankSheet[];
}

export function sheetsToPrint(blanks: BlankBallots, { judge, project }: Omit<Chosen, "layout">): BlankSheet[] {
  const wanted = blanks.sheets.filter(
    (sheet) => (judge === null || sheet.judge === judge) && (project === null || sheet.project === project),
  );
  return blanks.judges.flatMap((by) =>
    wanted
      .filter((sheet) => sheet.judge === by.judge)
      .flatMap(({ number, project: id, rubric: at }): BlankSheet[] => {
        const [of, rubric] = [blanks.projects.find((each) => each.project === id), blanks.rubrics[at]];
        if (of === undefined || rubric === undefined) return [];
        const track = blanks.tracks.find((each) => each.id === of.track)?.name ?? "";
        return [{ number, judge: by, project: of, track, rubric }];
      }),
  );
}

export function listsToPrint(blanks: BlankBallots, chosen: Omit<Chosen, "layout">): BlankList[] {
  const lists = Map.groupBy(sheetsToPrint(blanks, chosen), ({ judge, rubric }) =>
    JSON.stringify([judge.judge, rubric.segments]),
  );
  return [...lists.values()].flatMap((sheets) => {
    const [first] = sheets;
    if (first === undefined) return [];
    return [
      { judge: first.judge, rubric: first.rubric, tracks: [...new Set(sheets.map(({ track }) => track))], sheets },
    ];
  });
}

/** As many columns of marks as stand across a page of A4 with room to write in. */
const mostColumns = 14;

/** Why a list with a line a project does not do; null where it does. */
export function listFault(blanks: BlankBallots): "words" | "wide" | null {
  if (asksForWords(blanks)) return "words";
  const columns = blanks.rubrics.map(({ segments }) =>
    segments.reduce((sum, { criteria }) => sum + criteria.length, 0),
  );
  return Math.max(0, ...columns) > mostColumns ? "wide" : null;
}

/** A stage of feedback asks for words, which do not fit in a line. */
function asksForWords({ rubrics }: BlankBallots): boolean {
  return rubrics.length > 0 && rubrics.every(({ segments }) => segments.length === 0);
}
