// The papers of an application: letter, time, the material's name, size and completeness (notice 四(八), 五, 六, annex 4).

import { parseWallTime } from "../intake/dates";
import { countCharacters, normalise, saysNothing } from "../intake/normalise";
import { rowRule, type Registration } from "./rule";

/** 各参赛队伍需向大赛递交无不良记录承诺书。 */
export const commitmentMissing = rowRule("commitment-missing", "四(八)", ({ row }) => {
  if (row.commitment === null || normalise(row.commitment) === "已提交") return null;
  return row.commitment === ""
    ? "未填写无不良记录承诺书的提交情况"
    : `无不良记录承诺书为“${row.commitment}”，不是“已提交”`;
});

/** 报名时间, both days included. A time that cannot be read is a remark. */
export const lateRegistration = rowRule("late-registration", "五", ({ row }, { terms: { registration } }) => {
  const date = parseWallTime(row.submittedAt ?? "")?.date;
  if (date === undefined || (date >= registration.from && date <= registration.to)) return null;
  return `提交时间${row.submittedAt}，${date < registration.from ? "早于" : "晚于"}报名时间（${registration.from}至${registration.to}）`;
});

/** A remark: whether the registration came in time is for a person to see. */
export const unreadableTime = rowRule("registration-time-unreadable", "五", ({ row }) => {
  if (row.submittedAt === null || parseWallTime(row.submittedAt) !== null) return null;
  return row.submittedAt === "" ? "未填写提交时间" : `提交时间“${row.submittedAt}”无法识别`;
});

/** 以“赛道-单位简称-队长姓名-队长手机号”命名。 */
export const materialName = rowRule("material-name", "六", ({ row, trackKey, captainKey }) => {
  if (row.materialName === null) return null;
  if (saysNothing(row.materialName)) return "未填写申报材料名称";
  const parts = normalise(row.materialName).split("-");
  const [track = "", unit = "", captain = "", phone = ""] = parts;
  const wrong = [
    ...(track === trackKey && track !== "" ? [] : ["赛道"]),
    ...(unit === "" ? ["单位简称"] : []),
    ...(captain === captainKey && captain !== "" ? [] : ["队长姓名"]),
    ...(phone === normalise(row.captainPhone) && phone !== "" ? [] : ["队长手机号"]),
  ];
  if (parts.length === 4 && wrong.length === 0) return null;
  const why = parts.length === 4 ? `${wrong.join("、")}不符` : `应为4段，实为${parts.length}段`;
  return `申报材料名称“${row.materialName}”未按“赛道-单位简称-队长姓名-队长手机号”命名：${why}`;
});

/** 总文件大小低于500M。 */
export const materialSize = rowRule("material-size", "六", ({ row }, { terms }) =>
  row.materialSizeMb !== null && row.materialSizeMb >= terms.materialMb
    ? `申报材料总大小${row.materialSizeMb}MB，不低于${terms.materialMb}MB`
    : null,
);

/** 项目简介字数控制在300字内 (annex 4). */
export const summaryLength = rowRule("summary-length", "附件4", ({ row }, { terms }) => {
  const length = countCharacters(row.summary);
  return length > terms.summaryCharacters ? `项目简介${length}字，超过${terms.summaryCharacters}字` : null;
});

/** 项目方案(3000字以内文字介绍), by the workbook's count, or by its text where it holds the plan itself. */
export const planLength = rowRule("plan-length", "六", ({ row }, { terms }) => {
  const length = row.planLength ?? countCharacters(row.plan ?? "");
  return length > terms.planCharacters ? `项目方案${length}字，超过${terms.planCharacters}字` : null;
});

/**
 * 申报材料1套，应包括申报表(盖章)、项目方案、无不良记录承诺书; 若为联合申报，两家申报单位均须盖章 (annex 4).
 * The letter has a rule of its own; the others are asked for where the workbook has their columns.
 */
export const materialSet = rowRule("material-set", "六", (registration) => {
  const missing = missingPapers(registration);
  return missing.length === 0 ? null : `申报材料缺少：${missing.join("、")}`;
});

function missingPapers({ row, isJoint }: Registration): string[] {
  const missing: string[] = [];
  if (row.formStamped !== null && !isThere(row.formStamped)) missing.push("盖章的申报表");
  if (row.plan !== null && !isThere(row.plan)) missing.push("项目方案");
  const oneStamp = row.formStamped !== null && /仅|只有|一家|1家|单方/u.test(normalise(row.formStamped));
  if (isJoint && (oneStamp || (row.jointStamped !== null && !isThere(row.jointStamped))))
    missing.push("联合单位的盖章");
  return missing;
}

function isThere(text: string): boolean {
  return (
    !saysNothing(text) &&
    !/^(?:否|未|没|无|缺|不|×|✗|n|no|0)$|^(?:未|没|缺|尚未|暂未|不齐|不全)/iu.test(normalise(text))
  );
}
