// The preload: gives the page `window.roadshow` and hands it the engine's port; runs sandboxed, apart from the page.

import { contextBridge, ipcRenderer } from "electron";
import type { Locale, RoadshowBridge } from "#shared/contract/bridge";
import type { Facts } from "../facts";
import { ipc } from "../ipc-channels";

const portMark = "roadshow:engine-port";

/** null where the shell does not know this page as its own: then it gets nothing. */
const facts: Facts | null = ipcRenderer.sendSync(ipc.facts);

const named = {
  connect: () => ipcRenderer.send(ipc.connect),
  openWindow: () => ipcRenderer.send(ipc.openWindow),
  print: () => ipcRenderer.send(ipc.print),
  setLocale: (locale: Locale) => ipcRenderer.send(ipc.setLocale, locale),
  portMark,
};

ipcRenderer.on(ipc.port, (event) => {
  window.postMessage(portMark, window.location.origin, event.ports);
});

/**
 * Runs in the page's own world, because a MessagePort can reach it by window.postMessage only: listens for the port and
 * holds it until the page asks. Serialised, so it may use nothing from outside itself. A message from any other window
 * or frame has another source, and is not heard.
 */
function installBridge(given: typeof named & { readonly facts: Facts }): void {
  const state: { callback: ((port: MessagePort) => void) | null; port: MessagePort | null; asked: boolean } = {
    callback: null,
    port: null,
    asked: false,
  };
  const deliver = () => {
    if (state.callback !== null && state.port !== null) state.callback(state.port);
  };
  window.addEventListener("message", (event) => {
    if (event.source !== window || event.origin !== window.location.origin) return;
    if (event.data !== given.portMark || event.ports.length !== 1) return;
    state.port = event.ports[0] ?? null;
    deliver();
  });
  const bridge: RoadshowBridge<MessagePort> = {
    onEnginePort: (callback) => {
      state.callback = callback;
      if (!state.asked) {
        state.asked = true;
        given.connect();
      }
      deliver();
    },
    openWindow: () => given.openWindow(),
    print: () => given.print(),
    setLocale: (locale) => given.setLocale(locale),
    ...given.facts,
  };
  Object.defineProperty(window, "roadshow", { value: Object.freeze(bridge), enumerable: true });
}

if (facts !== null) contextBridge.executeInMainWorld({ func: installBridge, args: [{ ...named, facts }] });
