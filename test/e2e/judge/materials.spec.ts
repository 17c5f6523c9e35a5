// A review of materials: the chief opens all at once, a judge works through a list at one's own pace, the chief closes what is
// complete and then the rest, by what that cuts off. Nothing here is on stage, and no screen moves by itself.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { SmallFinal } from "../chief/small-final";
import { seatKeyer } from "../scorekeeper/keying-desk";
import { expect, test } from "../support/app";

/** A dialogue's head is a header element, which axe takes for a second banner of the page. */
const dialogueHead = { "landmark-no-duplicate-banner": { enabled: false }, "landmark-unique": { enabled: false } };

async function expectAccessible(page: Page, inDialogue = false): Promise<void> {
  // What comes in by a transition is measured when it has ended.
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { "color-contrast-enhanced": { enabled: true }, ...(inDialogue && dialogueHead) } })
    .analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
}

/** F8 goes through the schemes and F9 through the languages, so that the first comes back. */
async function expectAccessibleEverywhere(page: Page, inDialogue = false): Promise<void> {
  for (let look = 0; look < 6; look += 1) {
    await expectAccessible(page, inDialogue);
    await page.keyboard.press("F8");
    if (look % 3 === 2) await page.keyboard.press("F9");
  }
}

const fields = (page: Page) => page.locator("input[data-score-field]");

async function markAll(page: Page, mark: string): Promise<void> {
  await expect(fields(page).first()).toBeVisible();
  for (const field of await fields(page).all()) await field.fill(mark);
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "核对并提交" }).click();
  await page.getByRole("button", { name: "确认提交" }).click();
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const row = (page: Page, name: string) => page.getByRole("list", { name: "评阅清单" }).getByRole("button", { name });

test("a judge works through the list: next by one press, any other by search, drafts and recusals kept apart", async ({
  app,
}) => {
  const final = await SmallFinal.setUp(app, { judges: 1, projects: 5, tracks: 2, begin: "preliminary" });
  const page = await final.judge(0).window.showDesk();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.bringToFront();
  await expect(heading(page)).toHaveText("还没有项目开放评阅");
  await row(page, "示例项目01").click();
  await expect(page.getByRole("heading", { name: "这个项目还没有开放评阅" })).toBeVisible();
  await expect(page.getByRole("button", { name: /自行评分/ })).toHaveCount(0);
  await page.getByRole("button", { name: "评阅清单" }).click();
  await expectAccessible(page);

  await final.chief.getByTestId("next-action").filter({ hasText: "开放全部项目评阅（5）" }).click();
  await expect(final.chief.getByTestId("next-bar")).toContainText("评阅中：0 / 5 个项目已齐");
  await page.bringToFront();
  // Nothing comes to the screen by itself: the list says what there is to do.
  await expect(heading(page)).toHaveText("还有 5 个项目待评");
  await expectAccessibleEverywhere(page);

  await page.keyboard.press("Control+Enter");
  await expect(heading(page)).toHaveText(/^示例项目01/);
  await expect(fields(page).first()).toBeFocused();
  await markAll(page, "12");
  await submit(page);
  // One press, and the next one is there, ready for typing.
  await expect(page.getByTestId("next-to-mark")).toBeFocused();
  await expectAccessibleEverywhere(page);
  await page.getByTestId("next-to-mark").focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(/^示例项目02/);
  await expect(fields(page).first()).toBeFocused();
  await page.keyboard.type("7");
  await expect(page.getByText(/^已保存/)).toBeVisible();

  // Left as a draft: another one by search and keyboard, and back to the row one came from.
  await page.getByRole("button", { name: "评阅清单" }).click();
  await expect(row(page, "示例项目02")).toBeFocused();
  await expect(row(page, "示例项目02")).toContainText("草稿");
  await page.getByRole("searchbox").fill("项目04");
  await expect(page.getByRole("list", { name: "评阅清单" }).getByRole("listitem")).toHaveCount(1);
  await page.getByRole("searchbox").press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(/^示例项目04/);
  await page.getByRole("button", { name: "回避……" }).click();
  await page.getByRole("dialog").getByLabel("理由").fill("示例：同单位");
  await page.getByRole("button", { name: "确认回避" }).click();
  await expect(page.getByText("已评 1 / 4")).toBeVisible();

  // After the last of the list it goes on with what was passed over, the draft first of all.
  await page.keyboard.press("Control+Enter");
  await expect(heading(page)).toHaveText(/^示例项目05/);
  await markAll(page, "9");
  await submit(page);
  await page.getByRole("button", { name: /^接着评：2 示例项目02/ }).click();
  await expect(fields(page).first()).toHaveValue("7");
  await markAll(page, "7");
  await submit(page);
  await page.getByRole("button", { name: /^下一个：3 示例项目03/ }).click();
  await markAll(page, "8");
  await submit(page);
  await expect(page.getByText("没有待评的项目了")).toBeVisible();
  await expect(page.getByRole("button", { name: "回到清单" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("您的项目都评完了");
  await page.getByRole("searchbox").fill("");
  await page.locator("label").filter({ hasText: "回避 1" }).click();
  await expect(page.getByRole("list", { name: "评阅清单" }).getByRole("listitem")).toHaveCount(1);
  // An own ballot can still be read and changed.
  await page.locator("label").filter({ hasText: "全部 5" }).click();
  await row(page, "示例项目01").click();
  await page.getByRole("button", { name: "改分" }).click();
  await fields(page).first().fill("13");
  // While a change is under way nothing leads away from it.
  await expect(page.getByRole("region", { name: "评阅进度和下一步" })).toHaveCount(0);
});

test("the chief closes the complete ones first, and the rest by what it cuts off; a ballot in between is seen", async ({
  app,
}) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 4, tracks: 1, begin: "preliminary" });
  const { chief } = final;
  const next = chief.getByTestId("next-action");
  const dialog = chief.getByRole("dialog");
  await chief.setViewportSize({ width: 1366, height: 768 });
  await chief.bringToFront();
  await next.click();
  for (const project of [0, 1, 2, 3]) await final.submit(0, project, 0.8);
  for (const judge of [1, 2]) await final.submit(judge, 0, 0.7);
  await final.submit(1, 1, 0.6);
  await final.submit(2, 1, 0.9);
  await final.submit(1, 2, 0.5);
  await expect(chief.getByTestId("next-bar")).toContainText("2 / 4 个项目已齐，还缺 3 张评分表");
  await expect(chief.getByTestId("judge-progress")).toContainText("示例评委02");
  await expectAccessibleEverywhere(chief);

  await next.click();
  await expect(dialog.getByRole("radio", { name: /只截止已齐的（2 个）/ })).toBeChecked();
  await expectAccessible(chief, true);
  await dialog.getByRole("button", { name: "截止 2 个项目" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(chief.getByTestId("next-bar")).toContainText("0 / 2 个项目已齐");

  // Nothing is complete, so nothing is chosen beforehand; all of them by judge and number.
  const keyer = await seatKeyer(final, "示例计分员");
  const sheet = { project: final.project(3), judge: final.judge(2).person };
  const keying = { marks: final.marks(0.5), feedback: "", sheet: "", supersedes: null };
  await keyer.window.call("scorekeeper.key", { ...sheet, ...keying });
  await next.click();
  await expect(dialog.getByRole("radio", { name: /只截止已齐的/ })).toBeDisabled();
  await expect(dialog.getByRole("button", { name: /^截止 0/ })).toBeDisabled();
  await dialog.getByRole("radio", { name: /截止全部（2 个）/ }).check();
  await expect(dialog.getByTestId("cut-off").getByRole("listitem")).toHaveText([
    /^示例评委02\s*1 张$/,
    /^示例评委03\s*2 张$/,
  ]);
  // What is keyed from paper and not taken over would be cut off as absent.
  await expect(dialog.getByTestId("paper-to-come").getByRole("listitem")).toHaveText([
    /^04 示例项目04.* · 示例评委03：已录一次$/,
  ]);
  await expectAccessibleEverywhere(chief, true);
  await final.submit(2, 2, 0.4);
  await expect(dialog.getByRole("alert").filter({ hasText: "1 个项目的状态有了变化" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: /记为缺席$/ })).toBeDisabled();
  await dialog.getByRole("button", { name: "按最新状态重新看" }).click();
  await dialog.getByRole("button", { name: "截止 2 个项目，2 张记为缺席" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(chief.getByTestId("review-projects").locator("li[data-standing=closed]")).toHaveCount(4);

  // One is opened again, as ever, and is then the only one to close.
  await chief.getByRole("button", { name: /^重新打开：04/ }).click();
  await dialog.getByLabel("理由").fill("示例：补交");
  await dialog.getByRole("button", { name: "重新打开" }).click();
  await expect(dialog).toHaveCount(0);
  for (const judge of [1, 2]) await final.submit(judge, 3, 0.5);
  await next.filter({ hasText: "截止全部（1 个）" }).click();
  await expect(dialog).toContainText("1 个项目的评委都有了结果");
  await dialog.getByRole("button", { name: "截止 1 个项目" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(next).toContainText(/签发/);
});

test("at twice the size nothing scrolls sideways, at either desk", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 1, projects: 6, tracks: 2, begin: "preliminary" });
  const page = await final.judge(0).window.showDesk();
  await final.chief.getByTestId("next-action").click();
  await expect(final.chief.getByTestId("next-bar")).toContainText("评阅中");
  for (const desk of [final.chief, page]) {
    await desk.bringToFront();
    await desk.setViewportSize({ width: 683, height: 384 });
    for (let language = 0; language < 2; language += 1) {
      const over = await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      await desk.keyboard.press("F9");
    }
  }
  await expect(heading(page)).toHaveText("还有 6 个项目待评");
  await row(page, "示例项目06").click();
  await expect(heading(page)).toHaveText(/^示例项目06/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});
