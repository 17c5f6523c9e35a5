// The paper fallback in real windows: sheets are printed, two people key one differently, and the chief makes a ballot of it.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ChiefPage } from "../chief/chief-page";
import { printedBy } from "../chief/printing";
import { SmallFinal } from "../chief/small-final";
import { expect, test } from "../support/app";
import { KeyingDesk } from "./keying-desk";

/** A dialogue's head is a header element, which axe takes for a second banner of the page. */
const dialogueHead = { "landmark-no-duplicate-banner": { enabled: false }, "landmark-unique": { enabled: false } };

async function findings(page: Page, inDialogue = false): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { "color-contrast-enhanced": { enabled: true }, ...(inDialogue && dialogueHead) } })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test("a sheet that two people key differently is settled at the chief's desk; printed, keyed, corrected, taken over", async ({
  app,
}) => {
  const final = await SmallFinal.setUp(app, { judges: 2, projects: 2, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  const [first, second] = [await KeyingDesk.seat(final, "示例计分员甲"), await KeyingDesk.seat(final, "示例计分员乙")];
  const criteria = final.rule.segments.flatMap((segment) => segment.criteria);
  const marks = criteria.map(({ max }) => String(Number(max) - 1));
  const sum = (of: readonly string[]): string => String(of.reduce((total, mark) => total + Number(mark), 0));

  // One page a judge and project, the first of them not blank.
  await chief.goTo("纸质评分表");
  await chief.page.getByRole("button", { name: "打印空白评分表" }).click();
  await expect(chief.dialog).toContainText("共 4 张表");
  const print = (): Promise<void> => chief.dialog.getByRole("button", { name: "打印", exact: true }).click();
  const { text, pdf } = await printedBy(app, print);
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)).toHaveLength(4);
  for (const words of ["示例评委01", "示例评委02", "示例项目02", "评委签名", ...criteria.map(({ name }) => name ?? "")])
    expect(text).toContain(words);
  const [number = ""] = /\d-\d{3}-[A-Z2-7]{4}/.exec(text) ?? [];
  await chief.dialog.getByRole("button", { name: "关闭" }).last().click();

  // The first keyer mistypes; the total on the sheet says so at once, and is brushed aside.
  await first.open(number);
  const wrong = marks.with(0, String(Number(criteria[0]?.max)));
  await first.type(wrong, sum(marks));
  await expect(first.page.getByTestId("total-check")).toContainText("相差 1");
  expect(await findings(first.page)).toEqual([]);
  await first.confirm("仍按各项录入");
  await expect(first.page.getByText("等第二个人录入")).toBeVisible();

  // The second sees who keyed it and nothing of what.
  await expect(second.page.getByRole("table", { name: "等第二个人录入" })).toContainText("录入：示例计分员甲");
  await second.open(number);
  await second.type(marks, sum(marks));
  await expect(second.page.getByTestId("total-check")).toContainText("与各项之和一致");
  await second.confirm("录入完毕");
  await expect(second.page.getByText("与别人录的不一致")).toBeVisible();
  expect(await findings(second.page)).toEqual([]);

  // The chief sees both side by side; the first corrects, and what agrees is taken over at once.
  const differing = chief.page.getByTestId("differing-sheet");
  await expect(differing.getByRole("row", { name: new RegExp(criteria[0]?.name ?? "") })).toContainText("不同");
  expect(await findings(chief.page)).toEqual([]);
  await first.page.getByRole("button", { name: "更正我的录入" }).click();
  await first.type(marks, sum(marks));
  await first.confirm("录入完毕");
  await expect(first.page.getByText("两人一致，等评审组长采用")).toBeVisible();
  await final.submit(0, 0, 0.5);
  await expect(differing).toHaveCount(0);
  await chief.page.getByRole("button", { name: "全部采用（1 张）" }).click();
  await expect(chief.dialog).toContainText("采用后两份并存");
  await chief.dialog.getByRole("button", { name: "采用 1 张" }).click();
  await expect(chief.dialog).toHaveCount(0);
  await expect(chief.page.getByTestId("taken-sheet")).toContainText("须裁定");
  await chief.page.getByRole("button", { name: "去裁定" }).click();
  await expect(chief.page.getByTestId("ruling-card")).toContainText("纸质评分表");
  await expect(first.page.getByText("评审组长已采用为评分表")).toBeVisible();
});

test("a recusal on paper is taken at the chief's desk with what it means for the panel, and taken back", async ({
  app,
}) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 1, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  await chief.page.setViewportSize({ width: 1366, height: 768 });
  await chief.page.getByTestId("next-action").click();
  await chief.goTo("纸质评分表");
  await chief.page.getByRole("button", { name: "登记纸质回避……" }).click();
  const { dialog } = chief;
  await expect(dialog.getByRole("combobox", { name: "项目" })).toHaveValue(/示例项目01/);
  await dialog.getByRole("combobox", { name: "评委" }).click();
  await chief.page.getByRole("option", { name: "示例评委02" }).click();
  await expect(dialog.getByTestId("recusal-effect")).toContainText("回避 1 人，最多 2 人能评");
  expect(await findings(chief.page, true)).toEqual([]);
  await dialog.getByLabel("理由").fill("示例：同单位");
  await dialog.getByRole("button", { name: "登记回避" }).click();
  await expect(dialog).toHaveCount(0);
  const sheet = chief.page.getByTestId("recused-sheet");
  await expect(sheet).toContainText("理由：示例：同单位");
  expect(await findings(chief.page)).toEqual([]);
  await sheet.getByRole("button", { name: /^撤回登记/ }).click();
  await dialog.getByLabel("理由").fill("示例：登记错了表");
  await dialog.getByRole("button", { name: "撤回登记" }).click();
  await expect(sheet).toHaveCount(0);
});
