// What a stage leads to, at the chief's desk: a certificate for each part, vacant awards, who goes on, and feedback.

import type { Plan } from "../../../src-shared/event/plan";
import { expect, test } from "../support/app";
import { ChiefPage } from "./chief-page";
import { printedBy } from "./printing";
import { SmallFinal } from "./small-final";

async function changeStage(final: SmallFinal, over: Partial<Plan["stages"][number]>): Promise<void> {
  const { plan, stage } = await final.organiser.call("organiser.view", {});
  const stages = plan.stages.map((each) => (each.id === stage ? { ...each, ...over } : each));
  await final.organiser.call("organiser.save-plan", { plan: { ...plan, stages } });
}

/** On site alone, so that every project has a total; for one track, or for the stage. */
async function onsiteRule(
  final: SmallFinal,
  track: string | null,
  rankBy: "rounded" | "exact" = "rounded",
): Promise<void> {
  const { organiser } = final;
  const { stage, rules } = await organiser.call("organiser.view", {});
  const find = (of: typeof rules) => of.find((each) => each.stage === stage && (each.track ?? null) === track);
  const before = find(rules);
  if (before) await organiser.call("organiser.lock-rule", { stage, track, hash: before.hash, locked: false });
  const components = [{ source: "onsite", weight: "1" }];
  const rule = { ...final.rule, components, rankBy, ties: ["exact", "ruling"] };
  await organiser.call("organiser.save-rule", { stage, track, rule });
  const saved = find((await organiser.call("organiser.view", {})).rules);
  await organiser.call("organiser.lock-rule", { stage, track, hash: saved?.hash ?? "", locked: true });
}

async function playOut(final: SmallFinal, chief: ChiefPage, shares: readonly number[]): Promise<void> {
  for (const [project, share] of shares.entries()) {
    await chief.openNext();
    for (const judge of [0, 1, 2]) await final.submit(judge, project, share);
    await chief.close(3);
  }
}

test("tracks under two rules are signed one after the other, each with a certificate of its own", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 4, tracks: 2 });
  const { plan } = await final.organiser.call("organiser.view", {});
  const second = plan.tracks[1];
  await onsiteRule(final, null);
  await onsiteRule(final, second?.id ?? "", "exact");
  const chief = new ChiefPage(final.chief);
  const { page } = chief;
  await playOut(final, chief, [0.9, 0.8, 0.7, 0.6]);

  await expect(chief.next).toContainText(`核对并签发：${plan.tracks[0]?.name}`);
  await chief.next.click();
  const parts = page.getByRole("radiogroup", { name: "按计分规则分开的成绩" });
  await expect(parts.getByRole("radio", { name: plan.tracks[0]?.name ?? "" })).toBeChecked();
  await expect(page.getByTestId("read-back")).toHaveCount(1);
  await chief.sign();

  await expect(chief.next).toContainText(`核对并签发：${second?.name}`);
  await chief.next.click();
  await expect(parts.getByRole("radio", { name: second?.name ?? "" })).toBeChecked();
  await expect(page.getByTestId("read-back")).toContainText("02 示例项目02");
  await chief.goTo("排名");
  // The choice is kept from page to page.
  await expect(parts.getByRole("radio", { name: second?.name ?? "" })).toBeChecked();
  await expect(page.getByTestId("ranking")).toContainText("04 示例项目04");
  await chief.goTo("签发");
  await chief.sign();
  await expect(page.getByTestId("next-bar")).toContainText("2 部分都已签发");
  await expect(page.getByTestId("certificate")).toContainText("第一份，不取代其他证书");
  await parts.getByRole("radio", { name: plan.tracks[0]?.name ?? "" }).check();
  await expect(page.getByTestId("certificate")).toContainText("有效，与现在的成绩一致");
});

test("a place of an award is left vacant with a reason, shown, and taken back", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 3, tracks: 1 });
  await onsiteRule(final, null);
  const chief = new ChiefPage(final.chief);
  const { page } = chief;
  await playOut(final, chief, [0.9, 0.8, 0.7]);
  await chief.goTo("排名");
  const row = (award: string) => page.getByTestId("awards").getByRole("row", { name: new RegExp(`^${award}`) });
  await expect(row("一等奖")).toContainText("01 示例项目01");
  await page.getByRole("button", { name: "设空缺：一等奖" }).click();
  await expect(page.getByTestId("vacant-places")).toHaveText("1");
  await chief.dialog.getByRole("textbox").fill("示例：没有达到一等奖的水平");
  await chief.dialog.getByRole("button", { name: "记录裁定" }).click();
  await expect(chief.dialog).toHaveCount(0);
  await expect(row("一等奖")).toContainText("裁定空缺 1 名");
  await expect(row("二等奖")).toContainText("01 示例项目01");
  await chief.goTo("裁定");
  await expect(page.getByRole("region", { name: "空缺裁定" })).toContainText("示例：没有达到一等奖的水平");
  await chief.goTo("签发");
  await expect(page.getByText("一等奖：裁定空缺 1 名")).toBeVisible();
  await chief.sign();

  await chief.goTo("排名");
  await page.getByRole("button", { name: "撤回空缺：一等奖" }).click();
  await chief.dialog.getByRole("textbox").fill("示例：复核");
  await chief.dialog.getByRole("button", { name: "撤回空缺" }).click();
  await expect(chief.dialog).toHaveCount(0);
  await expect(row("一等奖")).toContainText("01 示例项目01");
  await expect(page.getByTestId("mismatch")).toBeVisible();
});

test("who goes on is drawn at the cut, and a tie at the cut is ruled on there", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 4, tracks: 1 });
  const { plan } = await final.organiser.call("organiser.view", {});
  const semi = plan.stages.find(({ id }) => id === "semi-final");
  expect(semi?.advance?.to).toBe("final");
  const later = { ...plan.stages.at(-1), id: "grand", name: "总决赛" } as Plan["stages"][number];
  await final.organiser.call("organiser.save-plan", { plan: { ...plan, stages: [...plan.stages, later] } });
  await changeStage(final, {
    outcome: "advance",
    advance: { to: "grand", quota: 2, perTrack: {} },
    performanceMaximum: null,
  });
  await onsiteRule(final, null);
  const chief = new ChiefPage(final.chief);
  const { page } = chief;
  await playOut(final, chief, [0.9, 0.7, 0.7, 0.5]);
  await expect(chief.next).toContainText("裁定晋级线上的同分（1 组）");
  await chief.next.click();
  const list = page.getByTestId("going-on");
  await expect(list.getByRole("row", { name: /02 示例项目02/ })).toContainText("并列，待裁定");
  await page.getByRole("button", { name: /^裁定先后/ }).click();
  await chief.dialog.getByRole("textbox").fill("示例：合议");
  await chief.dialog.getByRole("button", { name: "记录裁定" }).click();
  await expect(chief.dialog).toHaveCount(0);
  await expect(page.getByTestId("cut-line")).toContainText("以上 2 个项目进入总决赛");
  await expect(list.getByRole("row", { name: /04 示例项目04/ })).toContainText("未晋级");
  await chief.next.click();
  await chief.sign();
});

test("a stage of feedback is read and printed, not ranked and not signed", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 2, tracks: 1 });
  await changeStage(final, { outcome: "feedback", performanceMaximum: null });
  const chief = new ChiefPage(final.chief);
  const { page } = chief;
  for (const project of [0, 1]) {
    await chief.openNext();
    for (const judge of [0, 1]) {
      const { window } = final.judge(judge);
      const body = { project: final.project(project), marks: {}, opening: null };
      await window.call("judge.submit", { ...body, feedback: `示例意见${project}${judge}\n请补充临床数据。` });
    }
    if (project === 0) {
      await chief.goTo("评分矩阵");
      await expect(page.getByTestId("matrix").getByRole("row", { name: /示例项目01/ })).toContainText("意见");
    }
    await chief.close(2);
  }
  await chief.next.filter({ hasText: "阅读反馈意见" }).click();
  const first = page.getByTestId("feedback").first();
  await expect(first).toContainText("示例意见00");
  await expect(first).toContainText("没有写意见：示例评委03");
  const sheet = await printedBy(app, () => page.getByRole("button", { name: /^打印 01 .* 的意见$/ }).click());
  expect(sheet.text).toContain("示例意见00");
  expect(sheet.text).not.toContain("示例意见10");
  await chief.goTo("排名");
  await expect(page.getByRole("heading", { name: "本阶段不排名" })).toBeVisible();
  await chief.goTo("签发");
  await expect(page.getByRole("heading", { name: "本阶段没有要签发的成绩" })).toBeVisible();
  await page.getByRole("button", { name: "去看反馈意见" }).click();
  await expect(page.getByTestId("feedback")).toHaveCount(2);
});
