// Protects the event file between data folders: equal state, nothing twice, and nothing at all of a bad file.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepEntry } from "#db/ledger";
import type { SealedEntry } from "../../../src-shared/ledger/entry";
import { connectClient } from "../../../src-main/engine/client";
import { nodeCrypto } from "#node/crypto";
import { TestLog } from "../../shared/ledger/writing";
import { OtherEngines, bytesOf, countOf, decoded, fieldsOf, flipped, framed, importInto } from "../support/exchange";
import { type Seat, type SmallFinal, amend, judgeAll, rule, seat, seatSmallFinal, sign } from "../support/small-final";
import { logOf, written } from "../support/succession";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;
const others = new OtherEngines();

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 2, projects: 2 });
});
afterEach(() => {
  venue.close();
  others.close();
});

async function playAll(): Promise<void> {
  for (const project of final.projects) await judgeAll(final, project, ["50", "40"]);
  await amend(final.judges[0] as Seat, final.projects[0] as string, "55", "20");
  const { rulings } = await final.chief.client.call("chief.view", {});
  const [item] = rulings;
  const ballot = item?.ballots.at(-1)?.hash ?? "";
  await rule(final.chief, {
    about: "late",
    project: item?.project ?? "",
    judge: item?.judge ?? "",
    ballot,
    counts: true,
  });
  await sign(final.chief);
}

test("the organiser's file gives another folder the same entries, byte for byte, and the same state", async () => {
  await playAll();
  const other = await others.open();
  const bytes = bytesOf(venue.engine, final.event);
  const imported = await importInto(other, bytes);
  expect(imported).toMatchObject({
    event: final.event,
    entries: countOf(venue.engine, final.event),
    added: countOf(venue.engine, final.event),
  });
  expect(other.room(final.event).state).toEqual(venue.engine.room(final.event).state);
  expect(bytesOf(other, final.event)).toEqual(bytes);
});

test("importing again, or into the folder it came from, adds nothing and changes nothing", async () => {
  await playAll();
  const other = await others.open();
  await importInto(other, bytesOf(venue.engine, final.event));
  const before = other.room(final.event).state;
  expect(await importInto(other, bytesOf(venue.engine, final.event))).toMatchObject({ added: 0 });
  expect(other.room(final.event).state).toEqual(before);
  expect(await importInto(venue.engine, bytesOf(venue.engine, final.event))).toMatchObject({ added: 0 });
  // Not overtaken by its own file: the logs go on.
  const heads = decoded(bytesOf(venue.engine, final.event)).entries.length;
  await final.chief.client.call("chief.save-deduction", {
    project: final.projects[0] as string,
    amount: "1",
    reason: "超时",
  });
  expect(decoded(bytesOf(venue.engine, final.event)).entries).toHaveLength(heads + 1);
});

test("a later file adds only what is new", async () => {
  const other = await others.open();
  await importInto(other, bytesOf(venue.engine, final.event));
  const before = countOf(other, final.event);
  await playAll();
  expect(await importInto(other, bytesOf(venue.engine, final.event))).toMatchObject({
    added: countOf(venue.engine, final.event) - before,
  });
  expect(other.room(final.event).state).toEqual(venue.engine.room(final.event).state);
});

test("the chief's file holds everything but the office: registrations and contacts never leave it", async () => {
  const organiser = final.organiser;
  const file = { name: "工作人员.csv", bytes: Buffer.from("姓名,单位,工作\n不外传的人,示例单位,会务\n") };
  const preview = await organiser.call("intake.preview", { kind: "staff", file, mapping: null });
  await organiser.call("intake.apply", { token: preview.token, keys: preview.changes.map((line) => line.key) });
  await judgeAll(final, final.projects[0] as string, ["50", "40"]);
  const out = join(venue.dataFolder, "chief.roadshow");
  venue.engine.host.askSavePath = async () => out;
  const { path } = await final.chief.client.call("export.event", {});
  const other = await others.open();
  const bytes = new Uint8Array(readFileSync(path ?? ""));
  expect(Buffer.from(bytes).includes("不外传的人")).toBe(false);
  expect(Buffer.from(bytesOf(venue.engine, final.event)).includes("不外传的人")).toBe(true);
  await importInto(other, bytes);
  const mine = venue.engine.room(final.event).state;
  const theirs = other.room(final.event).state;
  expect(theirs.staff).toBeNull();
  expect({ ...theirs, staff: null, registrations: null }).toEqual({ ...mine, staff: null, registrations: null });
});

test("a file that is cut, altered, foreign, empty or no event file is refused by name, and nothing changes", async () => {
  await playAll();
  const bytes = bytesOf(venue.engine, final.event);
  const other = await others.open();
  await importInto(other, bytes);
  const before = countOf(other, final.event);
  await judgeAllOver();
  const newer = bytesOf(venue.engine, final.event);
  const spoilt: [string, Uint8Array, string][] = [
    ["cut", newer.subarray(0, newer.length - 100), "event-file-damaged"],
    ["altered", flipped(newer, newer.length >> 1), "event-file-damaged"],
    ["altered in its hash", flipped(newer, newer.length - 1), "event-file-damaged"],
    ["empty", new Uint8Array(), "event-file-unreadable"],
    ["a zip", Uint8Array.from(Buffer.from("504b0304".padEnd(200, "0"), "hex")), "event-file-unreadable"],
    ["a text", Buffer.from("姓名,单位\n"), "event-file-unreadable"],
  ];
  for (const [, spoiltBytes, code] of spoilt)
    await expect(importInto(other, spoiltBytes)).rejects.toMatchObject({ code });
  expect(countOf(other, final.event)).toBe(before);
});

async function judgeAllOver(): Promise<void> {
  await final.chief.client.call("chief.save-deduction", {
    project: final.projects[1] as string,
    amount: "1",
    reason: "超时",
  });
}

test("a forger who frames the file anew is stopped by the entries, and told the place", async () => {
  await playAll();
  const { entries } = decoded(bytesOf(venue.engine, final.event));
  const at = entries.findIndex((entry) => fieldsOf(entry).kind === "certificate");
  const forged = (change: (entry: SealedEntry) => SealedEntry, index = at): Uint8Array =>
    framed(
      final.event,
      entries.map((entry, each) => (each === index ? change(entry) : entry)),
    );
  const other = await others.open();
  const refused = async (bytes: Uint8Array, details: object) => {
    await expect(importInto(other, bytes)).rejects.toMatchObject({ code: "event-file-damaged", details });
    expect(await connectClient(other).call("app.hello", {})).toMatchObject({ events: [] });
    expect(countOf(other, final.event)).toBe(0);
  };
  await refused(
    forged((entry) => ({ ...entry, body: flipped(entry.body ?? new Uint8Array(1), 40) })),
    { fault: "body-mismatch", place: at + 1 },
  );
  await refused(
    forged((entry) => ({ ...entry, seal: new Uint8Array(64) })),
    { fault: "seal-wrong", place: at + 1 },
  );
  const anotherBody = entries.find((entry) => fieldsOf(entry).kind === "ruling")?.body ?? null;
  await refused(
    forged((entry) => ({ ...entry, body: anotherBody })),
    { fault: "body-mismatch", place: at + 1 },
  );
  const fields = fieldsOf(entries[at] as SealedEntry);
  const header = Buffer.from(JSON.stringify({ ...fields, at: "2026-01-01T00:00:00+08:00" }));
  await refused(
    forged((entry) => ({ ...entry, header })),
    { fault: "seal-wrong", place: at + 1 },
  );
  await refused(framed(final.event, entries.slice(1)), { place: 1 });
  await refused(
    framed(
      final.event,
      entries.filter((_, each) => each !== 5),
    ),
    { fault: "gap" },
  );
  await refused(framed(final.event, []), { fault: "first-entry-missing" });
});

test("entries of another event are refused, so a rehearsal's can never enter a real one", async () => {
  const rehearsal = await seatSmallFinal(venue.engine, { judges: 1, projects: 1, rehearsal: true });
  await judgeAll(rehearsal, rehearsal.projects[0] as string, ["50"]);
  const foreign = decoded(bytesOf(venue.engine, rehearsal.event)).entries;
  const other = await others.open();
  await importInto(other, bytesOf(venue.engine, final.event));
  const before = countOf(other, final.event);
  for (const bytes of [
    framed(final.event, foreign),
    framed(final.event, [...decoded(bytesOf(venue.engine, final.event)).entries, ...foreign]),
  ])
    await expect(importInto(other, bytes)).rejects.toMatchObject({
      code: "event-file-damaged",
      details: { fault: "foreign-event" },
    });
  expect(countOf(other, final.event)).toBe(before);
  await importInto(other, bytesOf(venue.engine, rehearsal.event));
  const { events } = await connectClient(other).call("app.hello", {});
  expect(events.map((card) => card.rehearsal).sort()).toEqual([false, true]);
});

test("a carrier who takes bodies out has not taken them away: the whole file brings them back", async () => {
  await playAll();
  const { entries } = decoded(bytesOf(venue.engine, final.event));
  const bare = entries.map((entry) => (fieldsOf(entry).kind === "ballot" ? { ...entry, body: null } : entry));
  const other = await others.open();
  await importInto(other, framed(final.event, bare));
  expect(other.room(final.event).state.ballots.size).toBeLessThan(venue.engine.room(final.event).state.ballots.size);
  await importInto(other, bytesOf(venue.engine, final.event));
  expect(other.room(final.event).state).toEqual(venue.engine.room(final.event).state);
});

test("ballots that the cut names and the file lacks stand before a signature, and are not taken for absences", async () => {
  await judgeAll(final, final.projects[0] as string, ["50", "40"]);
  await judgeAll(final, final.projects[1] as string, ["50", "40"]);
  const { entries } = decoded(bytesOf(venue.engine, final.event));
  const bench = new Set(
    entries.filter((entry) => fieldsOf(entry).kind === "ballot").map((entry) => fieldsOf(entry).log),
  );
  const other = await others.open();
  await importInto(
    other,
    framed(
      final.event,
      entries.filter((entry) => !bench.has(fieldsOf(entry).log)),
    ),
  );
  const chief = seat(other, { event: final.event, person: final.chief.person, role: "chief" });
  const { blockers } = await chief.call("chief.result", {});
  expect(blockers).toContainEqual({ code: "conflict-needs-ruling", items: 4 });
});

test("an unknown critical kind stops computing where an organiser wrote it, and nothing where nobody let its log write", async () => {
  const stray = new TestLog(final.event);
  stray.write({}, { kind: "hologram", critical: true });
  await importInto(
    venue.engine,
    framed(final.event, [...decoded(bytesOf(venue.engine, final.event)).entries, ...stray.entries]),
  );
  await final.chief.client.call("chief.result", {});
  const organisers = logOf(venue.engine, final.event, "organiser", "floor");
  const newer = written(venue.engine, final.event, organisers, { kind: "hologram", critical: true, payload: {} });
  venue.engine.store.write((transaction) => keepEntry(transaction, newer, nodeCrypto));
  await expect(final.chief.client.call("chief.result", {})).rejects.toMatchObject({
    code: "critical-kind-unknown",
    details: { kinds: "hologram" },
  });
});

test("a file on the disk is the bytes that were hashed", async () => {
  const out = join(venue.dataFolder, "out.roadshow");
  writeFileSync(out, "an older file");
  venue.engine.host.askSavePath = async () => out;
  const written = await final.organiser.call("export.event", {});
  const bytes = readFileSync(out);
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(written.sha256);
  expect(bytes).toHaveLength(written.bytes);
  expect(statSync(out).mode & 0o777).toBe(0o600);
  expect(readdirSync(venue.dataFolder).filter((name) => name.endsWith(".partial"))).toEqual([]);
});
