// Central at the organiser's desk in a real window, with the real service: named, complete, cut off, and back.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SmallFinal } from "../chief/small-final";
import { SpeakingWindow } from "../chief/speaking-window";
import { findings, prefer } from "../support/accessibility";
import { electronPath, expect, root, test } from "../support/app";

const appearances = [
  ["paper", "zh-CN"],
  ["dark", "en"],
  ["contrast", "zh-CN"],
] as const;

let folder: string;
let service: ChildProcess | null = null;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-central-"));
});
test.afterAll(() => {
  service?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** The program as `npm run central` starts it, on an embedded database. */
function central(args: readonly string[], port = 0): { child: ChildProcess; said: Promise<Record<string, string>> } {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1", CENTRAL_DATA: folder, PORT: String(port) };
  const child = spawn(electronPath(), [join(root, "out", "main", "central.js"), ...args], { env, stdio: "pipe" });
  const said = new Promise<Record<string, string>>((resolve) => {
    let text = "";
    child.stdout.on("data", (part: Buffer) => {
      text += part.toString("utf8");
      if (text.includes("\n")) resolve(JSON.parse(text) as Record<string, string>);
    });
  });
  return { child, said };
}

async function serve(port = 0): Promise<Record<string, string>> {
  const { child, said } = central(["serve"], port);
  service = child;
  return said;
}

async function stop(): Promise<void> {
  const running = service;
  service = null;
  const ended = new Promise((resolve) => running?.once("exit", resolve));
  running?.kill("SIGTERM");
  await ended;
}

test("is named with its key and a token, has everything, says when it is cut off, and catches up", async ({ app }) => {
  const { url = "", central: key = "" } = await serve();
  const { token = "" } = await central(["account", "add", "organiser"]).said;
  const final = await SmallFinal.setUp(app, { judges: 3, projects: 2, tracks: 1 });
  const page = await final.organiser.showDesk();
  const rail = page.getByRole("navigation", { name: "赛事步骤" });
  await rail.getByRole("link", { name: /^现场/ }).click();
  await rail.getByRole("link", { name: "现场网络" }).click();
  const part = page.getByTestId("central");
  await expect(part).toContainText("还没有设定中心");

  await part.getByRole("button", { name: "设定中心" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "查询" }).click();
  await expect(dialog).toContainText("请填写以 https:// 开头的地址");
  await dialog.getByLabel(/^地址/).fill("http://127.0.0.1:1");
  await dialog.getByRole("button", { name: "查询" }).click();
  await expect(dialog.getByRole("alert")).toContainText("连不上这个地址");
  await dialog.getByLabel(/^地址/).fill(`${url}/`);
  await dialog.getByRole("button", { name: "查询" }).click();
  expect((await dialog.getByTestId("central-key").innerText()).replaceAll(/\s/g, "")).toBe(key);
  await dialog.getByLabel(/^令牌/).fill("not-a-token");
  await dialog.getByRole("button", { name: "密钥一致，登记" }).click();
  await expect(dialog.getByRole("alert")).toContainText("中心不认识这个令牌");
  await dialog.getByLabel(/^令牌/).fill(token);
  await dialog.getByRole("button", { name: "密钥一致，登记" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(part).toContainText("两端一致");

  await stop();
  const teller = await SpeakingWindow.open(app);
  await teller.call("session.sign-in", { event: final.event, person: null, pin: "246810" });
  await teller.call("organiser.save-order", { stage: "final", order: [...final.projects].reverse() });
  await expect(part).toContainText("连不上中心");
  await expect(part).toContainText("记录都安全保存在本机");
  const found: string[] = [];
  for (const [scheme, language] of appearances) {
    await prefer(page, scheme, language);
    await expect(part).toBeVisible();
    found.push(...(await findings(page)).map((each) => `${scheme} ${language}: ${each}`));
  }
  expect(found).toEqual([]);

  await serve(Number(new URL(url).port));
  await part.getByRole("button", { name: "现在再试" }).click();
  await expect(part).toContainText("两端一致");
  await part.getByRole("button", { name: "不再送往中心" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "不再送往中心" }).click();
  await expect(part).toContainText("还没有设定中心");
  await stop();
});
