// The venue's network on one application: opened at the organiser's desk, joined from a second window, and closed again.

import type { Page } from "@playwright/test";
import { printedBy } from "../chief/printing";
import { SmallFinal } from "../chief/small-final";
import { SpeakingWindow } from "../chief/speaking-window";
import { findings, prefer } from "../support/accessibility";
import { type App, expect, test } from "../support/app";

const appearances = [
  ["paper", "zh-CN"],
  ["dark", "en"],
  ["contrast", "zh-CN"],
] as const;

interface Serving {
  readonly final: SmallFinal;
  /** The organiser's desk at its network page. */
  readonly page: Page;
  readonly code: string;
  /** Where this machine reaches itself. */
  readonly address: string;
}

/** This laptop becomes the chief's desk, and others can join it. */
async function serve(app: App): Promise<Serving> {
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 2, tracks: 1 });
  const page = await final.organiser.showDesk();
  const rail = page.getByRole("navigation", { name: "赛事步骤" });
  await rail.getByRole("link", { name: /^现场/ }).click();
  await rail.getByRole("link", { name: "现场网络" }).click();
  await page.getByRole("button", { name: "本机作为主席台" }).click();
  await expect(page.getByTestId("succession")).toContainText("第 1 顺位");
  const sheet = page.getByTestId("join-sheet");
  // A chief desk may open by itself; where it does not, there is the button.
  const open = page.getByRole("button", { name: "开放接入", exact: true });
  await expect(sheet.or(open)).toBeVisible();
  if (await open.isVisible()) await open.click();
  await expect(page.getByTestId("join-code")).toHaveText(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const teller = await SpeakingWindow.open(app);
  await teller.call("session.sign-in", { event: final.event, person: null, pin: "246810" });
  const { serving } = await teller.call("venue.view", {});
  return { final, page, code: serving?.code ?? "", address: `127.0.0.1:${serving?.port}` };
}

const pinOf = async (page: Page): Promise<string> => (await page.getByTestId("join-pin").innerText()).replace(" ", "");

/** A window of somebody at another laptop, as far as one application can play that. */
async function joinWindow(app: App, { code, address }: Serving): Promise<Page> {
  const page = await app.openWindow();
  await page.getByRole("button", { name: "接入现场" }).click();
  await page.getByRole("textbox", { name: /接入码/ }).fill(code.toLowerCase().replace("-", " "));
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("radio", { name: "输入地址" }).check();
  await page.getByRole("textbox", { name: "输入地址" }).fill(address);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("textbox", { name: "这台电脑叫什么" }).fill("3 号席");
  return page;
}

async function givePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel("接入 PIN").fill(pin);
  await page.getByRole("button", { name: "接入", exact: true }).click();
}

test("serves with a code, a QR code and a one-time PIN, prints it without the PIN, and closes", async ({ app }) => {
  const { page } = await serve(app);
  await expect(page.getByRole("figure", { name: "接入用的二维码" })).toBeVisible();
  const renew = page.getByRole("button", { name: "换新的 PIN" });
  await renew.click();
  await expect(page.getByTestId("join-pin")).toHaveText(/^\d{3} \d{3}$/);
  const first = await pinOf(page);
  await renew.click();
  await expect.poll(() => pinOf(page)).not.toBe(first);

  const pin = await pinOf(page);
  const printed = await printedBy(app, () => page.getByRole("button", { name: "打印接入说明" }).click());
  expect(printed.text).toContain(await page.getByTestId("join-code").innerText());
  expect(printed.text.replaceAll(/\s/g, "")).not.toContain(pin);

  await page.getByRole("button", { name: "投屏显示" }).click();
  await expect(page.getByTestId("projection")).toContainText(`${pin.slice(0, 3)} ${pin.slice(3)}`);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.getByRole("button", { name: "停止接入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "停止接入" }).click();
  await expect(page.getByRole("button", { name: "开放接入", exact: true })).toBeVisible();
  await expect(page.getByTestId("join-sheet")).toHaveCount(0);
});

test("lets a laptop into the lobby by code and PIN, and turns it away", async ({ app }) => {
  const serving = await serve(app);
  const { page } = serving;
  await page.getByRole("button", { name: "换新的 PIN" }).click();
  await expect(page.getByTestId("join-pin")).toHaveText(/^\d{3} \d{3}$/);
  const joining = await joinWindow(app, serving);

  const pin = await pinOf(page);
  await givePin(joining, pin === "111111" ? "222222" : "111111");
  await expect(joining.getByRole("alert")).toContainText("PIN 不对，还可以试 4 次");
  await givePin(joining, pin);
  await expect(joining.getByTestId("join-lobby")).toContainText("请等主席台把这台电脑交给您");

  const lobby = page.getByTestId("lobby");
  await expect(lobby.getByRole("article", { name: "3 号席" })).toBeVisible();
  // The next laptop needs another PIN.
  await expect.poll(() => pinOf(page)).not.toBe(pin);
  await lobby.getByRole("button", { name: "把「3 号席」交给……" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "按姓名或单位查找" }).fill("评委02");
  await expect(dialog.getByRole("radio")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await lobby.getByRole("button", { name: "不接入「3 号席」" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "不接入" }).click();
  await expect(joining.getByTestId("join-turned-away")).toBeVisible();
  await expect(lobby).toContainText("没有电脑在等候");
});

test("says which key was expected where the code is another's, and leads back to it", async ({ app }) => {
  const serving = await serve(app);
  const other = serving.code.startsWith("0") ? `1${serving.code.slice(1)}` : `0${serving.code.slice(1)}`;
  const joining = await joinWindow(app, { ...serving, code: other });
  await givePin(joining, "123456");
  await expect(joining.getByRole("alert")).toContainText("不是接入码所指的那一台");
  await joining.getByRole("button", { name: "重新输入接入码" }).click();
  await expect(joining.getByRole("textbox", { name: /接入码/ })).not.toHaveValue("");
});

test("has no accessibility finding, in any appearance and language, and fits at 200 %", async ({ app }) => {
  const { page } = await serve(app);
  const joining = await app.openWindow();
  const found: string[] = [];
  for (const [scheme, language] of appearances) {
    await prefer(page, scheme, language);
    await expect(page.getByTestId("join-sheet")).toBeVisible();
    found.push(...(await findings(page)).map((each) => `${scheme} ${language} network: ${each}`));
    await prefer(joining, scheme, language);
    await joining.evaluate(() => {
      location.hash = "/join";
    });
    await expect(joining.getByRole("textbox")).toBeVisible();
    found.push(...(await findings(joining)).map((each) => `${scheme} ${language} join: ${each}`));
  }
  expect(found).toEqual([]);
  for (const window of [page, joining]) {
    // 1366 × 768 enlarged to 200 %.
    await window.setViewportSize({ width: 683, height: 384 });
    const over = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
});
