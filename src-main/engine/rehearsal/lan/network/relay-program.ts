// The program in the middle of delayed links: takes VXLAN datagrams (RFC 7348) from every laptop, holds each frame back, loses
// some, and passes the others on to whom they are for, where both are on the same side.

import { createSocket } from "node:dgram";
import { withChecksum } from "./inner-frame";
import { middleAddress, outerAddressOf, vxlanPort } from "./outer-addresses";

const [delayMs = 0, lossPercent = 0] = process.argv.slice(2).map(Number);
const tied = new Set<number>();
let apart: ReadonlySet<number> = new Set();

const socket = createSocket("udp4");

function receivers(frame: Uint8Array, from: number): number[] {
  // The group bit of the destination: for everyone.
  const everyone = ((frame[0] ?? 0) & 1) === 1;
  return [...tied].filter((number) => number !== from && (everyone || number === frame[5]));
}

socket.on("message", (datagram, { address }) => {
  const from = Number(address.split(".").at(-1));
  const passed = withChecksum(datagram);
  if (passed === null) return;
  for (const to of receivers(passed.subarray(8), from)) {
    if (apart.has(from) !== apart.has(to) || Math.random() * 100 < lossPercent) continue;
    setTimeout(() => {
      // What was under way when the network fell apart is lost.
      if (apart.has(from) === apart.has(to)) socket.send(passed, vxlanPort, outerAddressOf(to), () => undefined);
    }, delayMs);
  }
});

process.on("message", (told: { tied?: number; apart?: number[] }) => {
  if (told.tied !== undefined) tied.add(told.tied);
  if (told.apart !== undefined) apart = new Set(told.apart);
});
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
socket.bind(vxlanPort, middleAddress, () => process.send?.("ready"));
