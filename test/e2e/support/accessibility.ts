// What axe finds on a page, and the page shown in another appearance and language.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Electron has no page of axe's own to run in.
    .setLegacyMode(true)
    .options({ rules: { "color-contrast-enhanced": { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

export async function prefer(page: Page, scheme: string, language: string): Promise<void> {
  await page.evaluate(
    ([chosenScheme, chosenLanguage]) => {
      localStorage.setItem("scheme", chosenScheme);
      localStorage.setItem("language", chosenLanguage);
    },
    [scheme, language] as const,
  );
  await page.reload();
}
