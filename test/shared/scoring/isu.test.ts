// Protects the whole computation on real panels: ISU protocols, every official figure to the last digit.
// Data: BuzzFeed News, CC BY 4.0, from the ISU judging protocols of season 2016-17 (test/fixtures/scoring/CREDITS.md).
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ProjectInput, RuleSource } from "#shared/scoring/index";
import { explain, score } from "#shared/scoring/index";
import { checked, documentOf } from "./documents";

interface Performance {
  readonly start: number;
  readonly components: readonly {
    readonly criterion: string;
    readonly factor: string;
    readonly marks: readonly (string | null)[];
    readonly panel: string;
  }[];
  readonly componentTotal: string;
  readonly elementTotal: string;
  readonly deductions: string;
  readonly total: string;
  readonly rank: number;
}

interface IsuSegment {
  readonly segment: string;
  readonly tieBreak: "componentTotal" | "elementTotal";
  readonly performances: readonly Performance[];
}

const file = new URL("../../fixtures/scoring/isu-components-2016-17.json", import.meta.url);
const { segments } = JSON.parse(readFileSync(file, "utf8")) as { readonly segments: readonly IsuSegment[] };

const LADDER = { componentTotal: "component:onsite", elementTotal: "component:performance" };

/** Program components are the panel's, the element total comes from the technical panel. */
function ruleOf({ performances, tieBreak }: IsuSegment): RuleSource {
  const criteria = performances[0]?.components.map(({ criterion, factor }) => {
    return { id: criterion, min: "0", max: "10", step: "0.25", weight: factor };
  });
  return {
    segments: [{ id: "components", weight: "1", criteria: criteria ?? [] }],
    panel: { method: "mean", scope: "criterion", dropHighest: 1, dropLowest: 1, dropFrom: 5, minimumJudges: 1 },
    components: [
      { source: "onsite", weight: "1" },
      { source: "performance", weight: "1" },
    ],
    rounding: { mode: "half-up", decimals: 2, at: ["panel", "weighted", "final"] },
    ties: [LADDER[tieBreak]],
  };
}

function projectOf({ start, components, elementTotal, deductions }: Performance): ProjectInput {
  const judges = components[0]?.marks.map((_, index) => index) ?? [];
  const marks = judges.map((judge) => {
    const given = components.flatMap(({ criterion, marks: row }) => (row[judge] ? [[criterion, row[judge]]] : []));
    return [`J${judge + 1}`, given.length === 0 ? null : { components: Object.fromEntries(given) }];
  });
  return { id: String(start), marks: Object.fromEntries(marks), performance: elementTotal, deductions };
}

const trimmed = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

describe("ISU panels of 2016-17", () => {
  it("holds what the test counts on", () => {
    expect(segments).toHaveLength(25);
    expect(segments.flatMap(({ performances }) => performances).length).toBeGreaterThan(300);
  });

  it.each(segments.map((segment) => [segment.segment, segment] as const))("reproduces %s", (_, segment) => {
    const document = checked(documentOf(ruleOf(segment), segment.performances.map(projectOf)));
    const official = segment.performances.map(({ start, total, componentTotal, rank }) => {
      return { project: String(start), rank, total, onsite: trimmed(componentTotal), exact: trimmed(total) };
    });
    const computed = score(document).groups[0]?.ranking ?? [];
    const byProject = new Map(computed.map((entry) => [entry.project, entry]));
    for (const row of official) expect(byProject.get(row.project)).toMatchObject({ ...row, status: "ranked" });
    expect(computed.map(({ rank }) => rank)).toEqual(official.map(({ rank }) => rank).sort((a, b) => a - b));
  });

  it.each(segments.map((segment) => [segment.segment, segment] as const))(
    "reproduces panel values of %s",
    (_, segment) => {
      const document = checked(documentOf(ruleOf(segment), segment.performances.map(projectOf)));
      const explained = new Map(
        explain(document).groups[0]?.ranking.map((entry) => [entry.project, entry.explanation]),
      );
      for (const { start, components } of segment.performances) {
        const criteria = explained.get(String(start))?.onsite.segments[0]?.criteria;
        expect(criteria?.map(({ average }) => average.average?.after)).toEqual(
          components.map(({ panel }) => trimmed(panel)),
        );
      }
    },
  );

  it("breaks the one tie by the element total, as the protocol did", () => {
    const tie = segments.find(({ segment }) => segment.includes("Audi Cup of China 2017 / LADIES SHORT"));
    const ranking = tie && score(checked(documentOf(ruleOf(tie), tie.performances.map(projectOf)))).groups[0]?.ranking;
    const tied = ranking?.filter((entry) => entry.status === "ranked" && entry.total === "66.90");
    expect(tied?.map(({ project, rank }) => [project, rank])).toEqual([
      ["5", 6],
      ["8", 7],
    ]);
    for (const entry of tied ?? []) expect(entry).toMatchObject({ tied: false, decidedBy: "component:performance" });
  });
});
