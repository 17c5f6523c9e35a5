// Sheets for tests, from texts or numbers.

import { emptyCell, type Cell, type Sheet } from "#shared/intake/sheet";

export function sheetOf(matrix: readonly (readonly (string | number | Cell | null)[])[], name = "示例"): Sheet {
  return { name, rows: matrix.map((row) => row.map(cellOf)) };
}

export const dateCell = (text: string): Cell => ({ text, kind: "date" });
export const errorCell = (text: string): Cell => ({ text, kind: "error" });

function cellOf(value: string | number | Cell | null): Cell {
  if (value === null || value === "") return emptyCell;
  if (typeof value === "number") return { text: String(value), kind: "number" };
  return typeof value === "string" ? { text: value, kind: "text" } : value;
}
