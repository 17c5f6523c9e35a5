// The matrix is worked by keyboard, holds its heads in sight, and opens what stands behind a cell.

import { expect, test } from "../support/app";
import { ChiefPage } from "./chief-page";
import { SmallFinal } from "./small-final";

test("arrows move through the matrix, Enter opens a cell, Escape comes back to it", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 4, projects: 3, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  const { page } = chief;
  await chief.openNext();
  await final.submit(1, 0, 0.8);
  await chief.goTo("评分矩阵");
  const focused = page.locator(":focus");
  await page.getByRole("button", { name: /01 示例项目01.*打开详情/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAccessibleName(/示例项目01.*，示例评委01：未评/);
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAccessibleName(/示例项目01.*，示例评委02：已提交，80 分/);
  await expect(page.getByTestId("pointed-cell")).toContainText("示例评委02：已提交，80 分");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAccessibleName(/示例项目02.*，示例评委02：未评/);
  await page.keyboard.press("End");
  await expect(focused).toHaveAccessibleName(/示例项目02.*，示例评委04：未评/);
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(chief.dialog).toContainText("已提交 0，回避 0，评审组 4 人，最少 3 张");
  await page.keyboard.press("Escape");
  await expect(chief.dialog).toHaveCount(0);
  await expect(focused).toHaveAccessibleName(/02 示例项目02.*打开详情/);
  // One stop for the whole matrix: the rest is reached by the arrows.
  await expect(page.getByTestId("matrix").locator("[tabindex='0']")).toHaveCount(1);
});
