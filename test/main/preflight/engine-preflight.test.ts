// Protects the check on a real engine and its port: run by anyone, stopped, its key against real secrets, its damaged stores.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { storeFileName } from "#db/open-store";
import { type PreflightStepId, type PreflightView, preflightSteps } from "#shared/contract/views/preflight";
import { connectClient } from "../../../src-main/engine/client";
import { Engine } from "../../../src-main/engine/engine";
import { openKeyVault } from "../../../src-main/engine/key-vault";
import type { PreflightHost } from "../../../src-main/engine/preflight/preflight-host";
import type { MachineFacts } from "../../../src-main/engine/preflight/shell-answers";
import { createEvent } from "../support/venue";
import { goodWindow, shellWith } from "./preflight-room";

const masterKey = new Uint8Array(32).fill(7);
const machine: MachineFacts = { keyStore: "system", backend: "gnome_libsecret", keyReadsBack: true, onBattery: false };

let folder: string;
let engine: Engine | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-preflight-"));
});
afterEach(() => {
  engine?.close();
  engine = null;
  rmSync(folder, { recursive: true, force: true });
});

/** As under the shell; without printers unless they are given. */
async function open(facts = machine, key = masterKey, printers: readonly string[] = []): Promise<Engine> {
  const answers = shellWith({ machine: facts, printers });
  const host: PreflightHost = {
    version: "1.2.3",
    vault: openKeyVault(key),
    bound: () => undefined,
    askSavePath: async () => null,
    askShell: (_window, about) => answers(about),
  };
  engine = await Engine.open({ dataFolder: folder, masterKey, host });
  return engine;
}

function found(view: PreflightView, id: PreflightStepId): string[] {
  const { findings = [] } = view.steps.find(({ step }) => step === id) ?? {};
  return findings.map(({ outcome, found: code }) => `${outcome} ${code}`);
}

async function check(on: Engine): Promise<PreflightView> {
  const client = connectClient(on);
  const view = await client.call("preflight.run", { measures: goodWindow });
  client.close();
  return view;
}

describe("at a window where nobody has signed in", () => {
  test("takes every step, tells how far it is, and says whose laptop it is", async () => {
    const client = connectClient(await open(), { keep: true });
    const view = await client.call("preflight.run", { measures: goodWindow });
    expect(view.steps.map(({ step }) => step)).toEqual([...preflightSteps]);
    expect(view).toMatchObject({ version: "1.2.3", stopped: false, system: { platform: process.platform } });
    expect(view.laptop).not.toBe("");
    expect(found(view, "durable-write")).toEqual(["good written"]);
    expect(found(view, "store")).toEqual(["good settings-durable", "not-applicable no-backup-yet"]);
    expect(found(view, "printer")).toEqual(["attention printers-none"]);
    const told = client.received.filter((message) => "notice" in message && message.notice === "progress");
    expect(told.at(0)).toMatchObject({ job: "preflight", done: 0, total: preflightSteps.length });
    expect(told.at(-1)).toMatchObject({ done: preflightSteps.length, total: preflightSteps.length });
  });

  test("ends early where it is stopped, and the next one takes every step again", async () => {
    const client = connectClient(await open());
    const first = client.call("preflight.run", { measures: null });
    await client.call("preflight.stop", {});
    const second = client.call("preflight.run", { measures: null });
    expect((await first).stopped).toBe(true);
    expect((await second).steps).toHaveLength(preflightSteps.length);
  });

  test("takes only figures from the page", async () => {
    const client = connectClient(await open());
    const screen = { width: 1e9, height: 1, scale: 1 };
    await expect(client.call("preflight.run", { measures: { ...goodWindow, screen } })).rejects.toMatchObject({
      code: "bad-message",
    });
  });
});

describe("the keys", () => {
  test("open every secret that an event has left here", async () => {
    const on = await open();
    expect(found(await check(on), "key-store")).toEqual(["good key-in-system", "good probe-opens"]);
    await createEvent(on);
    const view = await check(on);
    expect(found(view, "key-store")).toEqual(["good key-in-system", "good secrets-open"]);
    const [, opened] = view.steps.find(({ step }) => step === "key-store")?.findings ?? [];
    // The root, the organiser's log, the device and its hub.
    expect(opened?.facts).toEqual({ secrets: 4 });
  });

  test("of another laptop open none of them, and it says so", async () => {
    await createEvent(await open());
    engine?.close();
    const view = await check(await open(machine, new Uint8Array(32).fill(8)));
    expect(found(view, "key-store")).toEqual(["good key-in-system", "bad secrets-refused"]);
    expect(view.verdict).toBe("bad");
  });

  test("in a file ask for attention; those that the system does not give back are bad", async () => {
    expect(found(await check(await open({ ...machine, keyStore: "file" })), "key-store")[0]).toBe(
      "attention key-in-file",
    );
    engine?.close();
    const lost = await check(await open({ ...machine, keyReadsBack: false }));
    expect(found(lost, "key-store")[0]).toBe("bad key-not-read-back");
  });
});

test("a damaged store that was set aside is told, and where it lies", async () => {
  writeFileSync(join(folder, storeFileName), "not a database at all, but long enough to be looked at".repeat(100));
  const view = await check(await open());
  expect(found(view, "store")).toContain("attention damaged-aside");
  const aside = view.steps.flatMap(({ findings }) => findings).find((each) => each.found === "damaged-aside");
  expect(aside?.facts).toMatchObject({ files: 1, path: expect.stringContaining(`${storeFileName}.damaged-`) });
});
