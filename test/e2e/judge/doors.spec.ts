// The way in: a new event, the doors, PINs with few tries, an event file; and what is said when it does not go well.

import { expect, test } from "../support/app";
import { Hall } from "./hall";

test("an empty laptop offers two ways; a rehearsal is created with a PIN and is marked as one on every screen", async ({
  page,
}) => {
  await expect(page.getByRole("heading", { name: "本机还没有赛事" })).toBeVisible();
  await expect(page.getByRole("button", { name: "导入赛事文件" })).toBeVisible();
  await page.getByRole("button", { name: "新建赛事" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "新建", exact: true }).click();
  await expect(dialog.getByText("请选择彩排或正式比赛")).toBeVisible();
  await dialog.getByLabel("彩排", { exact: true }).check();
  await dialog.getByLabel("组委会 PIN").fill("24681");
  await dialog.getByLabel("再输入一次").fill("24680");
  await dialog.getByRole("button", { name: "新建", exact: true }).click();
  await expect(dialog.getByText("至少 6 位数字")).toBeVisible();
  await expect(dialog.getByText("两次输入的 PIN 不一样")).toBeVisible();
  await dialog.getByLabel("组委会 PIN").fill("246810");
  await dialog.getByLabel("再输入一次").fill("246810");
  await dialog.getByRole("button", { name: "新建", exact: true }).click();

  await expect(page.getByTestId("signed-in")).toHaveText("组委会");
  await expect(page.getByTestId("rehearsal-band")).toContainText("彩排");
  await expect(page.getByTestId("rehearsal-band")).toContainText("REHEARSAL");
  await page.getByRole("button", { name: "交接" }).click();
  await expect(page.getByTestId("rehearsal-band")).toBeVisible();
  await page.getByRole("link", { name: "全部赛事" }).click();
  await expect(page.getByTestId("rehearsal-band")).toHaveCount(0);
  await expect(page.getByRole("main").getByText("彩排", { exact: true })).toBeVisible();
});

test("a wrong PIN says how many tries are left, and then that the organiser can help", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await page.bringToFront();
  await page.getByRole("button", { name: "医学人工智能应用技能大赛决赛" }).click();
  await page.getByLabel("按姓名或单位查找").fill("评委甲");
  await expect(page.getByRole("button", { name: hall.stranger.name })).toHaveCount(0);
  await page.getByRole("button", { name: hall.judge.name }).click();
  const pin = page.getByLabel("PIN", { exact: true });
  const wrong = hall.judge.pin === "000000" ? "111111" : "000000";
  for (const left of [4, 3, 2, 1]) {
    await pin.fill(wrong);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toContainText(`PIN 不对，还可以试 ${left} 次`);
  }
  await pin.fill(wrong);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("PIN 输错次数过多，已锁定");
  await expect(page.getByRole("dialog")).toContainText("请找组委会领取新的 PIN");
});

test("the PIN can be entered by touch", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await page.bringToFront();
  await page.getByRole("button", { name: "医学人工智能应用技能大赛决赛" }).click();
  await page.getByRole("button", { name: hall.judge.name }).click();
  const pad = page.getByRole("group", { name: "数字键" });
  for (const digit of hall.judge.pin) await pad.getByRole("button", { name: digit, exact: true }).click();
  await page.getByRole("button", { name: "进入" }).click();
  await expect(page.getByTestId("signed-in")).toContainText(hall.judge.name);
});

test("a damaged event file changes nothing, and says what to do", async ({ page }) => {
  await page.getByRole("button", { name: "导入赛事文件" }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "决赛.roadshow",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("not an event"),
  });
  const notice = page.getByRole("dialog").getByRole("alert");
  await expect(notice).toContainText("什么是安全的");
  await expect(notice).toContainText("没有任何改动");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "本机还没有赛事" })).toBeVisible();
});
