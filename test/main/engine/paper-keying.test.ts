// Protects the scorekeeper's port: nobody is shown another's marks, keys in another's name, or loses what is half typed.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ChannelName, channels } from "../../../src-shared/contract/channels";
import { connectClient } from "../../../src-main/engine/client";
import { type Seat, type Size, marks, projectOf, seat, submit } from "../support/small-final";
import { type PaperFinal, type Sheet, key, seatPaperFinal, seatScorekeeper, takeOver } from "../support/scorekeepers";
import { type Venue, openVenue, signIn } from "../support/venue";

let venue: Venue;
let final: PaperFinal["final"];
let one: Seat;
let two: Seat;
let sheet: Sheet;

const at = <T>(list: readonly T[], index: number): T => list[index] as T;
const state = () => venue.engine.room(final.event).state;

async function begin(size: Size = {}): Promise<void> {
  ({ final, one, two, sheet } = await seatPaperFinal(venue.engine, size));
}

beforeEach(async () => {
  venue = await openVenue();
});
afterEach(() => venue.close());

describe("a scorekeeper's port", () => {
  test("watched through keying, differing and taking over, never carries another's marks, of paper or of any judge", async () => {
    await begin({ keep: true, chiefMarks: true });
    const third = await seatScorekeeper(final, "示例计分员丙", true);
    const people = [one, two, third];
    const look = async (): Promise<void> => {
      for (const { client } of people) {
        await client.call("app.hello", {});
        await client.call("session.doors", { event: final.event });
        await client.call("scorekeeper.view", {});
        for (const project of final.projects)
          for (const { person: judge } of final.judges) await client.call("scorekeeper.sheet", { project, judge });
      }
    };
    await final.chief.client.call("chief.open", { project: sheet.project });
    await submit(at(final.judges, 1), sheet.project, "33.33", "22.22");
    const typed: Record<string, [string, string]> = {
      0: ["41.17", "31.23"],
      1: ["42.27", "31.23"],
      2: ["42.27", "31.23"],
    };
    await one.client.call("scorekeeper.save-draft", {
      ...sheet,
      marks: { ppt: { value: "11.11" } },
      feedback: "",
      sheet: "",
      total: "99.09",
      revision: 0,
    });
    await look();
    for (const [number, person] of people.entries()) {
      await key(person, sheet, ...(typed[number] as [string, string]));
      await look();
    }
    await takeOver(final.chief, sheet);
    await look();
    const everything = people.map(({ client }) => JSON.stringify(client.received));
    for (const text of everything) {
      for (const secret of ["33.33", "22.22", "55.55", "72.4", "73.5"]) expect(text).not.toContain(`"${secret}"`);
      expect(text).toContain("示例计分员甲");
    }
    // The first never sees what the others keyed, the others never what the first did, nor what is half typed.
    expect(everything[0]).toContain('"41.17"');
    expect(everything[0]).toContain('"11.11"');
    expect(everything[0]).not.toContain('"42.27"');
    for (const text of everything.slice(1))
      for (const secret of ["41.17", "11.11", "99.09"]) expect(text).not.toContain(`"${secret}"`);
  });

  test("is told where its own keying differs only once it has keyed, and only where", async () => {
    await begin();
    await key(one, sheet, "41", "31");
    const before = await two.client.call("scorekeeper.sheet", sheet);
    expect(before).toMatchObject({ state: "once", mine: "none", keyed: null, draft: null, differences: [] });
    await key(two, sheet, "42", "31");
    const difference = [{ at: "mark", segment: "ppt", criterion: "value" }];
    for (const { client } of [one, two])
      expect(await client.call("scorekeeper.sheet", sheet)).toMatchObject({
        state: "differs",
        differences: difference,
      });
    const third = await seatScorekeeper(final, "示例计分员丙");
    expect(await third.client.call("scorekeeper.sheet", sheet)).toMatchObject({ state: "differs", differences: [] });
  });

  test("is refused every channel of another desk, and its own are refused to all others", async () => {
    await begin();
    const entries = Object.entries(channels) as [ChannelName, (typeof channels)[ChannelName]][];
    const callersOf = (caller: unknown): string[] => [caller].flat().map(String);
    const foreign = entries.filter(
      ([, { caller }]) => !callersOf(caller).some((each) => ["anyone", "signed-in", "scorekeeper"].includes(each)),
    );
    expect(foreign.map(([name]) => name)).toEqual(
      expect.arrayContaining(["chief.paper", "paper.blanks", "judge.view"]),
    );
    for (const [name] of foreign)
      await expect(one.client.call(name, {} as never)).rejects.toMatchObject({ code: "not-allowed" });
    const others = [final.organiser, final.chief.client, at(final.judges, 0).client];
    for (const client of others)
      for (const name of [
        "scorekeeper.view",
        "scorekeeper.sheet",
        "scorekeeper.save-draft",
        "scorekeeper.key",
      ] as const)
        await expect(client.call(name, {} as never)).rejects.toMatchObject({ code: "not-allowed" });
    for (const client of [final.organiser, at(final.judges, 0).client])
      for (const name of ["chief.paper", "chief.take-over-paper", "chief.choose-keying"] as const)
        await expect(client.call(name, {} as never)).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("cannot key in another's name, for no sheet, half a sheet, or marks that the rubric lacks", async () => {
    await begin();
    const body = { ...sheet, marks: marks("41", "31"), feedback: "", sheet: "", supersedes: null };
    const refused: [object, string][] = [
      [{ ...body, keyer: two.person }, "bad-message"],
      [{ ...body, opening: null }, "bad-message"],
      [{ ...body, marks: { ppt: { value: "" } } }, "bad-message"],
      [{ ...body, marks: { ppt: { value: "41" } } }, "mark-missing"],
      [{ ...body, marks: {} }, "mark-missing"],
      [{ ...body, marks: marks("60.01", "31") }, "mark-invalid"],
      [{ ...body, marks: marks("1.005", "31") }, "mark-invalid"],
      [{ ...body, project: "z".repeat(26) }, "project-unknown"],
      [{ ...body, judge: final.chief.person }, "person-unknown"],
      [{ ...body, judge: one.person }, "not-allowed"],
      [{ ...body, supersedes: "0".repeat(64) }, "ballot-changed-meanwhile"],
    ];
    for (const [input, code] of refused)
      await expect(one.client.call("scorekeeper.key", input as typeof body)).rejects.toMatchObject({ code });
    expect(state().paperKeyings.size).toBe(0);
    await one.client.call("scorekeeper.key", body);
    await expect(one.client.call("scorekeeper.key", body)).rejects.toMatchObject({ code: "ballot-changed-meanwhile" });
    const [fact] = [...state().paperKeyings.values()].flat();
    expect(fact).toMatchObject({ author: one.person, body: { keyer: one.person, opening: null, supersedes: [] } });
  });

  test("keeps what is half typed through a crash, apart from every judge's own drafts", async () => {
    await begin();
    const judge = at(final.judges, 0);
    await judge.client.call("judge.save-draft", { project: sheet.project, marks: marks("1", "2"), revision: 0 });
    const typed = { marks: { ppt: { value: "4。", delivery: "" } }, feedback: "", sheet: "3-001", total: "8" };
    expect(await one.client.call("scorekeeper.save-draft", { ...sheet, ...typed, revision: 0 })).toMatchObject({
      revision: 1,
    });
    await expect(one.client.call("scorekeeper.save-draft", { ...sheet, ...typed, revision: 0 })).rejects.toMatchObject({
      code: "draft-stale",
    });
    // Another process on the same folder finds it as it was typed.
    const { dataFolder } = venue;
    const event = final.event;
    venue.engine.close();
    venue = await openVenue(dataFolder);
    const again = seat(venue.engine, { event, person: one.person, role: "scorekeeper" });
    expect(await again.call("scorekeeper.sheet", sheet)).toMatchObject({
      mine: "draft",
      draft: { ...typed, revision: 1 },
    });
    const other = seat(venue.engine, { event, person: two.person, role: "scorekeeper" });
    expect((await other.call("scorekeeper.sheet", sheet)).draft).toBeNull();
    const own = seat(venue.engine, { event, person: judge.person, role: "judge" });
    expect((await own.call("judge.ballot", { project: sheet.project })).draft?.marks).toEqual(marks("1", "2"));
    // The chief is not told that the judge marks because a scorekeeper types.
    const second = { project: at(final.projects, 1), judge: judge.person };
    await again.call("scorekeeper.save-draft", { ...second, ...typed, revision: 0 });
    const chief: Seat = {
      ...final.chief,
      client: seat(venue.engine, { event, person: final.chief.person, role: "chief" }),
    };
    expect((await projectOf(chief, second.project)).cells[0]?.state).toBe("waiting");
    await key({ person: one.person, client: again }, sheet, "41", "31");
    expect((await again.call("scorekeeper.sheet", sheet)).draft).toBeNull();
  });

  test("opens by a PIN like a judge's, and closes when the person is given another role", async () => {
    await begin();
    const { people } = await connectClient(venue.engine).call("session.doors", { event: final.event });
    expect(
      people
        .filter(({ role }) => role === "scorekeeper")
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(["示例计分员甲", "示例计分员乙"].toSorted());
    const client = await signIn(venue.engine, final.organiser, final.event, one.person);
    expect((await client.call("app.hello", {})).session).toMatchObject({ role: "scorekeeper", desks: ["scorekeeper"] });
    expect((await client.call("scorekeeper.view", {})).scorekeepers).toBe(2);
    await final.organiser.call("organiser.save-person", {
      person: one.person,
      code: "甲",
      name: "示例计分员甲",
      unit: "",
      title: "",
      role: "supervisor",
      panels: [],
      marks: false,
    });
    await expect(client.call("scorekeeper.view", {})).rejects.toMatchObject({ code: "not-signed-in" });
  });

  test("can be opened for somebody called in after marking has begun; a judge's cannot", async () => {
    await begin();
    await final.chief.client.call("chief.open", { project: sheet.project });
    const called = await seatScorekeeper(final, "示例计分员丁");
    await key(called, sheet, "41", "31");
    const newcomer = { person: null, code: "9", name: "示例评委9", unit: "", title: "", panels: ["medical"] };
    const refused = { code: "locked-after-start" };
    for (const role of ["judge", "scorekeeper"] as const)
      await expect(
        final.organiser.call("organiser.save-person", { ...newcomer, role, marks: role === "judge" }),
      ).rejects.toMatchObject(refused);
    // Nor does a judge become a second pair of eyes.
    const judge = { ...newcomer, person: sheet.judge, panels: [], role: "scorekeeper" as const, marks: false };
    await expect(final.organiser.call("organiser.save-person", judge)).rejects.toMatchObject(refused);
  });

  test("lists no sheet of an ordered recusal, and keys none", async () => {
    await begin();
    const conflicts = [{ ...sheet, reason: "同单位", stands: true }];
    await final.organiser.call("organiser.save-conflicts", { conflicts });
    const { sheets } = await one.client.call("scorekeeper.view", {});
    expect(sheets).toHaveLength(3);
    await expect(key(one, sheet, "41", "31")).rejects.toMatchObject({ code: "recused" });
  });
});
