// The chief judge at the desk, by the screen alone.

import type { Page } from "@playwright/test";
import { expect } from "../support/app";

export class ChiefAtDesk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goTo(pageName: "现场" | "评分矩阵" | "裁定" | "性能与扣分" | "排名" | "签发"): Promise<void> {
    // The number of things that wait there may stand behind the name, and one name begins another.
    const link = new RegExp(`^${pageName}(?![^ \\d])`);
    await this.page.getByRole("navigation", { name: "主席台页面" }).getByRole("link", { name: link }).click();
  }

  /** Opens the next project by the one obvious action and returns its name. */
  async openNext(): Promise<string> {
    const next = this.next.getByRole("button", { name: /^开始评分：/ });
    await expect(next).toBeVisible();
    const label = await next.innerText();
    // The button takes no press in the moment after its meaning has changed: a person presses again.
    const closing = this.next.getByRole("button", { name: /^截止评分：/ });
    await expect(async () => {
      if (!(await closing.isVisible())) await next.click({ timeout: 1000 });
      await expect(closing).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 30_000 });
    return projectName(label);
  }

  /** Closes the project on stage; `absent` is how many the dialogue must say are recorded as absent. */
  async close(absent = 0): Promise<void> {
    const dialog = this.page.getByRole("dialog");
    const confirm = dialog.getByRole("button", {
      name: absent === 0 ? "截止评分" : `截止，${absent} 人记为缺席`,
      exact: true,
    });
    let confirmed = false;
    await expect(async () => {
      const closing = this.next.getByRole("button", { name: /^截止评分：/ });
      // A busy machine may have taken the click and said so too late.
      if (confirmed && !(await dialog.isVisible()) && !(await closing.isVisible())) return;
      if (!(await dialog.isVisible())) await closing.click({ timeout: 1000 });
      await expect(dialog).toBeVisible({ timeout: 2000 });
      // A ballot that came while it was being read makes the dialogue lapse: it is opened again.
      if (!(await confirm.isEnabled({ timeout: 1000 }))) await this.page.keyboard.press("Escape");
      confirmed = true;
      await confirm.click({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await expect(dialog).toHaveCount(0);
  }

  async countLate(reason: string): Promise<void> {
    await this.goTo("裁定");
    const card = this.page.getByTestId("ruling-card").first();
    await card.getByText("计入迟交的这一张").click();
    await card.getByLabel("理由").fill(reason);
    await card.getByRole("button", { name: "记录裁定" }).click();
    await expect(this.page.getByText("没有等待裁定的评分表。")).toBeVisible();
  }

  async setPerformance(project: string, score: string): Promise<void> {
    await this.goTo("性能与扣分");
    const field = this.page.getByRole("textbox", { name: new RegExp(`${project} 的性能评测成绩$`) });
    await field.fill(score);
    await field.press("Enter");
    await expect(this.page.getByRole("button", { name: new RegExp(`^保存 .*${project}`) })).toBeHidden();
  }

  /** Rules on the first tie in the order that the dialogue proposes. */
  async ruleTie(reason: string): Promise<void> {
    await this.goTo("排名");
    await this.page
      .getByRole("button", { name: /裁定先后/ })
      .first()
      .click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("理由").fill(reason);
    await dialog.getByRole("button", { name: "记录裁定" }).click();
    await expect(dialog).toHaveCount(0);
  }

  async sign(): Promise<void> {
    await this.goTo("签发");
    await this.page.getByRole("button", { name: /^(重新)?签发……$/ }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByText("我已核对各赛道的名次、总分与获奖名单").click();
    const asked = await dialog.getByText(/前 4 位：/).innerText();
    await dialog.getByRole("textbox").fill(/前 4 位：\s*([0-9a-f]{4})/.exec(asked)?.[1] ?? "");
    await dialog.getByRole("button", { name: "签发", exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }

  exportResults(): Promise<void> {
    return this.export("导出成绩工作簿");
  }

  exportEvent(): Promise<void> {
    return this.export("导出赛事文件");
  }

  /** Waits for this export's own word: an earlier one's may still stand beside it. */
  private async export(button: string): Promise<void> {
    await this.goTo("签发");
    const written = this.page.getByText("已写入并核对");
    const before = await written.count();
    await this.page.getByRole("button", { name: button }).click();
    await expect(written).toHaveCount(before + 1);
  }

  private get next() {
    return this.page.getByRole("region", { name: "下一步" });
  }
}

/** "开始评分：03 心衰再入院预测 Ctrl+Enter" → the project's name. */
function projectName(label: string): string {
  return label
    .replace(/^开始评分：\s*\S+\s+/, "")
    .replace(/\s*(Ctrl|⌘).*$/s, "")
    .trim();
}
