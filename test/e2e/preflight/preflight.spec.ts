// The preflight check in a real window: at the entrance before anyone signs in, and over a desk without disturbing it.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { printedBy } from "../chief/printing";
import { Hall } from "../judge/hall";
import { expect, test } from "../support/app";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: { type: "tag", values: rules }, rules: { "color-contrast-enhanced": { enabled: true } } })
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

test("anyone can check a laptop by keyboard, read it in both languages and every appearance, and print it on one page", async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "开赛前检查" }).press("Enter");
  const verdict = page.getByTestId("preflight-verdict");
  await expect(verdict).toBeVisible();
  await expect(page.getByRole("listitem")).toHaveCount(13);
  const font = page.getByRole("listitem").filter({ hasText: "内置中文字体已载入" });
  await expect(font).toContainText("正常");
  await expect(page.getByRole("listitem").filter({ hasText: "主席台" }).first()).toContainText("不适用");
  // What is to be done stands above what is in order, and the verdict above both, without scrolling.
  await expect(verdict).toBeInViewport({ ratio: 1 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (let look = 0; look < 6; look += 1) {
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("F8");
    if (look === 2) await page.keyboard.press("F9");
  }
  const { text, pdf } = await printedBy(app, () => page.getByRole("button", { name: "Print" }).click());
  expect(text).toContain("Writing to disk");
  expect(text).toContain("Screen");
  expect([...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1);
  await page.setViewportSize({ width: 683, height: 384 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByTestId("preflight-verdict")).toBeVisible();
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByRole("button", { name: "Preflight check" })).toBeVisible();
});

test("over a judge's desk it opens every key of this laptop, and leaves what is being typed where it is", async ({
  app,
  page,
}) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  const mark = page.getByRole("main").getByRole("textbox").first();
  await mark.fill("7");
  await page.getByRole("banner").getByRole("button", { name: "开赛前检查" }).click();
  const dialog = page.getByRole("dialog", { name: "开赛前检查" });
  await expect(dialog.getByTestId("preflight-verdict")).toBeVisible();
  await expect(dialog.getByText(/它打开了本机的全部 \d+ 把签名密钥/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(mark).toHaveValue("7");
});
