// The set-up by hand: plan, projects, people and recusals can be edited, and what is removed by mistake comes back.

import { expect, test } from "../support/app";
import { Desk, registrations } from "./desk";

const two = [
  ["1", "示例甲", "示例一院", "AI+智慧医疗"],
  ["2", "示例乙", "示例二院", "AI+智慧医疗"],
];

async function addJudge(desk: Desk, name: string, unit: string): Promise<void> {
  await desk.goTo("评委");
  await desk.button("添加人员").click();
  await desk.dialog.getByLabel("姓名").fill(name);
  await desk.dialog.getByLabel("单位").fill(unit);
  await desk.dialog.getByLabel("AI+智慧医疗").check();
  await desk.answer("保存");
}

test("the plan is edited, a removal is undone, and a track in use stays", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.importFile(registrations(two));
  await desk.goTo("赛事");
  await expect(desk.button("移除 AI+智慧医疗")).toHaveCount(0);
  await desk.page.getByLabel("赛事名称").fill("示例赛事");
  await desk.button("移除 优胜奖").click();
  await desk.button("撤销").click();
  await expect(desk.page.getByLabel("奖项名称")).toHaveCount(4);
  const places = desk.page.getByRole("group", { name: "每个赛道名额" }).last();
  await places.getByLabel("个数").fill("两名");
  await expect(desk.button("保存")).toBeDisabled();
  await places.getByRole("combobox").first().selectOption("其余全部");
  await desk.button("保存").click();
  await expect(desk.page.getByText("已保存")).toBeVisible();
  await desk.page.reload();
  await desk.goTo("赛事");
  await expect(desk.page.getByLabel("赛事名称")).toHaveValue("示例赛事");
});

test("what a stage leads to is edited where it applies, with every fault told at its place", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.goTo("赛事");
  const stage = (number: number) => desk.page.getByRole("group", { name: `阶段 ${number}`, exact: true });
  const preliminary = stage(1);
  await preliminary.getByLabel("百分比（%）").fill("120");
  await expect(preliminary).toContainText("请输入 0 到 100 的百分比");
  await preliminary.getByLabel("百分比（%）").fill("４０");
  await preliminary.getByLabel("为某个赛道另设……").selectOption("AI+智慧管理");
  const own = preliminary.getByRole("group", { name: "AI+智慧管理" });
  await own.getByRole("combobox").first().selectOption("按个数");
  await own.getByLabel("个数").fill("3");
  const final = stage(3);
  await expect(final.getByLabel("晋级到")).toHaveCount(0);
  await final.getByLabel("成绩用来做什么").selectOption("评定等级");
  await expect(final).toContainText("至少要有一个等级");
  await expect(desk.page.getByText("没有这个奖项或等级")).toHaveCount(2);
  for (const [number, name, least] of [
    [1, "优秀", "60"],
    [2, "合格", "90"],
  ] as const) {
    await final.getByRole("button", { name: "添加等级" }).click();
    await final.getByRole("textbox", { name: `等级 ${number}`, exact: true }).fill(name);
    await final.getByLabel(`等级 ${number} 分数线`).fill(least);
  }
  await expect(final).toContainText("等级的分数线要从高到低");
  await final.getByLabel("等级 1 分数线").fill("90");
  await final.getByLabel("等级 2 分数线").fill("60");
  for (const list of ["名单 2", "名单 3"]) {
    const honour = desk.page.getByRole("group", { name: list });
    while ((await honour.getByRole("checkbox", { name: "已移除的奖项或等级" }).count()) > 0)
      await honour.getByRole("checkbox", { name: "已移除的奖项或等级" }).first().click();
    await honour.getByRole("checkbox", { name: "优秀" }).check();
  }
  await desk.button("保存").click();
  await expect(desk.page.getByText("已保存")).toBeVisible();
  await desk.page.reload();
  await desk.goTo("赛事");
  await expect(own.getByLabel("个数")).toHaveValue("3");
  await expect(final.getByRole("textbox", { name: "等级 2", exact: true })).toHaveValue("合格");
});

test("a project withdraws with a reason, and comes back by one press", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.importFile(registrations(two));
  await desk.goTo("项目");
  await desk.button("让 示例甲 退出").click();
  await desk.dialog.getByRole("button", { name: "确认退出" }).click();
  await expect(desk.dialog).toContainText("请写明理由");
  await desk.dialog.getByLabel("理由").fill("示例：材料不齐");
  await desk.answer("确认退出");
  await expect(desk.page.getByRole("rowheader", { name: /示例甲.*已退出.*材料不齐/s })).toBeVisible();
  await desk.button("撤销").click();
  await expect(desk.button("让 示例甲 退出")).toBeVisible();
  await expect(desk.button("恢复 示例甲 参赛")).toHaveCount(0);
});

test("a number that another project has is refused where it is typed", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.importFile(registrations(two));
  await desk.goTo("项目");
  await desk.button("编辑 示例乙").click();
  await desk.dialog.getByLabel("序号").fill("1");
  await desk.dialog.getByRole("button", { name: "保存" }).click();
  await expect(desk.dialog).toContainText("序号已被“示例甲”使用");
  await desk.dialog.getByLabel("序号").fill("２");
  await desk.answer("保存");
});

test("a removed judge is put back with the recusals, and PINs show once, alone on paper", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.importFile(registrations(two));
  await addJudge(desk, "示例评委", "示例一院");
  await desk.goTo("回避");
  await desk.button("确认回避 1 项").click();
  await expect(desk.page.getByText("没有待处理的回避建议。")).toBeVisible();
  await desk.goTo("评委");
  await desk.button("移除 示例评委").click();
  await desk.answer("移除");
  await desk.button("撤销").click();
  await expect(desk.page.getByRole("rowheader", { name: "示例评委" })).toBeVisible();
  await desk.goTo("回避");
  await expect(desk.page.getByRole("button", { name: "解除 示例评委 对 示例甲 的回避" })).toBeVisible();

  await desk.goTo("评委");
  await desk.button("为没有 PIN 的 1 人发放").click();
  await desk.dialog.getByRole("button", { name: "发放", exact: true }).click();
  const slip = desk.page.getByRole("dialog", { name: "登录 PIN", exact: true }).getByRole("listitem");
  await expect(slip).toHaveText(/示例评委\s*\d{6}/);
  const pin = /\d{6}/u.exec(await slip.innerText())?.[0] ?? "";
  // What is printed is the slips and nothing of the screen.
  await desk.page.emulateMedia({ media: "print" });
  await expect(desk.page.locator("[data-print-sheet]")).toBeVisible();
  await expect(slip).toBeHidden();
  await expect(desk.page.locator("#root")).toBeHidden();
  await desk.page.emulateMedia({ media: "screen" });
  await desk.button("已经打印或抄写，关闭").click();
  await expect(desk.page.getByRole("row").filter({ hasText: "示例评委" })).toContainText("已发");
  await expect(desk.dialog).toHaveCount(0);
  expect((await desk.page.content()).includes(pin), "the PIN is still in the page").toBe(false);
});

test("recusals are added by hand and lifted with a reason", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.importFile(registrations(two));
  await addJudge(desk, "示例评委", "示例他院");
  await desk.goTo("回避");
  await desk.button("添加回避").click();
  await expect(desk.page.getByText("请选择评委和项目，并写明理由")).toBeVisible();
  await desk.page.getByRole("combobox", { name: "评委" }).click();
  await desk.page.getByRole("option", { name: "示例评委" }).click();
  await desk.page.getByRole("combobox", { name: "项目" }).click();
  await desk.page.getByRole("option", { name: "2 示例乙" }).click();
  await desk.page.getByRole("textbox", { name: "理由" }).fill("示例：合作关系");
  await desk.button("添加回避").click();
  await desk.button("解除 示例评委 对 示例乙 的回避").click();
  await desk.dialog.getByLabel("理由").fill("示例：核实无关");
  await desk.answer("解除回避");
  await expect(desk.page.getByText("没有回避。")).toBeVisible();
});
