// The rehearsal in real windows: a whole final marked 彩排, with pictures of every desk and the exports left in a folder; and a
// hall of three laptops.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { App, expect, test } from "./support/app";
import { certificatesIn } from "./final/exported";
import { playVenue } from "./venue/venue-scenario";
import { type Look, conclude, judgeAll, prepare, projectCount } from "./final/final-scenario";

const out = resolve(process.env["REHEARSAL_OUT"] ?? "rehearsal-out");
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** Numbered in the order in which they were taken. */
function camera(folder = out): Look {
  let taken = 0;
  return async (page, name) => {
    taken += 1;
    await settle(page);
    await page.screenshot({ path: join(folder, `${String(taken).padStart(2, "0")}-${name}.png`) });
  };
}

/** A picture taken while a page still fades in shows nothing of use. */
async function settle(page: Page): Promise<void> {
  await page.setViewportSize(sizes[0]);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
}

/** A desk at both sizes, in both languages and in every theme; it ends as it began. */
async function everyLook(page: Page, desk: string): Promise<void> {
  for (const language of ["zh", "en"]) {
    for (const theme of ["paper", "dark", "contrast"]) {
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.waitForTimeout(200);
        await page.screenshot({ path: join(out, "looks", `${desk}-${language}-${theme}-${size.width}.png`) });
      }
      await page.keyboard.press("F8");
    }
    await page.keyboard.press("F9");
  }
}

test("the rehearsal is played and leaves its pictures and exports", async () => {
  mkdirSync(join(out, "looks"), { recursive: true });
  const app = await App.launch();
  const look = camera();
  const hall = await prepare(app, await app.firstWindow(), "彩排", look);
  await expect(hall.chief.page.getByText("彩排").first()).toBeVisible();
  await judgeAll(hall, look);
  await conclude(hall, look);
  await app.answerSaveDialogs(join(out, "results.xlsx"));
  await hall.chief.exportResults();
  await app.answerSaveDialogs(join(out, "event.roadshow"));
  await hall.chief.exportEvent();
  expect(JSON.parse(certificatesIn(join(out, "event.roadshow"))[0]?.result ?? "{}").groups[0].ranking).toHaveLength(
    projectCount,
  );
  await hall.chief.goTo("排名");
  await everyLook(hall.chief.page, "chief");
  const [judge] = hall.judges;
  if (judge !== undefined) await everyLook(judge.page, "judge");
  await hall.organiser.goTo("总览");
  await everyLook(hall.organiser.page, "organiser");
  await app.close();
});

test("laptops join the hall's network, and the standby takes over", async () => {
  const [app, laptop, spare] = await Promise.all([App.launch(), App.launch(), App.launch()]);
  await playVenue(app, laptop, spare, camera(join(out, "venue")));
  await Promise.all([app, laptop, spare].map((each) => each.close()));
});
