// Text as a cell can hold it, and how much room it takes.

/** What a cell may hold (Excel's limit). */
const longest = 32_767;

/**
 * Text that comes back as it was: without characters that XML cannot write, and with `_x0041_` kept from being read as a
 * character (ECMA-376 22.9.2.19). That it stays text, whatever sign it begins with, is the cell's type.
 */
export function cellText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, "")
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    .slice(0, longest);
}

// East Asian wide and full-width characters, and the punctuation that Chinese fonts draw as wide.
const wide =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

/** In widths of a digit, in which columns are measured. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Widths of a digit that a cell's own margins take, and each step of its indent. */
const margin = 0.5;
const indentWidth = 1.3;

/** In widths of a digit. */
export function roomIn(columnWidth: number, indent = 0): number {
  return Math.max(2, columnWidth - margin - indent * indentWidth);
}

/** How many lines a text takes where it wraps. */
export function linesOf(text: string, room: number): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

const chinese = /^[\u3400-\u9FFF]+$/u;

/** A Chinese header broken into lines of like length, where it has to break at all. */
export function balanced(text: string, room: number): string {
  const lines = text.split("\n").flatMap((line) => {
    const count = linesOf(line, room);
    if (count === 1 || !chinese.test(line)) return [line];
    const length = Math.ceil(line.length / count);
    return Array.from({ length: count }, (_, at) => line.slice(at * length, (at + 1) * length));
  });
  return lines.join("\n");
}
