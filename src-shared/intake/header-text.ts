// What a column's header says once its notes (必填), numbering, units and line breaks are taken off.

import { normalise } from "./normalise";

const brackets = /[()[\]{}【】〔〕《》<>「」『』]/gu;
const bracketed = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|【[^【】]*】|〔[^〔〕]*〕/gu;
const marks = /[*#:;,.、。·_—–\-/\\|?!"'“”‘’☆★※]/gu;
const numbering = /^(?:\(\d{1,2}\)|[①-⑳]|\d{1,2}[.、)]|[一二三四五六七八九十]+[、.])/u;
const latinTail = /(?<=[\u4e00-\u9fff])[a-z ]+$/iu;

/** A shorter second line belongs to the header's own words: 队员1 over 电话. */
const shortestDescription = 12;

/**
 * The headers that a text may stand for, the most literal first: with bracketed words, without them, without a Latin
 * tail, and without the lines of description beneath the first.
 */
export function headerForms(text: string): string[] {
  const forms = formsOf(text);
  const [first = "", ...rest] = text.split(/[\r\n]+/u);
  const isDescribed = normalise(rest.join("")).length >= shortestDescription;
  return [...new Set(isDescribed ? [...forms, ...formsOf(first)] : forms)];
}

function formsOf(text: string): string[] {
  const plain = normalise(text).replace(numbering, "").toLowerCase();
  const whole = plain.replace(brackets, "").replace(marks, "");
  const bare = withoutBrackets(plain).replace(marks, "");
  return [whole, bare, whole.replace(latinTail, ""), bare.replace(latinTail, "")].filter((form) => form !== "");
}

function withoutBrackets(text: string): string {
  const shorter = text.replace(bracketed, "");
  return shorter === text ? text : withoutBrackets(shorter);
}

/** How a note begins that stands behind a header without brackets: 项目名称必填, 项目简介300字以内. */
export const noteWords =
  "必填|选填|必选|可选|单选|多选|填写|请|须|需|如|例|示例|不超过|不多于|不少于|限|仅|最多|至少|约|共|全称|格式|单位mb|以|按|由|供|用于|自动|系统|没有|无则|若|字数控制|字数不|字数限|字数在|字数应|字数须|注|含|内容应";
const note = new RegExp(`^(?:${noteWords}|\\d)`, "u");

/** Whether what stands behind a header is a note to it. */
export const isNote = (rest: string): boolean => note.test(rest);

/** Whether `form` is `header`, or `header` with a note behind it. */
export const saysHeader = (form: string, header: string): boolean =>
  form === header || (form.startsWith(header) && isNote(form.slice(header.length)));
