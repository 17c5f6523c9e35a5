// The facts of a finding as a person reads them: a fact's name ends in its unit.

const durations = [
  { unit: "day", ms: 86_400_000, from: 2 * 86_400_000 },
  { unit: "hour", ms: 3_600_000, from: 2 * 3_600_000 },
  { unit: "minute", ms: 60_000, from: 2 * 60_000 },
  { unit: "second", ms: 1_000, from: 1_000 },
  { unit: "millisecond", ms: 1, from: 0 },
] as const;

const sizes = [
  { unit: "terabyte", bytes: 1e12 },
  { unit: "gigabyte", bytes: 1e9 },
  { unit: "megabyte", bytes: 1e6 },
  { unit: "kilobyte", bytes: 1e3 },
  { unit: "byte", bytes: 1 },
] as const;

/** `dateTime` writes a wall time. */
export function factWords(
  facts: Readonly<Record<string, string | number>>,
  language: string,
  dateTime: (at: string) => string,
): Record<string, string> {
  const words = (name: string, value: string | number): string => {
    if (name === "at") return dateTime(String(value));
    if (typeof value === "string") return value;
    if (name.endsWith("Ms")) return duration(value, language);
    if (name.endsWith("Seconds")) return duration(value * 1000, language);
    if (name.endsWith("Bytes")) return size(value, language);
    if (name.endsWith("Percent")) return new Intl.NumberFormat(language, { style: "percent" }).format(value / 100);
    return String(value);
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, words(name, value)]));
}

function duration(ms: number, language: string): string {
  const { unit, ms: one } = durations.find(({ from }) => ms >= from) ?? durations[4];
  return inUnit(ms / one, unit, language);
}

function size(bytes: number, language: string): string {
  const { unit, bytes: one } = sizes.find((each) => bytes >= each.bytes) ?? sizes[4];
  return inUnit(bytes / one, unit, language);
}

/** What is small keeps a decimal; more would say more than was measured. */
function inUnit(amount: number, unit: string, language: string): string {
  const maximumFractionDigits = amount < 10 ? 1 : 0;
  const format = new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits,
  });
  const parts = format.formatToParts(amount);
  const text = (ofUnit: boolean): string =>
    parts
      .filter(({ type }) => type !== "literal" && (type === "unit") === ofUnit)
      .map(({ value }) => value)
      .join("");
  // With the same space in every language, as all figures of the interface have it.
  return `${text(false)} ${text(true)}`;
}
