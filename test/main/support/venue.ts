// A real engine on a fresh data folder, and people signed in at ports of their own: what engine tests begin with.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { type Client, connectClient } from "../../../src-main/engine/client";
import type { Engine } from "../../../src-main/engine/engine";
import { openHeadless } from "../../../src-main/engine/headless";

export interface Venue {
  readonly engine: Engine;
  readonly dataFolder: string;
  close(): void;
}

export async function openVenue(dataFolder = mkdtempSync(join(tmpdir(), "roadshow-test-"))): Promise<Venue> {
  const engine = await openHeadless({ dataFolder });
  return {
    engine,
    dataFolder,
    close() {
      engine.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export const organiserPin = "135790";

/** An event from the 2025 template; the client is signed in as its organiser. */
export async function createEvent(engine: Engine, rehearsal = false): Promise<{ event: string; organiser: Client }> {
  const organiser = connectClient(engine);
  const title = "示例决赛";
  const { event } = await organiser.call("event.create", {
    template: "competition-2025",
    title,
    rehearsal,
    pin: organiserPin,
  });
  return { event, organiser };
}

export function fixture(name: string): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  return { name, bytes: new Uint8Array(readFileSync(join(import.meta.dirname, "../../fixtures/registration", name))) };
}

/** Imports a sample workbook as an organiser does: preview, then everything that is new or has changed. */
export async function importWorkbook(organiser: Client, name: string): Promise<{ added: number; changed: number }> {
  const { token } = await organiser.call("intake.preview", { kind: null, file: fixture(name), mapping: null });
  return organiser.call("intake.apply", { token, keys: null });
}

/** Signs a person in at a new port, by a PIN fresh from the organiser. */
export async function signIn(
  engine: Engine,
  organiser: Client,
  event: string,
  person: string,
  keep = false,
): Promise<Client> {
  const [slip] = await organiser.call("organiser.issue-pins", { people: [person] });
  const client = connectClient(engine, { keep });
  await client.call("session.sign-in", { event, person, pin: slip?.pin ?? "" });
  return client;
}
