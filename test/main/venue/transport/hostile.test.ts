// Attacks on the hub's time and memory: crowds, silence and floods. What one does, no other feels.

import { once } from "node:events";
import { type Socket, connect as connectTcp } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { AppError } from "#shared/errors";
import {
  answers,
  bareConnection,
  dialHall,
  endOf,
  impatientLimits,
  openHall,
  quickLimits,
  rightPin,
  tcp,
} from "./hall";
import { hostileMember, stranger } from "./stranger";

const MiB = 1024 * 1024;

test("three hundred connections that never speak keep nobody out, and are gone when their time is up", async () => {
  await using hall = await openHall({
    limits: { ...impatientLimits, connectionsPerAddress: 250, arrivalsAtOnce: 1000 },
  });
  const sockets = await Promise.all(Array.from({ length: 200 }, () => tcp(hall.hub.port)));
  const secured = await Promise.allSettled(
    Array.from({ length: 100 }, () => Promise.race([bareConnection(hall.hub.port), pause(1000)])),
  );
  expect(secured).toHaveLength(100);
  await expect.poll(() => hall.hub.strangers).toBeLessThanOrEqual(quickLimits.strangers);
  expect(hall.hub.connections).toBeLessThanOrEqual(quickLimits.strangers);
  await answers(hall);
  await vi.waitFor(() => expect(hall.hub.connections).toBe(0), 30_000);
  for (const socket of sockets) socket.destroy();
});

test("one address does not take all places, and members' places are not taken by strangers", async () => {
  await using hall = await openHall({ limits: { ...quickLimits, connectionsPerAddress: 5 } });
  const { wire } = await dialHall(hall);
  const end = vi.fn<() => void>();
  wire.onEnd(end);
  wire.onFrame(() => undefined);
  const sockets = await Promise.all(Array.from({ length: 50 }, () => tcp(hall.hub.port)));
  await expect.poll(() => hall.hub.connections).toBe(5);
  expect(end).not.toHaveBeenCalled();
  for (const socket of sockets) socket.destroy();
});

test("a TLS handshake that never ends is ended", async () => {
  await using hall = await openHall({ limits: impatientLimits });
  const socket = await tcp(hall.hub.port);
  const gone = new Promise((resolve) => {
    socket.on("close", resolve);
  });
  // The beginning of a ClientHello of 512 bytes, one byte at a time.
  const hello = Buffer.concat([Buffer.from("1603010200010001fc0303", "hex"), Buffer.alloc(500)]);
  let at = 0;
  const drip = setInterval(() => {
    if (!socket.destroyed) socket.write(hello.subarray(at, (at += 1)));
  }, 20);
  await answers(hall);
  expect(socket.destroyed).toBe(false);
  await gone;
  expect(at).toBeGreaterThan(10);
  clearInterval(drip);
  await expect.poll(() => hall.hub.connections).toBe(0);
});

test("an upgrade, or a greeting, that never comes to its end is ended", async () => {
  await using hall = await openHall({ limits: impatientLimits });
  const slow = await bareConnection(hall.hub.port);
  slow.write("GET /member HTTP/1.1\r\nHost: hub\r\n");
  const drip = setInterval(() => {
    if (!slow.destroyed) slow.write("X-A: b\r\n");
  }, 100);
  const mute = await stranger(hall.hub.port, "member");
  // What is still dripping may be answered by a reset: that is an end as well.
  const ended = new Promise((resolve) => slow.on("error", () => undefined).once("close", resolve));
  await Promise.all([ended, mute.gone]);
  clearInterval(drip);
  expect(hall.greetings).toEqual([]);
  await expect.poll(() => hall.hub.connections).toBe(0);
});

test("a member that never reads costs bounded memory and ends as slow", async () => {
  await using hall = await openHall();
  const member = await hostileMember(hall.hub);
  member.socket.pause();
  const [wire] = hall.wires;
  const frame = new Uint8Array(MiB).fill(1);
  const before = process.memoryUsage().rss;
  let most = 0;
  for (let sent = 0; sent < 512; sent += 1) {
    wire?.send(frame);
    most = Math.max(most, wire?.waiting ?? 0);
    if (sent % 16 === 0) await pause(1);
  }
  expect(hall.ends).toEqual(["slow"]);
  expect(most).toBeLessThanOrEqual(quickLimits.member.outgoing);
  expect(process.memoryUsage().rss - before).toBeLessThan(96 * MiB);
  await answers(hall);
  member.socket.terminate();
});

test("a member that sends too fast is made to wait, loses nothing, and keeps nobody waiting", async () => {
  const member = { ...quickLimits.member, framesPerSecond: 500, framesAtOnce: 50 };
  await using hall = await openHall({ limits: { ...quickLimits, member } });
  const flooding = await hostileMember(hall.hub);
  const started = performance.now();
  for (let index = 0; index < 1500; index += 1) flooding.socket.send(Buffer.alloc(index < 750 ? 4 : 1000, index % 256));
  await answers(hall);
  expect(hall.frames.length).toBeLessThan(750);
  await expect.poll(() => hall.frames).toHaveLength(1500);
  expect(performance.now() - started).toBeGreaterThan(1500);
  expect(hall.frames.every((frame, index) => frame[0] === index % 256)).toBe(true);
  expect(hall.ends.filter((end) => end !== "closed")).toEqual([]);
  flooding.socket.terminate();
});

test("a flood of pings is made to wait like one of frames", async () => {
  const member = { ...quickLimits.member, framesPerSecond: 100, framesAtOnce: 100 };
  await using hall = await openHall({ limits: { ...quickLimits, member } });
  const flooding = await hostileMember(hall.hub);
  const pongs = vi.fn<() => void>();
  flooding.socket.on("pong", pongs);
  for (let index = 0; index < 30_000; index += 1) flooding.socket.ping();
  await answers(hall);
  expect(pongs.mock.calls.length).toBeLessThan(30_000);
  flooding.socket.terminate();
});

test("a guest that sends too much is hung up on", async () => {
  await using hall = await openHall();
  const guest = await hostileMember(hall.hub, "guest");
  for (let index = 0; index < 100; index += 1) guest.socket.send(Uint8Array.of(1));
  await guest.gone;
  expect(hall.ends).toEqual(["broke-limits"]);
  expect(hall.frames.length).toBeLessThan(30);
});

test("who says nothing any more ends as silent; who only answers pings does not", async () => {
  await using hall = await openHall();
  const mute = await hostileMember(hall.hub, "member", { autoPong: false });
  const quiet = await hostileMember(hall.hub);
  await mute.gone;
  expect(hall.ends).toEqual(["silent"]);
  await pause(2 * quickLimits.member.silentMs);
  expect(hall.ends).toEqual(["silent"]);
  quiet.socket.terminate();
  await expect.poll(() => hall.ends).toEqual(["silent", "failed"]);
});

test("a laptop whose hub is cut off without a word finds out by itself", async () => {
  await using hall = await openHall();
  const { createServer } = await import("node:net");
  const legs: Socket[] = [];
  const cable = createServer((near) => {
    const far = connectTcp({ host: "127.0.0.1", port: hall.hub.port });
    legs.push(near, far);
    for (const leg of [near, far]) leg.on("error", () => undefined);
    near.pipe(far).pipe(near);
  }).listen(0, "127.0.0.1");
  await once(cable, "listening");
  const address = cable.address();
  const { wire } = await dialHall(hall, { port: typeof address === "object" ? (address?.port ?? 0) : 0 });
  wire.onFrame(() => undefined);
  const end = endOf(wire);
  for (const leg of legs) leg.unpipe().pause();
  expect(await end).toBe("silent");
  await expect.poll(() => hall.ends).toEqual(["silent"]);
  for (const leg of legs) leg.destroy();
  cable.close();
});

test("what the hub's owner throws hangs up on that device alone", async () => {
  await using hall = await openHall({
    authenticate: (greeting) => {
      if (greeting.as === "guest") throw new Error("no store");
      return { accepted: { as: "member" } };
    },
  });
  const refused: unknown = await dialHall(hall, { as: { as: "guest", pin: rightPin } }).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(AppError);
  expect(hall.faults).toEqual([new Error("no store")]);
  await answers(hall);
});

test("what a listener throws ends its wire alone", async () => {
  await using hall = await openHall({
    onMember: (wire) =>
      wire.onFrame(() => {
        throw new Error("no such frame");
      }),
  });
  const { wire } = await dialHall(hall);
  const { wire: other } = await dialHall(hall);
  wire.onFrame(() => undefined);
  other.onFrame(() => undefined);
  const ended = vi.fn<() => void>();
  other.onEnd(ended);
  wire.send(Uint8Array.of(1));
  expect(await endOf(wire)).toBe("failed");
  expect(hall.faults).toEqual([new Error("no such frame")]);
  expect(ended).not.toHaveBeenCalled();
});
