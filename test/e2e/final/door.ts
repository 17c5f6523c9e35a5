// Coming in by the screen, as a person does: an event's card, one's name, one's PIN.

import type { Page } from "@playwright/test";
import { expect } from "../support/app";

export async function signIn(page: Page, event: string, name: string, pin: string): Promise<void> {
  await page.getByRole("button", { name: event }).first().click();
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("PIN", { exact: true }).fill(pin);
  await dialog.getByRole("button", { name: "进入" }).click();
  await expect(page.getByRole("button", { name: "交接" })).toBeVisible();
}

export async function createEvent(page: Page, title: string, kind: "彩排" | "正式比赛", pin: string): Promise<void> {
  await page.getByRole("button", { name: "新建赛事" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("赛事名称").fill(title);
  await dialog.getByText(kind, { exact: true }).click();
  const pins = dialog.locator("input[type=password], input[inputmode=numeric]");
  await pins.nth(0).fill(pin);
  await pins.nth(1).fill(pin);
  await dialog.getByRole("button", { name: "新建" }).click();
  await expect(page.getByRole("button", { name: "交接" })).toBeVisible();
}
