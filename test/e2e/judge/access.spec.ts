// Every screen on a judge's way, in both languages and all three colour schemes: WCAG 2.2 AA and 7:1 by axe, twice the
// size at 1366×768 without sideways scrolling, and each control where it can be reached.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app";
import { Hall } from "./hall";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: { type: "tag", values: rules }, rules: { "color-contrast-enhanced": { enabled: true } } })
    .analyze();
  // Were this rule not run, the rest would pass for nothing.
  expect([...results.passes, ...results.violations].map((rule) => rule.id)).toContain("color-contrast-enhanced");
  return results.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" | ")}`,
  );
}

/** F8 goes through the schemes and F9 through the languages, so that every combination is met and the first comes back. */
async function checkEverywhere(page: Page): Promise<void> {
  // A colour that is still fading is measured as what it is at that moment.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (let look = 0; look < 6; look += 1) {
    const where = await page.evaluate(
      () => `${document.documentElement.lang} ${document.documentElement.dataset["scheme"]}`,
    );
    expect(await violations(page), where).toEqual([]);
    await page.keyboard.press("F8");
    if (look % 3 === 2) await page.keyboard.press("F9");
  }
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

test("the way in can be used by everyone", async ({ app, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(page.getByRole("heading", { name: "本机还没有赛事" })).toBeVisible();
  await checkEverywhere(page);
  await page.getByRole("button", { name: "新建赛事" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "新建", exact: true }).click();
  await checkEverywhere(page);
  await page.keyboard.press("Escape");
  const hall = await Hall.setUp(app, { rehearsal: true });
  await page.bringToFront();
  await expect(page.getByRole("button", { name: "医学人工智能应用技能大赛决赛" })).toBeVisible();
  await checkEverywhere(page);
  await page.getByRole("button", { name: "医学人工智能应用技能大赛决赛" }).click();
  await expect(page.getByRole("button", { name: hall.judge.name })).toBeVisible();
  await checkEverywhere(page);
  await page.getByRole("button", { name: hall.judge.name }).click();
  await page.getByLabel("PIN", { exact: true }).fill("000");
  await checkEverywhere(page);
});

test("marking can be done by everyone", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await page.bringToFront();
  await page.setViewportSize({ width: 1366, height: 768 });
  await hall.enter(page);
  await checkEverywhere(page);
  await hall.open(1);
  const value = page.getByLabel("应用价值", { exact: true });
  await value.fill("9,5");
  await page.getByLabel("技术创新", { exact: true }).fill("0");
  await hall.open(2);
  await expect(page.getByText("已开始评分。")).toBeVisible();
  await checkEverywhere(page);
  await page.getByRole("button", { name: /^全部项目/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await checkEverywhere(page);
  await page.keyboard.press("Escape");
  for (const field of await page.locator("input[data-score-field]").all()) await field.fill("5");
  await page.getByRole("button", { name: "核对并提交" }).click();
  await expect(page.getByRole("dialog", { name: "请核对后提交" })).toBeVisible();
  await checkEverywhere(page);
  await page.getByRole("button", { name: "确认提交" }).click();
  await expect(page.getByText(/^已提交 /)).toBeVisible();
  await checkEverywhere(page);
});

test("at twice the size nothing scrolls sideways, and the field in hand is never hidden", async ({ app, page }) => {
  const hall = await Hall.setUp(app, { rehearsal: true });
  await hall.open(1);
  await page.bringToFront();
  await page.setViewportSize({ width: 683, height: 384 });
  await expectNoSidewaysScroll(page);
  await hall.enter(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("示例项目1");
  for (const field of await page.locator("input[data-score-field]").all()) {
    await field.focus();
    await page.keyboard.type("5");
    await expect(field).toBeInViewport({ ratio: 1 });
    const seen = await field.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === element;
    });
    expect(seen).toBe(true);
  }
  await expectNoSidewaysScroll(page);
  await page.keyboard.press("F9");
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Check and submit" }).click();
  await expect(page.getByRole("dialog", { name: "Check, then submit" })).toBeVisible();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByText(/^Submitted /)).toBeVisible();
  await expectNoSidewaysScroll(page);
});
