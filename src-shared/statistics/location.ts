// Mean, median and spread of a list of numbers.

/** Null of an empty list. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
}

/** The middle value, or the mean of the two middle ones; null of an empty list. */
export function medianOf(values: readonly number[]): number | null {
  const ascending = values.toSorted((a, b) => a - b);
  const upper = ascending[ascending.length >> 1];
  const lower = ascending[(ascending.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Sample standard deviation, over n − 1; null with fewer than two values, exactly 0 where all are equal. */
export function deviationOf(values: readonly number[]): number | null {
  const [first] = values;
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  // Asked for itself, because the mean of equal floats may differ from them in the last bit.
  if (values.every((value) => value === first)) return 0;
  return Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1));
}

/** The values that are there. */
export function presentOf(values: readonly (number | null | undefined)[]): number[] {
  return values.filter((value) => value !== null && value !== undefined);
}
