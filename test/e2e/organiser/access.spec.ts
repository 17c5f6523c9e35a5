// Every page of the organiser's desk for everyone: no finding of axe, in every appearance and language, and at 200 %.

import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { pageIds } from "../../../src-renderer/desks/organiser/pages";
import { expect, test } from "../support/app";
import { Desk, fixtures } from "./desk";

/** A dialogue's head is a header element, which axe takes for a second banner of the page. */
const dialogueHead = ["landmark-no-duplicate-banner", "landmark-unique"];

async function findings(page: Page, without: readonly string[] = []): Promise<string[]> {
  // Colours are measured when what comes in by a transition has come.
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const { violations } = await new AxeBuilder({ page })
    // Electron has no page of axe's own to run in.
    .setLegacyMode(true)
    .options({ rules: { ...rules, "color-contrast-enhanced": { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function show(page: Page, id: string): Promise<void> {
  await page.evaluate(
    (address) => {
      location.hash = address;
    },
    id === "overview" ? "/organiser" : `/organiser/${id}`,
  );
  await expect(page.locator("a[aria-current=page]")).toHaveAttribute(
    "href",
    new RegExp(`/organiser${id === "overview" ? "" : `/${id}`}$`),
  );
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
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
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function fill(desk: Desk): Promise<void> {
  for (const file of ["registrations", "roster", "performance"]) await desk.importFile(join(fixtures, `${file}.xlsx`));
  await desk.goTo("抽签");
  await desk.button("抽签").click();
  await expect(desk.page.getByText("抽签种子").first()).toBeVisible();
}

const looks = [
  ["paper", "zh-CN"],
  ["dark", "en"],
  ["contrast", "zh-CN"],
] as const;

test("no page has an accessibility finding, in any appearance and language", async ({ app }) => {
  // Seventeen pages, three times, each searched whole.
  test.slow();
  const desk = await Desk.create(app);
  await fill(desk);
  const found: string[] = [];
  for (const [scheme, language] of looks) {
    await prefer(desk.page, scheme, language);
    for (const id of pageIds) {
      await show(desk.page, id);
      found.push(...(await findings(desk.page)).map((each) => `${scheme} ${language} ${id}: ${each}`));
    }
    await show(desk.page, "import");
    await desk.page.locator("input[type=file]").setInputFiles(join(fixtures, "registrations.xlsx"));
    for (const tab of [0, 1, 2]) {
      await desk.page.getByRole("tab").nth(tab).click();
      found.push(...(await findings(desk.page)).map((each) => `${scheme} ${language} preview ${tab}: ${each}`));
    }
    await show(desk.page, "projects");
    await desk.page
      .getByRole("button", { name: /术后康复训练指导/ })
      .first()
      .click();
    await expect(desk.dialog).toBeVisible();
    found.push(...(await findings(desk.page, dialogueHead)).map((each) => `${scheme} ${language} project: ${each}`));
    await desk.page.keyboard.press("Escape");
  }
  expect(found).toEqual([]);
});

test("at 200 % on a small laptop everything is there, and only tables scroll sideways", async ({ app }) => {
  const desk = await Desk.create(app);
  await fill(desk);
  // 1366 × 768 enlarged to 200 %.
  await desk.page.setViewportSize({ width: 683, height: 384 });
  for (const language of ["zh-CN", "en"]) {
    await prefer(desk.page, "paper", language);
    for (const id of pageIds) {
      await show(desk.page, id);
      const over = await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${language} ${id}`).toBeLessThanOrEqual(0);
    }
  }
});
