// Protects the main job: a whole final in real windows on one engine, from the sample workbooks to a signed ranking and a
// workbook that says just what the certificate says.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../support/app";
import type { Result } from "../../../src-shared/scoring/index";
import { certificatesIn, readByLibreOffice } from "./exported";
import { conclude, judgeAll, judgeNames, prepare, projectCount, special } from "./final-scenario";

/** As a spreadsheet holds a number: without zeros at its end. */
function shortest(amount: string): string {
  return amount.replace(/\.?0+$/, "");
}

test("an organiser, a chief and five judges run the final of the sample workbooks", async ({ app, page }, info) => {
  test.setTimeout(600_000);
  const noLook = async (): Promise<void> => undefined;
  const hall = await prepare(app, page, "正式比赛", noLook);
  const order = await judgeAll(hall, noLook);
  expect(new Set(order).size).toBe(projectCount);
  await conclude(hall, noLook);

  mkdirSync(info.outputDir, { recursive: true });
  const workbook = join(info.outputDir, "results.xlsx");
  const eventFile = join(info.outputDir, "event.roadshow");
  await app.answerSaveDialogs(workbook);
  await hall.chief.exportResults();
  await app.answerSaveDialogs(eventFile);
  await hall.chief.exportEvent();
  await hall.chief.page.getByRole("button", { name: /^复制/ }).first().click();
  await expect(hall.chief.page.getByText("已复制").first()).toBeVisible();

  const [certificate, ...others] = certificatesIn(eventFile);
  if (certificate === undefined) throw new Error("the event file holds no certificate");
  expect(others).toEqual([]);
  const { groups } = JSON.parse(certificate.result) as Result;
  const ranking = groups.flatMap((group) => group.ranking);
  expect(ranking).toHaveLength(projectCount);
  expect(ranking.every((line) => line.status === "ranked")).toBe(true);
  expect(ranking.filter((line) => line.status === "ranked" && line.decidedBy === "ruling")).toHaveLength(2);

  const sheets = readByLibreOffice(workbook);
  expect([...sheets.keys()].sort()).toEqual(["成绩汇总", "排名", "获奖名单", "评委明细", "说明"].sort());
  const ranks = sheets.get("排名") ?? [];
  const totalColumn = ranks.find((cells) => cells[0] === "名次")?.indexOf("总分") ?? -1;
  for (const line of ranking) {
    if (line.status !== "ranked") continue;
    const row = ranks.find((cells) => cells[0] === String(line.rank) && cells[totalColumn] === shortest(line.total));
    expect(row, `rank ${line.rank} with total ${line.total}`).toBeDefined();
  }
  const details = (sheets.get("评委明细") ?? []).map((cells) => cells.join("|"));
  for (const judge of judgeNames) expect(details.some((row) => row.includes(judge))).toBe(true);
  expect(details.some((row) => row.includes(special.recused) && row.includes("回避"))).toBe(true);
  const notes = (sheets.get("说明") ?? []).flat().join("\n").replaceAll(/\s/g, "");
  for (const hash of [certificate.scoringHash, certificate.resultHash, certificate.ruleHash])
    expect(notes).toContain(hash);
});
