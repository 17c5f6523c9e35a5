// A chief who also marks sees no mark of a project before the own ballot for it is submitted.

import { expect, test } from "../support/app";
import { ChiefPage } from "./chief-page";
import { SmallFinal } from "./small-final";

test("marks stay veiled until the chief's own ballot, and signing waits for it", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 1, tracks: 1, chiefMarks: true });
  const chief = new ChiefPage(final.chief);
  const { page } = chief;
  await chief.openNext();
  for (const judge of [0, 1, 2]) await final.submit(judge, 0, 0.9);
  await expect(chief.tile("示例评委03")).toContainText("已提交");
  await expect(chief.tile("示例评委03")).not.toContainText("90");
  await expect(page.getByText("在提交或回避之前不在这里显示")).toBeVisible();

  await chief.goTo("评分矩阵");
  await expect(page.getByTestId("matrix")).toContainText("遮住");
  await expect(page.getByTestId("matrix")).not.toContainText("90");

  await chief.next.click();
  await expect(chief.dialog).toContainText("你本人的评分表也在其中");
  await chief.dialog.getByRole("button", { name: "截止，1 人记为缺席" }).click();
  await expect(chief.dialog).toHaveCount(0);
  await expect(chief.next).toContainText("先交自己的评分表（1 个项目）");
  await chief.goTo("排名");
  await expect(page.getByTestId("ranking")).not.toContainText("90");
  await chief.goTo("签发");
  await expect(page.getByTestId("blocker")).toContainText("你本人还有评分表没有提交或回避");
  await expect(page.getByTestId("sign-begin")).toBeDisabled();
  await page.getByTestId("blocker").getByRole("button", { name: "去评分" }).click();
  await expect(page.getByTestId("next-bar")).toBeHidden();
});
