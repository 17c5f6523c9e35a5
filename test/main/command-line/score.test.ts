// Protects `score --explain`: the result as ever, every step beside it, and the sentences in both languages.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { scoreCommand } from "../../../src-main/engine/command-line/score";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-score-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Explained {
  readonly format: string;
  readonly groups: readonly { readonly id: string; readonly ranking: readonly Record<string, unknown>[] }[];
}

async function scored(document: unknown, ...flags: string[]): Promise<Explained> {
  const path = join(folder, "scoring.json");
  writeFileSync(path, JSON.stringify(document));
  const { exit, output } = await scoreCommand.run([path, ...flags]);
  expect(exit).toBe(0);
  return output as Explained;
}

const document = {
  format: "roadshow-scoring/1",
  rule: {
    segments: [
      {
        id: "ppt",
        name: "PPT答辩",
        weight: "1",
        criteria: [{ id: "value", name: "应用价值", min: "0", max: "10", step: "0.5", weight: "1" }],
      },
    ],
    panel: { method: "mean", scope: "total", dropHighest: 1, dropLowest: 1, dropFrom: 5, minimumJudges: 2 },
    rounding: { mode: "half-up", decimals: 2, at: ["final"] },
    ties: ["ruling"],
  },
  groups: [
    {
      id: "medical",
      name: "AI+智慧医疗",
      projects: [
        { id: "P01", marks: { J1: { ppt: { value: "8.5" } }, J2: { ppt: { value: "7" } }, J3: null }, ruling: 2 },
        { id: "P02", marks: { J1: { ppt: { value: "7" } }, J2: { ppt: { value: "8.5" } } }, ruling: 1 },
        { id: "P03", marks: { J1: { ppt: { value: "9" } } } },
      ],
    },
  ],
};

test("--explain holds the very result, every step of it, and the sentences in both languages", async () => {
  const plain = await scored(document);
  const explained = await scored(document, "--explain");
  const bare = explained.groups.map(({ id, ranking }) => ({
    id,
    ranking: ranking.map((entry) => {
      const { explanation, words, ...rest } = entry;
      expect(explanation).toMatchObject({ judges: expect.any(Array), components: expect.any(Array) });
      const { zh, en } = words as { zh: string[]; en: string[] };
      expect(zh.length).toBe(en.length);
      expect([...zh, ...en].every((sentence) => sentence !== "")).toBe(true);
      return rest;
    }),
  }));
  expect({ format: explained.format, groups: bare }).toEqual(plain);
});

test("the sentences use the document's own names, and say what decided the rank", async () => {
  const [group] = (await scored(document, "--explain")).groups;
  const words = new Map(group?.ranking.map(({ project, words: said }) => [project, said as { zh: string[] }]));
  expect(words.get("P01")?.zh).toEqual(
    expect.arrayContaining([
      "P01：总分 7.75 分，“AI+智慧医疗”第 2 名。",
      "共 3 位评委，其中 2 位给了分数。J3 回避或缺席：不计分，也不按零分处理。",
      "J1：PPT答辩 8.5 分（应用价值 8.5）。总计 8.5 分。",
      "不到 5 位，按规则不去掉最高分和最低分。",
      "比评审组长裁定的先后：本项目 排第 2、P02 排第 1。本项目排在 P02 之后。",
      "因此是第 2 名。",
    ]),
  );
  expect(words.get("P03")?.zh).toContain("评分表完整的评委只有 1 位，规则要求至少 2 位。");
});
