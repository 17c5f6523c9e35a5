// Protects issue 2's word on every screen of a rehearsal: no notice comes to lie over it.

import { expect, test } from "../support/app";
import { createEvent } from "../final/door";
import { Desk, eventTitle } from "./desk";

test("issue 2: a notice comes below the rehearsal's band", async ({ page }) => {
  await createEvent(page, eventTitle, "彩排", "246810");
  const desk = new Desk(page);
  await desk.goTo("评分标准与规则");
  await desk.button("锁定规则").click();
  await desk.answer("锁定");
  const notice = await page.getByRole("alert").filter({ hasText: "规则已锁定" }).boundingBox();
  const band = await page.getByTestId("rehearsal-band").boundingBox();
  expect(notice?.y ?? 0).toBeGreaterThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
});
