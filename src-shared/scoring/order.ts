// The order of ids: by Unicode code point, whatever the locale and whatever the UTF-16 units.

/** Negative, zero or positive as a stands before, with or after b. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let index = 0;
  while (index < length && a.charCodeAt(index) === b.charCodeAt(index)) index += 1;
  if (index === length) return a.length - b.length;
  // Equal so far, so a difference inside a surrogate pair shares its first unit: step back to read both pairs whole.
  const inside = index > 0 && isHighSurrogate(a.charCodeAt(index - 1));
  const start = inside ? index - 1 : index;
  const first = codePoint(a, start) - codePoint(b, start);
  return first === 0 ? codePoint(a, index) - codePoint(b, index) : first;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function codePoint(text: string, index: number): number {
  return text.codePointAt(index) ?? -1;
}
