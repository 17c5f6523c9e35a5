// Whether a text on earlier awards names a national or a provincial or municipal science and technology award.

import { normalise, saysNothing } from "../intake/normalise";

/** `barred`: such an award, with the words that name it. `other`: something else is said. `none`: nothing is. */
export type AwardReading = { readonly kind: "none" | "other" } | { readonly kind: "barred"; readonly words: string };

const provinces =
  "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门";
/** The level of the body that gives the award: the state, a province, a municipality or city (a 城市 is no body). */
const level = `(?:国家|国务院|全国|省部|(?:${provinces})|[\\u4e00-\\u9fff]{0,7}?(?:省|自治区|(?<!城)市))`;
/** What may stand between the level and the award. A ministry, a society, a district or a trade there makes it another award. */
const between =
  "(?:级|人民|政府|科学技术委员会|科学技术厅|科学技术局|科委|科技厅|科技局|颁发的?|授予的?|评定的?|获得?的?|荣获|年度|第?[一二三四五六七八九十\\d]+届|首届|最高|国际|青年|[:、和与及或/]|国家|省|市|自治区|的)*";
const subject =
  "(?:(?:科学技术|科技)(?:进步|普及|合作|功臣|发明|成果|创新|(?:杰出|突出)?贡献|奖励)*|自然科学|技术发明|(?<=国家)发明)";
const grade = "(?:类|项目|成果)?(?:特等|[一二三四1234]等|金|银|铜|最高)?奖";
const award = new RegExp(`(?<level>${level})${between}${subject}${grade}`, "u");
/** 科技进步二等奖（上海市） */
const awardThenLevel = new RegExp(
  `(?<level>^|[获得:、])${subject}${grade}[^(]{0,8}\\(${level}(?:级|人民政府|政府)?(?:[),\\d]|$)`,
  "u",
);
/** Said of the award behind it: 未获…, 无…. A name that begins so (无锡) says nothing of the kind. */
const denied =
  /(?:^|[^\u4e00-\u9fff]|均|皆|并|暂|尚|目前|至今|项目|团队)(?:没有|没|无(?=获|任何|相关|已获|国家|国务院|省|市|上海|科)|从未|不曾|未)|(?:没有|从未|不曾|尚未|未曾|未能|未有|未)(?:获|得|取得|荣获|申报|申请|参评|评)/u;
/** Said of the award before it: 市级科学技术奖：无. */
const deniedBehind = /^(?:项|励|情况|等)*:?(?:无|未|没有|暂无|否)/u;

/** 无。 is 无. */
const closingMarks = /[.。;；,，!！\s]+$/u;

/** Reads the text clause by clause, so that one award's level is never taken for another's. */
export function readAwards(text: string): AwardReading {
  const plain = text.replace(closingMarks, "");
  if (saysNothing(plain) || saysNone(plain)) return { kind: "none" };
  for (const clause of text.split(/[,;.。，；!！\n\r]|但|而是/u)) {
    const words = barredWords(normalise(clause));
    if (words !== null) return { kind: "barred", words };
  }
  return { kind: "other" };
}

function saysNone(text: string): boolean {
  return /^(?:暂无|尚无|均无|皆无|未获奖?|未获得|未获奖励|无获奖|无奖励|无奖项|无相关奖励|否|不适用|不涉及|nil|0)$/iu.test(
    normalise(text),
  );
}

function barredWords(clause: string): string | null {
  const plain = clause.replace(/\(\d{4}(?:年度?)?\)|\d{4}年度?|[-—–_《》〈〉「」『』【】〔〕"“”'‘’·•]/gu, "");
  const found =
    award.exec(plain.replace(/[()]/gu, "")) ??
    award.exec(plain.replace(/\([^()]*\)/gu, "")) ??
    awardThenLevel.exec(plain);
  if (found === null) return null;
  const [words] = found;
  const upToLevel = found.input.slice(0, found.index + (found.groups?.["level"] ?? "").length);
  const isDenied = denied.test(upToLevel) || deniedBehind.test(found.input.slice(found.index + words.length));
  return isDenied ? null : words.replace(/^[获得:、]+/u, "");
}
