// Protects the desk's words: every field, problem and eligibility rule that the engine can send has words, in both languages.

import { describe, expect, it } from "vitest";
import { organiser as english } from "../../../src-renderer/locales/en/organiser";
import { organiser as chinese } from "../../../src-renderer/locales/zh-CN/organiser";
import { eligibilityRulesByTemplate, eligibilityTermsByTemplate } from "../../../src-shared/eligibility/templates";
import { templates } from "../../../src-shared/event/templates";
import { fieldsOf } from "../../../src-shared/intake/fields";
import { problemCodes } from "../../../src-shared/intake/problems";
import { scenarioFields } from "../../../src-shared/intake/scenario-fields";

const languages = [
  ["Chinese", chinese],
  ["English", english],
] as const;

describe.each(languages)("the words of an import in %s", (_, words) => {
  it("name every field of every kind of workbook", () => {
    const fields = Object.values(fieldsOf)
      .flat()
      .map(({ field }) => field);
    expect(Object.keys(words.intake.field)).toEqual(expect.arrayContaining([...fields, ...scenarioFields]));
  });

  it("tell every problem of a cell", () => {
    expect(Object.keys(words.intake.problems.words)).toEqual(expect.arrayContaining([...problemCodes]));
  });
});

describe.each(languages)("the words of the review in %s", (_, words) => {
  const names: Readonly<Record<string, string>> = words.review.rules;

  it.each(templates.map(({ id }) => id))("name every rule of %s", (template) => {
    expect(eligibilityTermsByTemplate[template]).toBeDefined();
    const rules = eligibilityRulesByTemplate[template];
    const ids = [...(rules?.findings ?? []), ...(rules?.remarks ?? [])].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => (names[id] ?? "").length < 4)).toEqual([]);
  });

  it("name no rule that no template has", () => {
    const known = Object.values(eligibilityRulesByTemplate).flatMap((rules) =>
      [...(rules?.findings ?? []), ...(rules?.remarks ?? [])].map(({ id }) => id),
    );
    expect(Object.keys(names).filter((id) => !known.includes(id))).toEqual([]);
  });

  it("name no two rules alike", () => {
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
  });
});
