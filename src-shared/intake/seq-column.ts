// 序号, by which a project is known across workbooks: read, checked for repeats, and assigned where the sheet has none.

import type { Table, TableRow } from "./read-table";
import { parseSeq } from "./values";

/** A row's 序号, or null (and a problem) where the row cannot be known by one. */
export type SeqOf = (row: TableRow) => number | null;

/** `assign`: number the rows in their order where the sheet has no such column, or one of other marks. */
export function seqReader(table: Table, assign: boolean): SeqOf {
  const firstRows = new Map<number, number>();
  const isReadable = table.rows.some((row) => parseSeq(row.text("seq")) !== null);
  const assigned = assign && !isReadable;
  if (assigned) table.rows[0]?.report("seq", "seq-assigned", "warning");
  return (row) => {
    const seq = assigned ? firstRows.size + 1 : readSeq(row);
    if (seq === null) return null;
    const firstRow = firstRows.get(seq);
    if (firstRow === undefined) firstRows.set(seq, row.sheetRow);
    else row.report("seq", "seq-repeated", "error", { seq, firstRow });
    return seq;
  };
}

function readSeq(row: TableRow): number | null {
  const text = row.text("seq");
  const seq = parseSeq(text);
  if (seq !== null) return seq;
  if (text === "") row.report("seq", "value-missing", "error", { field: "seq" });
  else row.report("seq", "seq-invalid", "error", { text: text.slice(0, 80) });
  return null;
}
