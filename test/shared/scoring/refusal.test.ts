// Protects the gate: everything the rules refuse is refused with its path and code, and nothing makes the gate throw.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScoringDocument, parseScoringRule, parseScoringText, score } from "#shared/scoring/index";
import { anyDocument } from "./documents";

/** A document with every part in it; each test spoils one place. */
function sound() {
  const criteria = [{ id: "value", name: "应用价值", min: "0", max: "10", step: "0.5", weight: "1" }];
  return {
    format: "roadshow-scoring/1",
    rule: {
      segments: [
        { id: "ppt", name: "PPT答辩", weight: "1", criteria },
        { id: "demo", weight: "0.5", criteria: [{ id: "flow", min: "-1", max: "1", step: "0.3", weight: "2" }] },
      ],
      panel: { method: "mean", scope: "total", dropHighest: 1, dropLowest: 1, dropFrom: 5, minimumJudges: 3 },
      components: [
        { source: "onsite", weight: "0.7" },
        { source: "stage:semi-final", weight: "0" },
      ],
      rounding: { mode: "half-up", decimals: 2, at: ["final"] },
      rankBy: "rounded",
      ties: ["segment:ppt", "criterion:ppt.value", "component:stage:semi-final", "exact", "undropped", "ruling"],
    },
    groups: [
      {
        id: "medical",
        name: "AI+智慧医疗",
        projects: [
          {
            id: "P01",
            marks: { J1: { ppt: { value: "8.5" }, demo: { flow: "-0.4" } }, "评委 2": null, J3: {}, J4: { ppt: {} } },
            performance: "88.20",
            stages: { "semi-final": "90.10" },
            deductions: "1.5",
            ruling: 1,
          },
          { id: "P02", marks: {} },
        ],
      },
    ],
  };
}

type Key = string | number;
const GONE = Symbol("gone");

/** A copy in which the value at the keys is another, or gone. */
function spoilt(keys: readonly Key[], value: unknown): unknown {
  const copy: unknown = structuredClone(sound());
  let place = copy as Record<Key, unknown>;
  for (const key of keys.slice(0, -1)) place = place[key] as Record<Key, unknown>;
  const last = keys.at(-1) ?? "";
  if (value === GONE) delete place[last];
  else Object.defineProperty(place, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function problemsOf(value: unknown): string[] {
  const parsed = parseScoringDocument(value);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
}

const R = "rule";
const SEGMENT = [R, "segments", 0];
const CRITERION = [...SEGMENT, "criteria", 0];
const PANEL = [R, "panel"];
const PROJECT = ["groups", 0, "projects", 0];
const MARK = [...PROJECT, "marks", "J1", "ppt", "value"];
const MARK_PATH = "groups[0].projects[0].marks.J1.ppt.value";

const REFUSED: [Key[], unknown, string][] = [
  [["format"], "roadshow-scoring/2", "format unknown-format"],
  [["format"], GONE, "format missing"],
  [[R], GONE, "rule missing"],
  [[R], [], "rule not-an-object"],
  [["groups"], GONE, "groups missing"],
  [["groups"], {}, "groups not-a-list"],
  [[R, "segments"], [], "rule.segments empty"],
  [[...SEGMENT, "criteria"], [], "rule.segments[0].criteria empty"],
  [[...SEGMENT, "id"], "", "rule.segments[0].id empty-id"],
  [[...SEGMENT, "id"], "p.pt", "rule.segments[0].id separator-in-id"],
  [[...SEGMENT, "id"], 7, "rule.segments[0].id not-text"],
  [[R, "segments", 1, "id"], "ppt", "rule.segments[1].id repeated-id"],
  [[...SEGMENT, "name"], null, "rule.segments[0].name not-text"],
  [[...SEGMENT, "weight"], "-1", "rule.segments[0].weight negative"],
  [[...SEGMENT, "weight"], 1, "rule.segments[0].weight not-an-amount"],
  [[...SEGMENT, "weight"], GONE, "rule.segments[0].weight missing"],
  [[...CRITERION, "id"], "va:lue", "rule.segments[0].criteria[0].id separator-in-id"],
  [[...CRITERION, "weight"], "-0.01", "rule.segments[0].criteria[0].weight negative"],
  [[...CRITERION, "min"], "1e1", "rule.segments[0].criteria[0].min not-an-amount"],
  [[...CRITERION, "max"], "-1", "rule.segments[0].criteria[0].max max-below-min"],
  [[...CRITERION, "step"], "0", "rule.segments[0].criteria[0].step step-not-positive"],
  [[...CRITERION, "step"], "-0.5", "rule.segments[0].criteria[0].step step-not-positive"],
  [[...CRITERION, "step"], GONE, "rule.segments[0].criteria[0].step missing"],
  [PANEL, GONE, "rule.panel missing"],
  [[...PANEL, "method"], "average", "rule.panel.method unknown-choice"],
  [[...PANEL, "scope"], GONE, "rule.panel.scope missing"],
  [[...PANEL, "dropHighest"], -1, "rule.panel.dropHighest count-too-small"],
  [[...PANEL, "dropLowest"], "1", "rule.panel.dropLowest not-an-integer"],
  [[...PANEL, "dropLowest"], 0.5, "rule.panel.dropLowest not-an-integer"],
  [[...PANEL, "dropFrom"], 2, "rule.panel.dropFrom drop-from-too-small"],
  [[...PANEL, "dropFrom"], -3, "rule.panel.dropFrom drop-from-too-small"],
  [[...PANEL, "minimumJudges"], 0, "rule.panel.minimumJudges count-too-small"],
  [[...PANEL, "minimumJudges"], GONE, "rule.panel.minimumJudges missing"],
  [[R, "components", 0, "source"], "online", "rule.components[0].source unknown-source"],
  [[R, "components", 0, "source"], "stage:", "rule.components[0].source unknown-source"],
  [[R, "components", 0, "source"], "stage:semi-final", "rule.components[1].source repeated-source"],
  [[R, "components", 1, "weight"], "-1", "rule.components[1].weight negative"],
  [[R, "rounding"], null, "rule.rounding not-an-object"],
  [[R, "rounding", "mode"], "up", "rule.rounding.mode unknown-choice"],
  [[R, "rounding", "mode"], GONE, "rule.rounding.mode missing"],
  [[R, "rounding", "decimals"], -1, "rule.rounding.decimals count-too-small"],
  [[R, "rounding", "decimals"], 101, "rule.rounding.decimals count-too-large"],
  [[R, "rounding", "decimals"], GONE, "rule.rounding.decimals missing"],
  [[R, "rounding", "at"], GONE, "rule.rounding.at missing"],
  [[R, "rounding", "at", 0], "end", "rule.rounding.at[0] unknown-choice"],
  [[R, "rankBy"], "total", "rule.rankBy unknown-choice"],
  [[R, "ties"], "exact", "rule.ties not-a-list"],
  [[R, "ties", 0], "segment", "rule.ties[0] unknown-rung"],
  [[R, "ties", 0], "total", "rule.ties[0] unknown-rung"],
  [[R, "ties", 0], "criterion:ppt", "rule.ties[0] unknown-rung"],
  [[R, "ties", 0], "segment:code", "rule.ties[0] rung-names-nothing"],
  [[R, "ties", 0], "segment:toString", "rule.ties[0] rung-names-nothing"],
  [[R, "ties", 0], "criterion:demo.value", "rule.ties[0] rung-names-nothing"],
  [[R, "ties", 0], "component:performance", "rule.ties[0] rung-names-nothing"],
  [[R, "ties", 0], 3, "rule.ties[0] not-text"],
  [["groups", 0, "id"], "", "groups[0].id empty-id"],
  [["groups", 1], { id: "medical", projects: [] }, "groups[1].id repeated-id"],
  [["groups", 0, "projects"], GONE, "groups[0].projects missing"],
  [["groups", 0, "projects", 1, "id"], "P01", "groups[0].projects[1].id repeated-id"],
  [["groups", 0, "projects", 1], null, "groups[0].projects[1] not-an-object"],
  [[...PROJECT, "marks"], GONE, "groups[0].projects[0].marks missing"],
  [[...PROJECT, "marks", ""], null, 'groups[0].projects[0].marks[""] empty-id'],
  [[...PROJECT, "marks", "J1"], [], "groups[0].projects[0].marks.J1 not-an-object"],
  [[...PROJECT, "marks", "J1", "code"], {}, "groups[0].projects[0].marks.J1.code unknown-segment"],
  [[...PROJECT, "marks", "J1", "__proto__"], {}, "groups[0].projects[0].marks.J1.__proto__ unknown-segment"],
  [[...PROJECT, "marks", "J1", "ppt"], null, "groups[0].projects[0].marks.J1.ppt not-an-object"],
  [[...PROJECT, "marks", "J1", "ppt", "art"], "1", "groups[0].projects[0].marks.J1.ppt.art unknown-criterion"],
  [
    [...PROJECT, "marks", "J.1 x"],
    { ppt: { value: 8 } },
    'groups[0].projects[0].marks["J.1 x"].ppt.value not-an-amount',
  ],
  [MARK, 8.5, `${MARK_PATH} not-an-amount`],
  [MARK, null, `${MARK_PATH} not-an-amount`],
  [MARK, "", `${MARK_PATH} not-an-amount`],
  [MARK, "8,5", `${MARK_PATH} not-an-amount`],
  [MARK, "10.5", `${MARK_PATH} mark-out-of-range`],
  [MARK, "-0.5", `${MARK_PATH} mark-out-of-range`],
  [MARK, "8.25", `${MARK_PATH} mark-off-step`],
  [[...PROJECT, "marks", "J1", "demo", "flow"], "0", "groups[0].projects[0].marks.J1.demo.flow mark-off-step"],
  [[...PROJECT, "marks", "J1", "demo", "flow"], "1", "groups[0].projects[0].marks.J1.demo.flow mark-off-step"],
  [[...PROJECT, "performance"], 88.2, "groups[0].projects[0].performance not-an-amount"],
  [[...PROJECT, "performance"], null, "groups[0].projects[0].performance not-an-amount"],
  [[...PROJECT, "stages"], [], "groups[0].projects[0].stages not-an-object"],
  [[...PROJECT, "stages", "unnamed"], "x", "groups[0].projects[0].stages.unnamed not-an-amount"],
  [[...PROJECT, "deductions"], "-1", "groups[0].projects[0].deductions negative"],
  [[...PROJECT, "deductions"], 1.5, "groups[0].projects[0].deductions not-an-amount"],
  [[...PROJECT, "ruling"], 0, "groups[0].projects[0].ruling count-too-small"],
  [[...PROJECT, "ruling"], "1", "groups[0].projects[0].ruling not-an-integer"],
];

const ACCEPTED: [string, Key[], unknown][] = [
  ["a sound document", ["note"], GONE],
  ["keys the format does not know", [R, "note"], { any: 1 }],
  ["zero weights", [...SEGMENT, "weight"], "0"],
  ["marks written in other ways", MARK, "08.50"],
  ["a lowest mark that is zero, written negative", MARK, "-0"],
  ["a criterion of one mark only", [...CRITERION, "max"], "0"],
  ["a range that is no whole number of steps", [...CRITERION, "step"], "1.7"],
  ["performance far beyond 100, unnamed by any component", [...PROJECT, "performance"], "123456.789"],
  ["no groups", ["groups"], []],
  ["no components and no rungs", [R], { ...sound().rule, components: [], ties: [] }],
  ["a rung named twice", [R, "ties"], ["exact", "exact"]],
  ["no projects", ["groups", 0, "projects"], []],
  ["no names", [...SEGMENT, "name"], GONE],
  ["rounding nowhere, with no mode nor decimals", [R, "rounding"], { at: [] }],
  ["the same project ranked in two groups", ["groups", 1], { id: "all", projects: [{ id: "P01", marks: {} }] }],
  ["any text as an id", ["groups", 0, "id"], "constructor: 。\u0000"],
  ["a rounding stage named twice", [R, "rounding", "at"], ["final", "final"]],
  ["a judge of any name", [...PROJECT, "marks", "__proto__"], { demo: { flow: "0.5" } }],
];

/** What of ACCEPTED changes other values' soundness is left to the rows themselves. */
const needsNoMark = new Set(["a criterion of one mark only", "a range that is no whole number of steps"]);

describe("parseScoringDocument", () => {
  it.each(REFUSED)("refuses %j = %j as %s", (keys, value, problem) => {
    expect(problemsOf(spoilt(keys, value))).toContain(problem);
  });

  it.each(ACCEPTED)("accepts %s", (name, keys, value) => {
    const document = spoilt(keys, value) as ReturnType<typeof sound>;
    if (needsNoMark.has(name)) document.groups[0]?.projects.splice(0);
    expect(problemsOf(document)).toEqual([]);
  });

  it("fills in the defaults of absent parts, and keeps what is there", () => {
    const { components, rounding, rankBy, ties, ...rule } = sound().rule;
    const parsed = parseScoringRule(rule);
    expect(parsed).toEqual({
      ok: true,
      rule: {
        ...rule,
        components: [{ source: "onsite", weight: "1" }],
        rounding: { mode: "half-up", decimals: 0, at: [] },
        rankBy: "rounded",
        ties: [],
      },
    });
    expect(parseScoringRule({ ...rule, components, rounding, rankBy, ties })).toEqual({ ok: true, rule: sound().rule });
  });

  it("names every problem, not only the first", () => {
    const document = spoilt(MARK, "99") as ReturnType<typeof sound>;
    document.rule.panel.minimumJudges = 0;
    expect(problemsOf(document)).toEqual([
      "rule.panel.minimumJudges count-too-small",
      `${MARK_PATH} mark-out-of-range`,
    ]);
  });

  it("refuses anything that is no document, with a path and a reason", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (value) => {
        const parsed = parseScoringDocument(value);
        expect(parsed.ok ? [] : parsed.problems.filter(({ path, message }) => path && message)).not.toHaveLength(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws on a document spoilt in one place, and scores it where it is still sound", () => {
    let refused = 0;
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.option(fc.jsonValue()), (source, pick, value) => {
        const document: unknown = JSON.parse(JSON.stringify(source));
        const places = placesOf(document);
        const [holder, key] = places[pick % places.length] ?? [{}, ""];
        Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
        const parsed = parseScoringDocument(document);
        if (parsed.ok) return score(parsed.document).groups.length >= 0;
        refused += 1;
        return (
          parsed.problems.length > 0 && parsed.problems.every(({ path, message }) => path !== "" && message !== "")
        );
      }),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });
});

function placesOf(value: unknown): [object, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[value, key] as [object, string], ...placesOf(inner)]);
}

describe("parseScoringText", () => {
  it("reads the document's text, with or without a byte order mark", () => {
    const text = JSON.stringify(sound());
    const parsed = parseScoringDocument(sound());
    expect(parsed.ok).toBe(true);
    expect(parseScoringText(text)).toEqual(parsed);
    expect(parseScoringText(`\uFEFF${text}`)).toEqual(parsed);
  });

  it("refuses what is no JSON", () => {
    for (const text of ["", "{", "[1,]", "undefined", "\u0000"])
      expect(parseScoringText(text)).toMatchObject({ ok: false, problems: [{ path: "$", code: "not-json" }] });
  });

  it("refuses a judge with two ballots, whom JSON.parse would give the last one", () => {
    const text = JSON.stringify(sound()).replace('"J3":{}', '"J3":{"ppt":{}}, "\\u004a1" : {}');
    expect(parseScoringText(text)).toMatchObject({
      ok: false,
      problems: [{ path: "groups[0].projects[0].marks.J1", code: "repeated-key" }],
    });
  });

  it("is not misled by braces, commas and quotes inside texts, nor by equal keys of different objects", () => {
    const document = sound();
    Object.assign(document.groups[0] ?? {}, { id: '{"id":"a","id":"b\\"},[' });
    expect(parseScoringText(JSON.stringify(document, null, 2)).ok).toBe(true);
  });
});
