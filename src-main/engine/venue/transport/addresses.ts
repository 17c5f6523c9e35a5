// This laptop's own addresses, in the order in which others are likely to reach it by them.

import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks within this laptop alone, or tunnels to elsewhere: seldom the way to a neighbour. */
const virtual = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vethernet|lxc|cni|flannel|tun|tap|utun|wg|zt|tailscale|ppp)/i;

const privateIpv4 = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/;
const linkLocal = /^(?:169\.254\.|fe[89ab])/i;
const uniqueLocalIpv6 = /^f[cd]/i;

/**
 * IPv4 first, private before others and self-assigned last; then IPv6, unique local before others; those of virtual networks
 * after all of these. Loopback only where there is nothing else.
 */
export function ownAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  const all = Object.entries(interfaces).flatMap(([name, infos = []]) => infos.map((info) => ({ name, ...info })));
  const shown = all
    // An IPv6 address of the link alone means nothing without the other laptop's name for that link.
    .filter(({ internal, address }) => !internal && !(address.includes(":") && linkLocal.test(address)))
    .map(({ name, address }) => ({ address, rank: rankOf(address) + (virtual.test(name) ? 10 : 0) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ address }) => address);
  if (shown.length > 0) return [...new Set(shown)];
  return all.filter(({ internal, family }) => internal && family === "IPv4").map(({ address }) => address);
}

function rankOf(address: string): number {
  if (address.includes(":")) return uniqueLocalIpv6.test(address) ? 3 : 4;
  if (privateIpv4.test(address)) return 0;
  return linkLocal.test(address) ? 2 : 1;
}
