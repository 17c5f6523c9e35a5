// Laptops of a hall in real windows: the chief's desk opens for joining, others join by what stands on its screen.

import type { Locator, Page } from "@playwright/test";
import { laptopNumber } from "../../../src-renderer/desks/venue/fingerprint";
import type { SpeakingWindow } from "../chief/speaking-window";
import { JudgeAtDesk } from "../final/judge-at-desk";
import { Hall } from "../judge/hall";
import { type App, expect } from "../support/app";

export const marks = {
  应用价值: "10",
  技术创新: "8",
  陈述与答辩: "7",
  功能完整: "9",
  使用体验: "6",
  代码质量: "11",
  现场操作: "13",
};

/** The first application is the organiser's laptop and the chief's desk, open for joining. */
export async function openHall(app: App, rehearsal = false): Promise<Hall> {
  const hall = await Hall.setUp(app, { rehearsal });
  await hall.organiser.call("venue.appoint", { device: null, hall: "main", label: "主席台" });
  await hall.organiser.call("venue.serve", { on: true });
  return hall;
}

/** Types what stands on the chief's screen, as whoever sits down at a borrowed laptop does; `look` is asked at each step. */
export async function enterLobby(
  page: Page,
  { organiser }: Hall,
  name: string,
  look: (step: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const { serving, lobby } = await organiser.call("venue.view", {});
  const before = lobby.map(({ device }) => device);
  await page.getByRole("button", { name: "接入现场" }).click();
  await page.getByRole("textbox", { name: /接入码/ }).fill(serving?.code ?? "");
  await look("join-code");
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("radio", { name: "输入地址" }).check();
  await page.getByRole("textbox", { name: "输入地址" }).fill(`127.0.0.1:${serving?.port}`);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("textbox", { name: "这台电脑叫什么" }).fill(name);
  await page.getByLabel("接入 PIN").fill(serving?.pin ?? "");
  await look("join-pin");
  await page.getByRole("button", { name: "接入", exact: true }).click();
  await expect(page.getByTestId("join-lobby")).toBeVisible();
  await look("join-lobby");
  let device = "";
  await expect
    .poll(async () => {
      const view = await organiser.call("venue.view", {});
      device = view.lobby.find((guest) => !before.includes(guest.device))?.device ?? "";
      return device;
    })
    .not.toBe("");
  await expect(page.getByTestId("laptop-number")).toContainText(laptopNumber(device));
  return device;
}

/** From the lobby to the judge's desk, with the PIN from the slip. */
export async function takeSeat(page: Page, hall: Hall, device: string): Promise<JudgeAtDesk> {
  await hall.organiser.call("venue.assign", { device, person: hall.judge.person, revoke: [] });
  await expect(page.getByTestId("joined")).toContainText(hall.judge.name);
  await page.getByRole("button", { name: "输入 PIN 登录" }).click();
  await page.getByRole("dialog").getByLabel("PIN", { exact: true }).fill(hall.judge.pin);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("signed-in")).toContainText(hall.judge.name);
  return new JudgeAtDesk(page, hall.judge.name);
}

/** Another laptop becomes the next chief's desk, and the chief signs in there. */
export async function seatStandby(page: Page, hall: Hall): Promise<void> {
  const device = await enterLobby(page, hall, "备用机");
  await hall.organiser.call("venue.appoint", { device, hall: "main", label: "备用机" });
  await expect(page.getByTestId("joined")).toContainText("主席台顺位");
  await page.getByRole("button", { name: "去登录" }).click();
  const { name, pin } = hall.chiefSeat;
  await page.getByRole("button", { name }).click();
  await page.getByLabel("PIN", { exact: true }).fill(pin);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("signed-in")).toContainText(name);
}

/** At the standby, in one confirmed step. */
export async function takeOver(
  page: Page,
  look: (step: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.getByRole("navigation", { name: "主席台页面" }).getByRole("link", { name: "现场网络" }).click();
  await page.getByRole("button", { name: "接管主席台" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("理由").fill("示例：主席台电脑断电");
  await dialog.getByRole("button", { name: "下一步" }).click();
  await look("takeover");
  await dialog.getByRole("button", { name: "确认接管" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId("succession")).toContainText("正在主持");
}

export const link = (page: Page, text: string): Locator =>
  page.getByRole("button", { name: new RegExp(`^与主席台的连接.*${text}`) });

export const submittedAt = async (desk: SpeakingWindow, project: string): Promise<number> =>
  (await desk.call("chief.view", {})).projects.find((each) => each.project === project)?.submitted ?? 0;
