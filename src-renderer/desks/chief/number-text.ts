// A hash made readable: cut into groups of four.

/** A hash in groups of four, so that two people can compare it aloud. */
export function grouped(hash: string): string[] {
  return hash.match(/.{1,4}/g) ?? [];
}
