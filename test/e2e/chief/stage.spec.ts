// Opening and closing at the chief's desk: one next step, nothing cut off unseen, nobody missing unnamed.

import { expect, test } from "../support/app";
import { ChiefPage } from "./chief-page";
import { SmallFinal } from "./small-final";

test("one key leads through opening and closing, asks by number and name each time, and closes nothing unasked", async ({
  app,
}) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 2, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  const { keyboard } = chief.page;
  /** A key that bounces opens a dialogue and does nothing in it. */
  const pressTwice = async (): Promise<void> => {
    await keyboard.press("Control+Enter");
    await keyboard.press("Control+Enter");
  };
  const confirm = () =>
    expect(async () => {
      await keyboard.press("Control+Enter");
      // Longer than a busy machine takes: pressed once more after it has closed, the key would open the next one.
      await expect(chief.dialog).toHaveCount(0, { timeout: 10_000 });
    }).toPass({ timeout: 60_000 });
  await expect(chief.next).toContainText("开始评分：01 示例项目01");
  await pressTwice();
  await expect(chief.dialog).toContainText("01 示例项目01：智能影像读片");
  await keyboard.press("Escape");
  await expect(chief.dialog).toHaveCount(0);
  await expect(chief.inOrder("示例项目01")).toContainText("未开始");
  await keyboard.press("Control+Enter");
  await expect(chief.dialog).toBeVisible();
  await confirm();
  await expect(chief.next).toContainText("截止评分：01 示例项目01");
  await expect(chief.page.getByTestId("outstanding")).toContainText("还缺 3 人");
  await expect(chief.next).toBeEnabled();

  // While somebody is missing the key offers to close, and leaves it to the button that says who.
  await keyboard.press("Control+Enter");
  await expect(chief.dialog).toContainText("3 人还没有提交");
  await expect(chief.dialog).toContainText("就会询问是否开始下一个：02 示例项目02");
  await keyboard.press("Control+Enter");
  await expect(chief.dialog).toBeVisible();
  await keyboard.press("Escape");
  await expect(chief.dialog).toHaveCount(0);
  for (const judge of [0, 1, 2]) await final.submit(judge, 0, 0.8);
  await expect(chief.tile("示例评委03")).toContainText("已提交");
  await expect(chief.tile("示例评委03")).toContainText("80");
  await expect(chief.page.getByTestId("outstanding")).toHaveCount(0);
  await pressTwice();
  await expect(chief.dialog).toContainText("评审组 3 人都有了结果");
  await confirm();
  await expect(chief.next).toContainText("开始评分：02 示例项目02");
  await expect(chief.inOrder("示例项目01")).toContainText("已截止");
  await expect(chief.inOrder("示例项目02")).toContainText("未开始");
});

test("closing names who is missing and what that means, and refuses nothing in silence", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 5, projects: 1, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  await chief.openNext();
  await final.submit(0, 0, 0.9);
  await final.submit(1, 0, 0.8);
  await final.judge(2).window.call("judge.recuse", { project: final.project(0), reason: "示例：与申报单位有合作" });
  await final.judge(3).window.call("judge.save-draft", {
    project: final.project(0),
    marks: { ppt: { value: "12" } },
    revision: 0,
  });
  await expect(chief.tile("示例评委03")).toContainText("回避");
  await expect(chief.tile("示例评委04")).toContainText("正在评分");
  await expect(chief.tile("示例评委05")).toContainText("未评");
  await expect(chief.page.getByText("还差 1 张才够最少张数")).toBeVisible();

  await chief.next.click();
  await expect(chief.dialog).toContainText("2 人还没有提交：示例评委04和示例评委05");
  await expect(chief.dialog).toContainText("不是零分");
  await expect(chief.dialog).toContainText("少于规则要求的 3 张");
  await chief.dialog.getByRole("button", { name: "截止，2 人记为缺席" }).click();
  await expect(chief.dialog).toHaveCount(0);

  await expect(chief.page.getByText("全部项目已截止")).toBeVisible();
  await chief.goTo("评分矩阵");
  const cell = (judge: string) => chief.page.getByRole("button", { name: new RegExp(`示例项目01.*，${judge}：`) });
  await expect(cell("示例评委03")).toHaveAccessibleName(/：回避$/);
  await expect(cell("示例评委05")).toHaveAccessibleName(/：缺席$/);
  await expect(cell("示例评委01")).toHaveAccessibleName(/：已提交，90 分$/);
});

test("a ballot that comes while the dialogue is open is shown and asked about before anything is cut", async ({
  app,
}) => {
  const final = await SmallFinal.setUp(app, { judges: 4, projects: 1, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  await chief.openNext();
  for (const judge of [0, 1, 2]) await final.submit(judge, 0, 0.8);
  await expect(chief.tile("示例评委03")).toContainText("已提交");
  await chief.next.click();
  await expect(chief.dialog).toContainText("1 人还没有提交：示例评委04");
  await final.submit(3, 0, 0.7);
  await expect(chief.dialog).toContainText("示例评委04：未评 → 已提交");
  await expect(chief.dialog.getByRole("button", { name: /^截止/ })).toBeDisabled();
  await chief.dialog.getByRole("button", { name: "看过了，按新状态" }).click();
  await expect(chief.dialog).toContainText("评审组 4 人都有了结果");
  await chief.dialog.getByRole("button", { name: "截止评分" }).click();
  await expect(chief.dialog).toHaveCount(0);
  const ballot = await final.judge(3).window.call("judge.ballot", { project: final.project(0) });
  expect(ballot.counted).toBe(true);
});

test("opening out of order is asked about, and the project passed over stays the next step", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 3, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  await chief.inOrder("示例项目03").getByRole("button").click();
  await expect(chief.dialog).toContainText("按出场顺序，下一个是 01 示例项目01");
  await chief.dialog.getByRole("button", { name: "取消" }).click();
  await expect(chief.next).toContainText("开始评分：01");
  await chief.inOrder("示例项目03").getByRole("button").click();
  await chief.dialog.getByRole("button", { name: /^开始评分：03/ }).click();
  await expect(chief.next).toContainText("截止评分：03");
  await chief.close(0);
  await expect(chief.next).toContainText("开始评分：01");
});

test("a closed project is opened again only with a reason", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 1, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  await chief.openNext();
  await chief.close(0);
  await chief
    .inOrder("示例项目01")
    .getByRole("button", { name: /^重新打开/ })
    .click();
  await chief.dialog.getByRole("button", { name: "重新打开", exact: true }).click();
  await expect(chief.dialog).toContainText("请写明理由");
  await chief.dialog.getByLabel("理由").fill("现场断电");
  await chief.dialog.getByRole("button", { name: "重新打开", exact: true }).click();
  await expect(chief.dialog).toHaveCount(0);
  await expect(chief.next).toContainText("截止评分：01");
});

test("before the rule is locked there is no next step, and the desk says who takes it", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 1, tracks: 1, lock: false });
  const chief = new ChiefPage(final.chief);
  await expect(chief.page.getByText("计分规则还没有锁定")).toBeVisible();
  await expect(chief.next).toBeHidden();
  await expect(chief.inOrder("示例项目01").getByRole("button")).toBeDisabled();
  await chief.goTo("排名");
  await expect(chief.page.getByRole("alert")).toBeVisible();
});
