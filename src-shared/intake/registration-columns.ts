// The columns of a registration sheet that only their number, their place or the other columns explain.

import { fieldsOf, type FieldNeed } from "./fields";
import { fieldByPattern } from "./header-patterns";
import { headerForms, saysHeader } from "./header-text";
import { memberField, memberHeaderOf, memberOfField, numberOf } from "./member-columns";
import { scenarioNeeds } from "./scenario-columns";
import { scenarioSections } from "./scenario-fields";

const barePhones = ["联系方式", "联系电话", "手机号", "手机号码", "手机", "电话", "电话号码", "联系手机"];
const nth = "(?:第?([\\d一二三四五六七八九]+)个?)?";
const jointUnitHeader = new RegExp(
  `^${nth}(?:联合|合作|参与|协作)(?:申报|报名|参赛)?单位${nth}(?:单位)?(?:名称)?${nth}$`,
  "u",
);
/** The scenario's own name on the 2024 form, and what is applied for on others. */
const scenarioNames = ["场景名称", "应用场景名称"];
/** One of the nine directions on the 2024 form, and a scene on others. */
const directionNames = ["应用场景方向", "场景方向", "应用方向", "所属方向", "主要方向", "方向"];
const peopleHeader = /队员|成员|组员|选手|参赛/u;

/** What one header text may be, the lower the rank the surer. */
export interface Claim {
  readonly field: string;
  readonly rank: number;
}

/** Tries a column's texts joined from the lowest upwards: 队员1 over 姓名 is 队员1姓名, a title over 姓名 is 姓名. */
export function joinedHeaders(texts: readonly string[]): string[] {
  return texts.map((_, from) => texts.slice(from).join(""));
}

/** A column that is one of a numbered row: 队员2单位, 联合单位2. */
export function listClaim(header: string): Claim | null {
  const member = memberHeaderOf(header);
  if (member !== null && member.number !== null) return { field: memberField(member.number, member.part), rank: 0 };
  for (const form of headerForms(header)) {
    const joint = jointUnitHeader.exec(form);
    if (joint === null) continue;
    const number = numberOf(joint[1] ?? joint[2] ?? joint[3]) ?? 1;
    return { field: number === 1 ? "jointUnits" : `jointUnits${number}`, rank: 0 };
  }
  return null;
}

/** The least sure: any column that is known by its wording comes before. */
export function patternClaim(header: string): Claim | null {
  for (const form of headerForms(header)) {
    const field = fieldByPattern(form);
    if (field !== null) return { field, rank: 200 };
  }
  return null;
}

/** Adds the columns of a registration sheet that only their place or the others explain. */
export function registrationFields(
  texts: readonly (readonly string[])[],
  claims: readonly (Claim | null)[],
): (Claim | null)[] {
  return withPhones(texts, withUncountedMembers(texts, withScenarioWords(texts, claims)));
}

/** 场景名称 is the project where nothing else is, and a 方向 the track. */
function withScenarioWords(texts: readonly (readonly string[])[], claims: readonly (Claim | null)[]): (Claim | null)[] {
  const has = (field: string): boolean => claims.some((claim) => claim?.field === field);
  const [named, tracked] = [has("projectName"), has("track")];
  return claims.map((claim, column) => {
    const forms = joinedHeaders(texts[column] ?? []).flatMap(headerForms);
    if (claim === null && saysAny(forms, scenarioNames)) return { field: named ? "scene" : "projectName", rank: 80 };
    if (claim === null && saysAny(forms, directionNames)) return { field: tracked ? "scene" : "track", rank: 80 };
    return claim;
  });
}

/** The form's 姓名 单位 部门 职务 出生年月 学历, repeated for each member: the n-th of each belongs to the n-th member. */
function withUncountedMembers(
  texts: readonly (readonly string[])[],
  claims: readonly (Claim | null)[],
): (Claim | null)[] {
  const members = texts.map((parts, column) => (claims[column] === null ? memberOfTexts(parts) : null));
  const counted = claims.some((claim) => memberOfField(claim?.field ?? "") !== null);
  const listed = claims.some((claim) => claim?.field === "members");
  const named = members.some((member) => member?.part === "name");
  const seen = new Map<string, number>();
  return claims.map((claim, column) => {
    const member = members[column] ?? null;
    if (member === null) return claim;
    const isOfList = listed && texts[column]?.some((text) => peopleHeader.test(text)) === true;
    if (counted || (!named && !isOfList))
      return member.part === "unit" && !named ? { field: "applicantUnit", rank: 90 } : null;
    const number = (seen.get(member.part) ?? 0) + 1;
    seen.set(member.part, number);
    return { field: memberField(number, member.part), rank: 0 };
  });
}

function memberOfTexts(parts: readonly string[]): ReturnType<typeof memberHeaderOf> {
  return (
    joinedHeaders(parts)
      .map(memberHeaderOf)
      .find((member) => member !== null) ?? null
  );
}

/** 联系方式 stands twice on the form: after 联系人, and after 队长姓名 where the captain's has no header of its own. */
function withPhones(texts: readonly (readonly string[])[], claims: readonly (Claim | null)[]): (Claim | null)[] {
  const bare = claims.flatMap((claim, column) => {
    return claim === null && texts[column]?.some(isBarePhone) ? [column] : [];
  });
  const at = (field: string): number => claims.findIndex((claim) => claim?.field === field);
  const captain = at("captainName");
  const captainPhone =
    at("captainPhone") >= 0 || captain < 0
      ? undefined
      : (bare.find((column) => column === captain + 1) ??
        (bare.length > 1 ? bare.find((column) => column > captain) : undefined));
  return claims.map((claim, column) => {
    if (!bare.includes(column)) return claim;
    return { field: column === captainPhone ? "captainPhone" : "contactPhone", rank: 50 };
  });
}

const isBarePhone = (header: string): boolean => saysAny(headerForms(header), barePhones);

const saysAny = (forms: readonly string[], names: readonly string[]): boolean =>
  forms.some((form) => names.some((name) => saysHeader(form, name)));

type Headers = Readonly<Record<string, { readonly header: string }>>;

/** Members in one cell take the place of the first member's name. */
export function hasField(mapping: Headers, field: string): boolean {
  return mapping[field] !== undefined || (field === firstMember && mapping["members"] !== undefined);
}

const firstMember = memberField(1, "name");

/** What a registration sheet needs: one with the columns of the 2024 notice's form has no members to name. */
export function registrationNeeds(mapping: Headers): { field: string; need: FieldNeed }[] {
  const fields = [...fieldsOf.registrations, { field: firstMember, need: "required" as const }];
  const { required, expected } = scenarioNeeds;
  if (!isScenarioForm(mapping)) return fields.map(({ field, need }) => ({ field, need }));
  return fields.map(({ field }) => ({
    field,
    need: required.has(field) ? "required" : expected.has(field) ? "expected" : "optional",
  }));
}

function isScenarioForm(mapping: Headers): boolean {
  if (hasField(mapping, firstMember)) return false;
  return (
    scenarioSections.some((field) => mapping[field] !== undefined) ||
    /方向/u.test(mapping["track"]?.header ?? "") ||
    /场景/u.test(mapping["projectName"]?.header ?? "")
  );
}
