// How large a workbook may be: far beyond any real one, and within what the engine can hold.

export const workbookLimits = {
  fileBytes: 50 * 1024 * 1024,
  /** Of all parts of a workbook together, once inflated. */
  inflatedBytes: 256 * 1024 * 1024,
  rows: 50_000,
  columns: 500,
} as const;
