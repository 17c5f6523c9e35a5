// The shell's life: windows on one engine, killed processes that come back, one instance per data folder, a clean end.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { App, electronArgs, electronPath, expect, test } from "../support/app";

/** Counts the ports this page is given, and asks the engine over the newest. */
async function watchPorts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = { ports: [] as MessagePort[] };
    Object.assign(window, { watch });
    window.roadshow.onEnginePort((port) => watch.ports.push(port));
  });
  await expect.poll(() => ports(page)).toBeGreaterThan(0);
}

function ports(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { watch: { ports: MessagePort[] } }).watch.ports.length);
}

/** Asks who is there, over the newest port; gives the engine's version. */
function askEngine(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const port = (window as unknown as { watch: { ports: MessagePort[] } }).watch.ports.at(-1);
        port?.addEventListener("message", ({ data }: MessageEvent) => {
          if ((data as { id?: number }).id === 77_777) resolve((data as { ok: boolean }).ok);
        });
        port?.start();
        port?.postMessage({ id: 77_777, channel: "app.hello", input: {} });
      }),
  );
}

test("several windows stand on one engine, and a killed engine comes back for all of them", async ({ app, page }) => {
  const second = await app.openWindow(page);
  await watchPorts(page);
  await watchPorts(second);
  expect(await askEngine(page)).toBe(true);
  expect(await askEngine(second)).toBe(true);
  const before = await app.enginePid();
  await app.killEngine();
  await expect.poll(() => ports(page)).toBe(2);
  await expect.poll(() => ports(second)).toBe(2);
  expect(await app.enginePid()).not.toBe(before);
  expect(await askEngine(page)).toBe(true);
  expect(await askEngine(second)).toBe(true);
});

test("an engine that keeps dying is not restarted for ever: the person is asked, and can try again", async ({
  app,
  page,
}) => {
  await app.answerMessageBoxes(0);
  await watchPorts(page);
  for (let death = 1; death <= 5; death += 1) {
    const count = await ports(page);
    await app.killEngine();
    await expect.poll(() => ports(page)).toBe(count + 1);
  }
  const [box] = await app.messageBoxes();
  expect(await app.messageBoxes()).toHaveLength(1);
  expect(box).toContain("没有丢失");
  expect(await askEngine(page)).toBe(true);
});

test("a crashed page is loaded again and has its engine", async ({ app, page }) => {
  await page.waitForLoadState();
  const address = () =>
    app.electron.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined || window.webContents.isCrashed()) return "crashed";
      return window.webContents.executeJavaScript(
        "new Promise((done) => window.roadshow.onEnginePort(() => done(location.href)))",
      );
    });
  const pid = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  process.kill(pid ?? 0, "SIGKILL");
  await expect
    .poll(() =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()),
    )
    .not.toBe(pid);
  await expect.poll(address).toBe("app://roadshow/");
});

test("a second start on the same data shows the first, and starts no second engine", async ({ app, page }) => {
  await page.waitForLoadState();
  const engine = await app.enginePid();
  const second = spawnSync(electronPath(), electronArgs(app.dataFolder), { timeout: 60_000 });
  expect(second.status).toBe(0);
  expect(await app.enginePid()).toBe(engine);
  expect(app.electron.windows()).toHaveLength(1);
});

test("after a power cut it starts again on the same data", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "roadshow-e2e-"));
  const cut = await App.launch({ dataFolder });
  await watchPorts(await cut.firstWindow());
  await cut.killAll();
  const again = await App.launch({ dataFolder });
  const page = await again.firstWindow();
  await watchPorts(page);
  expect(await askEngine(page)).toBe(true);
  await again.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

test("two data folders are two applications", async ({ app }) => {
  const other = await App.launch();
  await Promise.all([app.firstWindow(), other.firstWindow()]);
  expect(await other.enginePid()).not.toBe(await app.enginePid());
  await other.close();
});

test("the menu opens windows, zooms within its range, and speaks the chosen language from then on", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "roadshow-e2e-"));
  const first = await App.launch({ dataFolder });
  const page = await first.firstWindow();
  expect(await menuLabels(first)).toEqual(["文件", "视图"]);
  await page.keyboard.press("F9");
  await expect.poll(() => menuLabels(first)).toEqual(["File", "View"]);
  const opened = first.electron.waitForEvent("window");
  await chooseFromMenu(first, "New window");
  await opened;
  for (let step = 0; step < 12; step += 1) await chooseFromMenu(first, "Zoom in");
  await expect.poll(() => zoomFactors(first)).toEqual([2, 2]);
  for (let step = 0; step < 15; step += 1) await chooseFromMenu(first, "Zoom out");
  await expect.poll(() => zoomFactors(first)).toEqual([0.5, 0.5]);
  await first.close();
  const again = await App.launch({ dataFolder });
  const next = await again.firstWindow();
  expect(await next.evaluate(() => window.roadshow.locale)).toBe("en");
  expect(await menuLabels(again)).toEqual(["File", "View"]);
  await again.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

test("it ends when its last window is closed, leaves no process behind, and keeps its key to itself", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "roadshow-e2e-"));
  const app = await App.launch({ dataFolder });
  await app.firstWindow();
  await expect.poll(() => existsSync(join(dataFolder, "roadshow.db"))).toBe(true);
  const pids = await app.electron.evaluate(({ app: running }) => running.getAppMetrics().map(({ pid }) => pid));
  const code = new Promise<number | null>((done) => app.electron.process().once("exit", (status) => done(status)));
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  expect(await code).toBe(0);
  await expect.poll(() => pids.filter(isAlive)).toEqual([]);
  expect(statSync(join(dataFolder, "master.key")).mode & 0o077).toBe(0);
  // The store was closed in good order: SQLite removes its write-ahead log then.
  expect(readdirSync(dataFolder).filter((name) => name.endsWith("-wal"))).toEqual([]);
  rmSync(dataFolder, { recursive: true, force: true });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function menuLabels(app: App): Promise<string[]> {
  return app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
}

async function chooseFromMenu(app: App, label: string): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const [window] = BrowserWindow.getAllWindows();
    items.find((item) => item.visible && item.label === wanted)?.click(undefined, window, window?.webContents);
  }, label);
}

function zoomFactors(app: App): Promise<number[]> {
  return app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => Math.round(webContents.getZoomFactor() * 100) / 100),
  );
}
