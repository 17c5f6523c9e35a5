// The chief's desk as its user works it: by what is written on it.

import type { Locator, Page } from "@playwright/test";
import { expect } from "../support/app";

export const pageNames = [
  "现场",
  "评分矩阵",
  "裁定",
  "性能与扣分",
  "纸质评分表",
  "反馈意见",
  "排名",
  "参考",
  "签发",
] as const;
export type PageName = (typeof pageNames)[number];

export class ChiefPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get next(): Locator {
    return this.page.getByTestId("next-action");
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  async goTo(name: PageName): Promise<void> {
    // The number of things that wait there may stand behind the name, and one name begins another.
    const link = new RegExp(`^${name}(?![^ \\d])`);
    await this.page.getByRole("navigation", { name: "主席台页面" }).getByRole("link", { name: link }).click();
  }

  tile(judge: string): Locator {
    return this.page.getByTestId("judge-tiles").locator("li").filter({ hasText: judge });
  }

  inOrder(project: string): Locator {
    return this.page.getByTestId("running-order").locator("li").filter({ hasText: project });
  }

  async openNext(): Promise<void> {
    await this.next.filter({ hasText: /^开始评分/ }).click();
    await expect(this.next).toContainText("截止评分");
  }

  /** Closes what is on stage once the desk shows that `ready` judges are done, whoever is missing. */
  async close(ready: number): Promise<void> {
    await expect(this.page.getByTestId("next-bar")).toContainText(`已有结果 ${ready} /`);
    await this.next.filter({ hasText: /^截止评分/ }).click();
    await this.dialog.getByRole("button", { name: /^截止/ }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  async savePerformance(project: string, score: string): Promise<void> {
    const field = this.page.getByRole("textbox", { name: `${project} 的性能评测成绩` });
    await field.fill(score);
    await field.press("Enter");
    await expect(this.page.getByRole("button", { name: `保存 ${project}` })).toBeHidden();
  }

  /** Tries to save a row whose deduction has no reason yet. */
  async saveWithoutReason(project: string): Promise<void> {
    await this.page.getByRole("button", { name: `保存 ${project}` }).click();
    await expect(this.page.getByText("有扣分就要写理由")).toBeVisible();
  }

  async sign(): Promise<void> {
    await this.page.getByTestId("sign-begin").click();
    await this.dialog.getByRole("checkbox").check();
    const asked = await this.dialog.getByText(/前 4 位：/).innerText();
    await this.dialog.getByRole("textbox").fill(/[0-9a-f]{4}$/.exec(asked.trim())?.[0] ?? "");
    await this.dialog.getByRole("button", { name: "签发", exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
