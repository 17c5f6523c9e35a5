// Protects the chief's hold on paper: a ballot is made of two people's keyings, and takes no other's place unseen.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Seat,
  type Size,
  amend,
  close,
  lines,
  marks,
  performance,
  projectOf,
  rule,
  seat,
  stage,
  submit,
} from "../support/small-final";
import {
  type PaperFinal,
  type Sheet,
  key,
  paperOf,
  seatPaperFinal,
  seatScorekeeper,
  takeOver,
} from "../support/scorekeepers";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: PaperFinal["final"];
let one: Seat;
let two: Seat;
let sheet: Sheet;

const at = <T>(list: readonly T[], index: number): T => list[index] as T;
const state = () => venue.engine.room(final.event).state;
const recordOf = ({ project, judge }: Sheet) => state().ballots.get(`${stage}/${project}/${judge}`) ?? [];

async function begin(size: Size = {}): Promise<void> {
  ({ final, one, two, sheet } = await seatPaperFinal(venue.engine, size));
}

beforeEach(async () => {
  venue = await openVenue();
});
afterEach(() => venue.close());

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

  test("takes a recusal from a paper sheet while the project is open: panel and minimum follow, and it can be taken back", async () => {
    await begin();
    const { project } = sheet;
    const recuse = (stands: boolean, over: Partial<Sheet> = {}) =>
      final.chief.client.call("chief.paper-recusal", { ...sheet, ...over, reason: "示例：同单位", stands });
    await final.chief.client.call("chief.open", { project });
    await expect(recuse(false)).rejects.toMatchObject({ code: "keyings-changed" });
    await expect(recuse(true, { judge: final.chief.person })).rejects.toMatchObject({ code: "person-unknown" });
    await recuse(true);
    await expect(recuse(true)).rejects.toMatchObject({ code: "keyings-changed" });
    expect(await projectOf(final.chief, project)).toMatchObject({
      panel: 2,
      recused: 1,
      cells: [{ state: "recused", fromPaper: true }, { state: "waiting" }],
    });
    // Two keyings that agree make no ballot of a sheet that says otherwise.
    const keyings: [string, string] = [await key(one, sheet, "41", "31"), await key(two, sheet, "41", "31")];
    const take = () => final.chief.client.call("chief.take-over-paper", { sheets: [{ ...sheet, keyings }] });
    await expect(take()).rejects.toMatchObject({ code: "keyings-changed" });
    expect(await paperOf(final.chief, sheet)).toMatchObject({ state: "recused", recusal: { reason: "示例：同单位" } });
    await submit(at(final.judges, 1), project, "50", "40");
    await close(final.chief, project);
    await final.chief.client.call("chief.reopen", { project, reason: "示例" });
    await recuse(false);
    await take();
    expect((await projectOf(final.chief, project)).cells[0]).toMatchObject({ state: "submitted", total: "72" });
    expect(recordOf(sheet)).toHaveLength(3);
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
      person,
      code,
      name,
      unit,
      title,
      role: "chief",
      marks: marking,
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
