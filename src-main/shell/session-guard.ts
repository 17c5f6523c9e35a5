// Locks the session: no permission but to copy text from our own pages, no device, no download, no request but to our own pages, no certificate trusted.

import type { Session } from "electron";
import { isOurs } from "./page-address";

/** The little of a session that is locked; Electron's has it all. */
export type GuardedSession = Pick<
  Session,
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setDisplayMediaRequestHandler"
  | "setCertificateVerifyProc"
  | "setSpellCheckerEnabled"
  | "setSpellCheckerLanguages"
  | "on"
> & { readonly webRequest: Pick<Session["webRequest"], "onBeforeRequest"> };

/** Chromium's code for "refuse this certificate". */
const refuse = -2;

export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayCopy(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayCopy(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setCertificateVerifyProc((_request, answer) => answer(refuse));
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  // Only an empty list keeps Chromium from looking up the host of its dictionaries; switching checking off does not.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

/** A hash is copied by a button of ours; nothing else is ever granted, and nothing may read the clipboard. */
function mayCopy(permission: string, from: string | undefined): boolean {
  return permission === "clipboard-sanitized-write" && from !== undefined && isOurs(from);
}

/** Our own pages, and what they make themselves; the developer tools are Chromium's own files. */
export function mayLoad(address: string): boolean {
  const protocol = URL.parse(address)?.protocol;
  return isOurs(address) || protocol === "data:" || protocol === "devtools:" || isOurBlob(address);
}

function isOurBlob(address: string): boolean {
  return address.startsWith("blob:") && isOurs(address.slice("blob:".length));
}
