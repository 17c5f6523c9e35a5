// From the last closing to the certificate: late ballots, figures, ties, reasons, signature, and what happens after it.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "../support/app";
import { ChiefPage } from "./chief-page";
import { SmallFinal } from "./small-final";

const first = "01 示例项目01：智能影像读片";
const second = "02 示例项目02：病案质控";
const third = "03 示例项目03：导诊问答";

/** Three projects: the first ahead, the other two with the very same marks. */
async function playOut(final: SmallFinal, chief: ChiefPage): Promise<void> {
  for (const [project, shares] of [
    [0.9, 1, 0.8, 0.7, 0.6],
    [0.6, 0.6, 0.6, 0.6, 0.6],
    [0.6, 0.6, 0.6, 0.6, 0.6],
  ].entries()) {
    await chief.openNext();
    // Of the first project the last judge is late.
    const inTime = project === 0 ? shares.slice(0, 4) : shares;
    for (const [judge, share] of inTime.entries()) await final.submit(judge, project, share);
    await chief.close(inTime.length);
  }
}

test("a final is ruled on, explained, signed, exported, and signed anew when it has changed", async ({ app }) => {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-chief-"));
  const final = await SmallFinal.setUp(app, { judges: 5, projects: 3, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  const { page } = chief;
  await playOut(final, chief);

  await test.step("a late ballot counts by a ruling with a reason, and not before", async () => {
    await final.submit(4, 0, 0.6);
    await expect(chief.next).toContainText("去裁定（1 项）");
    await chief.goTo("签发");
    await expect(page.getByTestId("blocker")).toContainText("1 张迟交的评分表等待裁定");
    await expect(page.getByTestId("sign-begin")).toBeDisabled();
    await page.getByTestId("blocker").getByRole("button", { name: "去裁定" }).click();
    const card = page.getByTestId("ruling-card");
    await expect(card).toContainText("示例评委05");
    await card.getByRole("button", { name: "记录裁定" }).click();
    await expect(card).toContainText("请先选择一项");
    await expect(card).toContainText("请写明理由");
    await card.getByText("计入迟交的这一张").click();
    await card.getByLabel("理由").fill("设备重启，休息前补交");
    await card.getByRole("button", { name: "记录裁定" }).click();
    await expect(page.getByTestId("ruled-item")).toContainText("设备重启，休息前补交");
    await expect(page.getByText("没有等待裁定的评分表")).toBeVisible();
  });

  await test.step("figures: what is wrong is said and not saved, blank is not zero", async () => {
    await expect(chief.next).toContainText("补录性能评测（3 个项目）");
    await chief.next.click();
    const field = page.getByRole("textbox", { name: `${first} 的性能评测成绩` });
    await field.fill("101");
    await expect(page.getByText("最高 100 分")).toBeVisible();
    await field.press("Enter");
    await expect(page.getByText("1 行还没有保存")).toBeVisible();
    await field.press("Escape");
    await expect(field).toHaveValue("");
    await page.getByRole("textbox", { name: `${first} 的扣分`, exact: true }).fill("1.5");
    await chief.saveWithoutReason(first);
    await page.getByRole("textbox", { name: `${first} 的扣分理由` }).fill("超时");
    for (const project of [first, second, third]) await chief.savePerformance(project, "88。2");
    await expect(field).toHaveValue("88.2");
  });

  await test.step("a tie is ruled on in an order and with a reason", async () => {
    await expect(chief.next).toContainText("同分");
    await chief.next.click();
    await expect(page.getByTestId("tie")).toContainText("第 2 名并列");
    await page.getByRole("button", { name: /^裁定先后/ }).click();
    await chief.dialog.getByRole("button", { name: new RegExp(`^上移 ${third}`) }).press("ArrowUp");
    await chief.dialog.getByLabel("理由").fill("评审组合议");
    await chief.dialog.getByRole("button", { name: "记录裁定" }).click();
    await expect(chief.dialog).toHaveCount(0);
    const rows = page.getByTestId("ranking").locator("tr[data-project]");
    const thirdPlace = await rows.nth(2).innerText();
    expect(thirdPlace).toMatch(/示例项目0[23]/);
    await expect(rows.nth(1)).toContainText("同分，由组长裁定的顺序分出");
  });

  await test.step("every number says how it came about, dropped marks struck and named", async () => {
    await page.getByRole("button", { name: `${first}：为什么是这个数` }).click();
    const why = page.getByTestId("why");
    await expect(why.getByTestId("dropped-highest")).toHaveText(/100.*去掉最高/s);
    await expect(why.getByTestId("dropped-lowest")).toHaveText(/60.*去掉最低/s);
    await expect(why.getByTestId("why-steps")).toContainText("(90 + 80 + 70) ÷ 3");
    // 80 × 0.7 + 88.2 × 0.3 − 1.5
    const row = page.getByTestId("ranking").locator("tr[data-project]").first();
    await expect(row.getByTestId("total")).toHaveText("80.96");
  });

  await test.step("the result is read back and signed by hand", async () => {
    await expect(chief.next).toContainText("核对并签发");
    await chief.next.click();
    await expect(page.getByText("没有待处理的事项")).toBeVisible();
    await expect(page.getByTestId("read-back")).toContainText("80.96");
    await page.getByTestId("sign-begin").click();
    const confirm = chief.dialog.getByRole("button", { name: "签发", exact: true });
    await expect(confirm).toBeDisabled();
    await chief.dialog.getByRole("checkbox").check();
    await chief.dialog.getByRole("textbox").fill("zzzz");
    await expect(chief.dialog).toContainText("与前 4 位不符");
    await expect(confirm).toBeDisabled();
    await chief.dialog.getByRole("button", { name: "取消" }).click();
    await chief.sign();
    await expect(page.getByTestId("certificate")).toContainText("第 1 号");
    await expect(page.getByTestId("certificate")).toContainText("有效，与现在的成绩一致");
    await expect(chief.next).toContainText("导出成绩");
  });

  await test.step("the files say where they are and what they are", async () => {
    for (const [kind, name] of [
      ["results", "results.xlsx"],
      ["event", "event.roadshow"],
    ] as const) {
      const path = join(folder, name);
      await app.answerSaveDialogs(path);
      const card = page.getByTestId(`export-${kind}`);
      await card.getByRole("button").first().click();
      await expect(card).toContainText("已写入并核对");
      expect(existsSync(path)).toBe(true);
      const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
      expect((await card.locator("code").innerText()).replaceAll(/\s/g, "")).toBe(hash);
    }
    await app.answerSaveDialogs(null);
    const card = page.getByTestId("export-event");
    await card.getByRole("button").first().click();
    await expect(card).toContainText("什么也没有写");
  });

  await test.step("a result that is no longer the signed one is said so loudly, and signed anew", async () => {
    await chief.goTo("性能与扣分");
    await chief.savePerformance(second, "91");
    await expect(chief.next).toContainText("重新核对并签发");
    await chief.next.click();
    await expect(page.getByTestId("mismatch")).toContainText("现在的成绩与第 1 号证书不一致");
    await expect(page.getByTestId("certificate")).toContainText("与现在的成绩不一致");
    await chief.sign();
    await expect(page.getByTestId("mismatch")).toBeHidden();
    await expect(page.getByTestId("certificate")).toContainText("取代第 1 号");
    await expect(page.getByTestId("earlier-certificates")).toContainText("已被第 2 号取代");
    await chief.goTo("现场");
    await expect(page.getByRole("button", { name: /^重新打开/ })).toHaveCount(0);
  });
  rmSync(folder, { recursive: true });
});
