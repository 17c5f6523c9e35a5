// Our windows: makes them, knows them by their page, and brings a crashed page back.

import { BrowserWindow, screen, type WebContents } from "electron";
import { DeathCount } from "./death-count";
import { startPage } from "./page-address";

const minimum = { width: 1024, height: 640 };
const preferred = { width: 1440, height: 900 };
/** The interface's paper, so that nothing flashes white before the first paint. */
const paper = "#faf8f3";

export interface WindowsOptions {
  /** The built preload. */
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  /** Developer tools are for development only. */
  readonly devTools: boolean;
  closed(window: number): void;
  /** Its page crashed so often that it is not loaded again until asked for. */
  pageGaveUp(window: BrowserWindow): void;
}

export class Windows {
  readonly #options: WindowsOptions;
  readonly #windows = new Map<number, BrowserWindow>();

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  open(): BrowserWindow {
    const window = new BrowserWindow({
      ...this.#place(),
      minWidth: minimum.width,
      minHeight: minimum.height,
      show: false,
      backgroundColor: paper,
      title: this.#options.title,
      icon: this.#options.icon,
      autoHideMenuBar: true,
      webPreferences: {
        preload: this.#options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: this.#options.devTools,
        // The stage clock and the chief's matrix run on while another window covers them.
        backgroundThrottling: false,
      },
    });
    const { id } = window;
    this.#windows.set(id, window);
    window.once("ready-to-show", () => window.show());
    window.once("closed", () => {
      this.#windows.delete(id);
      this.#options.closed(id);
    });
    window.on("page-title-updated", (event, _title, explicit) => {
      if (!explicit) event.preventDefault();
    });
    this.#bringBack(window);
    void window.loadURL(startPage);
    return window;
  }

  /** The window whose page this is; null for anything that we did not open. */
  of(contents: WebContents): BrowserWindow | null {
    for (const window of this.#windows.values()) {
      if (!window.isDestroyed() && window.webContents === contents) return window;
    }
    return null;
  }

  byId(id: number): BrowserWindow | null {
    return this.#windows.get(id) ?? null;
  }

  /** Brings the newest window forward, and opens one where there is none. */
  focus(): void {
    const window = BrowserWindow.getFocusedWindow() ?? [...this.#windows.values()].at(-1);
    if (window === undefined) {
      this.open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  #bringBack(window: BrowserWindow): void {
    const deaths = new DeathCount();
    window.webContents.on("render-process-gone", (_event, { reason }) => {
      if (reason === "clean-exit") return;
      const wait = deaths.add(performance.now());
      if (wait === null) {
        deaths.forget();
        this.#options.pageGaveUp(window);
        return;
      }
      setTimeout(() => {
        if (!window.isDestroyed()) window.webContents.reload();
      }, wait);
    });
  }

  /** In the middle of the display in use, and each further window a step aside, so that none hides another wholly. */
  #place(): { x: number; y: number; width: number; height: number } {
    const area = screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea;
    const width = Math.max(minimum.width, Math.min(preferred.width, area.width));
    const height = Math.max(minimum.height, Math.min(preferred.height, area.height));
    const step = 32 * (this.#windows.size % 5);
    const offset = (free: number) => Math.max(0, Math.min(free, Math.round(free / 2) + step));
    return { x: area.x + offset(area.width - width), y: area.y + offset(area.height - height), width, height };
  }
}
