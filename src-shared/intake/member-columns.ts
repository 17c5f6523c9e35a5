// Columns of members side by side: 队员1姓名, 成员二单位, 姓名3, or the form's six columns repeated without a number.

import { headerForms, noteWords } from "./header-text";

export const memberParts = ["name", "unit", "department", "post", "birth", "education"] as const;
export type MemberPart = (typeof memberParts)[number];

/** `number` is null where the header does not count the members. */
export interface MemberHeader {
  readonly number: number | null;
  readonly part: MemberPart;
}

const partHeaders: Readonly<Record<MemberPart, string>> = {
  name: "姓名|名字|名称",
  unit: "(?:所在|工作|所属|任职)?单位(?:名称|全称)?",
  department: "(?:所在)?(?:部门|科室)(?:科室|部门)?(?:名称)?",
  post: "职务|职称|职务职称|职称职务|职位|岗位",
  birth: "出生年月日?|出生日期|出生|生日",
  education: "(?:最高)?学历(?:学位)?|文化程度",
};
const partNames = memberParts.map((part) => `(?<${part}>${partHeaders[part]})`).join("|");
const people = "(?:团队|参赛|项目|队伍)?(?:成员|队员|组员|选手|参赛者|人员)(?:信息|情况)?";
const count = (name: string): string => `(?:第?(?<${name}>\\d{1,2}|十?[一二三四五六七八九]|十)(?:号|位|名|个)?的?)`;

const memberHeader = new RegExp(
  `^(?:${count("before")})?(?:${people})?(?:${count("between")})?(?:${partNames})(?:${count("after")})?(?:(?:${noteWords}).*)?$`,
  "u",
);
/** A numbered member without a part is the name: 队员1. */
const memberAlone = new RegExp(`^(?:${count("before")}${people}|${people}${count("after")})$`, "u");

/** What a header says about members, or null where it is about something else. */
export function memberHeaderOf(header: string): MemberHeader | null {
  for (const form of headerForms(header)) {
    const match = memberHeader.exec(form) ?? memberAlone.exec(form);
    if (match?.groups === undefined) continue;
    const { before, between, after } = match.groups;
    const part = memberParts.find((name) => match.groups?.[name] !== undefined) ?? "name";
    return { number: numberOf(before ?? between ?? after), part };
  }
  return null;
}

export const memberField = (number: number, part: MemberPart): string => `member${number}.${part}`;

/** The number and part of a field such as `member3.unit`. */
export function memberOfField(field: string): { number: number; part: MemberPart } | null {
  const match = /^member(\d+)\.(\w+)$/u.exec(field);
  const part = memberParts.find((name) => name === match?.[2]);
  return match === null || part === undefined ? null : { number: Number(match[1]), part };
}

/** 3, 三 or 十二 as a number. */
export function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/u.test(text)) return Number(text);
  const ones = "一二三四五六七八九".indexOf(text.replace("十", "")) + 1;
  return text.startsWith("十") ? 10 + (text === "十" ? 0 : ones) : ones;
}
