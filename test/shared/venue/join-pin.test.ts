// A PIN reads back under any input method; what is none is refused.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseJoinPin } from "#shared/venue/join-pin";

test("six digits, at full width and in groups", () => {
  for (const text of ["012345", " 012 345 ", "０１２３４５", "012-345"]) expect(parseJoinPin(text)).toBe("012345");
  for (const text of ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "1".repeat(40)])
    expect(parseJoinPin(text)).toBeUndefined();
});

test("no text throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(parseJoinPin(text) ?? "000000").toMatch(/^\d{6}$/);
    }),
  );
});
