// The papers of an application: letter, time, the material's name, size and completeness (2025 notice 四(八), 五, 六, annex 4).

import { countCharacters, normalise, saysNothing } from "../intake/normalise";
import { parseCount } from "../intake/values";
import { rule2025 } from "./notice-2025";
import { rowRule, type Registration } from "./rule";
import type { CompetitionTerms } from "./terms";
import { lateNote, unreadableNote } from "./time-notes";

export const commitmentMissing = rowRule<CompetitionTerms>(
  rule2025("commitment-missing", "四(八)", "各参赛队伍需向大赛递交无不良记录承诺书（附件2）。"),
  ({ row }) => {
    if (isLetterThere(row.commitment)) return null;
    return row.commitment === ""
      ? "未填写无不良记录承诺书的提交情况"
      : `无不良记录承诺书为“${row.commitment}”，不是“已提交”`;
  },
);

const isLetterThere = (commitment: string | null): boolean => commitment === null || normalise(commitment) === "已提交";

const registrationTime = "报名时间：2025年5月15日至2025年6月30日";

export const lateRegistration = rowRule<CompetitionTerms>(
  rule2025("late-registration", "五", registrationTime),
  lateNote,
);

export const unreadableTime = rowRule<CompetitionTerms>(
  rule2025("registration-time-unreadable", "五", registrationTime),
  unreadableNote,
);

export const materialName = rowRule<CompetitionTerms>(
  rule2025("material-name", "六", "申报材料电子版，以“赛道-单位简称-队长姓名-队长手机号”命名。"),
  (registration) => {
    const { row } = registration;
    if (row.materialName === null) return null;
    if (saysNothing(row.materialName)) return "未填写申报材料名称";
    const parts = normalise(row.materialName).split("-");
    const wrong = parts.length === 4 ? wrongParts(registration, parts) : [];
    if (parts.length === 4 && wrong.length === 0) return null;
    const why = parts.length === 4 ? `${wrong.join("、")}不符` : `应为4段，实为${parts.length}段`;
    return `申报材料名称“${row.materialName}”未按“赛道-单位简称-队长姓名-队长手机号”命名：${why}`;
  },
);

/** The row's own track counts as the row writes it and as the notice does. */
function wrongParts({ row, trackKey, captainKey }: Registration, parts: readonly string[]): string[] {
  const [track = "", unit = "", captain = "", phone = ""] = parts;
  const tracks = [trackKey, normalise(row.track)];
  return [
    ...(tracks.includes(track) && track !== "" ? [] : ["赛道"]),
    ...(unit === "" ? ["单位简称"] : []),
    ...(captain === captainKey && captain !== "" ? [] : ["队长姓名"]),
    ...(phone === normalise(row.captainPhone) && phone !== "" ? [] : ["队长手机号"]),
  ];
}

export const materialSize = rowRule<CompetitionTerms>(
  rule2025("material-size", "六", "总文件大小低于500M。"),
  ({ row }, { terms }) =>
    row.materialSizeMb !== null && row.materialSizeMb >= terms.materialMb
      ? `申报材料总大小${row.materialSizeMb}MB，不低于${terms.materialMb}MB`
      : null,
);

export const summaryLength = rowRule<CompetitionTerms>(
  rule2025("summary-length", "附件4", "项目简介：字数控制在300字内。"),
  ({ row }, { terms }) => {
    const length = countCharacters(row.summary);
    return length > terms.summaryCharacters ? `项目简介${length}字，超过${terms.summaryCharacters}字` : null;
  },
);

const materials =
  "申报材料1套，应包括申报表（盖章，PDF文件）、项目方案（3000字以内文字介绍）、无不良记录承诺书和附件。若为联合申报，两家申报单位均须盖章（附件4）。";

/** By the workbook's count of characters, or by the plan's text where the workbook holds it. */
export const planLength = rowRule<CompetitionTerms>(rule2025("plan-length", "六", materials), ({ row }, { terms }) => {
  const plan = row.plan ?? "";
  const length = row.planLength ?? parseCount(plan) ?? countCharacters(plan);
  return length > terms.planCharacters ? `项目方案${length}字，超过${terms.planCharacters}字` : null;
});

/** Judged where the workbook has the columns; the annexes 附件 may be of any number and none. */
export const materialSet = rowRule<CompetitionTerms>(rule2025("material-set", "六", materials), (registration) => {
  const missing = missingPapers(registration);
  return missing.length === 0 ? null : `申报材料缺少：${missing.join("、")}`;
});

function missingPapers({ row, isJoint }: Registration): string[] {
  const missing: string[] = [];
  const recordsForm = row.formStamped !== null;
  if (recordsForm && !isThere(row.formStamped ?? "")) missing.push("盖章的申报表");
  if (row.plan !== null && !isThere(row.plan)) missing.push("项目方案");
  // A workbook that has the letter's column alone records a letter, and no set of papers.
  if (recordsForm && !isLetterThere(row.commitment)) missing.push("无不良记录承诺书");
  const oneStamp = recordsForm && /仅|只有|一家|1家|单方/u.test(normalise(row.formStamped ?? ""));
  if (isJoint && (oneStamp || (row.jointStamped !== null && !isThere(row.jointStamped))))
    missing.push("联合单位的盖章");
  return row.materials === undefined ? missing : [...new Set([...missing, ...missingFromList(row.materials)])];
}

const listedPapers = [
  ["盖章的申报表", /申报表/u, /申报表[^、,;，；]{0,4}未盖?章?/u],
  ["项目方案", /方案/u, /(?:未|缺|无)[^、,;，；]{0,3}方案/u],
  ["无不良记录承诺书", /承诺书/u, /(?:未|缺|无)(?!不良)[^、,;，；]{0,7}承诺书/u],
] as const;

/** A list names what is there, or says of the whole whether it is complete. */
function missingFromList(text: string): string[] {
  const plain = normalise(text);
  if (/^(?:已?(?:齐全|齐备|完整|齐)|是|√|全部(?:提交|已交))$/u.test(plain)) return [];
  // A file's name, or a date: it says nothing of the papers.
  if (plain !== "" && !/申报表|方案|承诺书|齐|缺|全|未|无|否|不|×/u.test(plain)) return [];
  const lacks = /^(?:缺少?|未(?:提交|交)|尚缺)/u.test(plain);
  return listedPapers.flatMap(([name, named, denied]) => {
    const isNamed = named.test(plain);
    return (lacks ? isNamed : !isNamed || denied.test(plain)) ? [name] : [];
  });
}

function isThere(text: string): boolean {
  return (
    !saysNothing(text) &&
    !/^(?:否|未|没|无|缺|不|×|✗|n|no|0)$|^(?:未|没|缺|尚未|暂未|不齐|不全)/iu.test(normalise(text))
  );
}
