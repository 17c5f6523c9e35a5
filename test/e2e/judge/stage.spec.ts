// The judge's screen and the stage: it follows, it never takes an unfinished ballot away, and every project can be gone to.

import type { Page } from "@playwright/test";
import { expect, test } from "../support/app";
import { Hall } from "./hall";

const name = (page: Page) => page.getByRole("heading", { level: 1 });

async function goTo(page: Page, project: string): Promise<void> {
  await page.getByRole("button", { name: /^全部项目/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: project }).click();
  await expect(name(page)).toHaveText(project);
}

async function markAll(page: Page, mark: string): Promise<void> {
  await expect(page.locator("input[data-score-field]")).toHaveCount(7);
  for (const field of await page.locator("input[data-score-field]").all()) await field.fill(mark);
}

async function submit(page: Page, button = "核对并提交"): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("button", { name: "确认提交" }).click();
  await expect(page.getByText(/^已提交 /)).toBeVisible();
}

test("a project that comes on stage is offered, and the unfinished ballot stays", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  await page.getByLabel("应用价值", { exact: true }).fill("8");
  await hall.open(2);
  await expect(page.getByText("第 2 个项目“示例项目2”已开始评分。")).toBeVisible();
  await hall.close(1);
  await expect(page.getByText("这个项目已截止评分，您还没有提交")).toBeVisible();
  await expect(name(page)).toHaveText("示例项目1");
  await expect(page.getByLabel("应用价值", { exact: true })).toHaveValue("8");

  await page.getByRole("button", { name: "转到新项目" }).click();
  await expect(name(page)).toHaveText("示例项目2");
  await goTo(page, "示例项目1");
  await expect(page.getByLabel("应用价值", { exact: true })).toHaveValue("8");
});

test("a submitted ballot gives way to the next project, and can be looked at again", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  await markAll(page, "7.5");
  await submit(page);
  await hall.close(1);
  await expect(name(page)).toHaveText("请稍候，还没有项目开始评分");
  await hall.open(2);
  await expect(name(page)).toHaveText("示例项目2");
  await goTo(page, "示例项目1");
  await expect(page.getByText("已计入成绩")).toBeVisible();
  await expect(page.getByTestId("own-total")).toHaveText("52.5");
});

test("a ballot submitted after the close is late, and says that it does not count yet", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  await markAll(page, "5");
  await hall.close(1);
  await submit(page, "核对并迟交");
  await expect(page.getByText("未计入成绩，由评审组长裁定")).toBeVisible();
});

test("a project that was not opened is marked by hand after a check of number and name, and no opening takes it away", async ({
  app,
  page,
}) => {
  const hall = await Hall.setUp(app);
  await page.bringToFront();
  await hall.enter(page);
  await page.getByRole("button", { name: "示例项目3" }).click();
  await expect(page.locator("input[data-score-field]")).toHaveCount(0);
  await page.getByRole("button", { name: "自行评分" }).click();
  await expect(page.getByRole("dialog")).toContainText("3示例项目3");
  await page.getByRole("button", { name: "核对无误，开始评分" }).click();
  await expect(page.getByText("未见到主席台开始")).toBeVisible();
  await markAll(page, "6");

  await hall.open(2);
  await expect(page.getByText("第 2 个项目“示例项目2”已开始评分。")).toBeVisible();
  await expect(name(page)).toHaveText("示例项目3");
  for (const field of await page.locator("input[data-score-field]").all()) await expect(field).toHaveValue("6");
  await expect(page.locator("input[data-score-field]:focus")).toBeInViewport({ ratio: 1 });

  await submit(page);
  await expect(page.getByText("未见到主席台开始", { exact: true })).toBeVisible();
  // On a laptop without a network nothing is shown as missing elsewhere.
  await expect(page.getByTestId("held")).toHaveText("已保存本机");
  const ballot = await hall.ballot(3);
  expect(ballot.submitted).toMatchObject({ total: "42", openingSeen: false, whereabouts: "here" });
  expect(ballot.opening).toBeNull();
});

test("a project of another panel is explained, and has no fields", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await page.bringToFront();
  await hall.enter(page);
  await page.getByRole("button", { name: "示例项目4" }).click();
  await expect(page.getByText("这个项目不由您评分")).toBeVisible();
  await expect(page.locator("input[data-score-field]")).toHaveCount(0);
});

test("a mark is amended with a reason, the old one beside the new, and both stay on record", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  await markAll(page, "5");
  await submit(page);
  await page.getByRole("button", { name: "改分", exact: true }).click();
  await page.getByLabel("应用价值", { exact: true }).fill("15");
  await expect(page.getByText("原为 5")).toBeVisible();
  await page.getByRole("button", { name: "核对改动" }).click();
  await expect(page.getByTestId("read-back")).toContainText("应用价值原为5改为15");
  await page.getByRole("button", { name: "确认改分" }).click();
  await expect(page.getByText("请写明理由", { exact: true })).toBeVisible();
  await page.getByLabel("理由").fill("看错了评分项（示例）");
  await page.getByRole("button", { name: "确认改分" }).click();
  await expect(page.getByText(/^已改分 /)).toBeVisible();
  await expect(page.getByTestId("own-total")).toHaveText("45");
  await expect(page.getByRole("table")).toContainText("看错了评分项（示例）");
  const { history } = await hall.ballot(1);
  expect(history.map(({ kind, total }) => [kind, total])).toEqual([
    ["ballot", "35"],
    ["amendment", "45"],
  ]);
});

test("a change that is dropped leaves the submitted ballot as it was", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  await markAll(page, "5");
  await submit(page);
  await page.getByRole("button", { name: "改分", exact: true }).click();
  await page.getByLabel("应用价值", { exact: true }).fill("15");
  await page.getByRole("button", { name: "放弃改动" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "放弃改动" }).click();
  await expect(page.getByText(/^已提交 /)).toBeVisible();
  await expect(page.getByTestId("own-total")).toHaveText("35");
});

test("a recusal needs a reason, leaves no field and no zero, and can be withdrawn with the draft back", async ({
  app,
  page,
}) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  await page.getByLabel("应用价值", { exact: true }).fill("9");
  await expect(page.getByText(/^已保存本机/)).toBeVisible();
  await page.getByRole("button", { name: "回避……" }).click();
  await expect(page.getByRole("dialog")).toContainText("已输入的 1 项分数不会计入");
  await page.getByLabel("理由").fill("曾指导该团队（示例）");
  await page.getByRole("button", { name: "确认回避" }).click();
  await expect(page.getByText("理由：曾指导该团队（示例）")).toBeVisible();
  await expect(page.locator("input[data-score-field]")).toHaveCount(0);
  expect((await hall.ballot(1)).submitted).toBeNull();

  await page.getByRole("button", { name: "撤回回避" }).click();
  await page.getByLabel("理由").fill("已核实，没有关系（示例）");
  await page.getByRole("dialog").getByRole("button", { name: "撤回回避" }).click();
  await expect(page.getByLabel("应用价值", { exact: true })).toHaveValue("9");
});

test("an ordered recusal shows its reason and no fields", async ({ app, page }) => {
  const hall = await Hall.setUp(app);
  const conflict = {
    judge: hall.judge.person,
    project: hall.project(1),
    reason: "评委单位为申报单位（示例）",
    stands: true,
  };
  await hall.organiser.call("organiser.save-conflicts", { conflicts: [conflict] });
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  await expect(page.getByText("您须回避这个项目")).toBeVisible();
  await expect(page.getByText("理由：评委单位为申报单位（示例）")).toBeVisible();
  await expect(page.locator("input[data-score-field]")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "撤回回避" })).toHaveCount(0);
});
