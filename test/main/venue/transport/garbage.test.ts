// Attacks by what is sent: too large, no frame at all, no WebSocket at all. What one sends, no other feels.

import { request } from "node:https";
import { expect, test } from "vitest";
import type { WebSocket } from "ws";
import { allOf, answers, dialHall, openHall, quickLimits, tcp } from "./hall";
import { hostileMember, stranger } from "./stranger";

test("before the greeting no more is taken than a greeting needs, in one frame or in pieces", async () => {
  // Not for want of patience.
  await using hall = await openHall({ limits: { ...quickLimits, greetingMs: 3_600_000 } });
  const unfinished = await stranger(hall.hub.port, "member");
  // A masked frame of 5 MiB, of which only the beginning comes.
  unfinished.stream.write(Buffer.from("82ff000000000050000000000000", "hex"));
  unfinished.stream.write(Buffer.alloc(9000));
  await unfinished.gone;
  const whole = await stranger(hall.hub.port, "member");
  whole.socket.send(new Uint8Array(9000));
  await whole.gone;
  const pieces = await stranger(hall.hub.port, "member");
  for (let index = 0; index < 100; index += 1) pieces.socket.send(new Uint8Array(1000), { fin: false, binary: true });
  await pieces.gone;
  const announced = await stranger(hall.hub.port, "guest");
  announced.stream.write(Buffer.from("82ff00000000ffffffff00000000", "hex"));
  await announced.gone;
  expect(hall.greetings).toEqual([]);
  await answers(hall);
});

test("a frame larger than a member's, or a guest's, ends that wire and no other", async () => {
  await using hall = await openHall();
  const { wire } = await dialHall(hall);
  wire.onFrame(() => undefined);
  const member = await hostileMember(hall.hub);
  member.socket.send(new Uint8Array(quickLimits.member.frame + 1));
  await member.gone;
  const guest = await hostileMember(hall.hub, "guest");
  guest.socket.send(new Uint8Array(quickLimits.guest.frame + 1));
  await guest.gone;
  expect(hall.ends).toEqual(["broke-limits", "broke-limits"]);
  expect(hall.frames).toEqual([]);
  await answers(hall);
  wire.send(Uint8Array.of(5));
  await expect.poll(() => hall.frames.map((frame) => [...frame])).toEqual([[5]]);
  expect(() => wire.send(new Uint8Array(quickLimits.member.frame + 1))).toThrow(RangeError);
});

test.each([
  ["text", (socket: WebSocket) => socket.send("hello")],
  ["bytes that are no frame", (socket: WebSocket) => rawOf(socket).write(Buffer.alloc(5000, 0xff))],
  ["an unmasked frame", (socket: WebSocket) => rawOf(socket).write(Buffer.from("820101", "hex"))],
  [
    "a message in a thousand pieces",
    (socket: WebSocket) => {
      for (let index = 0; index < 1000; index += 1) socket.send(Uint8Array.of(1), { fin: false, binary: true });
    },
  ],
])("garbage from a member, %s, ends its wire and no other", async (_what, send) => {
  await using hall = await openHall();
  const member = await hostileMember(hall.hub);
  send(member.socket);
  await member.gone;
  await expect.poll(() => hall.ends).toEqual(["broke-limits"]);
  expect(hall.faults).toEqual([]);
  await answers(hall);
});

function rawOf(socket: WebSocket): NodeJS.WritableStream {
  const { _socket: raw } = socket as unknown as { _socket: NodeJS.WritableStream };
  return raw;
}

test("plain HTTP is not answered on this port", async () => {
  await using hall = await openHall();
  const socket = await tcp(hall.hub.port);
  const all = allOf(socket);
  socket.write("GET / HTTP/1.1\r\nHost: hub\r\n\r\n");
  expect((await all).toString("latin1")).not.toContain("HTTP/");
  await answers(hall);
});

test.each([
  ["GET", "/", {}],
  ["GET", "/member", {}],
  ["POST", "/guest", {}],
  ["GET", "/../../etc/passwd", {}],
  ["GET", "/other", { connection: "Upgrade", upgrade: "websocket" }],
  ["GET", "/member", { connection: "Upgrade", upgrade: "websocket", origin: "https://example.org" }],
])("%s %s %o is answered 404, with no body", async (method, path, headers) => {
  await using hall = await openHall();
  const [status, body] = await new Promise<[number | undefined, Buffer]>((resolve, reject) => {
    const asking = request({
      host: "127.0.0.1",
      port: hall.hub.port,
      path,
      method,
      headers,
      rejectUnauthorized: false,
    });
    asking.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve([response.statusCode, Buffer.concat(parts)]));
    });
    asking.on("error", reject);
    asking.end();
  });
  expect(status).toBe(404);
  expect(body).toHaveLength(0);
  await expect.poll(() => hall.hub.connections).toBe(0);
});
