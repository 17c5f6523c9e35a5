// What was typed, pasted or scanned as the way to a hub: a join code, or the whole text of a QR code.

import { formatAddress, parseAddress } from "#shared/venue/address";
import { formatJoinCode, parseJoinCode } from "#shared/venue/join-code";
import { parseJoinLink } from "#shared/venue/join-link";

/** Stands for the usual port, which the engine knows. */
const anyPort = 1;

export type HubText =
  | { readonly kind: "empty" }
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "link"; readonly link: string }
  | { readonly kind: "short"; readonly length: number }
  | { readonly kind: "character"; readonly character: string }
  | { readonly kind: "broken-link" }
  | { readonly kind: "newer-link" };

export function readHubText(text: string): HubText {
  if (text.trim() === "") return { kind: "empty" };
  const link = parseJoinLink(text);
  if (link.kind === "link") return { kind: "link", link: text.trim() };
  if (link.code === "newer-link") return { kind: "newer-link" };
  if (link.code !== "not-a-link" || text.includes("://")) return { kind: "broken-link" };
  const code = parseJoinCode(text);
  if (code.kind === "code") return { kind: "code", code: formatJoinCode(code.code) };
  return code.code === "wrong-length"
    ? { kind: "short", length: code.length }
    : { kind: "character", character: code.character };
}

/** The address as `venue.join` takes it, with or without a port; null for what is none. */
export function readAddress(text: string): string | null {
  const whole = parseAddress(text);
  if (whole !== undefined) return formatAddress(whole);
  return parseAddress(text, anyPort)?.host ?? null;
}
