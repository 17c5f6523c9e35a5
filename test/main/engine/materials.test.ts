// Protects a stage of materials: all is opened and closed together or not at all, nothing is on stage, and any order will do.

import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backupsIn } from "../../../src-main/engine/files/backup";
import type { ChiefProject } from "../../../src-shared/contract/views";
import {
  type Competition,
  type Marks,
  addProject,
  lock,
  management,
  managementRule,
  medical,
  seatCompetition,
  submit,
} from "../support/competition";
import { seat } from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let play: Competition;

beforeEach(async () => {
  venue = await openVenue();
  play = await seatCompetition(venue.engine);
  await play.organiser.call("organiser.begin-stage", { stage: "preliminary" });
});
afterEach(() => venue.close());

const refused = (work: Promise<unknown>, code: string, details: object = {}) =>
  expect(work).rejects.toMatchObject({ code, details });
const at = (number: number): string => play.projects[number - 1] ?? "";
const chief = () => play.chief.client;
const chiefView = () => chief().call("chief.view", {});
const openAll = (projects: readonly string[] = play.projects) =>
  chief().call("chief.open-all", { projects: [...projects] });
const standings = async (): Promise<string[]> => (await chiefView()).projects.map(({ standing }) => standing);
const entries = (): number => venue.engine.room(play.event).state.standing.size;
const marks = (number: number, value: string): Marks =>
  number <= 4 ? { paper: { worth: value } } : { practice: { use: value } };
const mark = (judge: number, number: number, value: string) =>
  submit(play.judges[judge] ?? play.judges[0], at(number), marks(number, value));

const seenOf = ({ project, cells }: ChiefProject) => ({
  project,
  seen: cells.map(({ judge, state }) => ({ judge, state })),
});
const confirmed = async () => (await chiefView()).projects.map(seenOf);
const closeAll = (projects: Awaited<ReturnType<typeof confirmed>>) => chief().call("chief.close-all", { projects });

test("all are opened together and marked in any order; nothing is ever on stage", async () => {
  const { client } = play.judges[0];
  expect(await client.call("judge.view", {})).toMatchObject({ roadshow: false, onStage: null });
  await openAll();
  expect(await standings()).toEqual(Array(6).fill("open"));
  const { stage, projects } = await chiefView();
  expect(stage.roadshow).toBe(false);
  expect(projects.some(({ onStage }) => onStage)).toBe(false);
  for (const number of [5, 1, 3]) await mark(0, number, "60");
  const view = await client.call("judge.view", {});
  expect(view.onStage).toBeNull();
  expect(view.projects.map(({ mine }) => mine)).toEqual([
    "submitted",
    "none",
    "submitted",
    "none",
    "submitted",
    "none",
  ]);
  for (const number of [5, 1]) {
    const ballot = await client.call("judge.ballot", { project: at(number) });
    expect(ballot.opening).not.toBeNull();
    expect(ballot.submitted?.total).toBe("60");
  }
});

test("the openings have a number each, in the order in which they were given", async () => {
  const order = [...play.projects].reverse();
  await openAll(order);
  const { standing } = venue.engine.room(play.event).state;
  const numbers = order.map((project) => {
    const [fact] = standing.get(`preliminary/${project}`) ?? [];
    return fact?.kind === "opening" ? fact.body.number : null;
  });
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
});

test("one project that cannot be opened, and none is", async () => {
  const late = await addProject(play.organiser, 7, medical);
  const other = await addProject(play.organiser, 8, "service");
  await play.organiser.call("organiser.withdraw-project", { project: at(2), reason: "示例：退赛" });
  await refused(openAll(), "project-unknown", { project: at(2) });
  await refused(openAll([at(1), other]), "project-unknown", { project: other });
  await refused(openAll([at(1), late, at(1)]), "project-unknown", { project: at(1) });
  await chief().call("chief.open", { project: at(3) });
  await refused(openAll([at(1), at(3), at(4)]), "project-already-open", { project: at(3) });
  await closeAll((await confirmed()).filter(({ project }) => project === at(3)));
  await refused(openAll([at(1), at(3), at(4)]), "project-closed", { project: at(3) });
  expect((await standings()).filter((standing) => standing !== "waiting")).toEqual(["closed"]);
  expect(entries()).toBe(1);
});

test("a rule that is not locked keeps them all waiting, also where it is another track's own", async () => {
  const { rules } = await play.organiser.call("organiser.view", {});
  const own = rules.find(({ stage, track }) => stage === "preliminary" && track === management);
  const release = { stage: "preliminary", track: management, hash: own?.hash ?? "", locked: false };
  await play.organiser.call("organiser.lock-rule", release);
  await refused(openAll(), "rule-not-locked");
  expect(entries()).toBe(0);
  await lock(play.organiser, "preliminary", management, managementRule);
  await openAll();
  expect(await standings()).toEqual(Array(6).fill("open"));
});

test("a stage with a roadshow opens one project after the other", async () => {
  await play.organiser.call("organiser.begin-stage", { stage: "semi-final" });
  await refused(openAll(), "bad-message", { path: "stage" });
  expect(entries()).toBe(0);
});

test("all are closed in one step with one backup: who has not submitted is absent, and the result is there to sign", async () => {
  await openAll();
  for (let number = 1; number <= 6; number += 1) await mark(0, number, String(40 + number));
  await mark(1, 2, "80");
  await play.judges[2].client.call("judge.recuse", { project: at(2), reason: "示例：同单位" });
  const folder = join(venue.dataFolder, "backups");
  const before = backupsIn(folder).length;
  await closeAll(await confirmed());
  expect(backupsIn(folder).length).toBe(before + 1);
  const { projects } = await chiefView();
  expect(projects.map(({ standing }) => standing)).toEqual(Array(6).fill("closed"));
  const states = projects.map(({ cells }) => cells.map(({ state }) => state));
  expect(states[0]).toEqual(["submitted", "absent", "absent"]);
  expect(states[1]).toEqual(["submitted", "submitted", "recused"]);
  const { result, blockers } = await chief().call("chief.result", { part: 0 });
  expect(blockers).toEqual([]);
  expect(result.groups[0]?.ranking.map((line) => [line.project, "total" in line ? line.total : null])).toEqual([
    [at(2), "61.00"],
    [at(4), "44.00"],
    [at(3), "43.00"],
    [at(1), "41.00"],
  ]);
  await mark(1, 1, "99");
  expect((await chiefView()).rulings).toMatchObject([{ kind: "late", project: at(1), ruled: null }]);
});

test("a ballot that came in since cuts nothing off: none is closed, and the project is named", async () => {
  await openAll();
  const seen = await confirmed();
  await mark(0, 4, "70");
  await refused(closeAll(seen), "ballot-changed-meanwhile", { project: at(4) });
  expect(await standings()).toEqual(Array(6).fill("open"));
  // Those that were looked at and did not change can go first.
  await closeAll(seen.filter(({ project }) => project !== at(4)));
  expect(await standings()).toEqual(["closed", "closed", "closed", "open", "closed", "closed"]);
  await refused(closeAll(await confirmed()), "project-not-open", { project: at(1) });
  await chief().call("chief.reopen", { project: at(1), reason: "示例：补交" });
  await closeAll((await confirmed()).filter(({ project }) => project === at(1) || project === at(4)));
  expect(await standings()).toEqual(Array(6).fill("closed"));
});

test("beginning to mark is no change, and nobody but a chief opens or closes", async () => {
  await openAll();
  const seen = await confirmed();
  const { client } = play.judges[1];
  await client.call("judge.save-draft", { project: at(1), marks: { paper: { worth: "5" } }, revision: 0 });
  expect((await chiefView()).projects[0]?.cells.map(({ state }) => state)).toEqual(["waiting", "marking", "waiting"]);
  await refused(client.call("chief.close-all", { projects: seen }), "not-allowed");
  await refused(client.call("chief.open-all", { projects: [...play.projects] }), "not-allowed");
  await closeAll(seen);
  expect(await standings()).toEqual(Array(6).fill("closed"));
});

test("a chief acts on the tracks presided over, and not on another's", async () => {
  const { person } = await play.organiser.call("organiser.save-person", {
    person: null,
    code: "9",
    name: "示例组长乙",
    unit: "",
    title: "",
    role: "chief",
    panels: [management],
    marks: false,
  });
  const second = seat(venue.engine, { event: play.event, person, role: "chief" });
  await refused(second.call("chief.open-all", { projects: [at(5), at(1)] }), "project-unknown", { project: at(1) });
  await second.call("chief.open-all", { projects: [at(5), at(6)] });
  await openAll([at(1), at(2), at(3), at(4)]);
  await refused(second.call("chief.close-all", { projects: await confirmed() }), "project-unknown", { project: at(1) });
  expect(await standings()).toEqual(Array(6).fill("open"));
});
