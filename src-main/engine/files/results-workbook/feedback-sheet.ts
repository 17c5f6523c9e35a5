// The sheet 意见汇总: what each judge said of each project, word for word.

import { textWidth, roomIn } from "./cell-text";
import { count, words } from "./content";
import type { SheetPlan } from "./sheet-frame";

export interface FeedbackLine {
  readonly seq: number | null;
  readonly project: string;
  readonly name: string;
  readonly applicantUnit: string;
  readonly track: string;
  readonly judge: string;
  readonly judgeUnit: string;
  readonly text: string;
}

const textColumn = 84;
/** Longer words go on in another row: no row is higher than a page, nor than a spreadsheet allows. */
const longestRow = 24;

export function feedbackSheet(lines: readonly FeedbackLine[]): SheetPlan<FeedbackLine> {
  return {
    name: "意见汇总",
    table: {
      columns: [
        { header: "序号", width: 6, align: "center", content: ({ seq }) => count(seq) },
        { header: "项目名称", width: 26, align: "left", content: ({ name }) => words(name) },
        { header: "申报单位", width: 22, align: "left", content: ({ applicantUnit }) => words(applicantUnit) },
        { header: "赛道", width: 19, align: "left", content: ({ track }) => words(track) },
        { header: "评委", width: 12, align: "left", content: ({ judge }) => words(judge) },
        { header: "评委单位", width: 18, align: "left", content: ({ judgeUnit }) => words(judgeUnit) },
        { header: "意见", width: textColumn, align: "left", content: ({ text }) => words(text) },
      ],
      sections: [{ title: null, rows: lines.flatMap(inRows), notes: [] }],
      group: ({ project }) => project,
    },
    frozenColumns: 2,
    filter: true,
  };
}

function inRows(line: FeedbackLine): FeedbackLine[] {
  return piecesOf(line.text, roomIn(textColumn, 1)).map((text, at) => ({
    ...line,
    text: at === 0 ? text : `（续）${text}`,
  }));
}

/** Pieces of at most so many lines where they wrap; nothing is left out. */
export function piecesOf(text: string, room: number): string[] {
  const pieces: string[] = [];
  let [piece, lines, width] = ["", 1, 0];
  for (const character of text) {
    const wide = textWidth(character);
    const breaks = character === "\n" || width + wide > room;
    if (breaks && lines === longestRow) {
      pieces.push(piece);
      [piece, lines, width] = ["", 1, 0];
      if (character === "\n") continue;
    } else if (breaks) [lines, width] = [lines + 1, 0];
    piece += character;
    if (character !== "\n") width += wide;
  }
  return [...pieces, piece];
}
