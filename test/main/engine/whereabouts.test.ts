// Protects what a judge is told of a mark: nothing is said to be elsewhere that no machine there has signed for.

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Entry } from "../../../src-shared/ledger/entry";
import type { AnyFact } from "../../../src-shared/event/facts";
import { Holdings, WaitingEntries, deskDevices } from "../../../src-main/engine/venue/whereabouts";
import { bytesOf, decoded, framed, importInto } from "../support/exchange";
import { type Seat, type SmallFinal, seatSmallFinal, submit } from "../support/small-final";
import { acknowledge as acknowledgeBy, appoint as appointDesk, written } from "../support/succession";
import { type Venue, openVenue } from "../support/venue";

const deskA = "a".repeat(64);
const deskB = "b".repeat(64);
const stranger = "c".repeat(64);

let venue: Venue;
let final: SmallFinal;
let judge: Seat;

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 2, projects: 3 });
  judge = final.judges[0] as Seat;
});
afterEach(() => venue.close());

const room = () => venue.engine.room(final.event);
const holdings = () => new Holdings(venue.engine.store, room());

const appoint = (desk: string, epoch: number) => appointDesk(venue.engine, final.event, desk, epoch);
const acknowledge = (device: string, entry: Parameters<typeof acknowledgeBy>[3]) =>
  acknowledgeBy(venue.engine, final.event, device, entry);

async function ballot(at: number): Promise<AnyFact> {
  return room().fact(await submit(judge, final.projects[at] as string, "50", "20")) as AnyFact;
}

function beDesk(device: string, wrapped: Uint8Array | null = new Uint8Array(1)): void {
  const { queries } = venue.engine.store;
  const certificate = { certificate: "", wrapped_certificate_key: new Uint8Array(), hub: device };
  venue.engine.store.write((transaction) => {
    transaction.run(queries.deleteFrom("device_key").where("event", "=", final.event));
    transaction.run(queries.insertInto("device_key").values({ event: final.event, device, wrapped, ...certificate }));
  });
}

describe("an entry", () => {
  test("is here until a chief's desk has acknowledged it or a later one, and on two machines with a second desk", async () => {
    appoint(deskA, 1);
    appoint(deskB, 2);
    const first = await ballot(0);
    const second = await ballot(1);
    const both = () => [first, second].map((entry) => holdings().of(entry));
    expect(both()).toEqual(["here", "here"]);
    acknowledge(deskA, first);
    expect(both()).toEqual(["chief", "here"]);
    acknowledge(deskA, second);
    expect(both()).toEqual(["chief", "chief"]);
    acknowledge(deskB, first);
    expect(both()).toEqual(["two", "chief"]);
    expect(holdings().ofAll([first, second])).toBe("chief");
    expect(holdings().ofAll([])).toBeNull();
  });

  test("is not elsewhere by the word of a laptop that is no chief's desk, nor by one that speaks of another log", async () => {
    appoint(deskA, 1);
    const mine = await ballot(0);
    acknowledge(stranger, mine);
    const other = room().fact(
      await submit(final.judges[1] as Seat, final.projects[0] as string, "40", "20"),
    ) as AnyFact;
    acknowledge(deskA, other);
    expect(holdings().of(mine)).toBe("here");
    expect(holdings().of(other)).toBe("chief");
  });

  test("is not elsewhere by the word that a desk holds something which this laptop does not", async () => {
    appoint(deskA, 1);
    const mine = await ballot(0);
    acknowledge(deskA, { ...mine, seq: mine.seq + 5, hash: "e".repeat(64) });
    expect(holdings().of(mine)).toBe("here");
  });

  test("of a forked log is where its own branch is acknowledged", async () => {
    appoint(deskA, 1);
    const common = await ballot(0);
    const branch = (text: string) =>
      written(venue.engine, final.event, common.log, { kind: "note", critical: false, payload: { text } }, common);
    const [left, right] = [branch("left"), branch("right")];
    const base = decoded(bytesOf(venue.engine, final.event)).entries;
    await importInto(venue.engine, framed(final.event, [...base, left, right]));
    expect(room().authority.forks.map(({ log }) => log)).toEqual([common.log]);
    const placed = (entry: Entry) => ({ log: common.log, seq: entry.fields.seq, hash: entry.hash });
    acknowledge(deskA, placed(left));
    expect([common, placed(left), placed(right)].map((entry) => holdings().of(entry))).toEqual([
      "chief",
      "chief",
      "here",
    ]);
  });

  test("at a chief's own desk is at the chief's desk, and on two machines once another desk has it", async () => {
    appoint(deskA, 1);
    appoint(deskB, 2);
    const entry = await ballot(0);
    beDesk(deskA);
    expect(holdings().of(entry)).toBe("chief");
    acknowledge(deskA, entry);
    expect(holdings().of(entry)).toBe("chief");
    acknowledge(deskB, entry);
    expect(holdings().of(entry)).toBe("two");
  });

  test("on a copy of a chief's disk is not at the chief's desk", async () => {
    appoint(deskA, 1);
    const entry = await ballot(0);
    beDesk(deskA, null);
    expect(holdings().of(entry)).toBe("here");
  });

  test("on a laptop that never joined a network is here, whatever receipts lie about", async () => {
    const entry = await ballot(0);
    acknowledge(deskA, entry);
    expect(holdings().of(entry)).toBe("here");
    expect(holdings().networked).toBe(false);
  });
});

test("a desk that was taken over from, and one that was sent away, vouch for nothing any more", () => {
  const step = (desk: string, epoch: number, inCharge: boolean, hall = "main") => ({
    hall,
    epoch,
    desk,
    hub: desk,
    label: "",
    inCharge,
  });
  const before = [step(deskA, 1, true), step(deskB, 2, false), step(stranger, 3, false)];
  const after = [step(deskA, 1, false), step(deskB, 2, true), step(stranger, 3, false)];
  expect([...deskDevices({ desks: before, revoked: new Set() })]).toEqual([deskA, deskB, stranger]);
  expect([...deskDevices({ desks: after, revoked: new Set() })]).toEqual([deskB, stranger]);
  expect([...deskDevices({ desks: after, revoked: new Set([stranger]) })]).toEqual([deskB]);
  // It still speaks for the hall that it is in charge of.
  const second = [...after, step(deskA, 1, true, "second")];
  expect([...deskDevices({ desks: second, revoked: new Set() })]).toEqual([deskB, stranger, deskA]);
});

describe("what waits", () => {
  let now = 0;
  const waiting = new WaitingEntries(() => now);
  const mine = () => waiting.of(venue.engine.store, room(), judge.person);

  test("is one's own alone, counted with the age of the oldest, until a desk has it", async () => {
    appoint(deskA, 1);
    expect(mine()).toBeNull();
    const first = await ballot(0);
    await submit(final.judges[1] as Seat, final.projects[0] as string, "40", "20");
    expect(mine()).toEqual({ entries: 1, oldestSeconds: 0 });
    now += 31_500;
    const second = await ballot(1);
    expect(mine()).toEqual({ entries: 2, oldestSeconds: 31 });
    now += 1000;
    acknowledge(deskA, first);
    expect(mine()).toEqual({ entries: 1, oldestSeconds: 1 });
    acknowledge(deskA, second);
    expect(mine()).toBeNull();
  });

  test("has the age that this program has seen, whatever the clock on the wall said when it was written", async () => {
    appoint(deskA, 1);
    const fresh = new WaitingEntries(() => now);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("1999-01-01T00:00:00Z") });
    try {
      await ballot(0);
    } finally {
      vi.useRealTimers();
    }
    expect(fresh.of(venue.engine.store, room(), judge.person)).toEqual({ entries: 1, oldestSeconds: 0 });
  });

  test("is nothing on a laptop without a network, and nothing at the chief's own desk", async () => {
    await ballot(0);
    expect(mine()).toBeNull();
    appoint(deskA, 1);
    expect(mine()).toMatchObject({ entries: 1 });
    beDesk(deskA);
    expect(mine()).toBeNull();
  });

  test("leaves out what is for the office, which never goes to a chief's desk", async () => {
    appoint(deskA, 1);
    const organiser = venue.engine.author.organiserOf(final.event) ?? "";
    const of = () => waiting.of(venue.engine.store, room(), organiser)?.entries ?? 0;
    const floor = of();
    const file = { name: "工作人员.csv", bytes: Buffer.from("姓名,单位,工作\n示例人员,示例单位,会务\n") };
    const preview = await final.organiser.call("intake.preview", { kind: "staff", file, mapping: null });
    await final.organiser.call("intake.apply", { token: preview.token, keys: preview.changes.map(({ key }) => key) });
    // The office log's enrolment stands on the floor.
    expect(of()).toBe(floor + 1);
  });
});
