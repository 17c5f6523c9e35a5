// Several real applications in one hall, each on a data folder of its own: joined by code, cut off and back, handed to a standby.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { SpeakingWindow } from "../chief/speaking-window";
import type { Hall } from "../judge/hall";
import { App, expect, test } from "../support/app";
import { enterLobby, link, marks, openHall, seatStandby, submittedAt, takeOver, takeSeat } from "./hall-laptops";

test.setTimeout(300_000);

/** At the chief's desk in a window of its own: the judge's stick in, the receipts out. */
async function takeIn(app: App, hall: Hall, file: string): Promise<void> {
  const { person, pin } = hall.chiefSeat;
  const window = await SpeakingWindow.open(app);
  await window.call("session.sign-in", { event: hall.event, person, pin });
  const page = await window.showDesk();
  await page.getByRole("navigation", { name: "主席台页面" }).getByRole("link", { name: "现场网络" }).click();
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText("共 1 个文件：收下 1 个")).toBeVisible();
  await page.getByRole("button", { name: "写回执到 U 盘……" }).click();
  await app.answerSaveDialogs(joinPath(app.dataFolder, "receipts.roadshow"));
  const dialog = page.getByRole("dialog", { name: "写回执到 U 盘" });
  await dialog.getByRole("button", { name: "选择位置并保存" }).click();
  await expect(dialog.getByTestId("safe-to-remove")).toContainText("回执已写完");
  await page.screenshot({ path: test.info().outputPath("giving-receipts.png"), fullPage: true });
  await dialog.getByRole("button", { name: "完成" }).click();
}

test("a judge's laptop joins by code, marks, is cut off, marks on by hand, and everything arrives when it is back", async ({
  app,
}) => {
  const hall = await openHall(app);
  const laptop = await App.launch();
  try {
    const page = await laptop.firstWindow();
    const judge = await takeSeat(page, hall, await enterLobby(page, hall, "3 号席"));
    await expect(link(page, "已连主席台")).toBeVisible();

    await hall.open(1);
    await judge.sees("示例项目1");
    await judge.mark(marks);
    await judge.submit();
    await expect.poll(() => submittedAt(hall.chief, hall.project(1))).toBe(1);
    await expect(page.getByText("主席台已收到").first()).toBeVisible();

    await hall.organiser.call("venue.serve", { on: false });
    await expect(link(page, "正在连接")).toBeVisible();
    // The next of the running order, by number and name.
    await expect(page.getByText(/台上是第 2 号“.*”吗/)).toBeVisible({ timeout: 40_000 });
    await page.getByRole("button", { name: "是，开始评分" }).click();
    await judge.mark(marks);
    await judge.submit();
    await expect(page.getByText("等待主席台").first()).toBeVisible();
    expect(await submittedAt(hall.chief, hall.project(2))).toBe(0);

    // Without a network at all: there on a stick, and back with the desk's receipts.
    await page.getByRole("button", { name: /^全部项目/ }).click();
    await page.getByRole("button", { name: "存到 U 盘……" }).click();
    const dialog = page.getByRole("dialog", { name: "存到 U 盘" });
    await laptop.answerSaveDialogs(joinPath(laptop.dataFolder, "own.roadshow"));
    await dialog.getByRole("button", { name: "选择位置并保存" }).click();
    await expect(dialog.getByTestId("safe-to-remove")).toBeVisible();
    await takeIn(app, hall, joinPath(laptop.dataFolder, "own.roadshow"));
    await expect.poll(() => submittedAt(hall.chief, hall.project(2))).toBe(1);
    await dialog.locator("input[type=file]").setInputFiles(joinPath(app.dataFolder, "receipts.roadshow"));
    await expect(dialog.getByTestId("receipts-in")).toContainText("主席台都已收到");
    await page.screenshot({ path: test.info().outputPath("receipts.png") });
    await dialog.getByRole("button", { name: "完成" }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole("button", { name: "关闭" }).click();
    await expect(page.getByText("主席台已收到").first()).toBeVisible();

    await hall.organiser.call("venue.serve", { on: true });
    await expect(link(page, "已连主席台")).toBeVisible({ timeout: 40_000 });
    await expect.poll(() => submittedAt(hall.chief, hall.project(2))).toBe(1);
    await expect(page.getByText("主席台已收到").first()).toBeVisible();
    expect(laptop.refusedByPolicy).toEqual([]);
  } finally {
    await laptop.close();
  }
});

test("the chief's laptop dies: the standby takes over on screen, and the judge follows without doing anything", async () => {
  const dataFolder = mkdtempSync(joinPath(tmpdir(), "roadshow-e2e-"));
  const app = await App.launch({ dataFolder });
  const hall = await openHall(app);
  const [spare, laptop] = [await App.launch(), await App.launch()];
  try {
    const standby = await spare.firstWindow();
    await seatStandby(standby, hall);
    const page = await laptop.firstWindow();
    const judge = await takeSeat(page, hall, await enterLobby(page, hall, "3 号席"));
    await hall.open(1);
    await judge.sees("示例项目1");
    await judge.mark(marks);
    await judge.submit();
    await expect(page.getByText("两台机器已有").first()).toBeVisible();

    await app.killAll();
    await takeOver(standby);
    await expect(link(page, "已连主席台")).toBeVisible({ timeout: 40_000 });

    const { person, pin } = hall.chiefSeat;
    const speaking = await SpeakingWindow.open(spare);
    await speaking.call("session.sign-in", { event: hall.event, person, pin });
    await speaking.call("chief.open", { project: hall.project(2) });
    await standby.screenshot({ path: test.info().outputPath("standby.png") });
    await judge.sees("示例项目2");
    await judge.mark(marks);
    await judge.submit();
    await expect.poll(() => submittedAt(speaking, hall.project(2))).toBe(1);
  } finally {
    await laptop.close();
    await spare.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
