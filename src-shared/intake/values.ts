// Values that a cell may hold in several writings: yes and no, 序号, sizes, counts, scores.

import { parseWallTime, wallText, wallTimeOfSerial } from "./dates";
import { normalise } from "./normalise";
import type { Cell } from "./sheet";

const yes = /^(?:是|有|对|y|yes|true|1|√|✓|✔|☑)$/iu;
const no = /^(?:否|无|不是|非|没有|n|no|false|0|×|✗|✘)$/iu;
const tick = "[√✓✔☑■]";
/** A form's boxes, one of them ticked before or behind its word: ☑是 □否. */
const tickedYes = new RegExp(`^(?:${tick}是[□☐]?否?|[□☐]?否[□☐]?${tick}是|是${tick}否?[□☐]?)$`, "u");
const tickedNo = new RegExp(`^(?:[□☐]?是[□☐]?${tick}否|${tick}否[□☐]?是?|[□☐]?是[□☐]?否${tick})$`, "u");

/** 是 or 否, also as a tick, a ticked box or with a note in brackets; null where the text says neither. */
export function parseYesNo(text: string): boolean | null {
  const plain = normalise(text).replace(/\([^()]*\)$/u, "");
  if (yes.test(plain) || tickedYes.test(plain)) return true;
  return no.test(plain) || tickedNo.test(plain) ? false : null;
}

/** 序号: a whole number from 1, also written 12.0, 012 or 第12号; null where it is none. */
export function parseSeq(text: string): number | null {
  const match = /^(?:第|no\.?|#)?0*([1-9]\d{0,5})(?:\.0*)?(?:号|\.)?$/iu.exec(normalise(text));
  return match === null ? null : Number(match[1]);
}

/** How many MB one of each is. */
const megabytes = { b: 1 / 1_048_576, k: 1 / 1024, m: 1, g: 1024 } as const;
type SizeUnit = keyof typeof megabytes;
const size = /^(\d+(?:\.\d*)?|\.\d+)(?:([kmg])(?:i?b|字节)?|(b|bytes?|字节)|([千兆吉])(?:字节)?)?$/iu;
/** From here on a bare number under a bare header is no size in MB: a terabyte is not sent by mail. */
const leastBareBytes = 1_048_576;

/** A size in MB; `header` may name another unit for bare numbers. Null where the text is no size. */
export function parseSizeMb(text: string, header: string): number | null {
  const match = size.exec(normalise(text).replace(/(?<=\d),(?=\d{3})/gu, ""));
  if (match === null) return null;
  const value = Number(match[1]);
  const own = unitOf(match[2] ?? match[3] ?? match[4] ?? "");
  const unit = own ?? unitOfHeader(header) ?? (Number.isInteger(value) && value >= leastBareBytes ? "b" : "m");
  return value * megabytes[unit];
}

function unitOf(word: string): SizeUnit | null {
  const [first = ""] = word.toLowerCase();
  const at = "千兆吉".indexOf(first);
  if (first !== "" && at >= 0) return (["k", "m", "g"] as const)[at] ?? null;
  if (first === "字") return "b";
  return first === "b" || first === "k" || first === "m" || first === "g" ? first : null;
}

/** Only a unit that stands by itself: （单位：KB）, 大小/GB, 文件大小（字节）. */
function unitOfHeader(header: string): SizeUnit | null {
  const plain = normalise(header);
  const found = /(?:^|[^a-z])([kmg])(?:i?b)?(?:ytes?)?(?:[^a-z]|$)/iu.exec(plain)?.[1];
  return unitOf(found ?? (/字节|bytes?/iu.test(plain) && !/兆字节/u.test(plain) ? "b" : ""));
}

/** A telephone number as typed; a spreadsheet's 1.38E+10 and 13800000001.0 in full, where no digit was lost. */
export function parsePhone(text: string): string {
  const plain = normalise(text);
  const whole = /^(\d{5,})\.0+$/u.exec(plain);
  if (whole !== null) return whole[1] ?? text;
  const [, lead = "", part = "", power = ""] = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/iu.exec(plain) ?? [];
  return lead === "" || part.length > Number(power) ? text : lead + part.padEnd(Number(power), "0");
}

/** A count such as 2800 or 2800字; null where it is none. */
export function parseCount(text: string): number | null {
  const match = /^(\d+)(?:\.0+)?(?:个?字符?)?$/u.exec(normalise(text).replace(/(?<=\d),(?=\d{3})/gu, ""));
  return match === null ? null : Number(match[1]);
}

/** A score as a plain decimal, digits kept as written; 。 is read as a point, a comma or a sign never. */
export function parseScore(text: string): string | null {
  const match = /^0*(\d+)(\.\d+)?分?$/u.exec(normalise(text).replace(/[。]/gu, "."));
  return match === null ? null : `${match[1]}${match[2] ?? ""}`;
}

/** Whether the plain decimal `a` is above the plain decimal `b`, exactly. */
export function isAbove(a: string, b: string): boolean {
  const [wholeA = "", partA = ""] = a.split(".");
  const [wholeB = "", partB = ""] = b.split(".");
  const digits = Math.max(partA.length, partB.length);
  return BigInt(wholeA + partA.padEnd(digits, "0")) > BigInt(wholeB + partB.padEnd(digits, "0"));
}

/** A date cell, a serial number or a text as wall time in Asia/Shanghai; null where it is no date. A cell at 00:00 is a day. */
export function parseDateCell(cell: Cell): string | null {
  const serial = cell.kind === "number" ? Number(cell.text) : Number.NaN;
  if (serial >= 1 && serial < 100_000) return wallText(wallTimeOfSerial(serial));
  const wall = parseWallTime(cell.kind === "date" ? cell.text.replace(/ 00:00$/u, "") : cell.text);
  return wall === null ? null : wallText(wall);
}
