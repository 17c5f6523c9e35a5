// Where this laptop answers, as a person types it on another.

import { formatAddress } from "#shared/venue/address";
import type { ServingView } from "#shared/contract/views";

/** `192.168.1.5:8443`, the likeliest first. An address that already names its port keeps it. */
export function addressesOf({ addresses, port }: Pick<ServingView, "addresses" | "port">): string[] {
  return addresses.map((address) => (hasPort(address) ? address : formatAddress({ host: bare(address), port })));
}

function hasPort(address: string): boolean {
  return /^\[.*\]:\d+$/.test(address) || /^[^:]*:\d+$/.test(address);
}

function bare(address: string): string {
  return address.replace(/^\[(.*)\]$/, "$1");
}
