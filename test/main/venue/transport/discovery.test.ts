// A hub is found on a network by what it announces; nothing hostile or missing there does harm, and nothing of the event is told.

import { createSocket } from "node:dgram";
import { setTimeout as pause } from "node:timers/promises";
import multicastDns from "multicast-dns";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  type Discovery,
  type HubCandidate,
  announceHub,
  browseHubs,
  maximumCandidates,
} from "../../../../src-main/engine/venue/transport/discovery";

const loopback = ["127.0.0.1"];
const fingerprint = "0123abcd".repeat(8);
const open: Discovery[] = [];
let multicastPort = 0;

beforeEach(() => {
  // Not the port of real services, and another one for each test.
  multicastPort = 20_000 + Math.floor(Math.random() * 20_000);
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((discovery) => discovery.stop()));
});

const options = () => ({ networks: () => loopback, multicastPort });

function watch(): { readonly now: readonly HubCandidate[]; readonly discovery: Discovery } {
  const seen = { now: [] as readonly HubCandidate[], discovery: browseHubs((hubs) => (seen.now = hubs), options()) };
  open.push(seen.discovery);
  return seen;
}

test("a hub that announces itself is found with its port and address, and is gone when it stops", async () => {
  const announcing = announceHub({ port: 8443, fingerprint }, options());
  open.push(announcing);
  const seen = watch();
  await vi.waitFor(
    () => expect(seen.now).toEqual([{ fingerprint: "0123abcd", port: 8443, hosts: ["127.0.0.1"] }]),
    5000,
  );
  expect(announcing.state).toBe("working");
  expect(seen.discovery.state).toBe("working");
  await announcing.stop();
  await vi.waitFor(() => expect(seen.now).toEqual([]), 30_000);
});

test("a hub that starts later is found as well", async () => {
  const seen = watch();
  await pause(300);
  open.push(announceHub({ port: 1234, fingerprint }, options()));
  await vi.waitFor(() => expect(seen.now[0]?.port).toBe(1234), 30_000);
});

test("what is announced tells neither the event, nor the laptop's name, nor the whole fingerprint", async () => {
  const packets: Buffer[] = [];
  const socket = createSocket({ type: "udp4", reuseAddr: true });
  socket.on("message", (packet) => packets.push(packet));
  await new Promise<void>((resolve) => socket.bind(multicastPort, "0.0.0.0", resolve));
  socket.addMembership("224.0.0.251", "127.0.0.1");
  open.push(announceHub({ port: 8443, fingerprint }, options()));
  await vi.waitFor(() => expect(packets.length).toBeGreaterThan(0), 30_000);
  const { default: os } = await import("node:os");
  for (const packet of packets) {
    expect(packet.includes(fingerprint)).toBe(false);
    expect(packet.includes(os.hostname())).toBe(false);
    expect(packet.length).toBeLessThan(400);
  }
  await new Promise<void>((resolve) => socket.close(() => resolve()));
});

test("garbage, false records and a crowd of hubs neither end the search nor grow without bound", async () => {
  const seen = watch();
  const hostile = multicastDns({ interface: "127.0.0.1", bind: "0.0.0.0", port: multicastPort });
  const socket = createSocket("udp4");
  await pause(200);
  const service = "_roadshow-judge._tcp.local";
  const say = (answers: object[]): Promise<void> =>
    new Promise((resolve) => hostile.respond(answers as Parameters<typeof hostile.respond>[0], () => resolve()));
  for (const bytes of [[0], [255, 255, 255], Array.from({ length: 600 }, (_, index) => index % 256)]) {
    await new Promise((resolve) => socket.send(Uint8Array.from(bytes), multicastPort, "127.0.0.1", resolve));
  }
  await say([{ name: `zzzzzzzz.${service}`, type: "SRV", ttl: 9, data: { port: 1, target: "a.local" } }]);
  await say([{ name: `00000000.${service}`, type: "SRV", ttl: 9, data: { port: 0, target: "a.local" } }]);
  await say([{ name: `00000000.${service}`, type: "TXT", ttl: 9, data: ["k=".padEnd(200, "x")] }]);
  await say([{ name: `00000000.${service}`, type: "A", ttl: 9, data: "1.2.3.4" }]);
  for (let index = 0; index < 60; index += 1) {
    const name = `${index.toString(16).padStart(8, "0")}.${service}`;
    await say([{ name, type: "SRV", ttl: 9, data: { port: 1 + index, target: "a.local" } }]);
  }
  await vi.waitFor(() => expect(seen.now).toHaveLength(maximumCandidates), 30_000);
  await new Promise<void>((resolve) => hostile.destroy(resolve));
  await new Promise<void>((resolve) => socket.close(() => resolve()));
});

test("where there is no network, or one that lets nobody, that is said and nothing is thrown", async () => {
  const none = browseHubs(() => undefined, { networks: () => [], multicastPort });
  // An address of documentation (RFC 5737), which this machine does not have.
  const foreign = announceHub({ port: 1, fingerprint }, { networks: () => ["203.0.113.9"], multicastPort });
  open.push(none, foreign);
  await vi.waitFor(() => expect([none.state, foreign.state]).toEqual(["not-possible", "not-possible"]), 30_000);
});

test("where another program keeps the port to itself, that is said and nothing is thrown", async () => {
  const other = createSocket({ type: "udp4" });
  await new Promise<void>((resolve) => other.bind(multicastPort, "0.0.0.0", resolve));
  const discovery = browseHubs(() => undefined, options());
  open.push(discovery);
  await vi.waitFor(() => expect(discovery.state).toBe("not-possible"), 30_000);
  await new Promise<void>((resolve) => other.close(() => resolve()));
});

test("it can be stopped at once and twice", async () => {
  const discovery = announceHub({ port: 1, fingerprint }, options());
  await expect(discovery.stop().then(() => discovery.stop())).resolves.toBeUndefined();
});
