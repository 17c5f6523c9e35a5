// Views and session of a window, over real MessagePorts: what was shown stays until something newer comes, and nothing
// of one person is left for the next.

import { afterEach, describe, expect, it } from "vitest";
import type { HelloView, SessionView } from "#shared/contract/views";
import type { Request } from "#shared/contract/wire";
import { createEngine, type Engine } from "../../../src-renderer/engine/engine";
import { FakeEngine, crossing, refuse, silence } from "./fake-engine";

const session = (person: string): SessionView => ({
  event: "e",
  title: "决赛",
  rehearsal: false,
  person,
  name: person,
  role: "judge",
  desks: ["judge"],
  shared: true,
});

/** A little engine: someone is signed in, and each of them has a view of their own. */
class Hall {
  signedIn: SessionView | null = null;
  marks = "1";
  failing = false;
  readonly engines: FakeEngine[] = [];

  boot(): FakeEngine {
    const made = new FakeEngine((request) => this.#answer(request));
    this.engines.push(made);
    return made;
  }

  #answer({ channel, input }: Request): unknown {
    if (channel === "app.hello") return this.#hello();
    if (channel === "session.sign-in") {
      this.signedIn = session((input as { person: string }).person);
      return this.signedIn;
    }
    if (channel === "session.sign-out") {
      this.signedIn = null;
      return null;
    }
    if (this.failing) return refuse("store-busy");
    if (!this.signedIn) return refuse("not-signed-in");
    return channel === "judge.view" ? { title: `${this.signedIn.person} ${this.marks}` } : silence;
  }

  #hello(): HelloView {
    return { version: "1", events: [], session: this.signedIn, notes: [], templates: [] };
  }
}

const halls: Hall[] = [];

function start(): { hall: Hall; engine: Engine; restart: () => void } {
  const hall = new Hall();
  halls.push(hall);
  let take: Parameters<Parameters<typeof createEngine>[0]>[0] = () => {};
  const engine = createEngine((taken) => {
    take = taken;
  });
  take(hall.boot().windowPort);
  return { hall, engine, restart: () => take(hall.boot().windowPort) };
}

const titleOf = ({ views }: Engine) => (views.read("judge.view", {}).data as { title: string } | null)?.title ?? null;

afterEach(() => {
  for (const hall of halls.splice(0)) for (const engine of hall.engines) engine.die();
});

describe("a view", () => {
  it("is asked for when it is watched, and again when the engine says that something changed", async () => {
    const { hall, engine } = start();
    hall.signedIn = session("甲");
    const seen: (string | null)[] = [];
    engine.views.subscribe("judge.view", {}, () => seen.push(titleOf(engine)));
    await crossing();
    expect(titleOf(engine)).toBe("甲 1");
    hall.marks = "2";
    hall.engines[0]?.notify({ notice: "changed" });
    await crossing();
    expect(titleOf(engine)).toBe("甲 2");
    expect(seen.slice(seen.indexOf("甲 1"))).not.toContain(null);
  });

  it("keeps what it showed when asking again fails, and says so", async () => {
    const { hall, engine } = start();
    hall.signedIn = session("甲");
    engine.views.subscribe("judge.view", {}, () => {});
    await crossing();
    hall.failing = true;
    await engine.views.refresh("judge.view", {});
    expect(titleOf(engine)).toBe("甲 1");
    expect(engine.views.read("judge.view", {}).error).toMatchObject({ code: "store-busy" });
  });

  it("is asked once more, not once for each, when many changes come at once", async () => {
    const { hall, engine } = start();
    hall.signedIn = session("甲");
    engine.views.subscribe("judge.view", {}, () => {});
    await crossing();
    const before = hall.engines[0]?.channels().filter((channel) => channel === "judge.view").length ?? 0;
    for (let change = 0; change < 20; change += 1) engine.views.refreshWatched();
    await crossing();
    const asked = hall.engines[0]?.channels().filter((channel) => channel === "judge.view").length ?? 0;
    expect(asked - before).toBeLessThanOrEqual(2);
  });

  it("stays on the screen while the engine is started anew, and follows the new one", async () => {
    const { hall, engine, restart } = start();
    hall.signedIn = session("甲");
    engine.views.subscribe("judge.view", {}, () => {});
    await crossing();
    hall.engines[0]?.die();
    await crossing();
    expect(titleOf(engine)).toBe("甲 1");
    hall.marks = "2";
    restart();
    await crossing();
    expect(titleOf(engine)).toBe("甲 2");
  });
});

describe("the session", () => {
  it("leaves nothing of one person for the next", async () => {
    const { engine } = start();
    await engine.session.signIn({ event: "e", person: "甲", pin: "1234" });
    const stop = engine.views.subscribe("judge.view", {}, () => {});
    await crossing();
    expect(titleOf(engine)).toBe("甲 1");
    stop();
    await engine.session.signOut();
    expect(titleOf(engine)).toBeNull();
    await engine.session.signIn({ event: "e", person: "乙", pin: "1234" });
    expect(titleOf(engine)).toBeNull();
  });

  it("is not left before the work at hand is saved", async () => {
    const { hall, engine } = start();
    await engine.session.signIn({ event: "e", person: "甲", pin: "1234" });
    const stop = engine.session.beforeSignOut(() => Promise.reject(new Error("not saved")));
    await expect(engine.session.signOut()).rejects.toThrow("not saved");
    expect(hall.signedIn?.person).toBe("甲");
    stop();
    await engine.session.signOut();
    expect(engine.session.store.getState()).toMatchObject({
      hello: { session: null },
      interrupted: null,
      lastEvent: "e",
    });
  });

  it("that ends by itself is remembered, so that its person is asked back in first", async () => {
    const { hall, engine, restart } = start();
    await engine.session.signIn({ event: "e", person: "甲", pin: "1234" });
    hall.signedIn = null;
    restart();
    await crossing();
    expect(engine.session.store.getState().interrupted?.person).toBe("甲");
    await engine.session.signIn({ event: "e", person: "甲", pin: "1234" });
    expect(engine.session.store.getState().interrupted).toBeNull();
  });
});
