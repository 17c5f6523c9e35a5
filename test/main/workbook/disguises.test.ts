// Every disguise of a real workbook at once, in seeded combinations: the findings of the sample stay the same.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkRegistrationsFiles } from "../../../src-main/engine/intake/check-registrations-files";
import {
  type CsvEncoding,
  expectedFindings,
  fixture,
  type Matrix,
  sampleMatrix,
  shuffled,
  writeCsv,
  writeXlsx,
} from "./registration-workbooks";

const synonyms: Record<string, readonly string[]> = {
  序号: ["报名序号", "编号", "No."],
  项目名称: ["参赛项目名称", "作品名称", "项目名称\n（与申报表一致）"],
  申报单位: ["主申报单位", "申报单位（主申报）*", "牵头申报单位（全称）"],
  是否卫生健康系统单位: ["是否为卫健系统单位", "卫健系统单位（是/否）"],
  赛道分类: ["赛道", "参赛赛道（三选一）", "所属赛道"],
  联系方式: ["联系电话", "联系人手机号"],
  项目简介: ["项目简介(300字内)", "项目概述（不超过300字）"],
  是否联合报名: ["是否联合申报", "是否为联合申报（是/否）"],
  联合单位: ["联合单位名称", "联合申报单位（如有）"],
  队长姓名: ["队长", "团队负责人姓名"],
  队长手机号: ["队长手机", "队长联系方式（手机）"],
  已获科技奖励情况: ["本项目曾获科技奖励情况", "获奖情况（如无请填“无”）"],
  无不良记录承诺书: ["承诺书", "无不良记录承诺书（附件2）", "承诺书提交情况"],
  申报材料名称: ["材料名称", "电子版文件名称", "申报材料文件名*"],
  "申报材料总大小(MB)": ["总文件大小（MB）", "材料大小/MB", "申报材料总大小（单位：MB）"],
  提交时间: ["报名时间", "提交时间（北京时间）", "填报时间"],
};

const wide = (text: string): string =>
  text.replace(/[\d+()-]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const timeForms: readonly ((date: Date) => string | number | Date)[] = [
  (date) => date,
  (date) => date.getTime() / 86_400_000 + 25_569,
  (date) => date.toISOString().slice(0, 16).replace("T", " ").replaceAll("-", "/"),
  (date) => new Date(date.getTime() - 8 * 3_600_000).toISOString(),
  (date) =>
    `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, "0")}`,
  (date) => `${date.toISOString().slice(0, 16)}+08:00`,
];

interface Disguise {
  readonly seed: number;
  readonly above: number;
  readonly csv: CsvEncoding | null;
}

async function disguised({ seed, above, csv }: Disguise): Promise<string> {
  const [header = [], ...data] = await sampleMatrix();
  const pick = <Item>(list: readonly Item[], at: number): Item => list[(seed + at * 7) % list.length] as Item;
  const names = header.map((name, at) => {
    const member = /^队员(\d)(.+)$/u.exec(name);
    if (member === null) return pick([name, ...(synonyms[name] ?? [`${name}*`])], at);
    return pick([name, `成员${member[1]}${member[2]}`, `第${member[1]}位队员${member[2]}`, `${name}（选填）`], seed);
  });
  const rows: Matrix = data.map((row, line) =>
    row.map((text, at) => {
      if (header[at] === "提交时间") {
        const time = pick(timeForms, line)(new Date(`${text.replace(" ", "T")}:00Z`));
        return csv !== null && time instanceof Date ? text : time;
      }
      if (header[at] === "序号" || header[at]?.startsWith("申报材料总大小") === true)
        return (seed + line) % 2 === 0 && csv === null ? Number(text) : `${wide(text)} `;
      if (["项目简介", "已获科技奖励情况"].includes(header[at] ?? "")) return text;
      const padded = (line + at + seed) % 3 === 0 ? ` ${text}　` : text;
      return (line + seed) % 4 === 0 ? wide(padded) : padded;
    }),
  );
  const order = shuffled(header.length, seed + 1);
  const title: Matrix = Array.from({ length: above }, (_, at) => [at === 0 ? "首届大赛报名汇总表（示例）" : ""]);
  const body = rows.flatMap((row, line): Matrix => ((line + seed) % 9 === 0 ? [row, []] : [row]));
  const matrix: Matrix = [...title, names, ...body].map((row, at) =>
    at < above || row.length === 0 ? row : order.map((column) => row[column] ?? ""),
  );
  return csv === null ? writeXlsx(matrix) : writeCsv(matrix, csv);
}

test("seeded combinations", async () => {
  const expected = await expectedFindings();
  const disguise = fc.record({
    seed: fc.nat(10_000),
    above: fc.nat(6),
    csv: fc.constantFrom<CsvEncoding | null>(null, null, "gb18030", "utf-8-bom"),
  });
  await fc.assert(
    fc.asyncProperty(disguise, async (one) => {
      const { rows, findings } = await checkRegistrationsFiles({
        file: await disguised(one),
        staff: fixture("staff.xlsx"),
        roster: fixture("roster.xlsx"),
        template: "competition-2025",
      });
      expect(rows).toBe(37);
      expect(findings.map(({ row, rule }) => `${row} ${rule}`).sort()).toEqual(expected);
    }),
    { numRuns: 30 },
  );
}, 120_000);
