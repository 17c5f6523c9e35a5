// What a cell of a table holds, before it has a place: words, counts, and the exact numbers of a result.

export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string; readonly strong?: boolean }
  /** A whole number that counts or orders. */
  | { readonly kind: "count"; readonly value: number }
  /** An exact number of the result; struck through where it was dropped. */
  | { readonly kind: "amount"; readonly text: string; readonly strong?: boolean; readonly struck?: boolean }
  /** An exact number to the last digit: as text where it is a fraction that no decimal writes out. */
  | { readonly kind: "exact"; readonly text: string };

export const blank: Content = { kind: "blank" };

export function words(text: string): Content {
  return text === "" ? blank : { kind: "text", text };
}

export function strongWords(text: string): Content {
  return { kind: "text", text, strong: true };
}

export function count(value: number | null): Content {
  return value === null ? blank : { kind: "count", value };
}

export function amount(text: string | null | undefined, style: { strong?: boolean; struck?: boolean } = {}): Content {
  return text === null || text === undefined ? blank : { kind: "amount", text, ...style };
}

export function exact(text: string | undefined): Content {
  return text === undefined ? blank : { kind: "exact", text };
}
