// The rule's editor: checked while it is typed, kept until it is saved or given up, and fixed by the lock.

import { expect, test } from "../support/app";
import { Desk } from "./desk";

test("the editor shows each full score, and warns when the parts' differ", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.goTo("评分标准与规则");
  await expect(desk.page.getByText("现场满分 100", { exact: true })).toBeVisible();
  await expect(desk.page.getByText("本环节满分 40")).toBeVisible();
  await desk.page.getByLabel("应用价值：最高分").fill("２０");
  await expect(desk.page.getByText("现场满分 105", { exact: true })).toBeVisible();
  await expect(
    desk.page.getByText("各部分的满分不同：现场评分 满分 105、性能评测 满分 100。", { exact: false }),
  ).toBeVisible();
  await desk.page.getByLabel("性能评测的权重").fill("0.4");
  await expect(desk.page.getByText("各部分的权重之和是 1.1，不是 1。")).toBeVisible();
});

test("what is wrong is told at its field and by its place, and cannot be saved", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.goTo("评分标准与规则");
  const field = desk.page.getByLabel("应用价值：最高分");
  await field.fill("9,5");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription("请输入数字，小数点用“.”");
  await expect(desk.page.getByText("环节与评分项 › PPT答辩 › 应用价值", { exact: false })).toBeVisible();
  await expect(desk.button("保存")).toBeDisabled();
  await expect(desk.button("锁定规则")).toBeDisabled();
  await desk.page.getByLabel("至少有几个分数才去掉").fill("2");
  await expect(desk.page.getByText("评委分数的合成: 要大于去掉的个数之和")).toBeVisible();
});

test("an edit stays while pages change and the window is loaded anew, until it is saved or given up", async ({
  app,
}) => {
  const desk = await Desk.create(app);
  await desk.goTo("评分标准与规则");
  await desk.page.getByLabel("应用价值：最高分").fill("12");
  await desk.goTo("总览");
  await desk.page.reload();
  await desk.goTo("评分标准与规则");
  await expect(desk.page.getByLabel("应用价值：最高分")).toHaveValue("12");

  await desk.button("放弃修改").click();
  await desk.answer("放弃修改");
  await expect(desk.page.getByLabel("应用价值：最高分")).toHaveValue("15");

  await desk.page.getByLabel("应用价值：最高分").fill("12");
  await desk.button("保存").click();
  await expect(desk.page.getByText("已保存")).toBeVisible();
  await desk.page.reload();
  await desk.goTo("评分标准与规则");
  await expect(desk.page.getByLabel("应用价值：最高分")).toHaveValue("12");
  await expect(desk.button("保存")).toBeHidden();
});

test("a removed criterion and a removed rung come back by one press", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.goTo("评分标准与规则");
  await desk.button("移除 技术创新").click();
  await expect(desk.page.getByText("现场满分 85", { exact: true })).toBeVisible();
  await desk.button("撤销").click();
  await expect(desk.page.getByText("现场满分 100", { exact: true })).toBeVisible();
  await desk.button("移除 代码操作演示").click();
  await desk.answer("移除环节");
  // A rung that names the removed segment is not dropped in silence.
  await expect(desk.page.getByText("规则中已没有它所指的内容，请移除").first()).toBeVisible();
});

test("locking names what it fixes, and then nothing can be changed until it is lifted", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.goTo("评分标准与规则");
  await desk.button("锁定规则").click();
  await expect(desk.dialog).toContainText("3 个环节、7 个评分项：PPT答辩、Demo演示、代码操作演示");
  await expect(desk.dialog).toContainText("总分构成：现场评分 × 0.7 + 性能评测 × 0.3");
  await desk.answer("锁定");
  await expect(desk.page.getByLabel("应用价值：最高分")).not.toBeEditable();
  await expect(desk.button("添加环节")).toBeHidden();
  await desk.button("解锁").click();
  await desk.answer("解锁");
  await expect(desk.page.getByLabel("应用价值：最高分")).toBeEditable();
});
