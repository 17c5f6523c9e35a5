// The stages at the organiser's desk: who goes on is confirmed by name and reason, the next is begun, its panels are set.

import type { Page } from "@playwright/test";
import { signIn } from "../final/door";
import { type App, expect, test } from "../support/app";
import { Desk } from "./desk";
import { pin, type PlayedPreliminary, playPreliminary, sign, title } from "./played-preliminary";

async function atDesk(app: App): Promise<{ desk: Desk; play: PlayedPreliminary; page: Page }> {
  const page = await app.firstWindow();
  const play = await playPreliminary(app);
  await page.reload();
  await signIn(page, title, "组委会", pin);
  const desk = new Desk(page);
  await desk.goTo("阶段");
  return { desk, play, page };
}

const ranking = (page: Page) => page.getByRole("region", { name: "AI+智慧医疗" }).last();
const card = (page: Page, stage: string) =>
  page.getByRole("list", { name: "各阶段" }).getByRole("listitem").filter({ hasText: stage }).first();

test("a tie at the cut is decided by name, the list is confirmed, and the next stage begun with those of it alone", async ({
  app,
}) => {
  const { desk, page } = await atDesk(app);
  await expect(page.getByText("线上同分还没有决定：2 个项目")).toBeVisible();
  const confirm = page.getByRole("region", { name: "确认晋级名单" }).getByRole("button", { name: "确认晋级名单" });
  await expect(confirm).toBeDisabled();
  await desk.button("纳入 示例项目四").click();
  await desk.dialog.getByRole("button", { name: "纳入", exact: true }).click();
  await expect(desk.dialog).toContainText("请写明理由");
  await desk.dialog.getByLabel("理由").fill("示例：现场抽签");
  await desk.answer("纳入");
  await desk.button("不纳入 示例项目三").click();
  await desk.dialog.getByLabel("理由").fill("示例：现场抽签");
  await desk.answer("不纳入");
  await expect(page.getByText("4 个项目将晋级复赛")).toBeVisible();
  await confirm.click();
  await desk.answer("确认晋级名单");
  await expect(page.getByText("已确认：4 个项目晋级复赛", { exact: true })).toBeVisible();

  await page.emulateMedia({ media: "print" });
  const sheet = page.locator("[data-print-sheet]");
  await expect(sheet).toContainText("初赛晋级复赛名单");
  await expect(sheet.getByRole("row", { includeHidden: true }).filter({ hasText: "示例项目四" })).toContainText(
    "现场抽签",
  );
  await expect(sheet).not.toContainText("示例项目三");
  await page.emulateMedia({ media: "screen" });

  await desk.button("进入下一阶段：复赛").click();
  await expect(desk.dialog).toContainText("4 个项目参加这个阶段");
  await desk.answer("进入复赛");
  await expect(desk.rail.getByRole("link", { name: /^阶段/ })).toContainText("复赛");
  await desk.goTo("抽签");
  await desk.button("抽签").click();
  await expect(page.getByRole("list", { name: "出场顺序" }).getByRole("listitem")).toHaveCount(4);
  await expect(page.getByRole("list", { name: "出场顺序" })).not.toContainText("示例项目三");
});

test("a newer certificate asks for the list to be confirmed again", async ({ app }) => {
  const { desk, play, page } = await atDesk(app);
  const [, , three = "", four = ""] = play.projects;
  const { certificates } = await play.organiser.call("organiser.advancement", { from: "preliminary" });
  await play.organiser.call("organiser.confirm-advancement", {
    from: "preliminary",
    certificates: [...certificates],
    admitted: [{ project: three, reason: "示例：先按申报先后" }],
    passedOver: [{ project: four, reason: "示例：先按申报先后" }],
  });
  const subject = { about: "tie" as const, track: "medical", order: [four, three] };
  await play.chief.call("chief.rule", { subject, reason: "示例：评审组合议" });
  await sign(play.chief);
  await expect(page.getByText("晋级复赛的名单（4 个）不再是最新")).toBeVisible();
  await expect(page.getByText("名单不再是最新").first()).toBeVisible();
  const row = ranking(page).getByRole("row").filter({ hasText: "示例项目四" });
  await expect(row).toContainText("不纳入");
  await desk.button("撤销对 示例项目三 的决定").click();
  await desk.button("撤销对 示例项目四 的决定").click();
  await desk.button("重新确认晋级名单").click();
  await expect(desk.dialog).toContainText("之前确认的名单（4 个项目）");
  await desk.answer("确认晋级名单");
  await expect(page.getByText("已确认：4 个项目晋级复赛", { exact: true })).toBeVisible();
});

test("a track has a panel of its own at a stage, each judge a part, with warnings of what never counts", async ({
  app,
}) => {
  const { desk, page } = await atDesk(app);
  await page.getByRole("button", { name: "复赛", exact: true }).click();
  await desk.button("设置评审组：AI+智慧医疗").click();
  await desk.dialog.getByRole("radio", { name: "本阶段另设" }).check();
  const cell = (judge: string, what: string) => desk.dialog.getByRole("checkbox", { name: `${judge} 评 ${what}` });
  await cell("示例评委乙", "Demo演示").uncheck();
  await expect(desk.dialog).toContainText("只评一部分的评分表不会计入：示例评委乙");
  await desk.dialog.getByRole("switch", { name: "细到评分项" }).check({ force: true });
  await cell("示例评委乙", "功能完整").check();
  await desk.dialog.getByRole("checkbox", { name: "示例评委丙", exact: true }).uncheck();
  await desk.answer("保存");
  const panel = page.getByRole("region", { name: "AI+智慧医疗" });
  await expect(panel).toContainText("示例评委乙：PPT答辩、功能完整、代码操作演示");
  await expect(panel).not.toContainText("示例评委丙");
  await expect(panel).toContainText("能评的评委 1 位，规则要求至少 3 位");
  await desk.button("设置评审组：AI+智慧医疗").click();
  await desk.dialog.getByRole("radio", { name: "按评委名单" }).check();
  await desk.answer("保存");
  await expect(panel).toContainText("3 位：示例评委甲、示例评委乙、示例评委丙");
  await page.getByRole("button", { name: "初赛", exact: true }).click();
  await page.getByRole("tab", { name: "评审组" }).click();
  await expect(desk.button("设置评审组：AI+智慧医疗")).toHaveCount(0);
});

test("no stage is begun while a project is being marked, and an earlier one can be gone back to", async ({ app }) => {
  const { desk, play, page } = await atDesk(app);
  await play.organiser.call("organiser.begin-stage", { stage: "final" });
  await play.chief.call("chief.open", { project: play.projects[0] ?? "" });
  await desk.button("回到初赛").click();
  await desk.dialog.getByRole("button", { name: "回到初赛" }).click();
  await expect(desk.dialog).toContainText("还有项目没有截止");
  const { projects } = await play.chief.call("chief.view", {});
  const seen = projects[0]?.cells.map(({ judge, state }) => ({ judge, state })) ?? [];
  await play.chief.call("chief.close", { project: play.projects[0] ?? "", seen });
  await desk.answer("回到初赛");
  await expect(desk.rail.getByRole("link", { name: /^阶段/ })).toContainText("初赛");
  await expect(card(page, "初赛")).toContainText("各赛道成绩都已签发");
});
