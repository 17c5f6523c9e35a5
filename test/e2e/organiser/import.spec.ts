// Importing workbooks: a preview first, nothing without a confirmation, never a project twice, and clear words for what is wrong.

import { join } from "node:path";
import { expect, root, test } from "../support/app";
import { Desk, fixtures, registrations } from "./desk";

const three = [
  ["1", "示例甲", "示例一院", "AI+智慧医疗"],
  ["2", "示例乙", "示例二院", "AI+智慧管理"],
  ["3", "示例丙", "示例三院", "AI+智慧服务"],
];

test("nothing changes before it is confirmed, and then just what was shown", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.preview(join(fixtures, "registrations.xlsx"));
  await expect(desk.page.getByRole("heading", { level: 1 })).toHaveText("预览：报名汇总表");
  await expect(desk.page.getByText("新增 37 行，更改 0 行；不变 0 行，不导入 0 行。")).toBeVisible();
  await desk.expectProjects(0);

  // The preview is still there after looking elsewhere, and can be called off.
  await desk.goTo("项目");
  await desk.rail.getByRole("link", { name: "名单导入" }).click();
  await desk.button("取消，什么也不改变").click();
  await desk.expectProjects(0);

  await desk.preview(join(fixtures, "registrations.xlsx"));
  await desk.button("确认导入 37 行").click();
  await expect(desk.page.getByText("已导入：新增 37 行，更改 0 行，不导入 0 行。")).toBeVisible();
  await desk.expectProjects(37);
});

test("the four sample workbooks are recognised by their columns", async ({ app }) => {
  const desk = await Desk.create(app);
  for (const [file, kind] of [
    ["registrations.xlsx", "报名汇总表"],
    ["roster.xlsx", "评审专家名单"],
    ["staff.xlsx", "组织与工作人员名单"],
    ["performance.xlsx", "性能评测成绩"],
  ] as const) {
    await desk.preview(join(fixtures, file));
    await expect(desk.page.getByRole("heading", { level: 1 })).toHaveText(`预览：${kind}`);
    await desk.button(/^确认导入/).click();
    await expect(desk.page.getByText(/^已导入/)).toBeVisible();
  }
  // Judges of whose unit a team comes are found at once.
  await desk.button("有 4 条回避建议，去处理").click();
  await expect(desk.page.getByRole("checkbox", { checked: true })).toHaveCount(4);
  await desk.button("确认回避 4 项").click();
  await expect(desk.page.getByText("没有待处理的回避建议。")).toBeVisible();
});

test("importing again changes what differs, adds what is new, and doubles nothing", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.importFile(registrations(three));
  await desk.preview(registrations(three));
  await expect(desk.button("没有可导入的行")).toBeDisabled();
  await desk.button("取消，什么也不改变").click();

  const [first = [], , third = []] = three;
  await desk.preview(
    registrations([first, ["3", "示例丙", "示例新院", "AI+智慧服务"], ["4", "示例丁", "示例四院", "AI+智慧医疗"]]),
  );
  await expect(desk.page.getByText("新增 1 行，更改 1 行；不变 1 行，不导入 0 行。")).toBeVisible();
  const changed = desk.page.getByRole("row").filter({ hasText: "示例丙" });
  await expect(changed.locator("del")).toHaveText(third[2] ?? "");
  await expect(changed.locator("ins")).toHaveText("示例新院");
  await expect(desk.page.getByRole("row").filter({ hasText: "示例乙" })).toContainText("表中没有");
  await desk.button("确认导入 2 行").click();
  await desk.expectProjects(4);
});

test("a corrected column is previewed again with what it holds", async ({ app }) => {
  const desk = await Desk.create(app);
  const sheet = Buffer.from("序号,作品题目甲,申报单位,赛道,队员1姓名\n1,示例甲,示例一院,AI+智慧医疗,示例队员\n");
  await desk.preview({ name: "题目.csv", mimeType: "text/csv", buffer: sheet });
  await expect(desk.page.getByText("缺少必需的列：项目名称。", { exact: false })).toBeVisible();
  await expect(desk.button(/^确认导入/)).toBeDisabled();
  await desk.page.getByLabel("B 列“作品题目甲”对应的内容").selectOption({ label: "项目名称 (必需)" });
  await expect(desk.page.getByText("缺少必需的列", { exact: false })).toBeHidden();
  await desk.page.getByRole("tab", { name: /^变化/ }).click();
  await expect(desk.page.getByRole("rowheader", { name: "示例甲" })).toBeVisible();
});

test("what is wrong is told by its cell", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.preview(registrations([...three, ["零", "示例丁", "示例四院", "AI+智慧医疗"]]));
  await desk.page.getByRole("tab", { name: /^问题/ }).click();
  const problem = desk.page.getByRole("row").filter({ hasText: "A5" });
  await expect(problem).toContainText("错误");
  await expect(problem).toContainText("序号“零”不是从 1 开始的整数");
});

test("a workbook with no known column, and one that is none, get a clear message and change nothing", async ({
  app,
}) => {
  const desk = await Desk.create(app);
  await desk.choose({ name: "其他.csv", mimeType: "text/csv", buffer: Buffer.from("甲,乙\n1,2\n") });
  await expect(desk.page.getByRole("alert")).toContainText("工作簿中没有认得的列");
  await desk.choose({ name: "损坏.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004 half a workbook") });
  await expect(desk.page.getByRole("alert")).toContainText("工作簿");
  await desk.choose({ name: "照片.png", mimeType: "image/png", buffer: Buffer.from("x") });
  await expect(desk.page.getByRole("alert").filter({ hasText: "照片.png" })).toBeVisible();
  await desk.expectProjects(0);
});

test("once the rule is locked differences are only proposed, and those ticked are taken", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.importFile(registrations(three));
  await desk.goTo("评分标准与规则");
  await desk.button("锁定规则").click();
  await desk.answer("锁定");
  const renamed = three.map(([seq = "", name = "", , track = ""]) => [seq, name, "示例新院", track]);
  await desk.preview(registrations(renamed));
  await expect(desk.page.getByText("规则已锁定：差异逐条列出，勾选的才会采纳。")).toBeVisible();
  await expect(desk.button("采纳勾选的 0 行")).toBeDisabled();
  await desk.page.getByRole("checkbox", { name: "采纳 2 示例乙" }).check();
  await desk.button("采纳勾选的 1 行").click();
  await expect(desk.page.getByText("已导入：新增 0 行，更改 1 行，不导入 0 行。")).toBeVisible();
  await desk.goTo("项目");
  await expect(desk.page.getByRole("row").filter({ hasText: "示例新院" })).toHaveCount(1);
});

test("thousands of rows are read and taken with progress, and what was taken before a stop is gone on from", async ({
  app,
}) => {
  const desk = await Desk.create(app);
  const many = 3000;
  const sheet = registrations(
    Array.from({ length: many }, (_, at) => [
      String(at + 1),
      `示例项目${at + 1}`,
      `示例单位${Math.floor(at / 2)}`,
      "AI+智慧医疗",
    ]),
  );
  await desk.preview(sheet);
  await desk.button(`确认导入 ${many} 行`).click();
  await expect(desk.page.getByRole("progressbar", { name: "正在导入……" })).toBeVisible();
  await desk.button("停止").click();
  const said = desk.page.getByText(/^已停止：其余 \d+ 行没有导入/);
  await expect(said).toBeVisible({ timeout: 60_000 });
  const left = Number(/\d+/u.exec(await said.innerText())?.[0]);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(many);

  await desk.preview(sheet);
  await expect(desk.page.getByText(`新增 ${left} 行，更改 0 行；不变 ${many - left} 行，不导入 0 行。`)).toBeVisible();
  await desk.button(`确认导入 ${left} 行`).click();
  await expect(desk.page.getByText(`已导入：新增 ${left} 行，更改 0 行，不导入 0 行。`)).toBeVisible({
    timeout: 60_000,
  });
  await desk.expectProjects(many);
});

test("the sample of the 2024 selection comes in by its own columns, and its findings are reviewed", async ({ app }) => {
  const page = await app.firstWindow();
  await page.getByRole("button", { name: "新建赛事" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "2024年上海市医疗大模型应用示范场景征集" }).check();
  await dialog.getByText("正式比赛", { exact: true }).click();
  for (const number of [0, 1]) await dialog.locator("input[type=password]").nth(number).fill("246810");
  await dialog.getByRole("button", { name: "新建" }).click();
  const desk = new Desk(page);
  await desk.preview(join(root, "samples", "scenario-selection-2024", "registrations.xlsx"));
  await expect(desk.page.getByRole("heading", { level: 1 })).toHaveText("预览：报名汇总表");
  await desk.page.getByRole("tab", { name: /^列的对应/ }).click();
  // Every column is known, by a name in words.
  await desk.page.getByLabel("只看没有采用的列").check();
  await expect(desk.page.getByRole("combobox", { name: /^[A-Z]+ 列/ })).toHaveCount(0);
  await desk.page.getByLabel("只看没有采用的列").uncheck();
  const fields = desk.page.getByRole("combobox", { name: /^[A-Z]+ 列/ });
  for (const field of await fields.all()) await expect(field.locator("option:checked")).toHaveText(/\p{Script=Han}/u);
  await desk.button("确认导入 27 行").click();
  await expect(desk.page.getByText("已导入：新增 27 行，更改 0 行，不导入 0 行。")).toBeVisible();
  await desk.goTo("审查");
  const wide = desk.main.getByRole("article", { name: /^10 / });
  await expect(wide).toContainText("联合体的单位数超出规定");
  await expect(wide).toContainText("“原则上”规定，可豁免");
  await wide.getByRole("button", { name: "豁免", exact: true }).click();
  await desk.dialog.getByRole("button", { name: /^“原则上”的规定/ }).click();
  await desk.answer("豁免");
  await expect(wide).toContainText("已豁免");
});
