// Short forms of a laptop's or a hub's key, by which two people can tell that they speak of the same one.

const shown = 8;

/** `1a2b 3c4d`: the first eight hexadecimal digits, which is what a hub announces of its key. */
export function shortFingerprint(key: string): string {
  return key.slice(0, shown).replaceAll(/(.{4})(?=.)/g, "$1 ");
}

const numberLength = 12;

/**
 * `4821 0937 5520`: a laptop's key as twelve digits, read aloud alike in every language. It is some 40 bits: who wants to wait in
 * the lobby under another's number has to make a million million keys while that one waits.
 */
export function laptopNumber(device: string): string {
  const number = BigInt(`0x${device.slice(0, 16)}`) % 10n ** BigInt(numberLength);
  return String(number)
    .padStart(numberLength, "0")
    .replaceAll(/(.{4})(?=.)/g, "$1 ");
}
