// Several real applications in one hall, each on a data folder of its own: joined by code, cut off and back, handed to a standby.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import type { Page } from "@playwright/test";
import { laptopNumber } from "../../../src-renderer/desks/venue/fingerprint";
import { SpeakingWindow } from "../chief/speaking-window";
import { JudgeAtDesk } from "../final/judge-at-desk";
import { Hall } from "../judge/hall";
import { App, expect, test } from "../support/app";

test.setTimeout(300_000);

const marks = {
  应用价值: "10",
  技术创新: "8",
  陈述与答辩: "7",
  功能完整: "9",
  使用体验: "6",
  代码质量: "11",
  现场操作: "13",
};

/** The first application is the organiser's laptop and the chief's desk, open for joining. */
async function open(app: App): Promise<Hall> {
  const hall = await Hall.setUp(app);
  await hall.organiser.call("venue.appoint", { device: null, hall: "main", label: "主席台" });
  await hall.organiser.call("venue.serve", { on: true });
  return hall;
}

/** Types what stands on the chief's screen, as whoever sits down at a borrowed laptop does. */
async function join(page: Page, { organiser }: Hall, name: string): Promise<string> {
  const { serving, lobby } = await organiser.call("venue.view", {});
  const before = lobby.map(({ device }) => device);
  await page.getByRole("button", { name: "接入现场" }).click();
  await page.getByRole("textbox", { name: /接入码/ }).fill(serving?.code ?? "");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("radio", { name: "输入地址" }).check();
  await page.getByRole("textbox", { name: "输入地址" }).fill(`127.0.0.1:${serving?.port}`);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("textbox", { name: "这台电脑叫什么" }).fill(name);
  await page.getByLabel("接入 PIN").fill(serving?.pin ?? "");
  await page.getByRole("button", { name: "接入", exact: true }).click();
  await expect(page.getByTestId("join-lobby")).toBeVisible();
  let device = "";
  await expect
    .poll(async () => {
      const view = await organiser.call("venue.view", {});
      device = view.lobby.find((guest) => !before.includes(guest.device))?.device ?? "";
      return device;
    })
    .not.toBe("");
  await expect(page.getByTestId("laptop-number")).toContainText(laptopNumber(device));
  return device;
}

/** From the lobby to the judge's desk, with the PIN from the slip. */
async function takeSeat(page: Page, hall: Hall, device: string): Promise<JudgeAtDesk> {
  await hall.organiser.call("venue.assign", { device, person: hall.judge.person, revoke: [] });
  await expect(page.getByTestId("joined")).toContainText(hall.judge.name);
  await page.getByRole("button", { name: "输入 PIN 登录" }).click();
  await page.getByRole("dialog").getByLabel("PIN", { exact: true }).fill(hall.judge.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("signed-in")).toContainText(hall.judge.name);
  return new JudgeAtDesk(page, hall.judge.name);
}

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

const link = (page: Page, text: string) => page.getByRole("button", { name: new RegExp(`^与主席台的连接.*${text}`) });

const submittedAt = async (desk: SpeakingWindow, project: string): Promise<number> =>
  (await desk.call("chief.view", {})).projects.find((each) => each.project === project)?.submitted ?? 0;

test("a judge's laptop joins by code, marks, is cut off, marks on by hand, and everything arrives when it is back", async ({
  app,
}) => {
  const hall = await open(app);
  const laptop = await App.launch();
  try {
    const page = await laptop.firstWindow();
    const judge = await takeSeat(page, hall, await join(page, hall, "3 号席"));
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
  const hall = await open(app);
  const [spare, laptop] = [await App.launch(), await App.launch()];
  try {
    const standby = await spare.firstWindow();
    const device = await join(standby, hall, "备用机");
    await hall.organiser.call("venue.appoint", { device, hall: "main", label: "备用机" });
    await expect(standby.getByTestId("joined")).toContainText("主席台顺位");
    const page = await laptop.firstWindow();
    const judge = await takeSeat(page, hall, await join(page, hall, "3 号席"));
    await hall.open(1);
    await judge.sees("示例项目1");
    await judge.mark(marks);
    await judge.submit();
    await expect(page.getByText("两台机器已有").first()).toBeVisible();

    await standby.getByRole("button", { name: "去登录" }).click();
    const { person, name, pin } = hall.chiefSeat;
    await standby.getByRole("button", { name }).click();
    await standby.getByLabel("PIN", { exact: true }).fill(pin);
    await standby.keyboard.press("Enter");
    await expect(standby.getByTestId("signed-in")).toContainText(name);

    await app.killAll();
    await standby.getByRole("navigation", { name: "主席台页面" }).getByRole("link", { name: "现场网络" }).click();
    await standby.getByRole("button", { name: "接管主席台" }).click();
    const dialog = standby.getByRole("dialog");
    await dialog.getByLabel("理由").fill("示例：主席台电脑断电");
    await dialog.getByRole("button", { name: "下一步" }).click();
    await dialog.getByRole("button", { name: "确认接管" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(standby.getByTestId("succession")).toContainText("正在主持");
    await expect(link(page, "已连主席台")).toBeVisible({ timeout: 40_000 });

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
