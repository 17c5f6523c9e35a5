// One piece of text in both languages, and how pieces are put together in each.

export interface Text {
  readonly zh: string;
  readonly en: string;
}

export function text(zh: string, en: string): Text {
  return { zh, en };
}

/** A name, which reads alike in both languages. */
export function name(plain: string): Text {
  return { zh: plain, en: plain };
}

/** Sentences after one another; what is null is left out. */
export function paragraph(...sentences: readonly (Text | null)[]): Text {
  const said = sentences.filter((sentence) => sentence !== null);
  return { zh: said.map(({ zh }) => zh).join(""), en: said.map(({ en }) => en).join(" ") };
}

/** "A、B、C" and "A, B, C". */
export function listed(items: readonly Text[]): Text {
  return { zh: items.map(({ zh }) => zh).join("、"), en: items.map(({ en }) => en).join(", ") };
}

/** Longer items, which may hold commas of their own. */
export function chained(items: readonly Text[]): Text {
  return { zh: items.map(({ zh }) => zh).join("；"), en: items.map(({ en }) => en).join("; ") };
}

/** "1 mark" and "2 marks". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** With a capital letter at its beginning. */
export function sentenceCase(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
