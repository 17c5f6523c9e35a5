// The stages for everyone: a ranking with its cut and a tie, panels and their dialogue, in every appearance and language.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signIn } from "../final/door";
import { expect, test } from "../support/app";
import { pin, playPreliminary, title } from "./played-preliminary";

/** A dialogue's head is a header element, which axe takes for a second banner of the page. */
const dialogueHead = { "landmark-no-duplicate-banner": { enabled: false }, "landmark-unique": { enabled: false } };

async function findings(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const { violations } = await new AxeBuilder({ page })
    // Electron has no page of axe's own to run in.
    .setLegacyMode(true)
    .options({ rules: { ...dialogueHead, "color-contrast-enhanced": { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const looks = [
  ["paper", "zh-CN"],
  ["dark", "en"],
  ["contrast", "zh-CN"],
] as const;

test("the stages, who goes on, and a panel being set have no accessibility finding", async ({ app }) => {
  const page = await app.firstWindow();
  await playPreliminary(app);
  await page.reload();
  await signIn(page, title, "组委会", pin);
  await page.evaluate(() => {
    location.hash = "/organiser/stages";
  });
  const found: string[] = [];
  for (const [scheme, language] of looks) {
    await page.evaluate(
      ([chosenScheme, chosenLanguage]) => {
        localStorage.setItem("scheme", chosenScheme);
        localStorage.setItem("language", chosenLanguage);
      },
      [scheme, language] as const,
    );
    await page.reload();
    await expect(page.getByRole("table").first()).toBeVisible();
    found.push(...(await findings(page)).map((each) => `${scheme} ${language} going on: ${each}`));
    await page.getByRole("button", { name: "复赛", exact: true }).click();
    await page.getByRole("region", { name: "AI+智慧医疗" }).getByRole("button").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio").nth(1).check();
    await dialog.getByRole("table").getByRole("checkbox").nth(1).uncheck();
    found.push(...(await findings(page)).map((each) => `${scheme} ${language} panel: ${each}`));
  }
  expect(found).toEqual([]);
});
