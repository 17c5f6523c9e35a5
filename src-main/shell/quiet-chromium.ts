// Switches that keep Chromium from calling anyone of its own accord: an offline application calls nobody.

import { app } from "electron";

const switches: readonly (readonly [name: string, value?: string])[] = [
  // No page needs a host: whatever in Chromium looks one up gets "not found" without a packet sent.
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["disable-background-networking"],
  ["disable-breakpad"],
  ["disable-component-update"],
  ["disable-default-apps"],
  ["disable-domain-reliability"],
  ["disable-sync"],
  ["dns-prefetch-disable"],
  ["metrics-recording-only"],
  ["no-first-run"],
  ["no-pings"],
  ["no-proxy-server"],
  // Casting looks for screens on the network, hints and certificate lists are fetched.
  ["disable-features", "MediaRouter,DialMediaRouteProvider,OptimizationHints,CertificateTransparencyComponentUpdater"],
];

/** To be called before the application is ready. */
export function quietChromium(): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}
