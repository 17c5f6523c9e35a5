// A judge takes the own ballots to the chief's desk on a stick, and is told when it may be pulled out.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../support/app";
import { Hall } from "./hall";

test("what a judge has written goes onto a stick, which may be pulled out once it was read back", async ({
  app,
  page,
}) => {
  const hall = await Hall.setUp(app);
  await hall.open(1);
  await page.bringToFront();
  await hall.enter(page);
  for (const field of await page.locator("input[data-score-field]").all()) await field.fill("5");
  await page.getByRole("button", { name: "核对并提交" }).click();
  await page.getByRole("button", { name: "确认提交" }).click();
  await page.getByRole("button", { name: /^全部项目/ }).click();
  await page.getByRole("button", { name: "存到 U 盘……" }).click();
  const dialog = page.getByRole("dialog", { name: "存到 U 盘" });
  const save = dialog.getByRole("button", { name: "选择位置并保存" });

  await app.answerSaveDialogs(null);
  await save.click();
  await expect(dialog.getByText("没有选择位置，没有写任何文件。")).toBeVisible();

  await app.answerSaveDialogs(join(app.dataFolder, "no-such-stick", "out.roadshow"));
  await save.click();
  await expect(dialog.getByText("U 盘在写完之前断开了")).toBeVisible();
  await expect(dialog.getByTestId("safe-to-remove")).toHaveCount(0);

  const stick = join(app.dataFolder, "out.roadshow");
  await app.answerSaveDialogs(stick);
  await save.click();
  await expect(dialog.getByTestId("safe-to-remove")).toContainText("可以拔出 U 盘了");
  const sha256 = createHash("sha256").update(readFileSync(stick)).digest("hex");
  await expect(dialog.getByTestId("safe-to-remove")).toContainText(sha256);
});
