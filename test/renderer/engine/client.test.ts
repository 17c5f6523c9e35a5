// The window's end of the contract, over real MessagePorts: each reply finds its question, and an engine that dies
// leaves nothing hanging: what may be asked again is asked again, the rest is given up openly.

import { afterEach, describe, expect, it } from "vitest";
import type { Notice } from "#shared/contract/wire";
import { type Connection, type EngineClient, createClient } from "../../../src-renderer/engine/client";
import { FakeEngine, crossing, refuse, silence } from "./fake-engine";

const engines: FakeEngine[] = [];

function engine(answer: ConstructorParameters<typeof FakeEngine>[0]): FakeEngine {
  const made = new FakeEngine(answer);
  engines.push(made);
  return made;
}

function connected(answer: ConstructorParameters<typeof FakeEngine>[0]): { client: EngineClient; engine: FakeEngine } {
  const client = createClient();
  const made = engine(answer);
  client.attach(made.windowPort);
  return { client, engine: made };
}

afterEach(() => {
  for (const made of engines.splice(0)) made.die();
});

const hello = { version: "1", events: [], session: null, notes: [], templates: [] };

describe("a call", () => {
  it("gets its own reply, whatever the order of the replies", async () => {
    const client = createClient();
    const made = engine((request) => {
      if (request.channel === "app.hello") return silence;
      return { organiser: { present: true }, channel: request.channel };
    });
    client.attach(made.windowPort);
    let answered = false;
    void client.call("app.hello", {}).then(() => {
      answered = true;
    });
    await expect(client.call("session.doors", { event: "e" })).resolves.toMatchObject({ channel: "session.doors" });
    expect(answered).toBe(false);
  });

  it("is rejected with the engine's code and details", async () => {
    const { client } = connected(() => refuse("pin-wrong", { left: 4 }));
    await expect(client.call("session.sign-in", { event: "e", person: null, pin: "1" })).rejects.toMatchObject({
      code: "pin-wrong",
      details: { left: 4 },
    });
  });

  it("waits for the first port, for a window may be quicker than its engine", async () => {
    const client = createClient();
    const asked = client.call("session.sign-in", { event: "e", person: null, pin: "123456" });
    const made = engine(() => ({ event: "e" }));
    client.attach(made.windowPort);
    await expect(asked).resolves.toMatchObject({ event: "e" });
  });
});

describe("an engine that dies", () => {
  it("rejects what is not known to be done, and keeps questions for the next engine", async () => {
    const { client, engine: first } = connected(() => silence);
    const deed = client.call("judge.submit", { project: "p", marks: {}, opening: null });
    const question = client.call("app.hello", {});
    await crossing();
    first.die();
    await expect(deed).rejects.toMatchObject({ code: "engine-gone" });
    expect(client.connection()).toBe("gone");
    const second = engine(() => hello);
    client.attach(second.windowPort);
    await expect(question).resolves.toEqual(hello);
    expect(second.channels()).toEqual(["app.hello"]);
  });

  it("takes no deed while there is none, rather than doing it at some later time", async () => {
    const { client, engine: first } = connected(() => silence);
    first.die();
    await crossing();
    await expect(client.call("session.sign-out", {})).rejects.toMatchObject({ code: "engine-gone" });
    const second = engine(() => null);
    client.attach(second.windowPort);
    await crossing();
    expect(second.channels()).toEqual([]);
  });

  it("is replaced by a new port even where the old one was never seen to close, and is not listened to any more", async () => {
    const { client, engine: first } = connected(() => silence);
    const notices: Notice[] = [];
    client.onNotice((notice) => notices.push(notice));
    const deed = client.call("judge.recuse", { project: "p", reason: "r" });
    client.attach(engine(() => null).windowPort);
    await expect(deed).rejects.toMatchObject({ code: "engine-gone" });
    first.notify({ notice: "changed" });
    await crossing();
    expect(notices).toEqual([]);
    expect(client.connection()).toBe("connected");
  });
});

it("tells of notices and of the connection until it is told to stop", async () => {
  const client = createClient();
  const notices: Notice[] = [];
  const connections: Connection[] = [];
  client.onConnection((connection) => connections.push(connection));
  const stop = client.onNotice((notice) => notices.push(notice));
  const made = engine(() => null);
  client.attach(made.windowPort);
  made.notify({ notice: "changed" });
  await crossing();
  stop();
  made.notify({ notice: "signed-out" });
  await crossing();
  made.die();
  await crossing();
  expect(notices).toEqual([{ notice: "changed" }]);
  expect(connections).toEqual(["connected", "gone"]);
});
