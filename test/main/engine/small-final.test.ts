// Protects the main job: a small final through real ports, from the first opening to a second certificate.

import { afterEach, beforeEach, expect, test } from "vitest";
import { createHash } from "node:crypto";
import { parseScoringText, score } from "../../../src-shared/scoring/index";
import {
  type SmallFinal,
  amend,
  close,
  judgeAll,
  lines,
  performance,
  projectOf,
  rule,
  seatSmallFinal,
  sign,
  submit,
  track,
} from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 3, projects: 3 });
});
afterEach(() => venue.close());

const result = () => final.chief.client.call("chief.result", {});
const at = <T>(list: readonly T[], index: number): T => list[index] as T;

test("a whole final: drafts, ballots, an amendment, a recusal, a late ballot, a tie, a deduction, two certificates", async () => {
  const { chief, judges, projects } = final;
  const [one, two, three] = projects as [string, string, string];
  const [a, b, c] = judges as [(typeof judges)[0], (typeof judges)[0], (typeof judges)[0]];

  // The first: one amends, one recuses; a draft never counts.
  await chief.client.call("chief.open", { project: one });
  expect((await a.client.call("judge.view", {})).onStage).toBe(one);
  await a.client.call("judge.save-draft", { project: one, marks: { ppt: { value: "4。5" } }, revision: 0 });
  expect((await projectOf(chief, one)).cells.find((cell) => cell.judge === a.person)?.state).toBe("marking");
  await submit(a, one, "50", "30");
  await submit(b, one, "40", "30");
  await amend(b, one, "45", "30");
  await c.client.call("judge.recuse", { project: one, reason: "曾指导该团队" });
  await close(chief, one);
  await performance(chief, one, "90");
  const cells = (await projectOf(chief, one)).cells;
  expect(cells.map(({ state, total }) => [state, total])).toEqual([
    ["submitted", "80"],
    ["amended", "75"],
    ["recused", null],
  ]);
  // (80 + 75) / 2 × 0.7 + 90 × 0.3: the recused judge is no zero.
  expect(lines(await result())[one]).toBe("1:81.25");

  // The second: one judge comes late and counts by ruling alone.
  await chief.client.call("chief.open", { project: two });
  await submit(a, two, "50", "30");
  await submit(b, two, "45", "30");
  await close(chief, two);
  await performance(chief, two, "90");
  const late = await submit(c, two, "0", "0");
  const judged = lines(await result())[two];
  expect(judged).toBe("1:81.25");
  expect((await result()).blockers.map((blocker) => blocker.code)).toEqual([
    "projects-not-closed",
    "late-needs-ruling",
  ]);
  await rule(chief, { about: "late", project: two, judge: c.person, ballot: late, counts: true });
  // (80 + 75 + 0) / 3 × 0.7 + 27: a mark of zero is a mark.
  expect(lines(await result())[two]).toBe("2:63.17");
  await rule(chief, { about: "late", project: two, judge: c.person, ballot: late, counts: false });

  // The third ties with both, but for a deduction.
  await judgeAll(final, three, ["60", "55", "57.5"]);
  await performance(chief, three, "90");
  const tie = at((await result()).ties, 0);
  expect([...tie.projects].sort()).toEqual([...projects].sort());
  await chief.client.call("chief.save-deduction", { project: three, amount: "0.25", reason: "超时" });
  expect(lines(await result())).toMatchObject({ [one]: "1:81.25", [two]: "1:81.25", [three]: "3:81.00" });
  expect((await result()).awards.flatMap((award) => award.projects)).toEqual([]);
  await rule(chief, { about: "tie", track, order: [two, one] });
  const settled = await result();
  expect(lines(settled)).toMatchObject({ [two]: "1:81.25", [one]: "2:81.25", [three]: "3:81.00" });
  expect(settled.awards.map((award) => award.projects)).toEqual([[two], [one], [three], []]);
  expect(settled.blockers).toEqual([]);

  // Signed: the certificate holds the exact input and result, and anyone can compute it again.
  const first = await sign(chief);
  expect(first).toMatchObject({ number: 1, supersededBy: null });
  const { body } = at(venue.engine.room(final.event).state.certificates, 0);
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
  expect([sha256(body.scoring), sha256(body.result)]).toEqual([body.scoringHash, body.resultHash]);
  const parsed = parseScoringText(body.scoring);
  expect(parsed.ok && JSON.stringify(score(parsed.document))).toBe(body.result);
  expect((await result()).certified).toBe(true);
  await expect(sign(chief)).rejects.toMatchObject({ code: "already-certified" });
  await expect(chief.client.call("chief.reopen", { project: one, reason: "示例" })).rejects.toMatchObject({
    code: "already-certified",
  });

  // A ruling after it makes a second that takes its place; the first stays as it was signed.
  const before = structuredClone(body);
  await rule(chief, { about: "late", project: two, judge: c.person, ballot: late, counts: true });
  expect((await result()).certified).toBe(false);
  const second = await sign(chief);
  expect(second).toMatchObject({ number: 2, supersededBy: null });
  const { certificates } = await chief.client.call("chief.view", {});
  expect(certificates.map(({ number, supersededBy }) => [number, supersededBy])).toEqual([
    [2, null],
    [1, second.hash],
  ]);
  const kept = venue.engine.room(final.event).state.certificates.find((fact) => fact.hash === first.hash);
  expect(kept?.body).toEqual(before);
});

test("two lines on one judge and project in one order of recusals: the later one stands, and there is no second head", async () => {
  const { organiser, judges, projects, event } = final;
  const pair = { judge: at(judges, 0).person, project: at(projects, 0), reason: "同单位" };
  await organiser.call("organiser.save-conflicts", {
    conflicts: [
      { ...pair, stands: true },
      { ...pair, stands: false },
    ],
  });
  expect(venue.engine.room(event).headHashes("conflict-of-interest", `${pair.project}/${pair.judge}`)).toHaveLength(1);
  expect((await organiser.call("organiser.view", {})).conflicts).toEqual([]);
});

test("closing with what has changed since the chief looked is refused; what the chief saw is what is cut", async () => {
  const { chief, judges, projects } = final;
  const project = at(projects, 0);
  await chief.client.call("chief.open", { project });
  const seen = (await projectOf(chief, project)).cells.map(({ judge, state }) => ({ judge, state }));
  await submit(at(judges, 0), project, "40", "30");
  for (const told of [seen, []]) {
    await expect(chief.client.call("chief.close", { project, seen: told })).rejects.toMatchObject({
      code: "ballot-changed-meanwhile",
    });
  }
  // A draft that begins meanwhile is no reason to look again: nothing of it is cut.
  const again = (await projectOf(chief, project)).cells.map(({ judge, state }) => ({ judge, state }));
  await at(judges, 1).client.call("judge.save-draft", { project, marks: {}, revision: 0 });
  await chief.client.call("chief.close", { project, seen: again });
  expect((await projectOf(chief, project)).standing).toBe("closed");
});

test("a project opens once, closes once, reopens with a reason, and only under a locked rule", async () => {
  const { chief, organiser, judges, projects } = final;
  const project = at(projects, 0);
  const open = () => chief.client.call("chief.open", { project });
  await expect(chief.client.call("chief.close", { project, seen: [] })).rejects.toMatchObject({
    code: "project-not-open",
  });
  await open();
  await expect(open()).rejects.toMatchObject({ code: "project-already-open" });
  await submit(at(judges, 0), project, "40", "30");
  await close(chief, project);
  await expect(open()).rejects.toMatchObject({ code: "project-closed" });
  await chief.client.call("chief.reopen", { project, reason: "示例" });
  await amend(at(judges, 0), project, "50", "30");
  await close(chief, project);
  expect((await projectOf(chief, project)).cells[0]).toMatchObject({ state: "amended", total: "80" });
  const { rules } = await organiser.call("organiser.view", {});
  const hash = rules.find((each) => each.stage === "final")?.hash ?? "";
  await expect(organiser.call("organiser.lock-rule", { stage: "final", hash, locked: false })).rejects.toMatchObject({
    code: "locked-after-start",
  });
});

test("a late ballot leaves the matrix at what counts until it is ruled on", async () => {
  const { chief, judges, projects } = final;
  const project = at(projects, 0);
  const judge = at(judges, 0);
  await chief.client.call("chief.open", { project });
  await submit(judge, project, "40", "30");
  await close(chief, project);
  const late = await amend(judge, project, "60", "40");
  const cell = async () => (await projectOf(chief, project)).cells[0];
  expect(await cell()).toMatchObject({ state: "late", total: "70" });
  await rule(chief, { about: "late", project, judge: judge.person, ballot: late, counts: false });
  expect(await cell()).toMatchObject({ state: "submitted", total: "70" });
  expect((await judge.client.call("judge.ballot", { project })).counted).toBe(false);
  await rule(chief, { about: "late", project, judge: judge.person, ballot: late, counts: true });
  expect(await cell()).toMatchObject({ state: "amended", total: "100" });
  expect((await judge.client.call("judge.ballot", { project })).counted).toBe(true);
});

test("rulings on what is not there to be ruled on are refused", async () => {
  const { chief, judges, projects } = final;
  const [one, two, three] = projects as [string, string, string];
  for (const project of projects) await judgeAll(final, project, ["50", "50", project === three ? "40" : "50"]);
  const refused = async (subject: Parameters<typeof rule>[1]) =>
    expect(rule(chief, subject)).rejects.toMatchObject({ code: "ruling-invalid" });
  await refused({ about: "tie", track, order: [one, three] });
  await refused({ about: "tie", track, order: [one, two, three] });
  await refused({ about: "tie", track, order: [one, one] });
  await refused({ about: "tie", track: "service", order: [one, two] });
  const { person } = at(judges, 0);
  const ballot = (await at(judges, 0).client.call("judge.ballot", { project: one })).submitted?.hash ?? "";
  await refused({ about: "late", project: one, judge: person, ballot, counts: true });
  await refused({ about: "conflict", project: one, judge: person, ballot });
  await refused({ about: "conflict", project: one, judge: person, ballot: null });
  await rule(chief, { about: "tie", track, order: [two, one] });
  expect(lines(await result())).toMatchObject({ [two]: "1:73.00", [one]: "2:73.00" });
});

test("only one late ballot of a judge can be ruled to count, unless it takes the other's place", async () => {
  const { chief, judges, projects } = final;
  const project = at(projects, 0);
  const judge = at(judges, 0);
  await chief.client.call("chief.open", { project });
  await close(chief, project);
  const first = await submit(judge, project, "40", "30");
  const about = { about: "late" as const, project, judge: judge.person };
  await rule(chief, { ...about, ballot: first, counts: true });
  const second = await amend(judge, project, "50", "30");
  expect((await projectOf(chief, project)).cells[0]).toMatchObject({ state: "late", total: "70" });
  await rule(chief, { ...about, ballot: second, counts: true });
  expect((await projectOf(chief, project)).cells[0]).toMatchObject({ state: "amended", total: "80" });
});

test("the result that is signed is the one that was read: a change in between is refused", async () => {
  const { chief, projects } = final;
  for (const project of projects) await judgeAll(final, project, ["50", "40", "30"]);
  const { scoringHash } = await result();
  await performance(chief, at(projects, 0), "99");
  await expect(chief.client.call("chief.sign", { scoringHash })).rejects.toMatchObject({ code: "result-changed" });
  expect(venue.engine.room(final.event).state.certificates).toEqual([]);
  await sign(chief);
});

test("an open project, or a late ballot that waits, stands before the certificate", async () => {
  const { chief, judges, projects } = final;
  await expect(sign(chief)).rejects.toMatchObject({ code: "projects-not-closed" });
  for (const project of projects) await judgeAll(final, project, ["50", "40", "30"]);
  await amend(at(judges, 0), at(projects, 0), "60", "40");
  await expect(sign(chief)).rejects.toMatchObject({ code: "conflict-needs-ruling" });
});
