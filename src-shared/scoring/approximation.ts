// Exact numbers as the rule engine writes them, made readable: a fraction gets a decimal beside it, marked as rounded.

/** "1351/15" → "90.0667"; null for a decimal, which is readable as it is. Rounded half up, away from zero. */
export function approximation(text: string, decimals = 4): string | null {
  const match = /^(-?)(\d+)\/(\d+)$/.exec(text);
  if (!match) return null;
  const [, sign = "", above = "0", below = "1"] = match;
  const scaled = (BigInt(above) * 10n ** BigInt(decimals) * 2n + BigInt(below)) / (BigInt(below) * 2n);
  const digits = scaled.toString().padStart(decimals + 1, "0");
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
