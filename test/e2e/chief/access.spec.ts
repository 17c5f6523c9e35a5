// Every page of the chief's desk for everyone: no finding of axe, in every appearance and language, and at 200 %.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/app";
import { ChiefPage } from "./chief-page";
import { SmallFinal } from "./small-final";

const pages = ["live", "matrix", "rulings", "figures", "ranking", "advice", "sign"] as const;

/** A dialogue's head is a header element, which axe takes for a second banner of the page. */
const dialogueHead = ["landmark-no-duplicate-banner", "landmark-unique"];

async function findings(page: Page, without: readonly string[] = []): Promise<string[]> {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const { violations } = await new AxeBuilder({ page })
    // Electron has no page of axe's own to run in.
    .setLegacyMode(true)
    .options({ rules: { ...rules, "color-contrast-enhanced": { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function show(page: Page, name: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, `/chief/${name}`);
  await expect(page.locator(`a[aria-current=page][href$="/chief/${name}"]`)).toBeVisible();
  await expect(page.getByText(/^(正在读取|Reading)/)).toHaveCount(0);
}

async function prefer(page: Page, scheme: string, language: string): Promise<void> {
  await page.evaluate(
    ([chosenScheme, chosenLanguage]) => {
      localStorage.setItem("scheme", chosenScheme);
      localStorage.setItem("language", chosenLanguage);
    },
    [scheme, language] as const,
  );
  await page.reload();
  await expect(page.getByTestId("next-bar")).toBeVisible();
}

/** One project open, two closed and tied, a late ballot, a missing judge: something of everything. */
async function halfway(final: SmallFinal, chief: ChiefPage): Promise<void> {
  for (const project of [0, 1]) {
    await chief.openNext();
    for (const judge of [0, 1, 2]) await final.submit(judge, project, 0.8);
    await chief.close(3);
  }
  await final.submit(3, 0, 0.7);
  await chief.goTo("性能与扣分");
  await chief.savePerformance("01 示例项目01：智能影像读片", "90");
  await chief.savePerformance("02 示例项目02：病案质控", "90");
  await chief.openNext();
  await final.judge(0).window.call("judge.recuse", { project: final.project(2), reason: "示例" });
}

test("no page has an accessibility finding, in any appearance and language", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 4, projects: 4, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  await halfway(final, chief);
  const found: string[] = [];
  for (const [scheme, language] of [
    ["paper", "zh-CN"],
    ["dark", "en"],
    ["contrast", "zh-CN"],
  ] as const) {
    await prefer(chief.page, scheme, language);
    for (const name of pages) {
      await show(chief.page, name);
      if (name === "ranking") await chief.page.getByTestId("ranking").getByRole("button").first().click();
      found.push(...(await findings(chief.page)).map((each) => `${scheme} ${language} ${name}: ${each}`));
    }
    await show(chief.page, "live");
    await chief.next.click();
    await expect(chief.dialog).toBeVisible();
    // The dialogue comes in by a transition, and colours are measured when it has ended.
    await chief.page.waitForFunction(() => document.getAnimations().length === 0);
    found.push(...(await findings(chief.page, dialogueHead)).map((each) => `${scheme} ${language} closing: ${each}`));
    await chief.page.keyboard.press("Escape");
  }
  expect(found).toEqual([]);
});

test("at 200 % on a small laptop everything is there, and only tables scroll sideways", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 4, projects: 4, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  await halfway(final, chief);
  // 1366 × 768 enlarged to 200 %.
  await chief.page.setViewportSize({ width: 683, height: 384 });
  for (const language of ["zh-CN", "en"]) {
    await prefer(chief.page, "paper", language);
    for (const name of pages) {
      await show(chief.page, name);
      const over = await chief.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${language} ${name}`).toBeLessThanOrEqual(0);
      await expect(chief.next).toBeVisible();
    }
  }
});
