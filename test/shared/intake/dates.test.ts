// A time of submission is read in every writing, never guessed where it could be two dates.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseWallTime, wallText, wallTimeOfSerial } from "#shared/intake/dates";
import { parseDateCell } from "#shared/intake/values";

const read = (text: string): string | null => {
  const wall = parseWallTime(text);
  return wall === null ? null : wallText(wall);
};

test.each([
  ["2025-06-30 10:40", "2025-06-30 10:40"],
  ["2025-6-3 10:40", "2025-06-03 10:40"],
  ["2025/5/1 9:05:07", "2025-05-01 09:05:07"],
  ["２０２５年６月３０日　下午３时２０分", "2025-06-30 15:20"],
  ["2025 年 6 月 30 号", "2025-06-30"],
  ["2025.6.30", "2025-06-30"],
  ["20250630", "2025-06-30"],
  ["20250630104000", "2025-06-30 10:40"],
  ["二〇二五年六月三十日", "2025-06-30"],
  ["二零二五年五月十五日", "2025-05-15"],
  ["2025年6月30日（周一）上午 9:05", "2025-06-30 09:05"],
  ["2025年5月15日9时半", "2025-05-15 09:30"],
  ["2025-06-30 11:59 PM", "2025-06-30 23:59"],
  ["2025-06-30 12:00 AM", "2025-06-30 00:00"],
  ["2025-06-30 中午12:10", "2025-06-30 12:10"],
  ["2025-06-30 24:00", "2025-07-01 00:00"],
  ["2025-06-30T23:59:59.999", "2025-06-30 23:59:59"],
  ["2025-06-30T16:30:00Z", "2025-07-01 00:30"],
  ["2025-06-30T23:59:59+08:00", "2025-06-30 23:59:59"],
  ["2025-06-30T12:00:00-05:00", "2025-07-01 01:00"],
  ["6/30/2025", "2025-06-30"],
  ["30/6/2025 1:00 PM", "2025-06-30 13:00"],
  ["06/06/2025", "2025-06-06"],
  ["25/6/30", "2025-06-30"],
  ["45838", "2025-06-30"],
  ["45838.5", "2025-06-30 12:00"],
  ["1751299199", "2025-06-30 23:59:59"],
  ["1751299199000", "2025-06-30 23:59:59"],
])("%s is %s", (text, wall) => expect(read(text)).toBe(wall));

test.each([
  "",
  "无",
  "6月30日",
  "2025年6月",
  "2025-13-01",
  "2025-02-30",
  "2025-06-30 25:00",
  "2025-06-30 10:61",
  "05/06/2025",
  "05/06/25",
  "2025-06-30前",
  "300",
])("%j is no date, or could be several", (text) => expect(read(text)).toBeNull());

test("every minute reads back from its text and from its serial number", () => {
  const minute = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2099, 11, 31) / 60_000 });
  fc.assert(
    fc.property(minute, (minutes) => {
      const wall = new Date(minutes * 60_000).toISOString().slice(0, 16).replace("T", " ");
      expect(read(wall)).toBe(wall);
      expect(wallTimeOfSerial(minutes / 1440 + 25_569).date).toBe(wall.slice(0, 10));
      const serial = String(minutes / 1440 + 25_569);
      expect(parseDateCell({ text: serial, kind: "number" })?.padEnd(16, " 00:00")).toBe(wall);
    }),
  );
});
