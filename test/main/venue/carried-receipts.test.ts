// Protects receipts on a stick: a judge without a network learns what the chief's desk holds, by that desk's signature alone.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Client } from "../../../src-main/engine/client";
import type { Engine } from "../../../src-main/engine/engine";
import { fromHex } from "../../../src-shared/ledger/bytes";
import { encodeEventFile } from "../../../src-shared/ledger/event-file";
import { type Receipt, receiptMessage } from "../../../src-shared/sync/receipt";
import { nodeCrypto } from "#node/crypto";
import { carryInto } from "../support/carried";
import { decoded, fieldsOf } from "../support/exchange";
import { submit } from "../support/small-final";
import { type Hall, type Laptop, type Seated, hall, seatJudge, standby, until } from "./hall";

const open: Laptop[] = [];
let made: Hall;
let judge: Seated;
let project = "";

/** The judge has submitted after the network was gone. */
beforeEach(async () => {
  made = await hall({ judges: 2, projects: 1 });
  open.push(made.first);
  judge = await seat(0);
  project = made.final.projects[0] ?? "";
  await made.final.chief.client.call("chief.open", { project });
  await until("opened", async () => (await judge.client.call("judge.view", {})).onStage === project);
});
afterEach(() => {
  for (const each of open.splice(0)) each.venue.close();
});

async function seat(at: number): Promise<Seated> {
  const seated = await seatJudge(made, made.final.judges[at]?.person ?? "");
  open.push(seated.laptop);
  return seated;
}

async function mark(seated: Seated, at: number): Promise<void> {
  await submit({ person: made.final.judges[at]?.person ?? "", client: seated.client }, project, "50", "20");
}

async function written(engine: Engine, client: Client, channel: "export.own" | "export.receipts"): Promise<Uint8Array> {
  const out = join(engine.store.path, "..", "stick.roadshow");
  engine.host.askSavePath = async () => out;
  await client.call(channel, {});
  return new Uint8Array(readFileSync(out));
}

const receiptsOf = (client: Client = made.final.chief.client, engine = made.first.engine): Promise<Uint8Array> =>
  written(engine, client, "export.receipts");

const takeBack = ({ client }: Seated, bytes: Uint8Array) =>
  client.call("import.receipts", { file: { name: "示例.roadshow", bytes: Uint8Array.from(bytes) } });

const whereIs = async ({ client }: Seated): Promise<string | null | undefined> =>
  (await client.call("judge.ballot", { project })).submitted?.whereabouts;

const withReceipts = (bytes: Uint8Array, change: (receipt: Receipt) => Receipt): Uint8Array => {
  const { event, entries, receipts } = decoded(bytes);
  return encodeEventFile(fromHex(event), entries, nodeCrypto, receipts.map(change));
};

test("there and back on a stick: the ballot is at the chief's desk, and the judge's laptop knows it", async () => {
  await made.first.engine.venue.close();
  await mark(judge, 0);
  expect(await whereIs(judge)).toBe("here");
  const own = await written(judge.laptop.engine, judge.client, "export.own");
  expect(decoded(own).receipts).toEqual([]);
  // Before the desk has taken it in, its receipts say nothing of it.
  expect(await takeBack(judge, await receiptsOf())).toEqual({ receipts: 0, waiting: 1 });
  await carryInto(made.final.chief.client, own);
  expect(await takeBack(judge, await receiptsOf())).toEqual({ receipts: 1, waiting: 0 });
  expect(await whereIs(judge)).toBe("chief");
  expect(await takeBack(judge, await receiptsOf())).toEqual({ receipts: 0, waiting: 0 });
});

test("the standby's stick makes it two machines", async () => {
  const spare = await standby(made);
  open.push(spare.laptop);
  await until("the judge knows of it", () => judge.laptop.engine.room(made.final.event).basis.desks.length === 2);
  for (const { engine } of [made.first, spare.laptop]) await engine.venue.close();
  await mark(judge, 0);
  const own = await written(judge.laptop.engine, judge.client, "export.own");
  for (const [desk, engine] of [
    [made.final.chief.client, made.first.engine],
    [spare.chief, spare.laptop.engine],
  ] as const) {
    await carryInto(desk, own);
    await takeBack(judge, await receiptsOf(desk, engine));
  }
  expect(await whereIs(judge)).toBe("two");
});

test("the file that goes back holds the floor and receipts, and of no judge a mark", async () => {
  const other = await seat(1);
  await until("opened", async () => (await other.client.call("judge.view", {})).onStage === project);
  await mark(judge, 0);
  await mark(other, 1);
  await until("both are there", async () => (await whereIs(judge)) === "chief" && (await whereIs(other)) === "chief");
  const { entries, receipts } = decoded(await receiptsOf());
  const kinds = new Set(entries.map((entry) => fieldsOf(entry).kind));
  for (const kind of ["ballot", "performance", "registration", "paper-keying"]) expect(kinds.has(kind)).toBe(false);
  expect(kinds.has("opening")).toBe(true);
  expect(receipts).toHaveLength(2);
});

test("a receipt that was changed, or that no chief's desk has signed, is refused or counts for nothing", async () => {
  await made.first.engine.venue.close();
  await mark(judge, 0);
  await carryInto(made.final.chief.client, await written(judge.laptop.engine, judge.client, "export.own"));
  const bytes = await receiptsOf();
  const changed = withReceipts(bytes, (receipt) => ({ ...receipt, seq: receipt.seq + 1 }));
  await expect(takeBack(judge, changed)).rejects.toMatchObject({
    code: "event-file-damaged",
    details: { fault: "receipt" },
  });
  // The judge's own laptop signs for itself: genuine, and no chief's desk.
  const { device, signer } = judge.laptop.engine.venue.roomFor(made.final.event).device;
  const forged = withReceipts(bytes, (receipt) => ({
    ...receipt,
    device,
    signature: Buffer.from(signer.sign(receiptMessage(made.final.event, receipt))).toString("hex"),
  }));
  expect(await takeBack(judge, forged)).toEqual({ receipts: 0, waiting: 1 });
  expect(await whereIs(judge)).toBe("here");
});

test("only a chief's desk gives receipts", async () => {
  await expect(receiptsOf(judge.client, judge.laptop.engine)).rejects.toMatchObject({ code: "not-allowed" });
});
