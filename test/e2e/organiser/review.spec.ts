// The compliance review in a window: each finding accepted, waived or sent back, many at once, and what follows from it.

import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { type App, expect, test } from "../support/app";
import { Desk, fixtures, registrations } from "./desk";

/** The project of this number under review. */
const card = (desk: Desk, seq: number): Locator => desk.main.getByRole("article", { name: new RegExp(`^${seq} `) });

const decide = (of: Locator, name: string): Locator => of.getByRole("button", { name, exact: true });

async function begin(app: App): Promise<Desk> {
  const desk = await Desk.create(app);
  for (const file of ["registrations", "staff"]) await desk.importFile(join(fixtures, `${file}.xlsx`));
  await desk.goTo("审查");
  return desk;
}

async function expectCounts(desk: Desk, counts: readonly string[]): Promise<void> {
  const summary = desk.main.getByRole("region", { name: "审查进展" });
  for (const count of counts) await expect(summary.locator("div").filter({ hasText: count }).first()).toBeVisible();
}

/** What is printed from now on is counted, and nothing goes to a printer. */
async function countPrints(app: App): Promise<() => Promise<number>> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    Object.assign(globalThis, { roadshowPrints: 0 });
    for (const window of BrowserWindow.getAllWindows()) {
      window.webContents.print = () => {
        (globalThis as unknown as { roadshowPrints: number }).roadshowPrints += 1;
      };
    }
  });
  return () => app.electron.evaluate(() => (globalThis as unknown as { roadshowPrints: number }).roadshowPrints);
}

test("a finding is accepted, waived with a reason or sent back, and each decision can be taken back", async ({
  app,
}) => {
  const desk = await begin(app);
  await expectCounts(desk, ["符合条件15", "待审查22", "退回补正0", "不参赛0"]);

  const long = card(desk, 7);
  await long.getByText("2025 年通知 附件4").click();
  await expect(long.getByText("项目简介：字数控制在300字内。")).toBeVisible();
  await decide(long, "豁免").click();
  await desk.dialog.getByRole("button", { name: "豁免", exact: true }).click();
  await expect(desk.dialog.getByText("请写明理由", { exact: true })).toBeVisible();
  await desk.dialog.getByLabel("理由").fill("示例：已当面核实");
  await desk.answer("豁免");
  await expect(long).toContainText("已豁免");
  await expect(long).toContainText("理由：示例：已当面核实");
  await expect(decide(long, "豁免")).toHaveAttribute("aria-pressed", "true");

  await decide(card(desk, 12), "退回补正").click();
  await desk.dialog.getByRole("button", { name: "请说明情况，并附证明材料" }).click();
  await desk.answer("退回补正");
  await expect(card(desk, 12)).toContainText("已退回补正");
  await decide(card(desk, 15), "认定成立").click();
  await expect(card(desk, 15)).toContainText("认定成立：不符合参赛条件");
  await expectCounts(desk, ["符合条件16", "待审查19", "退回补正1", "不符合条件，尚未退出1"]);

  // What was settled stays in sight until it is put away, and is there after a new start of the page.
  await expect(desk.main.getByText("已处理、仍显示在这里的项目：3 个。")).toBeVisible();
  await desk.button("收起").click();
  await expect(card(desk, 7)).toHaveCount(0);
  await desk.page.reload();
  await desk.goTo("审查");
  await desk.main.getByText("已豁免 1", { exact: true }).click();
  await expect(card(desk, 7)).toContainText("理由：示例：已当面核实");
  await decide(card(desk, 7), "收回决定").click();
  await expect(card(desk, 7)).toContainText("待审查");
  await expectCounts(desk, ["符合条件15", "待审查20"]);
});

test("by keyboard alone, from finding to finding", async ({ app }) => {
  const desk = await begin(app);
  const keyboard = desk.page.keyboard;
  // Letters do nothing where no finding has the focus.
  await keyboard.press("a");
  await decide(card(desk, 5), "认定成立").focus();
  await keyboard.press("j");
  await expect(decide(card(desk, 7), "认定成立")).toBeFocused();
  await keyboard.press("a");
  await expect(decide(card(desk, 7), "认定成立")).toHaveAttribute("aria-pressed", "true");
  await expect(decide(card(desk, 7), "认定成立")).toBeFocused();
  await keyboard.press("j");
  await keyboard.press("w");
  await desk.dialog.getByLabel("理由").fill("示例：同一单位的分院");
  await keyboard.press("Control+Enter");
  await expect(desk.dialog).toHaveCount(0);
  await expect(card(desk, 11)).toContainText("已豁免");
  await keyboard.press("k");
  await keyboard.press("u");
  await expect(card(desk, 7)).toContainText("待审查");
  await expectCounts(desk, ["符合条件16", "待审查21", "不符合条件，尚未退出0"]);
});

test("all findings of one rule are settled at once, the rest accepted, and both can be undone", async ({ app }) => {
  const desk = await begin(app);
  const kinds = desk.page.getByRole("combobox", { name: "按意见种类" });
  await kinds.selectOption({ label: "同一申报单位超过 3 支团队（待审 4，共 4）" });
  await desk.button("全部豁免").click();
  await expect(desk.dialog).toContainText("涉及 4 个项目");
  await desk.dialog.getByLabel("理由").fill("示例：四支队伍来自不同院区");
  await desk.answer("豁免 4 条");
  await expect(desk.main.getByText("没有待审查的意见了。")).toBeVisible();
  await expectCounts(desk, ["待审查18"]);
  await desk.button("撤销").click();
  await expectCounts(desk, ["待审查22"]);

  await kinds.selectOption({ label: "所有意见" });
  await desk.button("其余全部认定成立").click();
  await expect(desk.dialog).toContainText("同一申报单位超过 3 支团队：4 条");
  await desk.answer("认定 22 条成立");
  await expectCounts(desk, ["待审查0", "不符合条件，尚未退出22"]);

  await desk.button("让 22 个不符合条件的项目不予参赛").click();
  await expect(desk.dialog).toContainText("术后康复训练指导");
  await desk.answer("不予参赛");
  await expectCounts(desk, ["不符合条件，尚未退出0", "不参赛22"]);
  // Why is said by rule and clause; no person is named, for this is read at the venue.
  await desk.main.getByText("不参赛 22", { exact: true }).click();
  await expect(card(desk, 14)).toContainText("已退出：合规性审查：大赛组织人员不可参赛（2025 年通知 四(六)）");
  await desk.goTo("总览");
  await expect(desk.page.getByText("符合条件 15 个，不参赛 22 个")).toBeVisible();
});

test("one project that does not qualify is excluded, and let in again", async ({ app }) => {
  const desk = await begin(app);
  await decide(card(desk, 15), "认定成立").click();
  await desk.button("皮肤影像分诊 不予参赛").click();
  await expect(desk.dialog).toContainText("合规性审查：队伍人数不在 1–5 人（2025 年通知 四(三)）");
  await desk.answer("不予参赛");
  await expectCounts(desk, ["不参赛1", "不符合条件，尚未退出0"]);
  await expect(decide(card(desk, 15), "认定成立")).toHaveCount(0);
  await desk.button("撤销").click();
  await expectCounts(desk, ["不参赛0", "不符合条件，尚未退出1"]);
});

test("what was sent back is a notice to copy and to print, and all findings are a sheet", async ({ app }) => {
  const desk = await begin(app);
  const prints = await countPrints(app);
  await decide(card(desk, 12), "退回补正").click();
  await desk.dialog.getByLabel("理由").fill("示例：请说明迟交原因");
  await desk.answer("退回补正");
  await desk.button("退回补正通知（1）").click();
  await expect(desk.dialog.getByRole("row").nth(1)).toContainText("DRG成本预测");
  await desk.dialog.getByRole("button", { name: "复制清单" }).click();
  await expect(desk.dialog.getByRole("button", { name: "已复制" })).toBeVisible();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  const lines = copied.split("\n").map((line) => line.split("\t"));
  expect(lines.map((line) => line.length)).toEqual([6, 6]);
  expect(lines[1]).toEqual([
    "12",
    "DRG成本预测",
    "静澜区疾病预防控制中心",
    expect.stringContaining("晚于报名时间"),
    "2025 年通知 五",
    "示例：请说明迟交原因",
  ]);

  const sheet = desk.page.locator("[data-print-sheet]");
  await desk.dialog.getByRole("button", { name: "打印通知" }).click();
  await expect.poll(prints).toBe(1);
  await desk.page.emulateMedia({ media: "print" });
  await expect(sheet.getByText("示例：请说明迟交原因")).toBeVisible();
  await expect(desk.page.locator("#root")).toBeHidden();
  await desk.page.emulateMedia({ media: "screen" });
  await desk.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(sheet).toHaveCount(0);
  await desk.page.keyboard.press("Escape");

  await desk.button("打印审查意见表").click();
  await expect.poll(prints).toBe(2);
  await expect(sheet.locator("tbody tr")).toHaveCount(22);
  await expect(sheet.locator("tbody tr").filter({ hasText: "DRG成本预测" })).toContainText("已退回补正");
});

test("a draw with findings that wait is warned of, and not held up", async ({ app }) => {
  const desk = await begin(app);
  await desk.goTo("抽签");
  await expect(desk.main.getByText("还有 22 个项目的审查意见没有处理。")).toBeVisible();
  await desk.button("抽签").click();
  await expect(desk.main.getByText("抽签种子", { exact: true })).toBeVisible();
  await desk.goTo("现场");
  await desk.button("去处理：22 个项目的资格审查没有处理完").click();
  await expect(desk.page.getByRole("heading", { level: 1, name: "审查" })).toBeVisible();
});

test("a corrected sheet takes a finding away, and what it says anew waits anew", async ({ app }) => {
  const desk = await Desk.create(app);
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => [String(at + 1), `示例项目${at + 1}`, "示例一院", "AI+智慧医疗"]);
  await desk.importFile(registrations(rows(4)));
  await desk.goTo("审查");
  await desk.page.getByRole("combobox", { name: "按意见种类" }).selectOption({ index: 1 });
  await desk.button("全部豁免").click();
  await desk.dialog.getByLabel("理由").fill("示例理由");
  await desk.answer("豁免 4 条");
  await expectCounts(desk, ["待审查0"]);
  // A fifth team: the finding now says something else.
  await desk.importFile(registrations(rows(5)));
  await desk.goTo("审查");
  await expectCounts(desk, ["待审查5"]);
});

test("thousands of findings are settled at once with progress, and can be stopped", async ({ app }) => {
  const desk = await Desk.create(app);
  const many = 1500;
  await desk.importFile(
    registrations(
      Array.from({ length: many }, (_, at) => [String(at + 1), `示例项目${at + 1}`, "示例一院", "AI+智慧医疗"]),
    ),
  );
  await desk.goTo("审查");
  await expectCounts(desk, [`待审查${many}`]);
  expect(await desk.main.getByRole("article").count()).toBe(25);
  await desk.button("其余全部认定成立").click();
  await desk.dialog.getByRole("button", { name: `认定 ${many} 条成立` }).click();
  await desk.dialog.getByRole("button", { name: "停止" }).click();
  await expect(desk.dialog).toHaveCount(0, { timeout: 60_000 });
  // What the stop left is asked about again, by its number.
  await desk.button("其余全部认定成立").click();
  const rest = desk.dialog.getByRole("button", { name: /^认定 \d+ 条成立$/ });
  const waiting = Number(/\d+/u.exec(await rest.innerText())?.[0]);
  expect(waiting).toBeGreaterThan(0);
  expect(waiting).toBeLessThanOrEqual(many);
  await rest.click();
  await expect(desk.dialog).toHaveCount(0, { timeout: 60_000 });
  await expectCounts(desk, ["待审查0", `不符合条件，尚未退出${many}`]);
});
