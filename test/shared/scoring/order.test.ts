// Protects the order of sharers and incomplete projects: code points, not UTF-16 units and not a locale.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodePoints } from "#shared/scoring/order";

describe("compareCodePoints", () => {
  it("sorts as code points do", () => {
    const sorted = ["", "B", "P1", "P10", "P2", "a", "é", "中", "\uFF21", "\u{1F600}", "\u{1F600}a", "\u{1F601}"];
    expect(sorted.toReversed().sort(compareCodePoints)).toEqual(sorted);
  });

  it("equals comparing the lists of code points, lone surrogates too", () => {
    const unit = fc.constantFrom("a", "b", "\uD83D", "\uDE00", "\uDE01", "\uD83E", "\uFFFF", "\u{1F600}");
    const text = fc.array(unit, { maxLength: 5 }).map((units) => units.join(""));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [a, b].map((value) => Array.from(value, (letter) => letter.codePointAt(0) ?? 0));
        expect(Math.sign(compareCodePoints(a, b))).toBe(compareLists(left ?? [], right ?? []));
      }),
      { numRuns: 3000 },
    );
  });
});

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (value !== other) return Math.sign(value - other);
  }
  return Math.sign(a.length - b.length);
}
