// A judge who is given a part marks just that; at a stage of feedback the ballot is words, kept as they are typed.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app";
import { Hall } from "./hall";

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

test("a judge who is given a segment sees no other, and submits it as a whole ballot", async ({ app, page }) => {
  const hall = await Hall.setUp(app, { part: ["demo"] });
  await hall.open(1);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.bringToFront();
  await hall.enter(page);
  await expect(page.getByText("您评其中一部分：Demo演示")).toBeVisible();
  await expect(page.locator("input[data-score-field]")).toHaveCount(2);
  for (const field of await page.locator("input[data-score-field]").all()) await field.fill("12");
  await expectAccessible(page);
  await page.getByRole("button", { name: "核对并提交" }).click();
  await page.getByRole("button", { name: "确认提交" }).click();
  await expect(page.getByText(/^已提交 /)).toBeVisible();
  await expect(page.getByTestId("own-total")).toHaveText("24");
});

test("words to a team are kept through a lost engine, submitted, and changed with a reason", async ({ app, page }) => {
  const hall = await Hall.setUp(app, { template: "scenario-selection-2024", begin: "demand" });
  await hall.open(1);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.bringToFront();
  await hall.enter(page);
  const words = page.getByRole("textbox", { name: "给团队的意见" });
  await page.getByRole("button", { name: "核对并提交" }).click();
  await expect(page.getByText("请先写下意见，再提交")).toBeVisible();
  await words.fill("数据来源清楚；\n请补充与社区医院的对接计划。");
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await expectAccessible(page);
  await app.killEngine();
  await expect(words).toHaveValue("数据来源清楚；\n请补充与社区医院的对接计划。");
  await page.getByRole("button", { name: "核对并提交" }).click();
  await expect(page.getByRole("dialog").getByTestId("feedback")).toContainText("请补充与社区医院的对接计划。");
  // While the engine is on its way back, submitting says so, and is pressed again.
  await expect(async () => {
    const confirm = page.getByRole("button", { name: "确认提交" });
    if (await confirm.isVisible()) await confirm.click({ timeout: 1000 });
    await expect(page.getByText(/^已提交 /)).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByTestId("feedback")).toContainText("数据来源清楚；");
  await expectAccessible(page);

  await page.getByRole("button", { name: "修改意见" }).click();
  await words.fill("改后的意见。");
  await page.getByRole("button", { name: "核对改动" }).click();
  await page.getByRole("dialog").getByLabel("理由").fill("示例：补充");
  await page.getByRole("dialog").getByRole("button", { name: "确认修改" }).click();
  await expect(page.getByText(/^已修改 /)).toBeVisible();
  await expect(page.getByTestId("feedback")).toHaveText("改后的意见。");
});
