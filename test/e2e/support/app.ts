// The built application in real Electron windows, each on a data folder of its own: started, watched and ended by tests.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, expect, test as base, type ElectronApplication, type Page } from "@playwright/test";

export const root = resolve(import.meta.dirname, "..", "..", "..");

export interface LaunchOptions {
  /** A fresh one is made where none is given; it is removed when the application is closed, a given one is kept. */
  readonly dataFolder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The test attacks on purpose, so the content policy will have something to refuse. */
  readonly attacks?: boolean;
}

/** Electron's program, as the set-up found or fetched it; Playwright starts the very same. */
export function electronPath(): string {
  const outcome = join(root, ".cache", "electron.json");
  if (existsSync(outcome)) {
    const { runtime } = JSON.parse(readFileSync(outcome, "utf8")) as { runtime: { folder: string } };
    process.env["ELECTRON_OVERRIDE_DIST_PATH"] ??= runtime.folder;
  }
  return createRequire(import.meta.url)("electron") as string;
}

/** Chromium's sandbox cannot be had as root, and a display that nobody sees has no GPU. */
export function electronArgs(dataFolder: string): string[] {
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    root,
    `--data-folder=${dataFolder}`,
    // Every machine sees the same pages.
    "--lang=zh-CN",
    "--force-device-scale-factor=1",
    // A dialogue that is still fading out is a second dialogue to whoever looks for the next one.
    "--force-prefers-reduced-motion",
  ];
}

export class App {
  readonly electron: ElectronApplication;
  readonly dataFolder: string;
  readonly #temporary: boolean;
  readonly #said: string[] = [];
  readonly #refused: string[] = [];

  private constructor(electron: ElectronApplication, dataFolder: string, temporary: boolean) {
    this.electron = electron;
    this.dataFolder = dataFolder;
    this.#temporary = temporary;
    for (const stream of [electron.process().stdout, electron.process().stderr]) {
      stream?.on("data", (part: Buffer) => this.#said.push(part.toString("utf8")));
    }
    electron.context().on("console", (message) => {
      if (message.text().includes("Content Security Policy")) this.#refused.push(message.text());
    });
  }

  static async launch(options: LaunchOptions = {}): Promise<App> {
    const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "roadshow-e2e-"));
    electronPath();
    // Without a path of its own, Playwright holds the application back until it listens; else a start now and then hangs.
    const electron = await _electron.launch({
      args: [...electronArgs(dataFolder), ...(options.args ?? [])],
      env: { ...definedEnv(), ...options.env },
      timeout: 120_000,
    });
    // The configuration's limits reach only the windows that Playwright opens itself.
    electron.context().setDefaultTimeout(30_000);
    return new App(electron, dataFolder, options.dataFolder === undefined);
  }

  /** What the application has written to its standard output and error so far. */
  get said(): string {
    return this.#said.join("");
  }

  /** What the content policy has refused to the pages so far. */
  get refusedByPolicy(): readonly string[] {
    return this.#refused;
  }

  async firstWindow(): Promise<Page> {
    return shown(await this.electron.firstWindow());
  }

  /** One more window, opened as its person would: from a window that is there. */
  async openWindow(from?: Page): Promise<Page> {
    const opener = from ?? (await this.firstWindow());
    const opened = this.electron.waitForEvent("window");
    await opener.evaluate(() => window.roadshow.openWindow());
    return shown(await opened);
  }

  /** The process that runs the engine. */
  enginePid(): Promise<number> {
    return this.electron.evaluate(({ app }) => {
      const engine = app.getAppMetrics().find(({ name, serviceName }) => (name ?? serviceName) === "roadshow-engine");
      if (engine === undefined) throw new Error("no engine is running");
      return engine.pid;
    });
  }

  /** As a power cut would: nothing is told to it. */
  async killEngine(): Promise<void> {
    process.kill(await this.enginePid(), "SIGKILL");
  }

  /** Ends the whole application at once, engine and all, as a power cut would; the data folder stays. */
  async killAll(): Promise<void> {
    const pids = await this.electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
    const gone = new Promise<void>((done) => this.electron.process().once("exit", () => done()));
    for (const pid of pids.toReversed()) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended with the one before it.
      }
    }
    await gone;
  }

  /** Answers every save dialogue from now on with `path`; null calls the choice off. */
  async answerSaveDialogs(path: string | null): Promise<void> {
    await this.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? "" });
    }, path);
  }

  /** Answers every message box from now on with the button of this number, and keeps what was asked for messageBoxes(). */
  async answerMessageBoxes(button: number): Promise<void> {
    await this.electron.evaluate(({ dialog }, response) => {
      const asked: string[] = [];
      Object.assign(globalThis, { roadshowAsked: asked });
      const answer = (...given: unknown[]) => {
        asked.push(JSON.stringify(given.at(-1)));
        return Promise.resolve({ response, checkboxChecked: false });
      };
      dialog.showMessageBox = answer;
    }, button);
  }

  messageBoxes(): Promise<string[]> {
    return this.electron.evaluate(() => (globalThis as unknown as { roadshowAsked: string[] }).roadshowAsked);
  }

  /** Closes the application in good order and removes a data folder that was made for it. */
  async close(): Promise<void> {
    await this.electron.close();
    if (this.#temporary) rmSync(this.dataFolder, { recursive: true, force: true });
  }
}

/** A window counts as there once its interface is on screen. */
async function shown(page: Page): Promise<Page> {
  await page.locator("#root > :not(style)").first().waitFor();
  return page;
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

/** `app` is the application, by default on a fresh data folder (set `start` for another); `page` is its first window. */
export const test = base.extend<{ start: LaunchOptions; app: App; page: Page }>({
  start: [{}, { option: true }],
  app: async ({ start }, use) => {
    const app = await App.launch(start);
    await use(app);
    await app.close();
    if (!start.attacks) expect(app.refusedByPolicy).toEqual([]);
  },
  page: async ({ app }, use) => {
    await use(await app.firstWindow());
  },
});

export { expect };
