// What the preload gives to a page: `window.roadshow`, a few named functions and facts, and nothing else of Electron.

/** The languages of the interface. */
export const locales = ["zh-CN", "en"] as const;

export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (locales as readonly string[]).includes(value);
}

/** Where the key that wraps all private keys is kept: in the system's key store, or as a file that only its owner may read. */
export type KeyStoreKind = "system" | "file";

export interface RoadshowBridge<Port> {
  /**
   * Asks for this window's port to the engine. The callback is called with a port that has not been started, and again
   * with a new one whenever the engine has been restarted; the port before it is then closed. One callback at a time:
   * a later call replaces the earlier, and is handed the newest port at once where there is one already.
   */
  onEnginePort(callback: (port: Port) => void): void;
  /** Opens one more window on the same engine, signed in as nobody. */
  openWindow(): void;
  /** Opens the system's print dialogue for this window. */
  print(): void;
  /** Tells the shell which language the person chose: its own menu and dialogues follow, and it is the first at the next start. */
  setLocale(locale: Locale): void;
  readonly version: string;
  /** As Node's process.platform. */
  readonly platform: string;
  readonly keyStore: KeyStoreKind;
  /** The language chosen last on this computer, else the system's. */
  readonly locale: Locale;
}

/**
 * How a page finds the value that style elements must carry (Mantine's `getStyleNonce`, and `__webpack_nonce__` for
 * react-remove-scroll): the `nonce` property of the one element that this selector matches.
 */
export const styleNonceSelector = 'meta[property="csp-nonce"]';
