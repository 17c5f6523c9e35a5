// The chief's laptop of the measurement, in a process of its own: a real engine that serves, and how long its loop was held.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { entriesOf } from "#db/ledger";
import { connectClient } from "../../../src-main/engine/client";
import { nodeCrypto } from "#node/crypto";
import { openHeadless } from "../../../src-main/engine/headless";
import { toHex } from "../../../src-shared/ledger/bytes";

export interface OfferedDevice {
  readonly device: string;
  readonly log: string;
}

export interface Serving {
  readonly event: string;
  readonly port: number;
  readonly fingerprint: string;
  /** The hub's own device, by which it signs receipts. */
  readonly device: string;
  readonly people: readonly string[];
  /** Header, body and seal of every entry of the floor, in hexadecimal. */
  readonly floor: readonly { header: string; body: string; seal: string | null }[];
}

export async function runHub(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), "roadshow-bench-hub-"));
  const engine = await openHeadless({ dataFolder });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  process.on("message", (message: { type: string; devices?: readonly OfferedDevice[] }) => {
    if (message.type === "enrol") void serve(message.devices ?? []).then((serving) => process.send?.(serving));
    if (message.type === "begin") delay.enable();
    if (message.type === "end") {
      delay.disable();
      const { count } = engine.store.first<{ count: number }>(
        engine.store.queries
          .selectFrom("entry")
          .select((eb) => eb.fn.countAll<number>().as("count"))
          .where("kind", "=", "ballot")
          .where("author", "is not", null),
      ) ?? { count: 0 };
      // The monitor counts its own millisecond too.
      process.send?.({ ballots: count, blockedMs: Math.max(0, delay.percentile(99) / 1e6 - 1), most: delay.max / 1e6 });
      engine.close();
      rmSync(dataFolder, { recursive: true, force: true });
      setTimeout(() => process.exit(0), 100);
    }
  });

  async function serve(devices: readonly OfferedDevice[]): Promise<Serving> {
    const organiser = connectClient(engine);
    const { event } = await organiser.call("event.create", {
      template: "competition-2025",
      title: "示例",
      rehearsal: true,
      pin: "135790",
    });
    const people: string[] = [];
    for (const at of devices.keys()) {
      const { person } = await organiser.call("organiser.save-person", {
        person: null,
        code: `J${at}`,
        name: `示例评委${at}`,
        unit: "",
        title: "",
        role: "judge",
        panels: [],
        marks: true,
      });
      people.push(person);
    }
    const logs = devices.map(({ device, log }, at) => ({
      device,
      log,
      person: people[at] as string,
      role: "judge" as const,
      audience: "bench" as const,
    }));
    engine.venue.appended(event, engine.author.enrol(engine.room(event), logs));
    // A chief desk's receipts alone are believed.
    await organiser.call("venue.appoint", { device: null, hall: "main", label: "主席台一" });
    await organiser.call("venue.serve", { on: true });
    const serving = (await organiser.call("venue.view", {})).serving;
    const floor = entriesOf(engine.store, event, ["floor"], nodeCrypto).map(({ header, body, seal }) => ({
      header: toHex(header),
      body: toHex(body ?? new Uint8Array()),
      seal: seal === null ? null : toHex(seal),
    }));
    const { device } = engine.venue.roomFor(event).device;
    return { event, port: serving?.port ?? 0, fingerprint: serving?.fingerprint ?? "", device, people, floor };
  }
}
