// The form in which text is compared: NFKC (which also settles the width of brackets) and no blanks.

/** White space and the invisible characters that word processors leave behind. */
const blanks = /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/gu;
const blank = /^[\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]$/u;
/** What people write into a cell to say that there is nothing: 无, N/A, strokes. */
const nothing = /^(?:无|没有|n\/?a|none|[\p{Pd}_/\\─━ー~.。·]+)$/iu;

/** NFKC without blanks; idempotent. The second pass composes what a removed blank had kept apart. */
export function normalise(text: string): string {
  return text.normalize("NFKC").replace(blanks, "").normalize("NFKC");
}

/** Text as typed, without the blanks around it. */
export function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && blank.test(text.charAt(start))) start += 1;
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Whether the text is empty or a stroke, 无 or the like that stands for nothing. */
export function saysNothing(text: string): boolean {
  const plain = normalise(text);
  return plain === "" || nothing.test(plain);
}

/** The number of characters (code points) that are not blank, of the text as typed. */
export function countCharacters(text: string): number {
  return [...text.replace(blanks, "")].length;
}
