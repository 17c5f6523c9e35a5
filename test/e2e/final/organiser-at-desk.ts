// The organiser at the desk, by the screen alone.

import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, root } from "../support/app";

const fixtures = join(root, "test", "fixtures", "registration");

export class OrganiserAtDesk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** By the rail: a step, and within the preparation one of its pages. */
  async goTo(page: string): Promise<void> {
    const rail = this.page.getByRole("navigation", { name: "赛事步骤" });
    const link = rail.getByRole("link", { name: new RegExp(`^${page}( |$)`) });
    if (!(await link.isVisible())) await rail.getByRole("link", { name: /^准备/ }).click();
    await link.click();
    await expect(this.page.getByRole("heading", { level: 1, name: page })).toBeVisible();
  }

  /** Chooses a sample workbook, looks at the preview, and confirms it. */
  async importWorkbook(name: string, kind: string): Promise<void> {
    await this.goTo("名单导入");
    await this.page.locator("input[type=file]").first().setInputFiles(join(fixtures, name));
    await expect(this.page.getByRole("heading", { level: 1, name: `预览：${kind}` })).toBeVisible();
    await this.page.getByRole("button", { name: /^确认导入 \d+ 行$/ }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: "名单导入" })).toBeVisible();
  }

  /** Lets every project with a finding withdraw. */
  async withdrawFlagged(reason: string): Promise<void> {
    await this.goTo("审查");
    await this.page.getByRole("checkbox", { name: "选择本页全部" }).check();
    await this.page.getByRole("button", { name: /^让勾选的 \d+ 个项目退出$/ }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("理由").fill(reason);
    await dialog.getByRole("button", { name: "确认退出" }).click();
    await expect(dialog).toHaveCount(0);
  }

  async acceptRecusals(): Promise<void> {
    await this.goTo("回避");
    for (const box of await this.page.getByRole("checkbox", { name: / 回避 / }).all()) await box.check();
    await this.page.getByRole("button", { name: /^确认回避 \d+ 项$/ }).click();
    await expect(this.page.getByText("没有待处理的回避建议。")).toBeVisible();
  }

  /** A chief judge who presides over a track and does not mark. */
  async addChief(name: string, track: string): Promise<void> {
    await this.goTo("评委");
    await this.page.getByRole("button", { name: "添加人员" }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("编号").fill("C-1");
    await dialog.getByLabel("姓名").fill(name);
    await dialog.getByLabel("职责").selectOption({ label: "评审组长" });
    await dialog.getByLabel(track).check();
    await dialog.getByLabel("参加评分").uncheck();
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(dialog).toHaveCount(0);
  }

  /** Name → PIN, as they stand on the slips that are shown once. */
  async issuePins(): Promise<Map<string, string>> {
    await this.goTo("评委");
    await this.page.getByRole("button", { name: /^为没有 PIN 的 \d+ 人发放$/ }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "发放", exact: true }).click();
    const slips = this.page.getByRole("dialog", { name: "登录 PIN", exact: true });
    // Each PIN is hashed slowly on purpose, and there are many.
    await expect(slips.getByRole("listitem").first()).toBeVisible({ timeout: 120_000 });
    const pins = new Map<string, string>();
    for (const line of await slips.getByRole("listitem").allInnerTexts()) {
      const [, name, pin] = /^(\S+)\s[\s\S]*?(\d{3}\s?\d{3})/.exec(line) ?? [];
      if (name !== undefined && pin !== undefined) pins.set(name, pin.replaceAll(/\s/g, ""));
    }
    await slips.getByRole("button", { name: "已经打印或抄写，关闭" }).click();
    await expect(slips).toBeHidden();
    return pins;
  }

  async lockRule(): Promise<void> {
    await this.goTo("评分标准与规则");
    await this.page.getByRole("button", { name: "锁定规则" }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "锁定", exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }

  async drawOrder(): Promise<void> {
    await this.goTo("抽签");
    await this.page.getByRole("button", { name: "抽签", exact: true }).click();
    await expect(this.page.getByText("抽签种子").first()).toBeVisible();
  }
}
