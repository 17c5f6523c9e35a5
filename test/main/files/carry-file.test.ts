// Protects the file carrier: what a judge carries counts at the chief's desk once, in any order; nothing of a bad file is kept.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LedgerShelf } from "#db/shelf";
import { connectClient } from "../../../src-main/engine/client";
import type { SealedEntry } from "../../../src-shared/ledger/entry";
import { TestLog } from "../../shared/ledger/writing";
import { type Desk, carryInto, openDesk, ownFile } from "../support/carried";
import { OtherEngines, bytesOf, countOf, decoded, fieldsOf, flipped, framed, importInto } from "../support/exchange";
import { type Seat, type SmallFinal, amend, seat, seatSmallFinal, submit } from "../support/small-final";
import { written } from "../support/succession";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;
let desk: Desk;
const others = new OtherEngines();

/** Both judges have begun, so that the desk knows their logs; what follows it knows nothing of. */
beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 2, projects: 3 });
  for (const judge of final.judges) await submit(judge, project(0), "50", "20");
  desk = await openDesk(others, final);
  for (const judge of final.judges) await submit(judge, project(1), "40", "30");
  await amend(one(), project(0), "55", "20");
});
afterEach(() => {
  venue.close();
  others.close();
});

/** The length of the words that every event file begins with. */
const magic = 28;
/** Where among them the number of the version stands. */
const version = 26;

const project = (at: number): string => final.projects[at] as string;
const one = (): Seat => final.judges[0] as Seat;
const two = (): Seat => final.judges[1] as Seat;
const ballotsAt = ({ engine }: Pick<Desk, "engine">) => engine.room(final.event).state.ballots;
const ballotsHere = () => ballotsAt(venue);

describe("a judge's own file", () => {
  test("holds the judge's own entries and the event's first one, and nobody else's", async () => {
    const { event, entries } = decoded(await ownFile(final, one()));
    expect(event).toBe(final.event);
    expect(entries.map((entry) => fieldsOf(entry).kind)).toEqual(["event", "ballot", "ballot", "amendment"]);
    const text = Buffer.concat(entries.map(({ body }) => body ?? new Uint8Array())).toString("utf8");
    expect(text).toContain(one().person);
    expect(text).not.toContain(two().person);
  });

  test("brings what the judge wrote to the chief's desk, where it is counted and at the desk", async () => {
    const result = await carryInto(desk.chief, await ownFile(final, one()));
    expect(result).toEqual({
      event: final.event,
      title: "示例决赛",
      entries: 3,
      added: 2,
      known: 1,
      office: 0,
      notEnrolled: 0,
      setAside: 0,
      refused: 0,
      forks: [],
      people: ["示例评委1"],
    });
    const subject = (at: number) => `final/${project(at)}/${one().person}`;
    for (const at of [0, 1]) expect(ballotsAt(desk).get(subject(at))).toEqual(ballotsHere().get(subject(at)));
    const view = await desk.chief.call("chief.view", {});
    const states = view.projects.map(({ cells }) => cells.map(({ state }) => state));
    expect(states.slice(0, 2)).toEqual([
      ["amended", "submitted"],
      ["submitted", "waiting"],
    ]);
  });

  test("from which somebody took bodies out keeps nobody from sending them whole, by whatever way", async () => {
    const { event, entries } = decoded(await ownFile(final, one()));
    const bare = entries.map((entry, at) => (at < 2 ? entry : { ...entry, body: null }));
    expect(await carryInto(desk.chief, framed(event, bare))).toMatchObject({ entries: 1, added: 0, known: 1 });
    const log = fieldsOf(entries[1] as SealedEntry).log;
    expect(new LedgerShelf(desk.engine.store, event).heads(log).map(({ seq }) => seq)).toEqual([1]);
    expect(await carryInto(desk.chief, await ownFile(final, one()))).toMatchObject({ entries: 3, added: 2 });
  });

  test("comes in any order and any number of times to the same state", async () => {
    const files = [await ownFile(final, one()), await ownFile(final, two())];
    await submit(one(), project(2), "30", "30");
    files.push(await ownFile(final, one()));
    const states = [];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 2, 0, 1],
    ]) {
      const other = await openOlderDesk();
      for (const at of order) await carryInto(other.chief, files[at] as Uint8Array);
      states.push(other.engine.room(final.event).state);
      expect(await carryInto(other.chief, files[2] as Uint8Array)).toMatchObject({ added: 0, known: 4 });
    }
    expect(states[0]?.ballots).toEqual(ballotsHere());
    for (const state of states) expect(state).toEqual(states[0]);
  });

  test("holds what a retired log held as well: a copied disk has lost no ballot to the stick", async () => {
    venue.engine.store.write((transaction) =>
      transaction.run(transaction.queries.updateTable("log_key").set({ wrapped: null })),
    );
    const key = venue.engine.store.queries.selectFrom("log_key").where("person", "=", one().person);
    venue.engine.store.write((transaction) =>
      transaction.run(transaction.queries.deleteFrom("log_key").where("person", "=", one().person)),
    );
    expect(venue.engine.store.all(key.select("log"))).toEqual([]);
    expect(decoded(await ownFile(final, one())).entries).toHaveLength(4);
  });
});

/** As the desk was before the judges went on. */
async function openOlderDesk(): Promise<Desk> {
  const engine = await others.open();
  await importInto(engine, bytesOf(desk.engine, final.event));
  return { engine, chief: seat(engine, { event: final.event, person: final.chief.person, role: "chief" }) };
}

describe("other desks", () => {
  test("the chief carries every log of their own, and the organiser everything", async () => {
    await final.chief.client.call("chief.open", { project: project(2) });
    await final.chief.client.call("chief.save-deduction", { project: project(0), amount: "1", reason: "超时" });
    const kindsOf = async (client: Seat["client"]) =>
      decoded(await ownFile(final, { client })).entries.map((entry) => fieldsOf(entry).kind);
    expect((await kindsOf(final.chief.client)).toSorted()).toEqual(["deduction", "event", "opening"]);
    expect(await kindsOf(final.organiser)).toHaveLength(countOf(venue.engine, final.event));
  });

  test("a judge may not take files in, so that no judge's laptop holds another's marks", async () => {
    const judge = seat(desk.engine, { event: final.event, person: one().person, role: "judge" });
    await expect(carryInto(judge, await ownFile(final, two()))).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("office entries never come to a chief's desk, enrolled or not; the organiser takes them in", async () => {
    const file = { name: "工作人员.csv", bytes: Buffer.from("姓名,单位,工作\n不外传的人,示例单位,会务\n") };
    const preview = await final.organiser.call("intake.preview", { kind: "staff", file, mapping: null });
    await final.organiser.call("intake.apply", { token: preview.token, keys: preview.changes.map(({ key }) => key) });
    const whole = await ownFile(final, { client: final.organiser });
    const stray = new TestLog(final.event);
    stray.write({ rows: ["不外传的人"] }, { kind: "registration" });
    const strayed = framed(final.event, [...decoded(whole).entries, ...stray.entries]);
    expect(Buffer.from(whole).includes("不外传的人")).toBe(true);
    expect(await carryInto(desk.chief, strayed)).toMatchObject({ office: 2 });
    expect(Buffer.from(bytesOf(desk.engine, final.event)).includes("不外传的人")).toBe(false);
    expect(desk.engine.room(final.event).state.staff).toBeNull();
    expect(await carryInto(final.organiser, whole)).toMatchObject({ office: 0, added: 0 });
  });
});

describe("a file that lies", () => {
  /** How the chief's desk refuses it; `kept` is how many entries it has taken in all the same. */
  async function refusal(bytes: Uint8Array): Promise<object> {
    const before = countOf(desk.engine, final.event);
    const outcome = await carryInto(desk.chief, bytes).then(
      () => ({ code: "taken in", details: {} }),
      ({ code, details }: { code: string; details: object }) => ({ code, details }),
    );
    return { ...outcome, kept: countOf(desk.engine, final.event) - before };
  }

  const refused = (code: string, details: object = {}): object => ({ code, details, kept: 0 });

  test("with any byte flipped is refused, and told where", async () => {
    const bytes = await ownFile(final, one());
    const { length } = bytes;
    // Every byte of the frames' heads and of the end; of the rest each seventeenth.
    const places = Array.from({ length }, (_, at) => at).filter((at) => at < 90 || at > length - 40 || at % 17 === 0);
    const outcomes = new Map<number, object>();
    for (const at of places) outcomes.set(at, await refusal(flipped(bytes, at)));
    const unreadable = [...outcomes].filter(([at]) => at < version).map(([, outcome]) => outcome);
    const newer = [...outcomes].filter(([at]) => at >= version && at < magic).map(([, outcome]) => outcome);
    const damaged = [...outcomes].filter(([at]) => at >= magic).map(([, outcome]) => outcome);
    for (const outcome of unreadable) expect(outcome).toMatchObject(refused("event-file-unreadable"));
    for (const outcome of newer) expect(outcome).toMatchObject(refused("event-file-newer"));
    for (const outcome of damaged)
      expect(outcome).toMatchObject(refused("event-file-damaged", { place: expect.any(Number) }));
    expect([unreadable.length + newer.length, damaged.length > 100]).toEqual([magic, true]);
  });

  test("cut short after each of its frames, and within each, is refused at that frame", async () => {
    const bytes = await ownFile(final, one());
    const { entries } = decoded(bytes);
    let end = magic + 32;
    for (const [at, { header, body, seal }] of entries.entries()) {
      expect(await refusal(bytes.subarray(0, end))).toMatchObject(
        refused("event-file-damaged", { fault: "cut-short", place: at + 1 }),
      );
      expect(await refusal(bytes.subarray(0, end + 40))).toMatchObject(
        refused("event-file-damaged", { place: at + 1 }),
      );
      end += 13 + header.length + (body?.length ?? 0) + (seal?.length ?? 0);
    }
    expect(await refusal(bytes.subarray(0, end))).toMatchObject(
      refused("event-file-damaged", { place: entries.length + 1 }),
    );
    expect(await refusal(bytes.subarray(0, bytes.length - 1))).toMatchObject(
      refused("event-file-damaged", { place: entries.length + 1 }),
    );
    expect(await refusal(bytes.subarray(0, 0))).toMatchObject(refused("event-file-unreadable"));
  });

  test("in the middle of which a byte has changed is told the entry", async () => {
    const bytes = await ownFile(final, one());
    const { entries } = decoded(bytes);
    const [first] = entries;
    const second = magic + 32 + 13 + (first?.header.length ?? 0) + (first?.body?.length ?? 0) + 64;
    expect(await refusal(flipped(bytes, second + 60))).toMatchObject(
      refused("event-file-damaged", { fault: "altered", place: 2 }),
    );
  });

  test("of another event is refused by its name, known here or not", async () => {
    const elsewhere = await openVenue();
    const other = await seatSmallFinal(elsewhere.engine, { judges: 1, projects: 1, rehearsal: true });
    await submit(other.judges[0] as Seat, other.projects[0] as string, "50", "20");
    const foreign = await ownFile(other, other.judges[0] as Seat);
    expect(await refusal(foreign)).toMatchObject(refused("other-event", { title: "示例决赛", rehearsal: 1 }));
    await importInto(desk.engine, bytesOf(elsewhere.engine, other.event));
    expect(await refusal(foreign)).toMatchObject(refused("other-event", { title: "示例决赛", rehearsal: 1 }));
    expect(await refusal(framed(other.event, []))).toMatchObject(
      refused("other-event", { title: "示例决赛", rehearsal: 1 }),
    );
    expect(await refusal(framed("0".repeat(64), []))).toMatchObject(refused("other-event", { title: "" }));
    // Under this event's name another's entries are no better.
    const disguised = framed(final.event, decoded(foreign).entries);
    expect(await refusal(disguised)).toMatchObject(refused("event-file-damaged", { fault: "foreign-event" }));
    elsewhere.close();
  });

  test("with another judge's ballots, from a log of the forger's own, is kept and counts for nothing", async () => {
    const forger = new TestLog(final.event);
    const [ballot] = ballotsHere().get(`final/${project(1)}/${two().person}`) ?? [];
    forger.write({ ...ballot?.body, supersedes: [ballot?.hash ?? ""] }, { kind: "ballot", critical: true });
    const forged = framed(final.event, [...decoded(await ownFile(final, one())).entries, ...forger.entries]);
    expect(await carryInto(desk.chief, forged)).toMatchObject({ added: 3, notEnrolled: 1, people: ["示例评委1"] });
    expect(ballotsAt(desk).get(`final/${project(1)}/${two().person}`)).toBeUndefined();
    // The real one still comes, and stands alone.
    await carryInto(desk.chief, await ownFile(final, two()));
    expect(ballotsAt(desk)).toEqual(ballotsHere());
  });

  test("with another judge's ballot in the forger's own enrolled log is kept and refused", async () => {
    const log = ballotsHere().get(`final/${project(1)}/${one().person}`)?.[0]?.log ?? "";
    const [ballot] = ballotsHere().get(`final/${project(1)}/${two().person}`) ?? [];
    const payload = { ...ballot?.body, supersedes: [] };
    const forged = written(venue.engine, final.event, log, { kind: "ballot", critical: true, payload });
    const file = framed(final.event, [...decoded(await ownFile(final, one())).entries, forged]);
    expect(await carryInto(desk.chief, file)).toMatchObject({ added: 3, notEnrolled: 0, refused: 1 });
    expect(ballotsAt(desk).get(`final/${project(1)}/${two().person}`)).toBeUndefined();
  });

  test("with an entry slipped into the middle, or taken out of it, is refused at its place", async () => {
    const { entries } = decoded(await ownFile(final, one()));
    expect(await refusal(framed(final.event, entries.toSpliced(2, 1)))).toMatchObject(
      refused("event-file-damaged", { fault: "gap", place: 3 }),
    );
    const forger = new TestLog(final.event);
    forger.write({}, { kind: "ballot", seq: 2, prev: "a".repeat(64) });
    expect(await refusal(framed(final.event, [...entries, ...forger.entries]))).toMatchObject(
      refused("event-file-damaged", {
        fault: "gap",
        place: 5,
      }),
    );
  });
});

describe("what waits for somebody", () => {
  test("a log that is not let in yet is kept and told, and counts by itself once it is", async () => {
    const log = ballotsHere().get(`final/${project(1)}/${one().person}`)?.[0]?.log ?? "";
    const { entries } = decoded(bytesOf(venue.engine, final.event));
    const letIn = entries.findIndex((entry) => Buffer.from(entry.body ?? []).includes(`"log":"${log}"`));
    const early = await others.open();
    await importInto(early, framed(final.event, entries.slice(0, letIn)));
    const chief = seat(early, { event: final.event, person: final.chief.person, role: "chief" });
    expect(await carryInto(chief, await ownFile(final, one()))).toMatchObject({ added: 3, notEnrolled: 3, people: [] });
    expect(ballotsAt({ engine: early }).size).toBe(0);
    await importInto(early, bytesOf(desk.engine, final.event));
    expect(ballotsAt({ engine: early }).get(`final/${project(1)}/${one().person}`)).toHaveLength(1);
    expect(await carryInto(chief, await ownFile(final, one()))).toMatchObject({ added: 0, notEnrolled: 0 });
  });

  test("a log that has gone two ways is kept both ways, and whose it is is said", async () => {
    const log = ballotsHere().get(`final/${project(1)}/${one().person}`)?.[0]?.log ?? "";
    const mine = decoded(await ownFile(final, one())).entries;
    const after = { seq: 2, hash: ballotsHere().get(`final/${project(1)}/${one().person}`)?.[0]?.hash ?? "" };
    const payload = { ...ballotsHere().get(`final/${project(1)}/${one().person}`)?.[0]?.body, supersedes: [] };
    const twin = written(venue.engine, final.event, log, { kind: "ballot", critical: true, payload }, after);
    expect(await carryInto(desk.chief, framed(final.event, mine))).toMatchObject({ forks: [] });
    const other = framed(final.event, [...mine.slice(0, 3), twin]);
    expect(await carryInto(desk.chief, other)).toMatchObject({ added: 1, forks: ["示例评委1"] });
    expect(desk.engine.room(final.event).authority.forks.map((fork) => fork.log)).toEqual([log]);
  });

  test("before signing in an event file comes in as it always did", async () => {
    const fresh = await others.open();
    expect(await importInto(fresh, bytesOf(venue.engine, final.event))).toMatchObject({ event: final.event });
    expect(await connectClient(fresh).call("app.hello", {})).toMatchObject({ events: [{ event: final.event }] });
  });
});
