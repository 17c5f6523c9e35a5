// The scorekeeper's desk as its user works it, in a real window.

import type { Locator, Page } from "@playwright/test";
import { SpeakingWindow } from "../chief/speaking-window";
import type { SeatedJudge, SmallFinal } from "../chief/small-final";
import { expect } from "../support/app";

/** Somebody is added as scorekeeper, given a PIN and signed in. */
export async function seatKeyer(final: SmallFinal, name: string): Promise<SeatedJudge> {
  const { person } = await final.organiser.call("organiser.save-person", {
    person: null,
    code: name,
    name,
    unit: "",
    title: "",
    role: "scorekeeper",
    panels: [],
    marks: false,
  });
  const [slip] = await final.organiser.call("organiser.issue-pins", { people: [person] });
  const window = await SpeakingWindow.open(final.app);
  await window.call("session.sign-in", { event: final.event, person, pin: slip?.pin ?? "" });
  return { person, name, window };
}

export class KeyingDesk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async seat(final: SmallFinal, name: string): Promise<KeyingDesk> {
    const { window } = await seatKeyer(final, name);
    return new KeyingDesk(await window.showDesk());
  }

  get form(): Locator {
    return this.page.getByRole("form", { name: "照原表录入" });
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** Types the number that is printed on the sheet. */
  async open(number: string): Promise<void> {
    const search = this.page.getByRole("textbox", { name: "表号、项目或评委" });
    await search.fill(number);
    await search.press("Enter");
    await expect(this.page.getByText(`表号 ${number}`).first()).toBeVisible();
  }

  /** Types mark after mark, and the sheet's total where it is the next field. */
  async type(marks: readonly string[], total: string): Promise<void> {
    const fields = this.form.locator("input[data-score-field]");
    await expect(fields).toHaveCount(marks.length + 1);
    await fields.first().focus();
    for (const text of [...marks, total]) {
      await this.page.keyboard.press("ControlOrMeta+a");
      await this.page.keyboard.type(text);
      await this.page.keyboard.press("Enter");
    }
  }

  async confirm(label: string): Promise<void> {
    await this.form.getByRole("button", { name: /^核对/ }).click();
    await this.dialog.getByRole("button", { name: label }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
