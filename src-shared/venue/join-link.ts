// The join link: the text in the chief's QR code, with every address of the hub and its full fingerprint, and nothing of the event.

import { type Address, formatAddress, parseAddress } from "./address";

export interface JoinLink {
  /** SHA-256 of the SPKI of the hub's certificate: 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** 1 to 8, the likeliest first. */
  readonly addresses: readonly Address[];
}

export type JoinLinkReading =
  | { readonly kind: "link"; readonly link: JoinLink }
  /** Text of another kind altogether. */
  | { readonly kind: "problem"; readonly code: "not-a-link" }
  /** A link of a newer version of the program. */
  | { readonly kind: "problem"; readonly code: "newer-link" }
  /** Its end is missing. */
  | { readonly kind: "problem"; readonly code: "cut-off" }
  /** It is cut off or mistyped at the hub's fingerprint. */
  | { readonly kind: "problem"; readonly code: "bad-fingerprint" }
  /** It is mistyped at an address. */
  | { readonly kind: "problem"; readonly code: "bad-address"; readonly address: string };

export const maximumAddresses = 8;

const scheme = "roadshow-judge://join/";
const version = "1";
/** Longer than any link: 8 addresses of 270 characters and the fingerprint. */
const longest = 4096;

/** `roadshow-judge://join/1/FINGERPRINT/ADDRESS,ADDRESS/`; the first eight addresses are taken. */
export function formatJoinLink({ fingerprint, addresses }: JoinLink): string {
  return `${scheme}${version}/${fingerprint}/${addresses.slice(0, maximumAddresses).map(formatAddress).join(",")}/`;
}

/** Reads a scanned or pasted link: line breaks and spaces within it, capitals and full width do no harm. Never throws. */
export function parseJoinLink(text: string): JoinLinkReading {
  if (text.length > longest) return { kind: "problem", code: "not-a-link" };
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[\s\p{Cf}]/gu, "")
    .toLowerCase();
  if (!plain.startsWith(scheme)) return { kind: "problem", code: "not-a-link" };
  const [stated, fingerprint = "", ...rest] = plain.slice(scheme.length).split("/");
  if (stated !== version)
    return { kind: "problem", code: /^\d{1,6}$/.test(stated ?? "") ? "newer-link" : "not-a-link" };
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) return { kind: "problem", code: "bad-fingerprint" };
  // The last slash tells a whole link from one whose last port lost a digit.
  if (rest.length < 2 || rest.pop() !== "") return { kind: "problem", code: "cut-off" };
  const parts = rest.join("/").split(",");
  if (parts.length > maximumAddresses) return { kind: "problem", code: "bad-address", address: "" };
  const addresses: Address[] = [];
  for (const part of parts) {
    const address = parseAddress(part);
    if (address === undefined) return { kind: "problem", code: "bad-address", address: part };
    addresses.push(address);
  }
  return { kind: "link", link: { fingerprint, addresses } };
}
