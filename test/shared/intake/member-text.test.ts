// Several members in one cell are as many members, each with the unit that is written beside the name.

import { expect, test } from "vitest";
import { membersIn } from "#shared/intake/member-text";

const brief = (text: string, blanksPart = true): string[] =>
  membersIn(text, blanksPart).members.map(({ name, unit, department, post }) =>
    [name, unit, department, post].join("|").replace(/\|+$/u, ""),
  );

test.each<[string, string[]]>([
  ["甲一、乙二，丙三；丁四", ["甲一", "乙二", "丙三", "丁四"]],
  ["甲一\n乙二\r\n丙三", ["甲一", "乙二", "丙三"]],
  ["甲一 乙二　丙三", ["甲一", "乙二", "丙三"]],
  ["甲 一、乙二", ["甲 一", "乙二"]],
  ["1. 甲一\n2. 乙二", ["甲一", "乙二"]],
  ["甲一（示例医院）、乙二（示例大学，医学院）", ["甲一|示例医院", "乙二|示例大学||医学院"]],
  ["甲一(队长)、乙二(队员)", ["甲一", "乙二"]],
  ["甲一/示例医院/放射科/主任医师", ["甲一|示例医院|放射科|主任医师"]],
  ["甲一，示例医院，放射科\n乙二，示例大学", ["甲一|示例医院|放射科", "乙二|示例大学"]],
  ["甲一 示例医院；乙二 示例大学", ["甲一|示例医院", "乙二|示例大学"]],
  ["甲一（教授）", ["甲一|||教授"]],
  ["无", []],
  ["", []],
  ["John Smith; Anne-Marie Li", ["John Smith", "Anne-Marie Li"]],
])("%j", (text, members) => expect(brief(text)).toEqual(members));

test("a name with a blank inside is one where blanks do not part", () => {
  expect(brief("欧阳 示例", false)).toEqual(["欧阳 示例"]);
});

test("the captain is who is called so", () => {
  expect(membersIn("甲一、乙二（队长）", true).captain).toBe("乙二");
  expect(membersIn("队长：甲一；队员：乙二", true)).toMatchObject({
    captain: "甲一",
    members: [{ name: "甲一" }, { name: "乙二" }],
  });
  expect(membersIn("甲一、乙二", true).captain).toBe("");
});
