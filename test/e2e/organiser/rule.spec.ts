// The rule's editor: checked while it is typed, kept until it is saved or given up, and fixed by the lock.

import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { printedBy } from "../chief/printing";
import { type App, expect, test } from "../support/app";
import { Desk, fixtures } from "./desk";

/** With the sample workbooks' projects and panels of five. */
async function filled(app: App): Promise<Desk> {
  const desk = await Desk.create(app);
  for (const file of ["registrations", "roster"]) await desk.importFile(join(fixtures, `${file}.xlsx`));
  await desk.goTo("评分标准与规则");
  return desk;
}

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
  await expect(desk.page.getByText("已保存", { exact: true })).toBeVisible();
  await desk.page.reload();
  await desk.goTo("评分标准与规则");
  await expect(desk.page.getByLabel("应用价值：最高分")).toHaveValue("12");
  await expect(desk.button("保存")).toHaveCount(0);
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

test("each setting is explained with the event's own numbers, as it is changed", async ({ app }) => {
  const desk = await filled(app);
  const told = desk.main;
  await expect(told).toContainText("满5个分数时去掉1个最高分和1个最低分，其余取平均。");
  await expect(told).toContainText("评审组5人：齐全时平均3个；1人回避或缺席时不足5个，不去分，平均4个；");
  await expect(told).toContainText("评审组正好 5 人，满 5 个分数才去分");
  await desk.page.getByLabel("至少有几个分数才去掉").fill("4");
  await expect(told).toContainText("评审组5人：齐全时平均3个；1人回避或缺席时平均2个；");
  await expect(told).not.toContainText("评审组正好 5 人");
  await desk.page.getByLabel("小数位数").fill("1");
  await expect(told).toContainText("四舍五入保留1位小数：92.75 → 92.8，92.65 → 92.7。");
  await desk.button("移除 评审组长裁定的顺序").click();
  await expect(told).toContainText("可以在比较的最后加上“评审组长裁定的顺序”。");
  await desk.page.getByRole("button", { name: "English" }).click();
  await expect(told).toContainText(
    "A panel of 5: with all there, 3 marks are averaged; with 1 recused or absent, 2 marks are averaged;",
  );
});

test("settings are tried on sample marks as they change, and nothing of it is kept", async ({ app }) => {
  const desk = await filled(app);
  const table = desk.page.getByRole("region", { name: /试算的名次$/ });
  await expect(desk.page.getByText("示例分数：为每个项目和每位评委随机生成", { exact: false })).toBeVisible();
  await expect(table.getByText("不变").first()).toBeVisible();
  await expect(table.getByText(/^[升降] \d+ 位$/)).toHaveCount(0);
  await desk.page.getByLabel("性能评测的权重").fill("0");
  await desk.page.getByLabel("现场评分的权重").fill("1");
  await expect(desk.page.getByText(/^试算：\d+ 个项目，名次变动 [1-9]\d* 个/)).toBeVisible();
  await desk.button("看名次").click();
  await expect(table.getByText(/^[升降] \d+ 位$/).first()).toBeInViewport();
  await desk.page.getByLabel("最少张数").fill("9");
  await expect(table.getByText("评全的评分表 5 张，至少要 9 张").first()).toBeVisible();
  await expect(table.getByText("退出排名").first()).toBeVisible();
  await desk.button("放弃修改").click();
  await desk.answer("放弃修改");
  await expect(table.getByText(/^[升降] \d+ 位$/)).toHaveCount(0);
});

test("without projects there is nothing to try a rule on, and the page says what to do", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.goTo("评分标准与规则");
  await expect(desk.page.getByText("导入名单或添加项目后，这里按本赛事的项目和评审组试算。")).toBeVisible();
  await expect(desk.page.getByText("还没有评审组：导入或添加评委后，这里按人数说明。")).toBeVisible();
});

test("a track is given a rule of its own, locked by itself, and goes back to the stage's", async ({ app }) => {
  const desk = await filled(app);
  const track = desk.page.getByLabel("适用范围");
  await track.selectOption({ label: "AI+智慧管理" });
  await expect(desk.page.getByRole("heading", { name: "“AI+智慧管理”用本阶段的规则" })).toBeVisible();
  await desk.button("为“AI+智慧管理”单独定规则").click();
  await desk.page.getByLabel("性能评测的权重").fill("0.4");
  await desk.page.getByLabel("现场评分的权重").fill("0.6");
  await desk.button("保存").click();
  await expect(desk.page.getByText("已保存", { exact: true })).toBeVisible();
  await expect(desk.main).toContainText("决赛（AI+智慧管理）由评委现场按");
  await desk.button("锁定规则").click();
  await expect(desk.dialog).toContainText("锁定“决赛 · AI+智慧管理”的规则？");
  await desk.answer("锁定");
  await expect(desk.button("改用本阶段的规则")).toBeDisabled();

  await track.selectOption({ label: "本阶段各赛道" });
  await expect(desk.page.getByLabel("性能评测的权重")).toHaveValue("0.3");
  await expect(desk.button("锁定规则")).toBeVisible();
  await expect(desk.main).toContainText("AI+智慧管理 · 已锁定");
  await expect(desk.main).toContainText("决赛（AI+智慧医疗、AI+智慧服务）由评委现场按");

  await track.selectOption({ label: "AI+智慧管理（单独规则）" });
  await desk.button("解锁").click();
  await desk.answer("解锁");
  await desk.button("改用本阶段的规则").click();
  await expect(desk.dialog).toContainText("“AI+智慧管理”单独的规则");
  await desk.answer("改用本阶段的规则");
  await expect(desk.page.getByRole("heading", { name: "“AI+智慧管理”用本阶段的规则" })).toBeVisible();
});

test("a locked rule is tried with other settings: the rule stays, and so does its rubric", async ({ app }) => {
  const desk = await filled(app);
  await desk.button("锁定规则").click();
  await desk.answer("锁定");
  await desk.button("试算别的设置").click();
  await desk.page.getByLabel("去掉最高", { exact: true }).fill("0");
  await desk.page.getByLabel("去掉最低", { exact: true }).fill("0");
  await expect(desk.page.getByLabel("应用价值：最高分")).not.toBeEditable();
  await expect(desk.page.getByText(/^试算：\d+ 个项目，名次变动 /)).toBeVisible();
  await expect(desk.button("保存")).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page: desk.page })
    .setLegacyMode(true)
    .options({ rules: { "color-contrast-enhanced": { enabled: true } } })
    .analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  await desk.button("结束试算").click();
  await expect(desk.page.getByLabel("去掉最高", { exact: true })).toHaveValue("1");
  await expect(desk.page.getByLabel("去掉最高", { exact: true })).not.toBeEditable();
});

test("the text is copied, and printed with the rubric and the fingerprint once the rule is locked", async ({ app }) => {
  const desk = await filled(app);
  await desk.button("复制中文全文").click();
  await expect(desk.button("已复制")).toBeVisible();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^决赛由评委现场按PPT答辩（满分40分）.*名次并列。$/);

  const draft = await printedBy(app, () => desk.button("打印规则（A4）").click());
  expect(draft.text).toContain("草案：规则尚未锁定");
  await desk.button("锁定规则").click();
  await desk.answer("锁定");
  const { text, pdf } = await printedBy(app, () => desk.button("打印规则（A4）").click());
  expect(text).toContain("决赛评分规则");
  expect(text).toContain(copied);
  expect(text).toContain("应用价值0–15，每级 0.5115");
  expect(text).toMatch(/合计100/);
  expect(text).toMatch(/指纹（SHA-256）：[0-9a-f]{64}/);
  // A4 upright, in points.
  expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

test("a stage that only gathers feedback has no rule, and says so", async ({ app }) => {
  const page = await app.firstWindow();
  await page.getByRole("button", { name: "新建赛事" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /2024年上海市医疗大模型/ }).check();
  await dialog.getByText("正式比赛", { exact: true }).click();
  for (const pin of await dialog.locator("input[type=password], input[inputmode=numeric]").all())
    await pin.fill("246810");
  await dialog.getByRole("button", { name: "新建" }).click();
  await expect(page.getByRole("button", { name: "交接" })).toBeVisible();
  const desk = new Desk(page);
  await desk.goTo("评分标准与规则");
  await page.getByLabel("阶段").selectOption({ label: "需求路演" });
  await expect(page.getByRole("heading", { name: "“需求路演”没有规则" })).toBeVisible();
  await expect(page.getByLabel("适用范围")).toHaveCount(0);
  await page.getByLabel("阶段").selectOption({ label: "验收" });
  // It is carried over only from stages that come to a result.
  await expect(page.getByLabel("要添加的部分").getByRole("option")).toHaveText(["遴选成绩"]);
});
