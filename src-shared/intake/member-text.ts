// Several members in one cell: names as a list, each with its unit in brackets or with all that the form asks.

import { memberParts, type MemberPart } from "./member-columns";
import { normalise, saysNothing, trim } from "./normalise";

export type MemberText = Readonly<Record<MemberPart, string>>;

/** A list of names stands in one cell; its header says whether blanks part them. */
export interface MembersCell {
  readonly members: readonly MemberText[];
  /** The member that the text itself calls the captain, or "". */
  readonly captain: string;
}

const captainWord = /^(?:队长|团队队长|负责人|组长|领队|captain)$/iu;
const memberWord = /^(?:队员|成员|组员|参赛人员|选手)[\d一二三四五六]?$/u;
const leadIn = /^(?:(?:\(\d{1,2}\)|[①-⑳]|\d{1,2}[.、):])|(?:队长|队员|成员|负责人|组长)[\d一二三四五六]?[:：])+/u;
const leadingCaptain = /^(?:[\d().、①-⑳]*)(?:队长|负责人|组长)[\d一二三四五六]?:/u;
const chinese = /[\u3400-\u9fff]/u;
const chineseName = /^[\u3400-\u9fff·•]{2,6}$/u;

/**
 * Members parted by line breaks, 、 , ; ， ；, and (`blanksPart`) by blanks where all between them are Chinese names.
 * Within brackets, or behind the name after / - | or a blank, stand unit, department, post, birth month and education.
 */
export function membersIn(text: string, blanksPart: boolean): MembersCell {
  const items = itemsOf(text).flatMap((item) => (blanksPart ? namesByBlank(item) : [item]));
  const read = items.map(memberOf).filter(({ member }) => !saysNothing(member.name));
  return {
    members: read.map(({ member }) => member),
    captain: read.find(({ isCaptain }) => isCaptain)?.member.name ?? "",
  };
}

/** Parts of a list; what stands in brackets is left whole. Lines or semicolons part first where commas stand within them. */
function itemsOf(text: string): string[] {
  const lines = outsideBrackets(text, /[\n\r;；﹔]/u);
  const items = !chinese.test(text)
    ? lines
    : lines.flatMap((line) => (isRecord(line) ? [line] : outsideBrackets(line, /[、,，､﹑﹐]/u)));
  return items.map(trim).filter((item) => item !== "");
}

/** 张三，示例医院，放射科 in a line of its own: a unit stands where the next name would. */
function isRecord(line: string): boolean {
  const parts = outsideBrackets(line.replace(/^\s*\d{1,2}[.、)]\s*/u, ""), /[、,，]/u).map(normalise);
  return parts.length > 1 && parts.slice(1).some((part) => isUnit(part));
}

const isUnit = (text: string): boolean =>
  text.length > 3 &&
  /(?:医院|大学|学院|公司|中心|研究院|研究所|委员会|学校|卫生院|卫健委|集团|实验室|站|所)$/u.test(text);

function outsideBrackets(text: string, separator: RegExp): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if (/[(（[【〔]/u.test(character)) depth += 1;
    if (/[)）\]】〕]/u.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(character)) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function namesByBlank(item: string): string[] {
  const words = item.split(/\s+/u).filter((word) => word !== "");
  return words.length > 1 && words.every((word) => chineseName.test(word) && !isUnit(word)) ? words : [item];
}

function memberOf(item: string): { member: MemberText; isCaptain: boolean } {
  const plain = item.normalize("NFKC");
  const bare = trim(plain.replace(leadIn, ""));
  const match = /^([^()[\]【】〔〕]+)[([【〔](.*)[)\]】〕]$/su.exec(bare);
  const words = match === null ? wordsOf(bare) : [...wordsOf(match[1] ?? ""), ...bracketWords(match[2] ?? "")];
  const [name = "", ...rest] = words.filter((word) => !captainWord.test(word) && !memberWord.test(word));
  const isCaptain = leadingCaptain.test(plain) || words.some((word) => captainWord.test(word));
  return { member: { ...particularsOf(rest), name }, isCaptain };
}

/** By their place where all are given, as the form orders them; otherwise by what the words are. */
function particularsOf(words: readonly string[]): Record<MemberPart, string> {
  const given = Object.fromEntries(memberParts.map((part) => [part, ""])) as Record<MemberPart, string>;
  if (words.length >= memberParts.length - 1) {
    memberParts.slice(1).forEach((part, at) => (given[part] = words[at] ?? ""));
    return given;
  }
  words.forEach((word, at) => {
    const part = partOf(word) ?? (at === 0 ? "unit" : "post");
    if (given[part] === "") given[part] = word;
  });
  return given;
}

function partOf(word: string): MemberPart | null {
  if (/^\d{4}\D?\d{0,2}/u.test(word)) return "birth";
  if (/(?:博士|硕士|本科|大专|研究生|学士|中专)$/u.test(word)) return "education";
  if (isUnit(word)) return "unit";
  if (
    /(?:医师|医生|教授|主任|工程师|护士|护师|研究员|讲师|技师|药师|助理|经理|专员|职员|院长|处长|科长|科员|学生|干部|长)$/u.test(
      word,
    )
  )
    return "post";
  return /(?:科|部|处|室|组|系|办)$/u.test(word) ? "department" : null;
}

/** A name with blanks inside (张 三, John Smith) is one word unless a unit follows. */
function wordsOf(text: string): string[] {
  const separators = chinese.test(text) ? /[/|\-–—_:\t,、，]/u : /[/|:\t]/u;
  const parts = text
    .split(separators)
    .map(trim)
    .filter((part) => part !== "");
  if (parts.length !== 1) return parts;
  const words = text.split(/\s+/u);
  const unitAt = words.findIndex((word) => isUnit(word));
  return unitAt > 0 ? [words.slice(0, unitAt).join(""), ...words.slice(unitAt)] : parts;
}

const bracketWords = (text: string): string[] =>
  text
    .split(/[,、，;；/|\s]+/u)
    .map(trim)
    .filter((word) => word !== "");
