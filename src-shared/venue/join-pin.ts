// The one-time PIN of a joining, as a person types it.

export const joinPinLength = 6;

/** Six digits, full width and spaces allowed; undefined for anything else. Never throws. */
export function parseJoinPin(text: string): string | undefined {
  if (text.length > 32) return undefined;
  const digits = text.normalize("NFKC").replaceAll(/[\s\p{Pd}]/gu, "");
  return /^[0-9]{6}$/.test(digits) ? digits : undefined;
}
