// Whether something is meant by what was typed into a search box.

export function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** Every word that was typed must stand in one of the texts, or be one of the numbers; width and case do not matter. */
export function matches(typed: string, texts: readonly string[], numbers: readonly number[] = []): boolean {
  const words = folded(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const whole = texts.map(folded);
  return words.every(
    (word) => whole.some((text) => text.includes(word)) || numbers.some((each) => String(each) === word),
  );
}
