// The short form of a laptop's key, which two people can read to one another.

const shown = 8;

/** `1a2b 3c4d`: the first eight hexadecimal digits. */
export function shortFingerprint(key: string): string {
  return key.slice(0, shown).replaceAll(/(.{4})(?=.)/g, "$1 ");
}
