// Whether a row is meant by what was typed into a search box.

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Every word that was typed must stand in one of the texts; width and case do not matter. */
export function matches(typed: string, texts: readonly string[]): boolean {
  const words = folded(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const whole = texts.map(folded);
  return words.every((word) => whole.some((text) => text.includes(word)));
}
