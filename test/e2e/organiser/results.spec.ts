// The page of results: what is signed and what is not, what each stage leads to, and lists and workbooks to take away.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { readByLibreOffice } from "../final/exported";
import { SpeakingWindow } from "../chief/speaking-window";
import { type App, expect, test } from "../support/app";
import { Desk, fixtures } from "./desk";
import { type Person, PlayedEvent, marksOf } from "./played-event";

async function axeFindings(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { "color-contrast-enhanced": { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** A final from the sample workbooks: two teams a track, judged by the chiefs alone. */
async function playFinal(app: App): Promise<{ desk: Desk; played: PlayedEvent; chiefs: readonly Person[] }> {
  const desk = await Desk.create(app);
  for (const file of ["registrations", "roster", "performance"]) await desk.importFile(join(fixtures, `${file}.xlsx`));
  const played = await PlayedEvent.open(app);
  const { floor } = played;
  const view = await floor.call("organiser.view", {});
  const kept = view.plan.tracks.flatMap(({ id }) =>
    view.projects.filter(({ track, performance }) => track === id && performance !== null).slice(0, 2),
  );
  const others = view.projects.filter((project) => !kept.includes(project)).map(({ project }) => project);
  await floor.call("organiser.withdraw-projects", { projects: others, reason: "未进入决赛" });
  const rule = await played.lockRule("final");
  await floor.call("organiser.draw-order", { stage: "final" });
  const chiefs = await played.pins(
    view.plan.tracks.map(
      ({ id }) => view.people.find(({ role, panels }) => role === "chief" && panels.includes(id))?.person ?? "",
    ),
  );
  for (const [at, chief] of chiefs.entries()) {
    await played.as(chief);
    const own = kept.filter(({ track }) => track === view.plan.tracks[at]?.id);
    for (const [place, { project }] of own.entries()) {
      await floor.call("chief.open", { project });
      await played.submit(project, marksOf(rule, place === 0 ? 0.9 : 0.7));
      await played.close(project);
    }
  }
  return { desk, played, chiefs };
}

test("a final: what is signed and what is not, awards with what is vacant, and the lists of honours", async ({
  app,
}) => {
  const { desk, played, chiefs } = await playFinal(app);
  const { page, main } = desk;
  await desk.goTo("结果");
  await expect(page.getByText("还没有签发成绩证书。")).toBeVisible();
  await expect(main.getByRole("region", { name: "签发情况" }).getByText("未签发")).toHaveCount(3);
  await expect(desk.button("导出成绩工作簿")).toHaveCount(0);

  const [first, second] = chiefs as [Person, Person];
  await played.as(first);
  await played.floor.call("chief.rule", {
    subject: { about: "vacancy", track: "medical", award: "third", places: 1 },
    reason: "示例：未达到三等奖水平",
  });
  await played.sign();
  await played.as(second);
  await played.sign();

  const signing = main.getByRole("region", { name: "签发情况" });
  await expect(signing.getByText("已签发")).toHaveCount(2);
  await expect(signing.getByRole("row", { name: /AI\+智慧服务/ })).toContainText("没有任何正式结果");
  await expect(main.getByText("还有 1 个赛道没有正式成绩")).toBeVisible();
  const medical = main.getByRole("region", { name: "AI+智慧医疗", exact: true });
  await expect(medical.getByRole("row").nth(1)).toContainText("一等奖");
  await expect(medical.getByText("三等奖空缺 1 名：评审组长裁定（示例：未达到三等奖水平）")).toBeVisible();
  await expect(medical.getByText("优胜奖空缺：没有更多排名的项目")).toBeVisible();
  await expect(main.getByRole("region", { name: "AI+智慧服务", exact: true })).toHaveCount(0);

  const craftsman = main.getByRole("region", { name: /^“上海医务工匠”等荣誉称号优先申报名单$/ });
  await expect(craftsman.getByRole("row")).toHaveCount(3);
  await expect(craftsman).toContainText("八(二)");
  await craftsman.getByRole("button", { name: /^复制/ }).click();
  await expect(craftsman.getByRole("button", { name: /^已复制/ })).toBeVisible();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  const [header, ...rows] = copied.split("\n").map((line) => line.split("\t"));
  expect(header).toEqual(["赛道", "姓名或名称", "单位", "项目", "依据", "使用前须核对"]);
  expect(rows.map((row) => [row[0], row[4]])).toEqual([
    ["AI+智慧医疗", "第一名"],
    ["AI+智慧管理", "第一名"],
  ]);
  for (const row of rows)
    await expect(craftsman.getByRole("rowheader", { name: row[1] ?? "", exact: true })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test("a list is laid out for the printer with its clause and the certificates it follows from", async ({ app }) => {
  const { desk, played, chiefs } = await playFinal(app);
  await played.as(chiefs[0] as Person);
  await played.sign();
  await desk.goTo("结果");
  await app.electron.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.print = () => undefined;
  });
  const list = desk.main.getByRole("region", { name: "专项职业能力证书考试名单" });
  await list.getByRole("button", { name: /^打印/ }).click();
  const sheet = desk.page.locator("[data-print-sheet]");
  await expect(sheet).toContainText("专项职业能力证书考试名单");
  await expect(sheet).toContainText("八(三)");
  await expect(sheet).toContainText(/[0-9a-f]{64}/);
});

interface Selection {
  readonly desk: Desk;
  readonly played: PlayedEvent;
  readonly projects: readonly string[];
}

const track = "diagnosis";
const tied = [0.9, 0.8, 0.8, 0.5];

/** The 2024 selection of four scenarios, two of them tied at the cut; then 需求路演 and 验收 of those who went on. */
async function playSelection(app: App): Promise<Selection & { readonly chief: Person; readonly judge: Person }> {
  const window = await SpeakingWindow.open(app);
  await window.call("event.create", {
    template: "scenario-selection-2024",
    title: "医疗大模型应用示范场景征集（示例）",
    rehearsal: false,
    pin: "246810",
  });
  const desk = new Desk(await window.showDesk());
  const played = await PlayedEvent.open(app);
  const [chief, judge] = (await played.pins([
    await played.addPerson("C", "chief", [track]),
    await played.addPerson("1", "judge", [track]),
  ])) as [Person, Person];
  const projects: string[] = [];
  for (const at of tied.keys()) projects.push(await played.addProject(at + 1, track, at === 0 ? ["示例联合大学"] : []));
  const rule = await played.lockRule("selection");
  await played.as(judge);
  for (const [at, project] of projects.entries()) await played.submit(project, marksOf(rule, tied[at] ?? 0));
  await closeAll(played, chief, projects);
  await played.sign();
  return { desk, played, projects, chief, judge };
}

async function closeAll(played: PlayedEvent, chief: Person, projects: readonly string[]): Promise<void> {
  await played.as(chief);
  for (const project of projects) {
    await played.floor.call("chief.open", { project });
    await played.close(project);
  }
}

function stageChoice({ main }: Desk, name: string): Locator {
  return main.getByRole("radiogroup", { name: "阶段" }).getByText(name, { exact: true });
}

test("a selection: who goes on, by quota and as confirmed; feedback; grades with both parts; each stage its workbook", async ({
  app,
}) => {
  const { desk, played, projects, chief, judge } = await playSelection(app);
  const [first = "", second = "", third = ""] = projects;
  const { main, page } = desk;
  await desk.goTo("结果");
  const rows = main.getByRole("region", { name: "大模型+诊疗服务的成绩" }).getByRole("row");
  await expect(rows.nth(1)).toContainText("晋级");
  await expect(rows.nth(1)).toContainText("待确认");
  await expect(main.getByText("组委会还没有确认晋级名单。")).toBeVisible();
  const shortlist = main.getByRole("region", { name: "入围应用示范场景名单（专项管理）" });
  await expect(shortlist.getByText("按名额拟定，尚未确认").first()).toBeVisible();

  await played.asOrganiser();
  await played.confirm("selection", []);
  await expect(main.getByText(/^组委会于 .* 确认晋级名单。$/)).toBeVisible();
  await expect(shortlist.getByRole("row")).toHaveCount(4);
  await expect(shortlist.getByText("尚未确认")).toHaveCount(0);

  await played.floor.call("organiser.begin-stage", { stage: "demand" });
  await stageChoice(desk, "需求路演").click();
  await expect(main.getByText("本阶段还没有意见。")).toBeVisible();
  await played.as(judge);
  await played.submit(first, {}, "示例意见：请补充对接计划。\n第二行。");
  await expect(main.getByRole("article", { name: "示例场景1" })).toContainText("第二行。");
  await expect(main.getByRole("article", { name: "示例场景2" })).toContainText("还没有意见");
  const feedback = join(app.dataFolder, "意见.xlsx");
  await app.answerSaveDialogs(feedback);
  await desk.button("导出意见工作簿").click();
  await expect(page.getByText("已写入并核对")).toBeVisible();
  expect(readByLibreOffice(feedback).get("意见汇总")?.flat()).toContain("示例意见：请补充对接计划。\n第二行。");
  await closeAll(played, chief, [first, second, third]);

  await played.asOrganiser();
  const rule = await played.lockRule("acceptance");
  await played.floor.call("organiser.begin-stage", { stage: "acceptance" });
  await played.as(judge);
  for (const [at, project] of [first, second, third].entries())
    await played.submit(project, marksOf(rule, [1, 0.8, 0.5][at] ?? 0));
  await closeAll(played, chief, [first, second, third]);
  for (const [at, project] of [first, second, third].entries())
    await played.savePerformance(project, ["95", "80", "40.5"][at] ?? "");
  await played.sign();

  await stageChoice(desk, "验收").click();
  await expect(rows.nth(1)).toContainText(/示例场景1.*100.*95.*98\.00.*优秀/);
  await expect(rows.nth(3)).toContainText(/示例场景3.*50.*40\.5.*46\.20.*不合格/);
  const plaque = main.getByRole("region", { name: "“上海市医疗大模型应用场景示范中心”挂牌名单" });
  await expect(plaque.getByRole("rowheader")).toHaveText(["示例申报单位1", "示例联合大学"]);
  await expect(plaque.getByRole("row", { name: /示例联合大学/ })).toContainText("是否同为建设主体由组委会确定");
  expect(await axeFindings(page)).toEqual([]);

  for (const [stage, sheet] of [
    ["遴选", "晋级名单"],
    ["验收", "验收结论"],
  ] as const) {
    await stageChoice(desk, stage).click();
    const path = join(app.dataFolder, `${stage}.xlsx`);
    await app.answerSaveDialogs(path);
    await desk.button("导出成绩工作簿").click();
    await expect.poll(() => existsSync(path) && readFileSync(path).length > 0).toBe(true);
    await expect(page.getByText("已写入并核对")).toBeVisible();
    expect([...readByLibreOffice(path).keys()]).toContain(sheet);
  }
});
