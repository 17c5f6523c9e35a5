// The addresses that a chief's screen shows are those by which a judge's laptop can reach it, the likeliest first.

import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { ownAddresses } from "../../../../src-main/engine/venue/transport/addresses";

function info(address: string): NetworkInterfaceInfo {
  const internal = address === "127.0.0.1" || address === "::1";
  const rest = { address, netmask: "", mac: "", internal, cidr: null };
  return address.includes(":") ? { ...rest, family: "IPv6", scopeid: 0 } : { ...rest, family: "IPv4" };
}

test("private IPv4 comes first, then the rest, networks within the laptop last", () => {
  expect(
    ownAddresses({
      lo: [info("127.0.0.1"), info("::1")],
      docker0: [info("172.17.0.1")],
      "vEthernet (WSL)": [info("172.20.0.1")],
      eth0: [info("169.254.3.4"), info("fe80::1"), info("fd00::2"), info("2001:db8::1")],
      wlan0: [info("192.168.1.5"), info("203.0.113.7")],
      en5: [info("10.1.2.3")],
    }),
  ).toEqual([
    "192.168.1.5",
    "10.1.2.3",
    "203.0.113.7",
    "169.254.3.4",
    "fd00::2",
    "2001:db8::1",
    "172.17.0.1",
    "172.20.0.1",
  ]);
});

test("loopback is shown only where there is nothing else", () => {
  expect(ownAddresses({ lo: [info("127.0.0.1"), info("::1")] })).toEqual(["127.0.0.1"]);
  expect(ownAddresses({ lo: [info("127.0.0.1")], eth0: [info("fe80::1")] })).toEqual(["127.0.0.1"]);
  expect(ownAddresses({})).toEqual([]);
  expect(ownAddresses().length).toBeGreaterThan(0);
});
