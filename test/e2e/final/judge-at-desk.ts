// A judge at the desk, by the keyboard and the screen alone.

import type { Locator, Page } from "@playwright/test";
import { expect } from "../support/app";

/** Criterion by its name → what is typed. */
export type Typed = Readonly<Record<string, string>>;

export class JudgeAtDesk {
  readonly page: Page;
  readonly name: string;

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
  }

  /** Waits until the project that the chief has opened fills the screen, going there where the desk offers it. */
  async sees(project: string): Promise<void> {
    const heading = this.page.getByRole("heading", { level: 1, name: project });
    const offer = this.page.getByRole("button", { name: "转到新项目" });
    await expect(heading.or(offer)).toBeVisible();
    await expect(async () => {
      // Where its judge has finished the desk goes by itself, and the offer is gone before it can be taken.
      if (await offer.isVisible()) await offer.click({ timeout: 1000 });
      await expect(heading).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 30_000 });
  }

  /** Types every mark and waits for "saved". */
  async mark(typed: Typed): Promise<void> {
    for (const [criterion, text] of Object.entries(typed)) {
      await this.field(criterion).fill(text);
    }
    await expect(this.page.getByText("已保存本机").first()).toBeVisible();
  }

  /** Whether the organiser has ordered a recusal: then there is nothing to mark. */
  async mustRecuse(): Promise<boolean> {
    const ordered = this.page.getByText("您须回避这个项目");
    await expect(ordered.or(this.field("应用价值"))).toBeVisible();
    return ordered.isVisible();
  }

  async submit(): Promise<void> {
    await this.page.getByRole("button", { name: /^核对并(提交|迟交)$/ }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "确认提交" }).click();
    await expect(dialog).toHaveCount(0);
    // A ballot that came late leads on to whatever is on stage by then; any other one stays to be read.
    await expect(this.page.getByText("已提交").first()).toBeVisible();
  }

  async amend(criterion: string, text: string, reason: string): Promise<void> {
    await this.page.getByRole("button", { name: "改分" }).click();
    await this.field(criterion).fill(text);
    await this.page.getByRole("button", { name: "核对改动" }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("理由").fill(reason);
    await dialog.getByRole("button", { name: "确认改分" }).click();
    await expect(dialog).toHaveCount(0);
  }

  async recuse(reason: string): Promise<void> {
    await this.page.getByRole("button", { name: "回避……" }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("理由").fill(reason);
    await dialog.getByRole("button", { name: "确认回避" }).click();
    await expect(this.page.getByText("您已回避这个项目")).toBeVisible();
  }

  field(criterion: string): Locator {
    return this.page.getByRole("textbox", { name: criterion, exact: true });
  }
}
