// The organiser's desk in a window, driven by the screen alone.

import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { createEvent } from "../final/door";
import { type App, expect, root } from "../support/app";

export const fixtures = join(root, "test", "fixtures", "registration");
export const eventTitle = "医学人工智能应用技能大赛决赛（示例）";

/** A sheet of registrations as text, with just the columns that a project needs. */
export function registrations(rows: readonly (readonly string[])[]): {
  name: string;
  mimeType: string;
  buffer: Buffer;
} {
  const header = ["序号", "项目名称", "申报单位", "赛道分类", "队员1姓名"];
  const lines = [header, ...rows.map((row) => [...row, `队员${row[0]}`])].map((row) => row.join(","));
  return { name: "示例报名表.csv", mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) };
}

export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async create(app: App): Promise<Desk> {
    const page = await app.firstWindow();
    await createEvent(page, eventTitle, "正式比赛", "246810");
    return new Desk(page);
  }

  get rail(): Locator {
    return this.page.getByRole("navigation", { name: "赛事步骤" });
  }

  /** The page itself, without dialogues, notices and what is laid out for paper. */
  get main(): Locator {
    return this.page.locator("#main");
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  async goTo(title: string): Promise<void> {
    const link = this.rail.getByRole("link", { name: new RegExp(`^${title}( |$)`) });
    if (!(await link.isVisible())) await this.rail.getByRole("link", { name: /^准备/ }).click();
    await link.click();
    await expect(this.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }

  /** Chooses a file on the page of imports; a path, or a file made by the test. */
  async choose(file: string | ReturnType<typeof registrations>): Promise<void> {
    await this.goTo("名单导入");
    await this.page.locator("input[type=file]").setInputFiles(file);
  }

  async preview(file: string | ReturnType<typeof registrations>): Promise<void> {
    await this.choose(file);
    await expect(this.page.getByText("以下是预览，还没有写入任何内容。")).toBeVisible();
  }

  async importFile(file: string | ReturnType<typeof registrations>): Promise<void> {
    await this.preview(file);
    await this.page.getByRole("button", { name: /^确认导入/ }).click();
    await expect(this.page.getByText(/^已导入/)).toBeVisible();
  }

  /** What the overview says of how many projects there are. */
  async expectProjects(count: number): Promise<void> {
    await this.goTo("总览");
    await expect(this.page.getByText(new RegExp(`^项目 ${count} 个`))).toBeVisible();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Answers the dialogue that is open, with the button of this name. */
  async answer(name: string): Promise<void> {
    await this.dialog.getByRole("button", { name, exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
