// Protects the desk's words: every field, problem and eligibility rule that the engine can send has words.

import { describe, expect, it } from "vitest";
import { organiser } from "../../../src-renderer/locales/zh-CN/organiser";
import { findingRules, remarkRules } from "../../../src-shared/eligibility/check-registrations";
import { fieldsOf } from "../../../src-shared/intake/fields";
import { problemCodes } from "../../../src-shared/intake/problems";

describe("the words of an import", () => {
  it("name every field of every kind of workbook", () => {
    const fields = Object.values(fieldsOf)
      .flat()
      .map(({ field }) => field);
    expect(Object.keys(organiser.intake.field)).toEqual(expect.arrayContaining(fields));
  });

  it("tell every problem of a cell", () => {
    expect(Object.keys(organiser.intake.problems.words)).toEqual(expect.arrayContaining([...problemCodes]));
  });
});

describe("the words of the review", () => {
  it("name every rule with the clause that it comes from", () => {
    const rules = [...findingRules, ...remarkRules];
    const words: Readonly<Record<string, { name: string; clause: string }>> = organiser.review.rules;
    expect(Object.fromEntries(rules.map(({ id }) => [id, words[id]?.clause]))).toEqual(
      Object.fromEntries(rules.map(({ id, clause }) => [id, clause.ref])),
    );
  });
});
