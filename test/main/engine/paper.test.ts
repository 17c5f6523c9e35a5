// Protects the paper fallback at real ports: two people, neither of whom is ever shown the other's marks, make one ballot.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ChannelName, channels } from "../../../src-shared/contract/channels";
import { connectClient } from "../../../src-main/engine/client";
import {
  type Seat,
  type SmallFinal,
  amend,
  close,
  lines,
  marks,
  performance,
  projectOf,
  rule,
  seat,
  seatSmallFinal,
  stage,
  submit,
} from "../support/small-final";
import { type Sheet, key, paperOf, seatScorekeeper, takeOver } from "../support/scorekeepers";
import { type Venue, openVenue, signIn } from "../support/venue";

let venue: Venue;
let final: SmallFinal;
let one: Seat;
let two: Seat;
let sheet: Sheet;

const at = <T>(list: readonly T[], index: number): T => list[index] as T;
const state = () => venue.engine.room(final.event).state;
const recordOf = ({ project, judge }: Sheet) => state().ballots.get(`${stage}/${project}/${judge}`) ?? [];

async function begin(size: Parameters<typeof seatSmallFinal>[1] = {}): Promise<void> {
  final = await seatSmallFinal(venue.engine, { judges: 2, projects: 2, ...size });
  one = await seatScorekeeper(final, "示例计分员甲", size.keep);
  two = await seatScorekeeper(final, "示例计分员乙", size.keep);
  sheet = { project: at(final.projects, 0), judge: at(final.judges, 0).person };
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
      ...{ person: one.person, code: "甲", name: "示例计分员甲", unit: "", title: "" },
      ...{ role: "supervisor", panels: [], marks: false },
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

describe("the chief's desk", () => {
  test("takes over what two people keyed alike, made of the keyings and not of the message", async () => {
    await begin();
    await final.chief.client.call("chief.open", { project: sheet.project });
    const first = await key(one, sheet, "41.5", "31");
    expect(await paperOf(final.chief, sheet)).toMatchObject({ state: "once", pair: null });
    const second = await key(two, sheet, "41.50", "31.0");
    const seen = await paperOf(final.chief, sheet);
    expect(seen).toMatchObject({ state: "agrees", meets: "nothing", differences: [] });
    expect(seen?.keyings.map(({ name, keyed }) => [name, keyed?.total])).toEqual(
      expect.arrayContaining([
        ["示例计分员甲", "72.5"],
        ["示例计分员乙", "72.5"],
      ]),
    );
    const forged = { ...sheet, keyings: [first, second], marks: marks("60", "40") };
    await expect(final.chief.client.call("chief.take-over-paper", { sheets: [forged as never] })).rejects.toMatchObject(
      { code: "bad-message" },
    );
    await takeOver(final.chief, sheet);
    expect((await projectOf(final.chief, sheet.project)).cells[0]).toMatchObject({ state: "submitted", total: "72.5" });
    expect(recordOf(sheet)).toMatchObject([
      { kind: "paper-ballot", author: final.chief.person, body: { reason: "", supersedes: [], opening: null } },
    ]);
    expect(await paperOf(final.chief, sheet)).toMatchObject({ state: "taken-over", takenOver: { reason: "" } });
    await submit(at(final.judges, 1), sheet.project, "50", "40");
    await close(final.chief, sheet.project);
    await performance(final.chief, sheet.project, "80");
    // (72.5 + 90) / 2 × 0.7 + 80 × 0.3
    expect(lines(await final.chief.client.call("chief.result", {}))[sheet.project]).toBe("1:80.88");
  });

  test("takes over none where one of them has changed since it was seen, is not agreed on, or is named twice", async () => {
    await begin();
    const other = { ...sheet, judge: at(final.judges, 1).person };
    const [a, b] = [await key(one, sheet, "41", "31"), await key(two, sheet, "41", "31")];
    const [c, d] = [await key(one, other, "20", "10"), await key(two, other, "20", "10")];
    const take = (sheets: readonly (Sheet & { keyings: [string, string] })[]) =>
      final.chief.client.call("chief.take-over-paper", { sheets: [...sheets] });
    const [mine, theirs] = [
      { ...sheet, keyings: [a, b] as [string, string] },
      { ...other, keyings: [c, d] as [string, string] },
    ];
    const changed = { code: "keyings-changed" };
    await expect(take([mine, { ...theirs, keyings: [a, b] }])).rejects.toMatchObject(changed);
    await expect(take([{ ...mine, keyings: [a, a] }])).rejects.toMatchObject(changed);
    await expect(take([mine, mine])).rejects.toMatchObject({ code: "bad-message" });
    await key(two, other, "21", "10");
    await expect(take([mine, theirs])).rejects.toMatchObject(changed);
    expect([...state().ballots.values()].flat()).toEqual([]);
    await take([mine]);
    await expect(take([mine])).rejects.toMatchObject(changed);
    expect([...state().ballots.values()].flat()).toHaveLength(1);
  });

  test("chooses between two that differ with a reason, and may leave it to a third person", async () => {
    await begin();
    const [a, b] = [await key(one, sheet, "41", "31"), await key(two, sheet, "42", "31")];
    const choose = (keyings: [string, string], reason = "原表为 42") =>
      final.chief.client.call("chief.choose-keying", { ...sheet, keyings, reason });
    await expect(choose([b, a], " ")).rejects.toMatchObject({ code: "bad-message" });
    await expect(choose([b, b])).rejects.toMatchObject({ code: "keyings-changed" });
    await expect(choose([b, "0".repeat(64)])).rejects.toMatchObject({ code: "keyings-changed" });
    await expect(takeOver(final.chief, sheet)).rejects.toMatchObject({ code: "bad-message" });
    await choose([b, a]);
    expect(recordOf(sheet)).toMatchObject([
      { body: { marks: marks("42", "31"), keyings: [b, a], reason: "原表为 42" } },
    ]);

    const other = { ...sheet, project: at(final.projects, 1) };
    await key(one, other, "41", "31");
    await key(two, other, "42", "31");
    await key(await seatScorekeeper(final, "示例计分员丙"), other, "41", "31");
    expect(await paperOf(final.chief, other)).toMatchObject({ state: "agrees", differences: [{ criterion: "value" }] });
    await takeOver(final.chief, other);
    expect(recordOf(other)).toMatchObject([{ body: { marks: marks("41", "31"), reason: "" } }]);
  });

  test("puts it beside what the judge submitted, in either order, for a ruling; neither names the other", async () => {
    await begin();
    const [first, second] = final.judges as [Seat, Seat];
    const { project } = sheet;
    const other = { project, judge: second.person };
    await final.chief.client.call("chief.open", { project });
    await submit(first, project, "50", "40");
    for (const each of [sheet, other]) {
      await key(one, each, "41", "31");
      await key(two, each, "41", "31");
    }
    expect(await paperOf(final.chief, sheet)).toMatchObject({ meets: "own-record" });
    await takeOver(final.chief, sheet);
    await takeOver(final.chief, other);
    await submit(second, project, "55", "35");
    expect((await projectOf(final.chief, project)).cells.map((cell) => cell.state)).toEqual(["conflict", "conflict"]);
    for (const each of [sheet, other]) for (const { body } of recordOf(each)) expect(body.supersedes).toEqual([]);
    const { rulings } = await final.chief.client.call("chief.view", {});
    expect(rulings[0]?.ballots.map(({ kind, total }) => [kind, total])).toEqual(
      expect.arrayContaining([
        ["ballot", "90"],
        ["paper-ballot", "72"],
      ]),
    );
    await expect(close(final.chief, project)).rejects.toMatchObject({ code: "conflict-needs-ruling" });
    const paper = recordOf(sheet).find(({ kind }) => kind === "paper-ballot")?.hash ?? "";
    await rule(final.chief, { about: "conflict", project, judge: first.person, ballot: paper });
    expect((await projectOf(final.chief, project)).cells[0]).toMatchObject({ state: "submitted", total: "72" });
    // An amendment afterwards is asked about again, and takes no paper's place.
    await amend(first, project, "51", "40");
    expect((await projectOf(final.chief, project)).cells[0]?.state).toBe("conflict");
  });

  test("takes a paper ballot of a closed project as late, to count by ruling alone", async () => {
    await begin();
    const { project, judge } = sheet;
    await final.chief.client.call("chief.open", { project });
    await submit(at(final.judges, 1), project, "50", "40");
    await close(final.chief, project);
    await key(one, sheet, "41", "31");
    await key(two, sheet, "41", "31");
    expect(await paperOf(final.chief, sheet)).toMatchObject({ state: "agrees", meets: "closed" });
    await takeOver(final.chief, sheet);
    const cell = async () => (await projectOf(final.chief, project)).cells[0];
    expect(await cell()).toMatchObject({ state: "late" });
    const ballot = at(recordOf(sheet), 0).hash;
    await rule(final.chief, { about: "late", project, judge, ballot, counts: true });
    expect(await cell()).toMatchObject({ state: "submitted", total: "72" });
  });

  test("keys anew what both had wrong: taken over again it supersedes the earlier paper, and all is kept", async () => {
    await begin();
    await key(one, sheet, "41", "31");
    await key(two, sheet, "41", "31");
    await takeOver(final.chief, sheet);
    await key(one, sheet, "14", "31");
    await key(two, sheet, "14", "31");
    expect(await paperOf(final.chief, sheet)).toMatchObject({
      state: "agrees",
      keyings: [{ versions: 2 }, { versions: 2 }],
    });
    await takeOver(final.chief, sheet);
    const [earlier, later] = recordOf(sheet).toSorted((x, y) => x.seq - y.seq);
    expect(later?.body.supersedes).toEqual([earlier?.hash]);
    expect((await projectOf(final.chief, sheet.project)).cells[0]).toMatchObject({ state: "submitted", total: "45" });
    expect([...state().paperKeyings.values()].flat()).toHaveLength(4);
  });

  test("keeps marks back from a chief whose own ballot is open, who may take over unseen and not choose", async () => {
    await begin({ chiefMarks: true });
    const client = seat(venue.engine, { event: final.event, person: final.chief.person, role: "chief" }, true);
    const chief = { ...final.chief, client };
    const [a, b] = [await key(one, sheet, "41.17", "31"), await key(two, sheet, "42.27", "31")];
    const hidden = await paperOf(chief, sheet);
    expect(hidden).toMatchObject({ state: "differs", differences: null, keyings: [{ keyed: null }, { keyed: null }] });
    await expect(
      client.call("chief.choose-keying", { ...sheet, keyings: [a, b], reason: "示例" }),
    ).rejects.toMatchObject({ code: "own-ballot-open" });
    // What is keyed tells of marks as well: no file leaves the desk meanwhile.
    await expect(client.call("export.event", {})).rejects.toMatchObject({ code: "own-ballot-open" });
    await key(one, sheet, "42.27", "31");
    await takeOver(chief, sheet);
    const text = JSON.stringify(client.received);
    for (const secret of ["41.17", "42.27", "72.17", "73.27"]) expect(text).not.toContain(`"${secret}"`);
    // The own sheet colours nobody's judgement: the chief's own marks are shown.
    const own = { project: sheet.project, judge: chief.person };
    await key(one, own, "10", "20");
    expect(await paperOf(chief, own)).toMatchObject({ keyings: [{ keyed: { total: "30" } }] });
  });

  test("takes over nothing of an ordered recusal", async () => {
    await begin();
    const [a, b] = [await key(one, sheet, "41", "31"), await key(two, sheet, "41", "31")];
    const sheets = [{ ...sheet, keyings: [a, b] as [string, string] }];
    await final.organiser.call("organiser.save-conflicts", {
      conflicts: [{ ...sheet, reason: "同单位", stands: true }],
    });
    expect(await paperOf(final.chief, sheet)).toMatchObject({ recusalOrdered: true });
    await expect(final.chief.client.call("chief.take-over-paper", { sheets })).rejects.toMatchObject({
      code: "recused",
    });
  });

  test("acts on its own tracks alone", async () => {
    await begin();
    const { plan, people } = await final.organiser.call("organiser.view", {});
    const away = plan.tracks.find(({ id }) => id !== "medical")?.id ?? "";
    const chief = people.find(({ person }) => person === final.chief.person);
    const { code, name, unit, title, marks: marking } = chief ?? at(people, 0);
    const { person, client } = final.chief;
    await final.organiser.call("organiser.save-person", {
      ...{ person, code, name, unit, title, role: "chief", marks: marking },
      panels: [away],
    });
    const keyings: [string, string] = [await key(one, sheet, "41", "31"), await key(two, sheet, "41", "31")];
    expect(await client.call("chief.paper", {})).toEqual({ sheets: [] });
    const refused = { code: "project-unknown" };
    const sheets = [{ ...sheet, keyings }];
    await expect(client.call("chief.take-over-paper", { sheets })).rejects.toMatchObject(refused);
    await expect(client.call("chief.choose-keying", { ...sheet, keyings, reason: "示例" })).rejects.toMatchObject(
      refused,
    );
    expect((await client.call("paper.blanks", {})).sheets).toEqual([]);
  });
});

describe("the judge's own desk", () => {
  test("on a shared laptop neither shows a ballot from paper nor takes its place", async () => {
    await begin({ keep: true });
    const judge = at(final.judges, 0);
    const { project } = sheet;
    await final.chief.client.call("chief.open", { project });
    await key(one, sheet, "41.17", "31.23");
    await key(two, sheet, "41.17", "31.23");
    await takeOver(final.chief, sheet);
    expect(await judge.client.call("judge.ballot", { project })).toMatchObject({
      ...{ mine: "none", submitted: null, history: [], counted: null },
    });
    await judge.client.call("judge.recuse", { project, reason: "示例" });
    await judge.client.call("judge.withdraw-recusal", { project, reason: "示例" });
    await submit(judge, project, "50", "40");
    await amend(judge, project, "51", "40");
    const ballot = await judge.client.call("judge.ballot", { project });
    expect(ballot).toMatchObject({ mine: "amended", submitted: { total: "91" } });
    expect(ballot.history.map(({ kind }) => kind)).toEqual(["recusal", "recusal-withdrawn", "ballot", "amendment"]);
    const paper = recordOf(sheet).find(({ kind }) => kind === "paper-ballot")?.hash;
    for (const { body } of recordOf(sheet)) expect(body.supersedes).not.toContain(paper);
    for (const { client } of final.judges)
      for (const secret of ["41.17", "31.23", "72.4"])
        expect(JSON.stringify(client.received)).not.toContain(`"${secret}"`);
  });
});

describe("blank ballots", () => {
  test("are one a judge and project, of locked rules, without ordered recusals, in the running order", async () => {
    await begin();
    const own = { ...sheet, project: at(final.projects, 1) };
    await final.organiser.call("organiser.save-conflicts", { conflicts: [{ ...own, reason: "同单位", stands: true }] });
    for (const client of [final.organiser, final.chief.client]) {
      const blanks = await client.call("paper.blanks", {});
      expect(blanks).toMatchObject({ stage: { id: stage }, rehearsal: false, unlocked: [] });
      expect(blanks.sheets.map(({ project, judge }) => [project, judge])).toEqual([
        [sheet.project, at(final.judges, 0).person],
        [sheet.project, at(final.judges, 1).person],
        [own.project, at(final.judges, 1).person],
      ]);
      expect(
        blanks.rubrics.map(({ segments }) => segments.flatMap(({ criteria }) => criteria.map(({ id }) => id))),
      ).toEqual([["value", "delivery"]]);
      const numbers = blanks.sheets.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(3);
      const { sheets } = await one.client.call("scorekeeper.view", {});
      expect(sheets.map(({ number }) => number)).toEqual(numbers);
    }
    const other = await final.organiser.call("paper.blanks", { stage: "semi-final" });
    expect(other).toMatchObject({ sheets: [], unlocked: [expect.any(String)] });
    await expect(final.organiser.call("paper.blanks", { stage: "nowhere" })).rejects.toMatchObject({
      code: "plan-invalid",
    });
  });

  test("give a judge of a part that part alone", async () => {
    await begin();
    const [a, b] = final.judges as [Seat, Seat];
    await final.organiser.call("organiser.save-panel", {
      ...{ stage, track: "medical" },
      judges: [
        { judge: a.person, part: ["ppt.value"] },
        { judge: b.person, part: null },
      ],
    });
    const { sheets, rubrics } = await final.organiser.call("paper.blanks", {});
    const rubricOf = (judge: string) =>
      rubrics[sheets.find((each) => each.judge === judge)?.rubric ?? -1]?.segments[0]?.criteria.map(({ id }) => id);
    expect([rubricOf(a.person), rubricOf(b.person)]).toEqual([["value"], ["value", "delivery"]]);
    const part = { ...sheet, marks: { ppt: { value: "41" } }, feedback: "", sheet: "", supersedes: null };
    await one.client.call("scorekeeper.key", part);
    await expect(two.client.call("scorekeeper.key", { ...part, marks: marks("41", "1") })).rejects.toMatchObject({
      code: "mark-invalid",
    });
  });
});
