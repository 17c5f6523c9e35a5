// The rules of the 2024 selection of scenarios: the applicant, the consortium, the direction and the form (notice 二, 四, 五 and its annexes).

import { countCharacters, normalise, saysNothing } from "../intake/normalise";
import { parseYesNo } from "../intake/values";
import { groupRule, rowList, rowRule, rulesOfNotice, type Registration } from "./rule";
import type { SelectionTerms } from "./terms";
import { lateNote, unreadableNote } from "./time-notes";

const rule2024 = rulesOfNotice("2024");

const directions =
  "主要方向为：（一）医疗服务：（1）大模型+诊疗服务；（2）大模型+患者服务；（3）大模型+中医诊疗。（二）卫生管理：（4）大模型+医院管理；（5）大模型+疾控监测。（三）创新研发：（6）大模型+临床科研；（7）大模型+药物研发。（四）基础支撑：（8）医疗语料库。（五）综合示范平台：（9）大模型综合示范平台。";

export const unknownDirection = rowRule<SelectionTerms>(
  rule2024("unknown-direction", "二", directions),
  ({ row, tracks }) => {
    if (tracks.length > 0) return null;
    return saysNothing(row.track) ? "未填写申报场景方向" : `申报场景方向“${row.track}”不在征集的方向之中`;
  },
);

/** A remark: the notice does not say one direction alone, but a scenario is judged in one. */
export const severalDirections = rowRule<SelectionTerms>(
  rule2024("several-directions", "二", directions),
  ({ tracks }) => (tracks.length > 1 ? `填写了${tracks.length}个方向（${tracks.join("、")}），请确定一个` : null),
);

const asked = [
  ["legalPerson", "是否具备独立法人资格"],
  ["unitRegistered", "是否完成单位注册"],
  ["unitCertified", "单位认证是否通过"],
] as const;

/** Judged where the workbook has the columns, whatever kind of unit it is. */
export const applicantRegistered = rowRule<SelectionTerms>(
  rule2024(
    "applicant-registered",
    "四",
    "申报主体为在上海市内注册、具备独立法人资格的医疗机构、企业、高等院校、科研院所、产业园区等机构单位。……完成单位注册并通过认证后上传申报材料（五（一））。",
  ),
  ({ row }) => {
    const form = row.scenario ?? {};
    const place = form.registeredInShanghai;
    const notes = asked.flatMap(([field, words]) => {
      const said = form[field];
      return said === undefined || meansYes(said) ? [] : [saidOf(words, said)];
    });
    if (place !== undefined && !isInShanghai(place)) notes.unshift(saidOf("是否在上海市内注册", place));
    return notes.length === 0 ? null : `申报主体“${row.applicantUnit}”：${notes.join("；")}`;
  },
);

const saidOf = (words: string, said: string): string => (saysNothing(said) ? `未填写${words}` : `${words}为“${said}”`);

/** 是, or in the words of the column itself: 已通过, 具备, 事业单位法人. */
function meansYes(text: string): boolean {
  const plain = normalise(text);
  return (
    parseYesNo(text) ?? (!saysNothing(text) && !/未|不|无|没|否|非|待|中$|分公司|分支机构|办事处|内设/u.test(plain))
  );
}

const districts = "黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|浦东|金山|松江|青浦|奉贤|崇明";
const shanghai = new RegExp(`^(?:中国)?\\(?(?:上海|沪|${districts})`, "u");

/** 是, or a place in Shanghai. */
function isInShanghai(text: string): boolean {
  return parseYesNo(text) ?? shanghai.test(normalise(text));
}

export const consortiumLimit = rowRule<SelectionTerms>(
  rule2024("consortium-limit", "四", "允许以联合体方式参与申报，牵头单位为1家，联合单位原则上不超过5家。", {
    waivable: true,
  }),
  ({ row }, { terms }) => {
    const notes: string[] = [];
    const leads = leadsOf(row.applicantUnit);
    if (leads.length > 1) notes.push(`牵头单位填写了${leads.length}家（${leads.join("、")}），应为1家`);
    const { length } = row.jointUnits;
    if (length > terms.jointUnits) notes.push(`联合单位${length}家，原则上不超过${terms.jointUnits}家`);
    return notes.length === 0 ? null : notes.join("；");
  },
);

function leadsOf(text: string): string[] {
  const named = text.split(/[、,;，；\n]/u).filter((unit) => !saysNothing(unit));
  return [...new Map(named.map((unit) => [normalise(unit), unit.trim()])).values()];
}

export const commitmentMissing2024 = rowRule<SelectionTerms>(
  rule2024(
    "commitment-missing",
    "附件1、附件2",
    "我单位申报的所有材料，均真实、完整，如有不实，愿承担相应的责任。负责人签字（章）、公章（附件1）。法定代表人（签字）、单位（单位盖章）（附件2）。",
  ),
  ({ row }) => {
    const papers: readonly (readonly [string, string | null | undefined])[] = [
      ["承诺书", row.commitment],
      ["真实性承诺", row.scenario?.pledge],
    ];
    const notes = papers.flatMap(([name, said]) => {
      if (said === null || said === undefined || isSigned(said)) return [];
      return [saysNothing(said) ? `未填写${name}的提交情况` : `${name}为“${said}”`];
    });
    return notes.length === 0 ? null : `${notes.join("；")}，不是已提交或已签字盖章`;
  },
);

/** 已提交, 已签字, 已盖章; one of the two alone (已签字，未盖章) is not. */
function isSigned(text: string): boolean {
  const plain = normalise(text);
  if (/未|没|无|缺|否|待|仅|只/u.test(plain)) return false;
  return (
    parseYesNo(text) === true ||
    /^(?:均|都|全部|两家)?已(?:经)?(?:提交|递交|上传|签|盖|加盖|承诺)|^(?:签字|签章|盖章|签署|齐全|signed)/iu.test(
      plain,
    )
  );
}

const applicationTime =
  "于2024年7月15日之前登录“上海市医疗大模型应用示范场景申报系统”进行申报，完成单位注册并通过认证后上传申报材料。";

export const lateRegistration2024 = rowRule<SelectionTerms>(
  rule2024("late-registration", "五(一)", applicationTime),
  (registration, context) => {
    const note = lateNote(registration, context);
    const { to } = context.terms.registration;
    if (note === null || to === null || to >= context.terms.dated) return note;
    return `${note}；通知落款日期为${context.terms.dated}，晚于该截止日期，请核定本次活动的截止日期`;
  },
);

export const unreadableTime2024 = rowRule<SelectionTerms>(
  rule2024("registration-time-unreadable", "五(一)", applicationTime),
  unreadableNote,
);

export const sectionLength = rowRule<SelectionTerms>(
  rule2024(
    "section-length",
    "附件1",
    "基本情况介绍不超过400字，场景建设概述不超过2000字，已有基础不超过500字，需求分析不超过1000字，时间进度不超过500字，阶段性目标不超过500字，资金投入不超过500字。",
  ),
  ({ row }, { terms }) => {
    const long = terms.sections.flatMap(({ field, name, characters }) => {
      const length = countCharacters(row.scenario?.[field] ?? "");
      return length > characters ? [`${name}${length}字，超过${characters}字`] : [];
    });
    return long.length === 0 ? null : long.join("；");
  },
);

const sameScenario = ({ projectKey, unitKey }: Registration): string =>
  projectKey === "" || unitKey === "" ? "" : `${projectKey}\u0001${unitKey}`;

/** A remark: whether a repeat is 故意 is for a person to judge; the unit's other scenarios are welcome (四). */
export const duplicateScenario = groupRule<SelectionTerms>(
  rule2024("duplicate-scenario", "附件2", "本单位申报的应用示范场景建设真实，保证不发生故意反复、重复申报的行为。"),
  sameScenario,
  (group) =>
    group.length > 1
      ? `牵头单位“${group[0]?.row.applicantUnit}”的同一场景“${group[0]?.row.projectName}”申报了${group.length}次（${rowList(group)}）`
      : null,
);
