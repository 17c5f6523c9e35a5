// What a PIN may be: digits, typed in either width; an organiser's new one not shorter than six.

export const LEAST_PIN = 6;
export const MOST_PIN = 12;
/** The shortest that a door takes. */
export const SHORTEST_PIN = 4;

/** The digits of what was typed, for a Chinese input method may give full-width ones. */
export function pinDigits(text: string): string {
  return text.normalize("NFKC").replaceAll(/\D/g, "").slice(0, MOST_PIN);
}
