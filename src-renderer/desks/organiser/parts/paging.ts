// Which rows of a long list are on a page.

export interface Page<R> {
  /** From 1; the last page where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
  readonly shown: readonly R[];
  /** The 0-based place of the first row shown. */
  readonly from: number;
}

export function pageOf<R>(rows: readonly R[], wanted: number, size: number): Page<R> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const from = (page - 1) * size;
  return { page, pages, shown: rows.slice(from, from + size), from };
}
