// A registration of thousands: previewed, imported, searched and reviewed, a page at a time.

import { expect, test } from "../support/app";
import { Desk, registrations } from "./desk";

const many = 3000;

test("thousands of projects are previewed, imported, found and paged", async ({ app }) => {
  const desk = await Desk.create(app);
  const rows = Array.from({ length: many }, (_, at) => [
    String(at + 1),
    `示例项目${at + 1}`,
    `示例单位${at % 900}`,
    at % 2 === 0 ? "AI+智慧医疗" : "AI+智慧服务",
  ]);
  await desk.preview(registrations(rows));
  await expect(desk.page.getByText(`显示 ${many} 项，共 ${many} 项`)).toBeVisible();
  // No more rows are drawn than a page of them has.
  expect(await desk.page.getByRole("row").count()).toBeLessThan(200);
  await desk.button(`确认导入 ${many} 行`).click();
  await expect(desk.page.getByText(`已导入：新增 ${many} 行，更改 0 行，不导入 0 行。`)).toBeVisible({
    timeout: 120_000,
  });

  await desk.goTo("项目");
  await desk.page.getByRole("searchbox").or(desk.page.getByLabel("查找")).fill("示例项目2999");
  await expect(desk.page.getByRole("rowheader", { name: "示例项目2999" })).toBeVisible();
  await desk.button("清除查找").click();
  await desk.button("第 60 页").click();
  await expect(desk.page.getByRole("rowheader", { name: "示例项目3000" })).toBeVisible();

  await desk.goTo("抽签");
  await desk.button("抽签").click();
  const list = desk.page.getByRole("list", { name: "出场顺序" });
  await expect(list.getByRole("listitem")).toHaveCount(100);
  // From the first page to the last by typing the place; what was moved stays in hand.
  const field = list.getByRole("textbox").first();
  const name = await field.getAttribute("aria-label");
  await field.fill(String(many));
  await field.press("Enter");
  await expect(desk.page.getByLabel(name ?? "")).toBeFocused();
  await expect(desk.page.getByLabel(name ?? "")).toHaveValue(String(many));
});
