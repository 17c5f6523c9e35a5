// Locks every web contents the moment it is made: no navigation away, no new window, no webview, no peer connection.

import { app, type Event, type WebContents } from "electron";
import { isOurs } from "./page-address";

/** To be called once, before the first window. */
export function guardAllContents(): void {
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on("select-client-certificate", (event) => event.preventDefault());
  app.on("login", (event) => event.preventDefault());
}

/** Only the page itself may load anew, from our own address; a frame inside it may not go anywhere. */
function refuseForeign(event: Event<{ url: string; isMainFrame: boolean }>): void {
  if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
}

function guardContents(contents: WebContents): void {
  contents.on("will-navigate", refuseForeign);
  contents.on("will-redirect", refuseForeign);
  contents.on("will-frame-navigate", refuseForeign);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("content-bounds-updated", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
