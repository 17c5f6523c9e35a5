// Protects the judge's laptop: every permission but copying from our pages, device, download and foreign request is refused.

import { describe, expect, it } from "vitest";
import { guardSession, mayLoad, type GuardedSession } from "../../../src-main/shell/session-guard";

type Handler = (...args: never[]) => unknown;

/** Keeps what the guard sets, as a session would. */
function recordingSession() {
  const set = new Map<string, unknown>();
  const keep = (name: string) => (value: unknown) => void set.set(name, value);
  const session = {
    setPermissionRequestHandler: keep("request"),
    setPermissionCheckHandler: keep("check"),
    setDevicePermissionHandler: keep("device"),
    setDisplayMediaRequestHandler: keep("display"),
    setCertificateVerifyProc: keep("certificate"),
    setSpellCheckerEnabled: keep("spellcheck"),
    setSpellCheckerLanguages: keep("languages"),
    on: (name: string, handler: unknown) => void set.set(name, handler),
    webRequest: { onBeforeRequest: keep("before") },
  };
  guardSession(session as unknown as GuardedSession);
  const handler = (name: string) => set.get(name) as (...args: unknown[]) => unknown;
  return { set, handler };
}

function answerOf(handler: Handler | ((...args: unknown[]) => unknown), ...args: unknown[]): unknown {
  let given: unknown;
  (handler as (...args: unknown[]) => unknown)(...args, (answer: unknown) => (given = answer));
  return given;
}

const permissions = [
  "clipboard-read",
  "display-capture",
  "fileSystem",
  "fullscreen",
  "geolocation",
  "idle-detection",
  "keyboardLock",
  "media",
  "mediaKeySystem",
  "midi",
  "midiSysex",
  "notifications",
  "openExternal",
  "pointerLock",
  "speaker-selection",
  "storage-access",
  "unknown",
  "window-management",
];

describe("the guarded session", () => {
  const { set, handler } = recordingSession();
  const asked = (permission: string, requestingUrl: string): unknown => {
    let given: unknown;
    handler("request")(null, permission, (answer: unknown) => (given = answer), { requestingUrl });
    return given;
  };

  it.each(permissions)("refuses %s, asked or checked", (permission) => {
    expect(asked(permission, "app://roadshow/")).toBe(false);
    expect(handler("check")(null, permission, "app://roadshow")).toBe(false);
  });

  it("lets our own pages write text to the clipboard, and no other page", () => {
    for (const [from, granted] of [
      ["app://roadshow/", true],
      ["app://evil/", false],
      ["app://roadshow@evil/", false],
      ["https://example.org/", false],
    ] as const) {
      expect(asked("clipboard-sanitized-write", from)).toBe(granted);
      expect(handler("check")(null, "clipboard-sanitized-write", from)).toBe(granted);
    }
  });

  it("refuses devices, the screen and every certificate", () => {
    expect(handler("device")({ deviceType: "usb" })).toBe(false);
    expect(answerOf(handler("display"), {})).toEqual({});
    expect(answerOf(handler("certificate"), { hostname: "roadshow" })).toBe(-2);
  });

  it("refuses downloads", () => {
    let prevented = false;
    handler("will-download")({ preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });

  it("asks for no dictionary", () => {
    expect(set.get("languages")).toEqual([]);
    expect(set.get("spellcheck")).toBe(false);
  });

  it.each([
    ["app://roadshow/assets/a.js", false],
    ["http://127.0.0.1/", true],
  ])("cancels requests but our own: %s", (url, cancel) => {
    expect(answerOf(handler("before"), { url })).toEqual({ cancel });
  });
});

describe("what may load", () => {
  it.each(["app://roadshow/", "data:image/png;base64,AA==", "blob:app://roadshow/5b", "devtools://devtools/x.js"])(
    "%s may",
    (address) => expect(mayLoad(address)).toBe(true),
  );

  it.each([
    "http://localhost/",
    "https://example.com/",
    "ws://127.0.0.1:1/",
    "wss://example.com/",
    "ftp://example.com/",
    "file:///etc/passwd",
    "filesystem:app://roadshow/x",
    "blob:https://example.com/5b",
    "blob:app://evil/5b",
    "app://evil/",
    "chrome://version/",
    "about:srcdoc",
    "not an address",
  ])("%s may not", (address) => expect(mayLoad(address)).toBe(false));
});
