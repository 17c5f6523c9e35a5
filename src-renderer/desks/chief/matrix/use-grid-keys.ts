// Arrow keys in a grid: one cell at a time can be tabbed to, and the arrows move on from it.

import { type KeyboardEvent, useState } from "react";

export interface GridKeys {
  /** For each cell that can be focused, by row and column from 0. */
  cell(
    row: number,
    column: number,
  ): {
    readonly tabIndex: number;
    readonly "data-row": number;
    readonly "data-column": number;
    onFocus(): void;
    onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  };
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

export function useGridKeys(rows: number, columns: number): GridKeys {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const row = Math.min(at.row, Math.max(0, rows - 1));
  const column = Math.min(at.column, Math.max(0, columns - 1));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = { row: clamp(row + step[0], rows), column: clamp(column + step[1], columns) };
    event.currentTarget
      .closest("table")
      ?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)
      ?.focus();
  };
  return {
    cell: (ofRow, ofColumn) => ({
      tabIndex: ofRow === row && ofColumn === column ? 0 : -1,
      "data-row": ofRow,
      "data-column": ofColumn,
      onFocus: () => setAt({ row: ofRow, column: ofColumn }),
      onKeyDown,
    }),
  };
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}
