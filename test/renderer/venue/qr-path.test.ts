// The QR code as a path draws every dark module and no light one, with the quiet zone that a scanner needs.

import { encode } from "uqr";
import { expect, it } from "vitest";
import { qrPath } from "../../../src-renderer/desks/venue/serving/qr-path";
import { serving } from "./made-up";

/** The modules that the path's rectangles cover. */
function darkOf({ size, path }: { size: number; path: string }): boolean[][] {
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(run); at += 1) (dark[Number(y)] as boolean[])[Number(x) + at] = true;
  return dark;
}

it.each([serving.link, `${serving.link},${"a".repeat(63)}.local:47610`])("draws %s module by module", (text) => {
  const drawn = qrPath(text);
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  expect(drawn.size).toBe(size);
  expect(darkOf(drawn)).toEqual(data);
  const margin = darkOf(drawn).flatMap((row, y) =>
    row.filter((_, x) => Math.min(x, y, size - 1 - x, size - 1 - y) < 4),
  );
  expect(margin.some(Boolean)).toBe(false);
});
