// The hall's network as it is played for pictures: laptops join, a ballot is followed from desk to desk, the standby takes over.

import type { Page } from "@playwright/test";
import { SpeakingWindow } from "../chief/speaking-window";
import type { Look } from "../final/final-scenario";
import type { Hall } from "../judge/hall";
import { type App, expect } from "../support/app";
import { enterLobby, link, marks, openHall, seatStandby, takeOver, takeSeat } from "./hall-laptops";

/** Three laptops: the chief's, a judge's and the standby's, each on a data folder of its own. */
export async function playVenue(app: App, laptop: App, spare: App, look: Look): Promise<void> {
  const hall = await openHall(app, true);
  const chief = await chiefWindow(app, hall);
  const page = await laptop.firstWindow();
  const standby = await spare.firstWindow();
  await preflight(page, look);
  await goTo(chief, "现场网络");
  const device = await enterLobby(page, hall, "3 号席", (step) => look(page, `judge-${step}`));
  await expect(chief.getByTestId("lobby")).toContainText("3 号席");
  await look(chief, "chief-network-and-lobby");
  const judge = await takeSeat(page, hall, device);
  await seatStandby(standby, hall);

  await chief.getByTestId("next-action").click();
  await judge.sees("示例项目1");
  await judge.mark(marks);
  await judge.submit();
  await expect(page.getByText("两台机器已有").first()).toBeVisible();
  await look(page, "judge-ballot-on-two-machines");
  await chief.getByTestId("succession").scrollIntoViewIfNeeded();
  await look(chief, "chief-laptops-and-succession");
  await goTo(chief, "评分矩阵");
  await look(chief, "chief-matrix-with-places");
  await goTo(chief, "现场");
  await look(chief, "chief-cockpit");

  await hall.organiser.call("venue.serve", { on: false });
  await expect(link(page, "已连主席台")).toBeVisible({ timeout: 40_000 });
  await takeOver(standby, () => look(standby, "standby-takes-over"));
  await look(standby, "standby-in-charge");
}

async function chiefWindow(app: App, { event, chiefSeat: { person, pin } }: Hall): Promise<Page> {
  const window = await SpeakingWindow.open(app);
  await window.call("session.sign-in", { event, person, pin });
  return window.showDesk();
}

async function preflight(page: Page, look: Look): Promise<void> {
  await page.getByRole("button", { name: "开赛前检查" }).click();
  await expect(page.getByTestId("preflight-verdict")).toBeVisible();
  await look(page, "preflight");
  await page.getByRole("link", { name: "返回" }).click();
}

async function goTo(chief: Page, name: string): Promise<void> {
  const link = new RegExp(`^${name}(?![^ \\d])`);
  await chief.getByRole("navigation", { name: "主席台页面" }).getByRole("link", { name: link }).click();
}
