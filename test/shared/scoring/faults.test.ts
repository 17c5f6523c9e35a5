// Protects the gate on random documents: whichever one place is spoilt, that very place is named, with a reason.
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseScoringDocument, parseScoringText } from "#shared/scoring/index";
import { anyDocument } from "./documents";

type Key = string | number;

interface Place {
  readonly holder: object;
  readonly keys: readonly Key[];
}

/** What stands at a place by its keys: `*` is any one key. */
const KINDS: readonly (readonly [pattern: string, kind: keyof typeof FAULTS])[] = [
  ["rule/segments/*/weight", "weight"],
  ["rule/segments/*/criteria/*/weight", "weight"],
  ["rule/segments/*/criteria/*/min", "amount"],
  ["rule/segments/*/criteria/*/max", "amount"],
  ["rule/segments/*/criteria/*/step", "step"],
  ["rule/segments/*/id", "rungId"],
  ["rule/segments/*/criteria/*/id", "rungId"],
  ["rule/segments/*/criteria", "filledList"],
  ["rule/segments", "filledList"],
  ["rule/components/*/weight", "weight"],
  ["rule/components/*/source", "source"],
  ["rule/components", "list"],
  ["rule/panel", "object"],
  ["rule/panel/method", "choice"],
  ["rule/panel/scope", "choice"],
  ["rule/panel/dropHighest", "count"],
  ["rule/panel/dropLowest", "count"],
  ["rule/panel/dropFrom", "dropFrom"],
  ["rule/panel/minimumJudges", "minimum"],
  ["rule/rounding", "object"],
  ["rule/rounding/mode", "choice"],
  ["rule/rounding/decimals", "count"],
  ["rule/rounding/at", "list"],
  ["rule/rounding/at/*", "choice"],
  ["rule/rankBy", "choice"],
  ["rule/ties", "list"],
  ["rule/ties/*", "rung"],
  ["rule", "object"],
  ["groups", "list"],
  ["groups/*", "object"],
  ["groups/*/id", "id"],
  ["groups/*/projects", "list"],
  ["groups/*/projects/*", "object"],
  ["groups/*/projects/*/id", "id"],
  ["groups/*/projects/*/marks", "object"],
  ["groups/*/projects/*/marks/*", "sheet"],
  ["groups/*/projects/*/marks/*/*", "object"],
  ["groups/*/projects/*/marks/*/*/*", "mark"],
  ["groups/*/projects/*/performance", "amount"],
  ["groups/*/projects/*/stages", "object"],
  ["groups/*/projects/*/stages/*", "amount"],
  ["groups/*/projects/*/deductions", "weight"],
  ["groups/*/projects/*/ruling", "minimum"],
  ["format", "choice"],
];

const amount = [
  1,
  0,
  null,
  true,
  [],
  {},
  "",
  " 1",
  "1 ",
  "+1",
  "1.",
  ".5",
  "1e2",
  "0x1",
  "1,5",
  "１",
  "NaN",
  "1\n",
  "--1",
];
const integer = [0.5, "1", null, true, [], 2 ** 60, "", -1];
const object = [null, [], "x", 1, true];
const list = [null, {}, "x", 1, false];
const FAULTS = {
  amount,
  weight: [...amount, "-0.01", "-5"],
  step: [...amount, "0", "-0.5", "0.00"],
  mark: [...amount, "-1000", "1000", "0.123456789"],
  count: integer,
  minimum: [...integer, 0],
  dropFrom: [...integer, 0],
  choice: [null, "", "x", 0, "Mean", "__proto__", "toString", []],
  rung: [null, "", "x", 1, "segment", "segment:nothing", "criterion:nothing", "component:nothing", "Exact"],
  source: [null, "", "x", 1, "stage:", "Onsite"],
  id: [null, "", 1, []],
  rungId: [null, "", 1, "a.b", "a:b"],
  object,
  sheet: [[], "x", 1, true],
  list,
  filledList: [...list, []],
};

const matchers = KINDS.map(([pattern, kind]) => [pattern.split("/"), kind] as const);

function kindOf({ keys }: Place): keyof typeof FAULTS | null {
  const found = matchers.find(
    ([parts]) => parts.length === keys.length && parts.every((part, at) => part === "*" || part === keys[at]),
  );
  return found?.[1] ?? null;
}

function placesOf(value: unknown, above: readonly Key[] = []): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const keys = [...above, Array.isArray(value) ? Number(name) : name];
    return [{ holder: value, keys }, ...placesOf(inner, keys)];
  });
}

function pathOf(keys: readonly Key[]): string {
  return keys.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    if (!/^[\p{L}\p{N}_$-]+$/u.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}

it("names the very place that is spoilt, and says why, wherever it is", () => {
  const spoilt = new Set<string>();
  fc.assert(
    fc.property(anyDocument, fc.nat(), fc.nat(), (source, pick, choice) => {
      const document = JSON.parse(JSON.stringify(source)) as object;
      const places = placesOf(document).flatMap((place) => {
        const kind = kindOf(place);
        return kind === null ? [] : [{ place, kind }];
      });
      const chosen = places[pick % places.length];
      if (chosen === undefined) throw new Error("no place to spoil");
      const faults: readonly unknown[] = FAULTS[chosen.kind];
      const { holder, keys } = chosen.place;
      const value = faults[choice % faults.length];
      Object.defineProperty(holder, keys.at(-1) ?? "", { value, enumerable: true, configurable: true, writable: true });
      const parsed = parseScoringDocument(document);
      const problems = parsed.ok ? [] : parsed.problems;
      const path = pathOf(keys);
      expect({ path, value, named: problems.filter((problem) => problem.path === path).length > 0 }).toEqual({
        path,
        value,
        named: true,
      });
      expect(problems.every(({ message, code }) => message !== "" && code.length > 0)).toBe(true);
      expect(parseScoringText(JSON.stringify(document)).ok).toBe(false);
      spoilt.add(chosen.kind);
    }),
    { numRuns: 4000 },
  );
  expect([...spoilt].sort()).toEqual(Object.keys(FAULTS).sort());
});

it("refuses a required part that is missing, wherever it is", () => {
  const optional = new Set([
    "components",
    "rounding",
    "rankBy",
    "ties",
    "performance",
    "stages",
    "deductions",
    "ruling",
  ]);
  fc.assert(
    fc.property(anyDocument, fc.nat(), (source, pick) => {
      const document = JSON.parse(JSON.stringify(source)) as object;
      const places = placesOf(document).filter((place) => {
        const last = place.keys.at(-1);
        // What stands in a list or under an id of its own may be left out.
        const free = typeof last === "number" || place.keys.includes("marks") || place.keys.includes("stages");
        return kindOf(place) !== null && ((!free && !optional.has(String(last))) || last === "marks");
      });
      const place = places[pick % places.length];
      if (place === undefined) throw new Error("nothing to leave out");
      const last = place.keys.at(-1) ?? "";
      // Where nothing is rounded, how it would be rounded may be left out.
      fc.pre(!["mode", "decimals"].includes(String(last)) || (source.rule.rounding?.at.length ?? 0) > 0);
      Reflect.deleteProperty(place.holder, last);
      const parsed = parseScoringDocument(document);
      expect(parsed.ok ? [] : parsed.problems).toContainEqual(
        expect.objectContaining({ path: pathOf(place.keys), code: "missing" }),
      );
    }),
    { numRuns: 1500 },
  );
});
