// Nothing that was shown as saved is lost: not with the engine, not with the window, not with the whole application.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { App, expect, test } from "../support/app";
import { Hall } from "./hall";

const value = (page: Page) => page.getByLabel("应用价值", { exact: true });
const saved = (page: Page) => expect(page.getByText(/^已保存本机/)).toBeVisible();

test("an engine that is killed between keystrokes comes back, and the marks on the screen are saved", async ({
  app,
  page,
}) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  await value(page).fill("8");
  await saved(page);
  await app.killEngine();
  await value(page).press("End");
  await page.keyboard.type(".5");
  await saved(page);
  await expect(value(page)).toHaveValue("8.5");
  await expect.poll(async () => (await hall.ballot(1)).draft?.marks["ppt"]?.["value"]).toBe("8.5");
});

test("a window that is loaded anew comes back to the same ballot with its draft", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await page.bringToFront();
  await hall.enter(page);
  await hall.open(1);
  await value(page).fill("12.5");
  await saved(page);
  await hall.open(2);
  await expect(page.getByText("第 2 个项目“示例项目2”已开始评分。")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("示例项目1");
  await expect(value(page)).toHaveValue("12.5");
});

test("an application that is killed at once has what it showed as saved", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "roadshow-e2e-"));
  const first = await App.launch({ dataFolder });
  const hall = await Hall.setUp(first);
  await hall.open(1);
  const page = await first.firstWindow();
  await page.bringToFront();
  await hall.enter(page);
  await value(page).fill("13.5");
  await saved(page);
  await first.killAll();

  const second = await App.launch({ dataFolder });
  const again = await second.firstWindow();
  await hall.enter(again);
  await expect(value(again)).toHaveValue("13.5");
  await second.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

test("two windows of one judge bring their marks together", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  const other = await app.openWindow(page);
  await hall.enter(other);
  await page.bringToFront();
  await value(page).fill("9");
  await saved(page);
  await other.getByLabel("技术创新", { exact: true }).fill("7");
  await saved(other);
  await expect(value(other)).toHaveValue("9");
});

test("handing over locks the window and leaves nothing of the judge on it", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  await value(page).fill("13.5");
  await page.getByRole("button", { name: "交接" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您是哪一位？");
  await page.goBack();
  await expect(page.getByLabel("应用价值", { exact: true })).toHaveCount(0);
  await page.goForward();
  await page.getByRole("button", { name: hall.stranger.name }).click();
  await page.getByLabel("PIN", { exact: true }).fill(hall.stranger.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("signed-in")).toContainText(hall.stranger.name);
  await expect(page.getByText("13.5")).toHaveCount(0);
  expect((await hall.ballot(1)).draft?.marks["ppt"]?.["value"]).toBe("13.5");
});
