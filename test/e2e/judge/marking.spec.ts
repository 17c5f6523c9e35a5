// A judge marks the project on stage by keyboard: what is typed is what is meant, saved as typed, and read back.

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/app";
import { Hall } from "./hall";

const field = (page: Page, name: string): Locator => page.getByLabel(name, { exact: true });

test("a project that comes on stage fills the waiting screen, and is marked, read back and submitted by keys alone", async ({
  app,
  page,
}) => {
  const hall = await Hall.setUp(app);
  await page.bringToFront();
  await hall.enter(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("请稍候，还没有项目开始评分");
  await hall.open(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("示例项目1");

  await field(page, "应用价值").focus();
  await page.keyboard.type("12.5");
  await page.keyboard.press("Enter");
  await expect(field(page, "技术创新")).toBeFocused();
  await page.keyboard.type("０");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("8。5");
  await page.keyboard.press("ArrowUp");
  await expect(field(page, "技术创新")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  for (const mark of ["", "14", "9.5", "11"]) {
    if (mark !== "") await page.keyboard.type(mark);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "核对并提交" })).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "还有 1 项未评，不能提交" })).toBeVisible();
  await page.getByRole("button", { name: "代码操作演示 · 现场操作" }).click();
  await expect(field(page, "现场操作")).toBeFocused();
  await page.keyboard.type("13");
  await expect(page.getByTestId("own-total")).toHaveText("68.5");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: "请核对后提交" });
  await expect(dialog.getByTestId("read-back")).toContainText("PPT答辩21应用价值12.5技术创新0陈述与答辩8.5");
  await expect(dialog.getByTestId("read-back")).toContainText("总分68.5");
  await dialog.getByRole("button", { name: "确认提交" }).click();
  await expect(page.getByText(/^已提交 \d\d:\d\d:\d\d$/)).toBeVisible();
  await expect(field(page, "应用价值")).toHaveCount(0);

  const { submitted, opening } = await hall.ballot(1);
  expect(submitted).toMatchObject({
    total: "68.5",
    marks: {
      ppt: { value: "12.5", innovation: "0", delivery: "8.5" },
      demo: { completeness: "14", experience: "9.5" },
      code: { quality: "11", operation: "13" },
    },
  });
  expect(opening).not.toBeNull();
});

test("what is no mark says so at once and cannot be submitted; blank is not zero", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  const value = field(page, "应用价值");
  const hint = async () => page.locator(`[id="${await value.getAttribute("aria-describedby")}"]`).textContent();

  await expect(value).toHaveAttribute("placeholder", "未评");
  await expect(value).toHaveCSS("border-style", "dashed");
  await value.fill("0");
  await expect(value).toHaveCSS("border-style", "solid");
  for (const [typed, says] of [
    ["9,5", "不要用逗号；小数点请用“.”，例如 14.5"],
    ["99", "最高 15 分"],
    ["8.3", "每级 0.5 分：可为 8 或 8.5"],
    ["abc", "请输入数字，例如 14.5"],
  ] as const) {
    await value.fill(typed);
    await expect(value).toHaveAttribute("aria-invalid", "true");
    expect(await hint()).toBe(says);
  }
  await page.getByRole("button", { name: "核对并提交" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(value).toBeFocused();
  await value.fill("");
  await expect(value).toHaveAttribute("aria-invalid", "false");
  await expect(page.getByTestId("own-total")).toHaveCount(0);
});

test("the wheel changes nothing, the steppers go by the step and are large enough for a finger", async ({
  app,
  page,
}) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  const value = field(page, "应用价值");
  await value.fill("8");
  await value.hover();
  await page.mouse.wheel(0, 400);
  await page.mouse.wheel(0, -400);
  await expect(value).toHaveValue("8");

  const more = page.getByRole("button", { name: "加 0.5 分 · 应用价值" });
  await more.click();
  await expect(value).toHaveValue("8.5");
  await page.getByRole("button", { name: "减 0.5 分 · 应用价值" }).dblclick();
  await expect(value).toHaveValue("7.5");
  const box = await more.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
});

test("a key pressed while an input method composes belongs to it, and its text arrives once it is chosen", async ({
  app,
  page,
}) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  const value = field(page, "应用价值");
  await value.focus();
  const inputMethod = await page.context().newCDPSession(page);
  await inputMethod.send("Input.imeSetComposition", { text: "ba", selectionStart: 2, selectionEnd: 2 });
  await value.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
  await expect(value).toBeFocused();
  await expect(value).toHaveAttribute("aria-invalid", "false");
  await inputMethod.send("Input.insertText", { text: "８。５" });
  await expect(value).toHaveValue("８。５");
  await expect(value).toHaveAttribute("aria-invalid", "false");
  await page.keyboard.press("Enter");
  await expect(field(page, "技术创新")).toBeFocused();
  await expect.poll(async () => (await hall.ballot(1)).draft?.marks["ppt"]?.["value"]).toBe("８。５");
});
