// The running order: drawn with a seed on record, put right by keyboard, and never replaced without asking.

import { expect, test } from "../support/app";
import { Desk, registrations } from "./desk";

const six = ["甲", "乙", "丙", "丁", "戊", "己"].map((name, at) => [
  String(at + 1),
  `示例${name}`,
  `示例${name}院`,
  at < 3 ? "AI+智慧医疗" : "AI+智慧服务",
]);

async function namesInOrder(desk: Desk): Promise<string[]> {
  const rows = await desk.page.getByRole("list", { name: "出场顺序" }).getByRole("listitem").all();
  return Promise.all(rows.map(async (row) => /示例./u.exec(await row.innerText())?.[0] ?? ""));
}

test("a draw goes track by track, shows its seed, and asks before it is repeated", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.goTo("抽签");
  await expect(desk.page.getByText("还没有参赛项目，不能抽签。")).toBeVisible();
  await desk.importFile(registrations(six));
  await desk.goTo("抽签");
  await desk.button("抽签").click();
  const seed = desk.page.locator("code").first();
  await expect(seed).toHaveText(/^[0-9a-f]{32}$/);
  const drawn = await namesInOrder(desk);
  expect(drawn.slice(0, 3).toSorted()).toEqual(["示例甲", "示例乙", "示例丙"].toSorted());

  const before = await seed.innerText();
  await desk.button("重新抽签").click();
  await expect(desk.dialog).toContainText("现在的出场顺序（6 个项目）");
  await desk.answer("取消");
  await expect(seed).toHaveText(before);
  await desk.button("重新抽签").click();
  await desk.answer("重新抽签");
  await expect(seed).not.toHaveText(before);
});

test("projects move by arrow keys and by typing a place, and the order is saved as set by hand", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.importFile(registrations(six));
  await desk.goTo("抽签");
  await desk.button("抽签").click();
  await expect(desk.page.getByRole("listitem").filter({ hasText: "示例" })).toHaveCount(6);
  const [first = "", second = "", third = ""] = await namesInOrder(desk);
  const place = (name: string) => desk.page.getByLabel(new RegExp(`^${name}（.*的次序$`));
  await place(first).press("ArrowDown");
  expect((await namesInOrder(desk)).slice(0, 2)).toEqual([second, first]);
  await expect(place(first)).toBeFocused();
  await place(third).fill("６");
  await place(third).press("Enter");
  const wanted = await namesInOrder(desk);
  expect(wanted[5]).toBe(third);
  await desk.button("保存").click();
  await expect(desk.main.getByText("手动排定")).toBeVisible();
  await desk.page.reload();
  await desk.goTo("抽签");
  expect(await namesInOrder(desk)).toEqual(wanted);
});

test("a project that comes later is asked for, and one that withdraws leaves", async ({ app }) => {
  const desk = await Desk.create(app);
  await desk.importFile(registrations(six));
  await desk.goTo("抽签");
  await desk.button("抽签").click();
  await desk.goTo("项目");
  await desk.button("添加项目").click();
  await desk.dialog.getByLabel("项目名称").fill("示例庚");
  await desk.answer("保存");
  await desk.button("让 示例甲 退出").click();
  await desk.dialog.getByLabel("理由").fill("示例：材料不齐");
  await desk.answer("确认退出");
  await desk.goTo("抽签");
  await expect(desk.page.getByText("1 个参赛项目没有出场位置")).toBeVisible();
  await desk.button("把它们排到最后").click();
  await desk.button("移出已退出的项目").click();
  await desk.button("保存").click();
  await expect(desk.main.getByText("手动排定")).toBeVisible();
  const names = await namesInOrder(desk);
  expect(names.at(-1)).toBe("示例庚");
  expect(names).not.toContain("示例甲");
});
