// After the first opening: what judges mark by is fixed, and certificates and exports can be read and checked.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ChiefPage } from "../chief/chief-page";
import { SmallFinal } from "../chief/small-final";
import { expect, test } from "../support/app";
import { Desk } from "./desk";

test("the set-up is shown with the reason why it can no longer be changed", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 2, tracks: 1 });
  const desk = new Desk(await final.organiser.showDesk());
  await desk.goTo("评分标准与规则");
  await expect(desk.button("解锁")).toBeVisible();
  await final.chief.getByTestId("next-bar").getByRole("button").first().click();
  await expect(desk.page.getByText("规则从那一刻起永久固定")).toBeVisible();
  await expect(desk.button("解锁")).toHaveCount(0);
  await desk.goTo("赛事");
  await expect(desk.page.getByText("已开始的阶段不能再改")).toBeVisible();
  await expect(desk.button("添加赛道")).toHaveCount(0);
  await desk.goTo("评委");
  // Judges stay as they are; scorekeepers and other helpers can still be called in.
  await expect(desk.button("添加人员")).toBeVisible();
  await expect(desk.page.getByRole("button", { name: /^移除 / })).toHaveCount(0);
  await desk.goTo("抽签");
  await expect(desk.button("重新抽签")).toHaveCount(0);
  await expect(desk.page.getByLabel(/的次序$/)).toHaveCount(0);
  await desk.goTo("现场");
  await expect(desk.page.getByText("已开始评分", { exact: true })).toBeVisible();
});

test("the event file is written, and its size and hash are those that are shown", async ({ app }) => {
  const desk = await Desk.create(app);
  const path = join(app.dataFolder, "示例.roadshow");
  await desk.goTo("归档");
  await app.answerSaveDialogs(null);
  await desk.button("导出赛事文件").click();
  await expect(desk.page.getByText("没有选择位置，什么也没有写。")).toBeVisible();
  await app.answerSaveDialogs(path);
  await desk.button("导出赛事文件").click();
  await expect(desk.page.getByText("已写入并核对")).toBeVisible();
  const bytes = readFileSync(path);
  await expect(desk.page.getByText(createHash("sha256").update(bytes).digest("hex"))).toBeVisible();
  await expect(desk.page.getByText(`${bytes.length} 字节`)).toBeVisible();
});

test("a signed certificate is listed with its hashes, and the newer one takes its place", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 1, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  const desk = new Desk(await final.organiser.showDesk());
  await desk.goTo("结果");
  await expect(desk.page.getByText("还没有签发成绩证书。")).toBeVisible();
  await chief.openNext();
  for (const judge of [0, 1, 2]) await final.submit(judge, 0, 0.8);
  await chief.close(3);
  await chief.goTo("性能与扣分");
  await chief.savePerformance("01 示例项目01：智能影像读片", "90");
  await chief.goTo("签发");
  await chief.sign();
  const first = desk.page.getByRole("article", { name: /第 1 号/ });
  await expect(first).toContainText("有效");
  await expect(first).toContainText("示例组长");
  await expect(first.getByText(/^[0-9a-f]{64}$/)).toHaveCount(4);
  await desk.goTo("总览");
  await expect(desk.page.getByRole("heading", { level: 2 })).toHaveText("导出成绩工作簿");

  await desk.goTo("结果");
  const path = join(app.dataFolder, "成绩.xlsx");
  await app.answerSaveDialogs(path);
  await desk.button("导出成绩工作簿").click();
  await expect(desk.page.getByText("已写入并核对")).toBeVisible();
  await expect(desk.page.getByText(createHash("sha256").update(readFileSync(path)).digest("hex"))).toBeVisible();

  await chief.goTo("性能与扣分");
  await chief.savePerformance("01 示例项目01：智能影像读片", "91");
  await chief.goTo("签发");
  await chief.sign();
  await expect(first).toContainText("已被第 2 号取代");
  await expect(desk.page.getByRole("article", { name: /第 2 号/ })).toContainText("有效");
  // The workbook that was exported does not hold the newer certificate.
  await desk.goTo("总览");
  await expect(desk.page.getByRole("heading", { level: 2 })).toHaveText("导出成绩工作簿");
});
