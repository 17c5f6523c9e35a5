// The running application: puts the guarded session, the master key, the engine, the windows and the menu together.

import { join } from "node:path";
import { app, session } from "electron";
import type { KeyStoreKind, Locale } from "#shared/contract/bridge";
import type { ErrorCode, ErrorDetails } from "#shared/errors";
import { version } from "../../package.json";
import { serveInterface } from "./app-protocol";
import { EngineSupervisor } from "./engine-supervisor";
import { type MasterKey, openMasterKey } from "./key-store";
import { localeOfSystem, wordsOf } from "./language";
import type { ShellWords } from "./locales/words";
import { setMenu } from "./menu";
import { answerPages } from "./page-requests";
import { keepLocale } from "./preferences";
import { answerPreflight } from "./preflight";
import { askSavePath } from "./save-dialog";
import { guardSession } from "./session-guard";
import { systemWrapper } from "./system-wrapper";
import { askWayOut } from "./trouble";
import { codeOfStartFailure, troubleOf, type Trouble } from "./trouble-text";
import { Windows } from "./windows";

export interface ApplicationOptions {
  readonly dataFolder: string;
  /** The language chosen on this computer before. */
  readonly chosen: Locale | null;
  /** Where the build lies: main/, preload/ and renderer/ in it. */
  readonly built: string;
}

export class Application {
  readonly #dataFolder: string;
  readonly #built: string;
  readonly #windows: Windows;
  #locale: Locale;

  constructor({ dataFolder, chosen, built }: ApplicationOptions) {
    this.#dataFolder = dataFolder;
    this.#built = built;
    this.#locale = chosen ?? localeOfSystem(app.getPreferredSystemLanguages());
    this.#windows = new Windows({
      preload: join(built, "preload", "bridge.cjs"),
      icon: join(built, "..", "build", "icon.png"),
      title: this.#words.product,
      devTools: !app.isPackaged,
      closed: (window) => this.#engine?.disconnect(window),
      pageGaveUp: (window) => void this.#pageGaveUp(window),
    });
  }

  #engine: EngineSupervisor | null = null;

  get #words(): ShellWords {
    return wordsOf(this.#locale);
  }

  async start(): Promise<void> {
    guardSession(session.defaultSession);
    session.defaultSession.setCodeCachePath(join(app.getPath("userData"), "code-cache"));
    serveInterface(session.defaultSession, join(this.#built, "renderer"));
    const key = await this.#openKey();
    if (key === null) return;
    this.#engine = this.#supervise(key);
    this.#engine.run();
    this.#serve(this.#engine, key.kind);
    this.#windows.open();
  }

  #serve(engine: EngineSupervisor, keyStore: KeyStoreKind): void {
    answerPages({
      windows: this.#windows,
      engine,
      facts: () => ({ version, platform: process.platform, keyStore, locale: this.#locale }),
      chooseLocale: (locale) => this.#chooseLocale(locale),
    });
    this.#setMenu();
    app.on("second-instance", () => this.#windows.focus());
    app.on("activate", () => this.#windows.focus());
    app.on("window-all-closed", () => {
      if (process.platform !== "darwin") app.quit();
    });
    app.once("will-quit", (event) => {
      event.preventDefault();
      void engine.stop().then(() => app.exit());
    });
  }

  #supervise(key: MasterKey): EngineSupervisor {
    const entry = join(this.#built, "main", "engine.js");
    const start = { entry, dataFolder: this.#dataFolder, masterKey: key.key, version };
    return new EngineSupervisor(start, {
      failed: (code, details) => void this.#engineFailed(code, details),
      gaveUp: () =>
        void this.#offerWaysOut({ message: this.#words.trouble.title, detail: this.#words.trouble.engineKeepsFailing }),
      askSavePath: async (id, kind, name) => {
        const window = this.#windows.byId(id);
        return window === null ? null : askSavePath(window, kind, name, this.#words);
      },
      askShell: (id, about) => answerPreflight(about, this.#windows.byId(id), key, this.#dataFolder),
    });
  }

  /** null where the person chose to quit instead. */
  async #openKey(): Promise<MasterKey | null> {
    for (;;) {
      try {
        return openMasterKey(this.#dataFolder, systemWrapper);
      } catch (error) {
        const trouble = troubleOf(this.#words, codeOfStartFailure(error), { folder: this.#dataFolder });
        if ((await askWayOut(this.#words, trouble, this.#dataFolder, null)) === "try-again") continue;
        app.exit(1);
        return null;
      }
    }
  }

  async #engineFailed(code: ErrorCode, details: ErrorDetails): Promise<void> {
    await this.#offerWaysOut(troubleOf(this.#words, code, details));
  }

  async #offerWaysOut(trouble: Trouble): Promise<void> {
    const wayOut = await askWayOut(this.#words, trouble, this.#dataFolder, null);
    if (wayOut === "try-again") this.#engine?.tryAgain();
    else app.exit(1);
  }

  async #pageGaveUp(window: Electron.BrowserWindow): Promise<void> {
    const { title, pageKeepsFailing } = this.#words.trouble;
    const trouble = { message: title, detail: pageKeepsFailing };
    const wayOut = await askWayOut(this.#words, trouble, this.#dataFolder, window);
    if (wayOut === "quit") app.quit();
    else if (!window.isDestroyed()) window.webContents.reload();
  }

  /** Every page says its language when it loads; only another one is news. */
  #chooseLocale(locale: Locale): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    keepLocale(this.#dataFolder, locale);
    this.#setMenu();
  }

  #setMenu(): void {
    setMenu(this.#words, () => this.#windows.open());
  }
}
