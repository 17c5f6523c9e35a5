// Dates as people and programs write them, read as wall time in Asia/Shanghai (UTC+8, no daylight saving since 1991).

import { trim } from "./normalise";

/** Wall time in Asia/Shanghai. `time` is null where only the day was given. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:mm` or `HH:mm:ss` */
  readonly time: string | null;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const shanghaiOffsetMinutes = 8 * 60;
/** Serial day 0 of the 1900 date system (as every spreadsheet counts after February 1900). */
const serialEpochMs = Date.UTC(1899, 11, 30);
/** 1954-10-03 to 2119-01-07: what a serial number may mean without being mistaken for a year or a count. */
const serialRange = [20_000, 80_000] as const;

const chineseDigits = "〇一二三四五六七八九";
const weekday =
  /[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\b[,.]?/giu;
/** That the wall time is Shanghai's, as programs say it beside the offset or alone. */
const shanghaiNames = /\(?(?:北京时间|中国标准时间|China Standard Time|Asia\/Shanghai|Beijing Time)\)?/giu;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** Jun 30, 2025 and 30-Jun-2025. */
const monthThenDay = new RegExp(`^${monthName}[ -](\\d{1,2})(?:st|nd|rd|th)?,?[ -](\\d{4})`, "iu");
const dayThenMonth = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${monthName},?[ -](\\d{4})`, "iu");
const blankAroundMark = / *([-/.年月日号:时点分秒]) */gu;

const dateForms: readonly { readonly form: RegExp; readonly order: readonly (keyof Parts)[] }[] = [
  { form: /^(\d{4})[-/.年\\](\d{1,2})[-/.月\\](\d{1,2})[日号]?/u, order: ["year", "month", "day"] },
  { form: /^(\d{4})(\d{2})(\d{2})(?!\d)/u, order: ["year", "month", "day"] },
  { form: /^(\d{4})(\d{2})(\d{2})(?=(?:\d{4}|\d{6})$)/u, order: ["year", "month", "day"] },
];

/** Forms that do not tell their order: read only where no other order of the three numbers makes a date. */
const openForms: typeof dateForms = [
  { form: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/u, order: ["month", "day", "year"] },
  { form: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/u, order: ["day", "month", "year"] },
  { form: /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/u, order: ["year", "month", "day"] },
  { form: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})(?!\d)/u, order: ["month", "day", "year"] },
];

/** Reads a date from a cell's text, or null where it is none or could be several (05/06/25). */
export function parseWallTime(text: string): WallTime | null {
  const plain = plainText(text);
  return fromCount(plain) ?? fromText(plain, dateForms) ?? fromOpenForm(plain);
}

/** One blank stays where it alone parts the day from the hour: 2025-6-3 10:40. */
function plainText(text: string): string {
  const western = westernDigits(text.normalize("NFKC")).replace(weekday, " ").replace(shanghaiNames, " ");
  const plain = trim(western.replace(/\s+/gu, " ").replace(blankAroundMark, "$1"));
  return plain
    .replace(monthThenDay, (_, month: string, day: string, year: string) => `${year}-${monthOf(month)}-${day}`)
    .replace(dayThenMonth, (_, day: string, month: string, year: string) => `${year}-${monthOf(month)}-${day}`);
}

const monthOf = (name: string): number => months.indexOf(name.toLowerCase()) + 1;

/** `YYYY-MM-DD`, followed by the time where there is one. */
export function wallText(wall: WallTime): string {
  return wall.time === null ? wall.date : `${wall.date} ${wall.time}`;
}

/**
 * The seconds of a serial number of days: the nearest, since serials are binary fractions, but for the last of a day:
 * midnight is a whole number, so what comes short of it by more than a millisecond is still the day before.
 */
export function secondsOfSerial(serial: number): number {
  const seconds = serial * 86_400;
  const nearest = Math.round(seconds);
  return nearest % 86_400 === 0 && nearest - seconds > 0.001 ? nearest - 1 : nearest;
}

/** A serial number of the 1900 date system as wall time. */
export function wallTimeOfSerial(serial: number): WallTime {
  const ms = serialEpochMs + secondsOfSerial(serial) * 1000;
  return { date: isoDate(ms), time: Number.isInteger(serial) ? null : isoTime(ms) };
}

/** A bare number: a serial day, or seconds or milliseconds since 1970. */
function fromCount(text: string): WallTime | null {
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return null;
  const value = Number(text);
  if (value >= serialRange[0] && value < serialRange[1]) return wallTimeOfSerial(value);
  if (/^1\d{9}$/u.test(text)) return fromInstant(value * 1000);
  if (/^1\d{12}$/u.test(text)) return fromInstant(value);
  return null;
}

function fromInstant(ms: number): WallTime {
  const shifted = ms + shanghaiOffsetMinutes * 60_000;
  return { date: isoDate(shifted), time: isoTime(shifted) };
}

function fromText(text: string, forms: typeof dateForms): WallTime | null {
  for (const { form, order } of forms) {
    const match = form.exec(text);
    const parts = match === null ? null : partsOf(match, order);
    if (match === null || parts === null) continue;
    const wall = withTime(parts, text.slice(match[0].length));
    if (wall !== null) return wall;
  }
  return null;
}

function fromOpenForm(text: string): WallTime | null {
  const readings = openForms.flatMap((form) => fromText(text, [form]) ?? []);
  const dates = new Set(readings.map((reading) => reading.date));
  return dates.size === 1 ? (readings[0] ?? null) : null;
}

function partsOf(match: RegExpExecArray, order: readonly (keyof Parts)[]): Parts | null {
  const at = (part: keyof Parts): number => Number(match[order.indexOf(part) + 1]);
  const year = at("year") < 100 ? 2000 + at("year") : at("year");
  const ms = Date.UTC(year, at("month") - 1, at("day"));
  const real = new Date(ms).getUTCMonth() === at("month") - 1 && at("day") >= 1 && year >= 1900;
  return real ? { year, month: at("month"), day: at("day") } : null;
}

const timeForm =
  /^[T,]? ?(上午|下午|中午|晚上|凌晨|早上|早|晚|am|pm)? ?(\d{1,2})[:时点](?:(\d{1,2})(?:[:分](?:(\d{1,2})(?:\.\d+)?秒?)?)?|(半))? ?(am|pm)? ?(z|utc|gmt)? ?([+-]\d{1,2}(?::?\d{2})?)?$/iu;
const compactTime = /^(\d{2})(\d{2})(\d{2})?$/u;

function withTime(parts: Parts, rest: string): WallTime | null {
  const day = Date.UTC(parts.year, parts.month - 1, parts.day);
  if (rest === "") return { date: isoDate(day), time: null };
  const match = timeForm.exec(rest);
  const compact = compactTime.exec(rest);
  if (match === null) {
    return compact === null ? null : clock(day, Number(compact[1]), Number(compact[2]), compact[3], 0);
  }
  const hour = hourOf(Number(match[2]), (match[1] ?? match[6] ?? "").toLowerCase());
  const minute = match[5] === undefined ? Number(match[3] ?? 0) : 30;
  return clock(day, hour, minute, match[4], zoneShift(match[7], match[8]));
}

/** The hour of 24, from one of 12 with 下午, 晚上 or pm. */
function hourOf(hour: number, half: string): number {
  if (["下午", "晚上", "晚", "pm"].includes(half)) return hour < 12 ? hour + 12 : hour;
  if (half === "中午") return hour < 3 ? hour + 12 : hour;
  return half !== "" && hour === 12 ? 0 : hour;
}

/** Minutes from the zone that the text names to Asia/Shanghai; a text without zone is Shanghai's. */
function zoneShift(utc: string | undefined, offset: string | undefined): number {
  if (offset === undefined) return utc === undefined ? 0 : shanghaiOffsetMinutes;
  const [, hours = "", rest = "0"] = /^[+-](\d{1,2}):?(\d{2})?$/u.exec(offset) ?? [];
  const minutes = Number(hours) * 60 + Number(rest);
  return shanghaiOffsetMinutes - (offset.startsWith("-") ? -minutes : minutes);
}

function clock(day: number, hour: number, minute: number, second: string | undefined, shift: number): WallTime | null {
  const endOfDay = hour === 24 && minute === 0 && Number(second ?? 0) === 0;
  if ((hour > 23 && !endOfDay) || minute > 59 || Number(second ?? 0) > 59) return null;
  const ms = day + (hour * 60 + minute + shift) * 60_000 + Number(second ?? 0) * 1000;
  return { date: isoDate(ms), time: second === undefined ? isoTime(ms).slice(0, 5) : isoTime(ms) };
}

function westernDigits(text: string): string {
  if (!/[〇零○一二三四五六七八九]{4}年/u.test(text)) return text;
  return text
    .replace(/[零○]/gu, "〇")
    .replace(/([一二三])?十([一二三四五六七八九])?/gu, (_, tens: string | undefined, ones: string | undefined) => {
      return String(
        (tens === undefined ? 1 : chineseDigits.indexOf(tens)) * 10 +
          (ones === undefined ? 0 : chineseDigits.indexOf(ones)),
      );
    })
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(chineseDigits.indexOf(digit)));
}

function isoDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** `HH:mm`, with seconds only where they are not zero. */
function isoTime(ms: number): string {
  const text = new Date(ms).toISOString().slice(11, 19);
  return text.endsWith(":00") ? text.slice(0, 5) : text;
}
