// Solves a small system of linear equations.

/** Gaussian elimination with partial pivoting. `matrix` is square and not singular. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = largestBelow(rows, column);
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    for (let row = 0; row < size; row += 1)
      if (row !== column) clear(rows[row] as number[], rows[column] as number[], column);
  }
  // Plus 0, which turns −0 into the 0 that text knows.
  return rows.map((row, at) => (row[size] as number) / (row[at] as number) + 0);
}

function largestBelow(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row += 1)
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  return best;
}

function clear(row: number[], by: readonly number[], column: number): void {
  const factor = (row[column] as number) / (by[column] as number);
  for (let at = column; at < row.length; at += 1) row[at] = (row[at] as number) - factor * (by[at] as number);
}
