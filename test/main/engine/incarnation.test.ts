// Protects against forks of our own making: a copied store begins fresh logs, and what both did meets as questions, not as a winner.

import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type SealedEntry, payloadOf } from "../../../src-shared/ledger/entry";
import { connectClient } from "../../../src-main/engine/client";
import type { Engine } from "../../../src-main/engine/engine";
import { OtherEngines, bytesOf, decoded, fieldsOf, framed, importInto } from "../support/exchange";
import {
  type Seat,
  type SmallFinal,
  amend,
  close,
  judgeAll,
  performance,
  projectOf,
  rule,
  seat,
  seatSmallFinal,
  sign,
  submit,
} from "../support/small-final";
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

/** The folder as it lies there, taken to another place; both go on. */
async function copied(): Promise<{ copy: SmallFinal; engine: Engine }> {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-copy-"));
  venue.engine.close();
  cpSync(venue.dataFolder, folder, { recursive: true });
  const engine = await others.open(folder);
  venue = await openVenue(venue.dataFolder);
  final = reseated(final, venue.engine);
  return { copy: reseated(final, engine), engine };
}

function reseated(of: SmallFinal, engine: Engine): SmallFinal {
  const at = (person: string, role: "judge" | "chief"): Seat => ({
    person,
    client: seat(engine, { event: of.event, person, role }),
  });
  const organiser = engine.author.organiserOf(of.event) ?? "";
  return {
    ...of,
    engine,
    organiser: seat(engine, { event: of.event, person: organiser, role: "organiser" }),
    chief: at(of.chief.person, "chief"),
    judges: of.judges.map(({ person }) => at(person, "judge")),
  };
}

test("a copied folder begins fresh logs that go on from the old, the old store goes on with its own, and neither forks", async () => {
  const [one, two] = final.projects as [string, string];
  await judgeAll(final, one, ["50", "40"]);
  const { copy, engine } = await copied();
  const ballotsBefore = decoded(bytesOf(venue.engine, final.event)).entries.length;
  await judgeAll(copy, two, ["30", "30"]);
  const old = new Set(decoded(bytesOf(venue.engine, final.event)).entries.map((entry) => fieldsOf(entry).log));
  const fresh = decoded(bytesOf(engine, final.event))
    .entries.slice(0)
    .filter((entry) => !old.has(fieldsOf(entry).log));
  expect(fresh.length).toBeGreaterThan(0);
  const state = engine.room(final.event).state;
  expect(state.ballots.get(`final/${two}/${copy.judges[0]?.person}`)?.[0]?.log).not.toBe(
    state.ballots.get(`final/${one}/${copy.judges[0]?.person}`)?.[0]?.log,
  );
  const continued = fresh.flatMap((entry) => {
    if (fieldsOf(entry).kind !== "enrolment") return [];
    return [(payloadOf(entry) as { continues: { log: string } | null }).continues];
  });
  expect(continued.length).toBeGreaterThan(3);
  for (const continues of continued) expect(old.has(continues?.log ?? "")).toBe(true);
  // The old store writes on in its own logs.
  await amend(final.judges[0] as Seat, one, "51", "20");
  const after = decoded(bytesOf(venue.engine, final.event)).entries;
  expect(after).toHaveLength(ballotsBefore + 1);
  expect(new Set(after.map((entry) => fieldsOf(entry).log))).toEqual(old);
});

test("what both went on to do meets in a third as questions to the chief, never as the newest wins", async () => {
  const [one, two] = final.projects as [string, string];
  const [a, b] = final.judges as [Seat, Seat];
  await final.chief.client.call("chief.open", { project: one });
  const { copy, engine } = await copied();
  await submit(final.judges[0] as Seat, one, "50", "20");
  await submit(copy.judges[0] as Seat, one, "40", "20");
  await performance(final.chief, one, "80");
  await performance(copy.chief, one, "81");
  await judgeAll(final, two, ["50", "50"]);
  await judgeAll(copy, two, ["50", "50"]);
  const third = await others.open();
  for (const bytes of [bytesOf(venue.engine, final.event), bytesOf(engine, final.event)])
    await importInto(third, bytes);
  const chief: Seat = {
    person: final.chief.person,
    client: seat(third, { event: final.event, person: final.chief.person, role: "chief" }),
  };
  expect((await projectOf(chief, one)).cells.find((cell) => cell.judge === a.person)).toMatchObject({
    state: "conflict",
    total: null,
  });
  expect((await projectOf(chief, one)).performance).toBeNull();
  const { rulings, projects } = await chief.client.call("chief.view", {});
  expect(rulings.filter((item) => item.kind === "conflict").map((item) => [item.project, item.judge])).toEqual(
    expect.arrayContaining([[one, a.person]]),
  );
  // Two desks cut differently: open again, for the chief to close.
  expect(projects.find((project) => project.project === two)?.standing).toBe("open");
  const { blockers } = await chief.client.call("chief.result", {});
  expect(blockers.map((blocker) => blocker.code)).toEqual(
    expect.arrayContaining(["projects-not-closed", "conflict-needs-ruling"]),
  );
  await expect(sign(chief)).rejects.toMatchObject({ code: "projects-not-closed" });
  // The same state whichever file came first.
  const fourth = await others.open();
  for (const bytes of [bytesOf(engine, final.event), bytesOf(venue.engine, final.event)])
    await importInto(fourth, bytes);
  expect(fourth.room(final.event).state).toEqual(third.room(final.event).state);
  expect(b.person).not.toBe(a.person);
});

test("a conflict is ruled on where the root is, and the ruling speaks for what was there", async () => {
  const project = final.projects[0] as string;
  await final.chief.client.call("chief.open", { project });
  const { copy, engine } = await copied();
  const mine = await submit(final.judges[0] as Seat, project, "50", "20");
  await submit(copy.judges[0] as Seat, project, "40", "20");
  await importInto(venue.engine, bytesOf(engine, final.event));
  const judge = final.judges[0] as Seat;
  const cell = async () => (await projectOf(final.chief, project)).cells.find((each) => each.judge === judge.person);
  expect(await cell()).toMatchObject({ state: "conflict" });
  const seen = (await projectOf(final.chief, project)).cells.map(({ judge: of, state }) => ({ judge: of, state }));
  await expect(final.chief.client.call("chief.close", { project, seen })).rejects.toMatchObject({
    code: "conflict-needs-ruling",
  });
  const about = { about: "conflict" as const, project, judge: judge.person };
  await expect(rule(final.chief, { ...about, ballot: mine, among: [mine] })).rejects.toMatchObject({
    code: "ruling-invalid",
  });
  await rule(final.chief, { ...about, ballot: mine });
  expect(await cell()).toMatchObject({ state: "submitted", total: "70" });
  // The judge amends the one that was ruled for: that settles it for good.
  await amend(judge, project, "45", "20");
  expect(await cell()).toMatchObject({ state: "amended", total: "65" });
  await close(final.chief, project);
  expect((await final.chief.client.call("chief.view", {})).rulings).toEqual([]);
});

test("a log of ours that lives on elsewhere is not gone on with here", async () => {
  const project = final.projects[0] as string;
  await submit(final.judges[0] as Seat, project, "50", "20");
  // A store rolled back in place, unnoticed: the same file at the same place, with less in it.
  const newer = bytesOf(venue.engine, final.event);
  const other = await others.open();
  const old = decoded(newer).entries.filter((entry) => fieldsOf(entry).kind !== "ballot");
  await importInto(other, framed(final.event, old));
  const bench = fieldsOf(decoded(newer).entries.find((entry) => fieldsOf(entry).kind === "ballot") as SealedEntry).log;
  other.store.write((transaction) =>
    transaction.run(
      transaction.queries.insertInto("log_key").values({
        log: bench,
        event: final.event,
        person: final.judges[0]?.person ?? "",
        role: "judge",
        audience: "bench",
        wrapped: new Uint8Array(60),
      }),
    ),
  );
  await importInto(other, newer);
  const row = other.store.first<{ wrapped: Uint8Array | null }>(
    other.store.queries.selectFrom("log_key").select("wrapped").where("log", "=", bench),
  );
  expect(row?.wrapped).toBeNull();
});

test("an imported event has no organiser's desk where the root's key is not, and says so", async () => {
  const other = await others.open();
  await importInto(other, bytesOf(venue.engine, final.event));
  const client = connectClient(other);
  expect((await client.call("session.doors", { event: final.event })).organiser.present).toBe(false);
  await expect(
    client.call("session.sign-in", { event: final.event, person: null, pin: "135790" }),
  ).rejects.toMatchObject({ code: "no-root-key" });
  const judge = seat(other, { event: final.event, person: final.judges[0]?.person ?? "", role: "judge" });
  const marks = { ppt: { value: "50", delivery: "20" } };
  await expect(
    judge.call("judge.submit", { project: final.projects[0] as string, marks, opening: null }),
  ).rejects.toMatchObject({ code: "laptop-not-admitted" });
});
