// Protects the desk's words: every field, problem and eligibility rule that the engine can send has words.

import { describe, expect, it } from "vitest";
import { organiser } from "../../../src-renderer/locales/zh-CN/organiser";
import { rules2024 } from "../../../src-shared/eligibility/rules-2024";
import { rules2025 } from "../../../src-shared/eligibility/rules-2025";
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
  it("name every rule of every template; the clause comes with the finding", () => {
    const rules = [rules2025, rules2024].flatMap(({ findings, remarks }) => [...findings, ...remarks]);
    expect(Object.keys(organiser.review.rules)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
  });
});
