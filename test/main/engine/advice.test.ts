// Protects advice at the chief's desk: it speaks of the very result that is signed, and never changes it; and what a
// stage leads to: parts with a rule of their own, vacancies, grades, feedback.

import { afterEach, beforeEach, expect, test } from "vitest";
import type { StabilityTallies } from "../../../src-shared/statistics/stability";
import { mergeTallies, stabilityPlan, stabilitySlice } from "../../../src-shared/statistics/stability";
import type { Plan } from "../../../src-shared/event/plan";
import { parseScoringText } from "../../../src-shared/scoring/index";
import {
  type Seat,
  type SmallFinal,
  judgeAll,
  performance,
  projectOf,
  seatSmallFinal,
  sign,
  smallRule,
  stage,
  submit,
  close,
  track,
} from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;

beforeEach(async () => {
  venue = await openVenue();
});
afterEach(() => venue.close());

const result = (chief: Seat, part?: number) => chief.client.call("chief.result", part === undefined ? {} : { part });
const advice = (chief: Seat, of = track) => chief.client.call("chief.advice", { track: of });
const at = <T>(list: readonly T[], index: number): T => list[index] as T;

async function allTallies({ client }: Seat, scoringHash: string): Promise<StabilityTallies> {
  let from = 0;
  let tallies: StabilityTallies | null = null;
  for (;;) {
    const { slice } = await client.call("chief.stability", { track, scoringHash, from });
    tallies = tallies === null ? slice.tallies : mergeTallies(tallies, slice.tallies);
    if (slice.to >= slice.tallies.total) return tallies;
    expect(slice.to).toBeGreaterThan(from);
    from = slice.to;
  }
}

/** Four projects in this order, but for the second judge. */
async function played(): Promise<SmallFinal> {
  const final = await seatSmallFinal(venue.engine, { judges: 5, projects: 4 });
  const values = [
    ["55", "45", "54", "53", "52"],
    ["50", "55", "49", "48", "50"],
    ["45", "50", "44", "43", "45"],
    ["20", "21", "22", "23", "24"],
  ];
  for (const [project, row] of values.entries()) await judgeAll(final, at(final.projects, project), row);
  return final;
}

test("advice and stability are of the document that is signed, leave no trace, and sum to one", async () => {
  const { chief, event, projects } = await played();
  const before = await result(chief);
  const entries = (): number =>
    venue.engine.store.all(venue.engine.store.queries.selectFrom("entry").select("entry.seq")).length;
  const kept = entries();
  const { advice: given, scoringHash, names } = await advice(chief);
  expect(scoringHash).toBe(before.scoringHash);
  const ranking = before.result.groups.flatMap((group) => group.ranking.map(({ project }) => project));
  expect(given.projects.map(({ project }) => project)).toEqual(ranking);
  expect(given.judges).toHaveLength(5);
  expect(projects.every((project) => names[project]?.startsWith("示例项目"))).toBe(true);
  expect(given.whatIf.some(({ change }) => change.kind === "without-judge")).toBe(true);

  const tallies = await allTallies(chief, scoringHash);
  // 5 of 5 with repetition: 126 panels, that come about in 5⁵ ways.
  expect([tallies.exact, tallies.done, tallies.total, tallies.weight]).toEqual([true, 126, 126, "3125"]);
  for (const project of tallies.projects) {
    const sum = [...project.ranks, project.unranked].reduce((total, weight) => total + BigInt(weight), 0n);
    expect(sum).toBe(3125n);
  }
  expect(entries()).toEqual(kept);
  expect(await result(chief)).toEqual(before);

  await sign(chief);
  const { body } = at(venue.engine.room(event).state.certificates, 0);
  const parsed = parseScoringText(body.scoring);
  if (!parsed.ok) throw new Error("the signed document cannot be read");
  const plan = stabilityPlan(parsed.document, track, scoringHash);
  expect(stabilitySlice(plan, 0, plan.total).tallies).toEqual(tallies);
});

test("a result that has changed is told at the next slice, and its own slices begin anew", async () => {
  const { chief, projects } = await played();
  const { scoringHash } = await advice(chief);
  await chief.client.call("chief.stability", { track, scoringHash, from: 0 });
  await performance(chief, at(projects, 3), "81");
  await expect(chief.client.call("chief.stability", { track, scoringHash, from: 4 })).rejects.toMatchObject({
    code: "result-changed",
  });
  const { scoringHash: present } = await advice(chief);
  expect(present).not.toBe(scoringHash);
  expect((await allTallies(chief, present)).weight).toBe("3125");
});

test("before anything is closed there is nothing to advise on, and it says so", async () => {
  const { chief } = await seatSmallFinal(venue.engine, { judges: 3, projects: 2 });
  const { advice: given, scoringHash } = await advice(chief);
  expect(given.judges).toEqual([]);
  expect(given.notes).toContainEqual({ about: "icc", reason: "no-marks" });
  const { slice } = await chief.client.call("chief.stability", { track, scoringHash, from: 0 });
  expect([slice.to, slice.tallies.total]).toEqual([0, 0]);
});

test("a chief who still has to mark a project gets advice without any mark of it", async () => {
  const { chief, judges, projects } = await seatSmallFinal(venue.engine, { judges: 3, projects: 2, chiefMarks: true });
  const [own, veiled] = projects as [string, string];
  for (const project of projects) {
    await chief.client.call("chief.open", { project });
    for (const judge of judges) await submit(judge, project, "50", "30");
    if (project === own) await submit(chief, project, "40", "30");
    await close(chief, project);
    await performance(chief, project, "80");
  }
  const { advice: given } = await advice(chief);
  const marked = Object.fromEntries(given.projects.map((project) => [project.project, project.marks.length]));
  expect(marked).toEqual({ [own]: 4, [veiled]: 0 });
  expect(JSON.stringify(given.judges.map((judge) => judge.marked))).toBe("[1,1,1,1]");
});

test("a track of another chief is refused", async () => {
  const { chief } = await seatSmallFinal(venue.engine, { judges: 2, projects: 1 });
  await expect(advice(chief, "service")).rejects.toMatchObject({ code: "plan-invalid" });
  const asked = chief.client.call("chief.stability", { track: "service", scoringHash: "0".repeat(64), from: 0 });
  await expect(asked).rejects.toMatchObject({ code: "plan-invalid" });
});

/** A second track with a rule of its own, before the same chief and panel. */
async function twoParts(): Promise<SmallFinal & { readonly other: string }> {
  const final = await seatSmallFinal(venue.engine, { judges: 3, projects: 2 });
  const { organiser, chief, projects } = final;
  const { people } = await organiser.call("organiser.view", {});
  for (const { person, code, name, unit, title, role, marks } of people) {
    if (role !== "chief" && role !== "judge") continue;
    const body = { person, code, name, unit, title, role, marks, panels: [track, "service"] };
    await organiser.call("organiser.save-person", body);
  }
  const { project: other } = await organiser.call("organiser.save-project", {
    project: null,
    seq: 9,
    name: "示例项目9",
    applicantUnit: "示例申报单位9",
    jointUnits: [],
    track: "service",
    scene: "",
  });
  const own = { ...smallRule, components: [{ source: "onsite", weight: "1" }] };
  await organiser.call("organiser.save-rule", { stage, track: "service", rule: own });
  const { rules } = await organiser.call("organiser.view", {});
  const hash = rules.find((rule) => rule.stage === stage && rule.track === "service")?.hash ?? "";
  await organiser.call("organiser.lock-rule", { stage, track: "service", hash, locked: true });
  await organiser.call("organiser.save-order", { stage, order: [...projects, other] });
  for (const project of [...projects, other]) await judgeAll({ ...final, chief }, project, ["50", "45", "40"]);
  return { ...final, other };
}

test("tracks under two rules are two parts: each has a result and a certificate, and neither supersedes the other", async () => {
  const { chief, projects, other } = await twoParts();
  const { parts } = await chief.client.call("chief.view", {});
  expect(parts).toEqual([[track], ["service"]]);
  const [first, second] = [await result(chief, 0), await result(chief, 1)];
  expect([first.tracks, second.tracks]).toEqual([[track], ["service"]]);
  const ranked = second.result.groups.flatMap((group) => group.ranking.map(({ project }) => project));
  expect(ranked).toEqual([other]);
  expect(first.scoringHash).not.toBe(second.scoringHash);

  const signed = await chief.client.call("chief.sign", { part: 0, scoringHash: first.scoringHash });
  expect([(await result(chief, 0)).certified, (await result(chief, 1)).certified]).toEqual([true, false]);
  const crossed = chief.client.call("chief.sign", { part: 1, scoringHash: first.scoringHash });
  await expect(crossed).rejects.toMatchObject({ code: "result-changed" });
  const also = await chief.client.call("chief.sign", { part: 1, scoringHash: second.scoringHash });
  const { certificates } = await chief.client.call("chief.view", {});
  expect(certificates.map(({ hash, tracks, supersededBy }) => ({ hash, tracks, supersededBy }))).toEqual(
    expect.arrayContaining([
      { hash: signed.hash, tracks: [track], supersededBy: null },
      { hash: also.hash, tracks: ["service"], supersededBy: null },
    ]),
  );
  const given = await chief.client.call("chief.advice", { part: 1, track: "service" });
  expect(given.scoringHash).toBe(second.scoringHash);
  expect(projects.some((project) => given.advice.projects.some((line) => line.project === project))).toBe(false);
});

test("a place of an award stays vacant by a ruling, in the certificate too, and 0 takes it back", async () => {
  const final = await played();
  const { chief, event, projects } = final;
  const awards = async () => (await result(chief)).awards.map((award) => award.projects);
  const [first, second, third, fourth] = projects as [string, string, string, string];
  expect(await awards()).toEqual([[first], [second], [third], [fourth]]);
  await sign(chief);
  const leave = (places: number) =>
    chief.client.call("chief.rule", {
      subject: { about: "vacancy", track, award: "second", places },
      reason: "示例：未达到水平",
    });
  await leave(1);
  expect(await awards()).toEqual([[first], [], [second], [third, fourth]]);
  const { vacancies, certified } = await result(chief);
  expect(vacancies).toMatchObject([{ track, award: "second", places: 1, reason: "示例：未达到水平" }]);
  expect(certified).toBe(false);
  const { hash } = await sign(chief);
  const signed = venue.engine.room(event).state.certificates.find((fact) => fact.hash === hash);
  expect(signed?.body.awards.map((award) => award.projects)).toEqual([[first], [], [second], [third, fourth]]);
  await leave(0);
  expect((await result(chief)).vacancies).toEqual([]);
  expect(await awards()).toEqual([[first], [second], [third], [fourth]]);
  await expect(leave(5)).rejects.toMatchObject({ code: "ruling-invalid" });
});

async function changeStage(final: SmallFinal, over: Partial<Plan["stages"][number]>): Promise<void> {
  const { plan } = await final.organiser.call("organiser.view", {});
  const stages = plan.stages.map((each) => (each.id === stage ? { ...each, ...over } : each));
  await final.organiser.call("organiser.save-plan", { plan: { ...plan, stages } });
}

test("a stage of grades signs the grade of each project, and knows no vacancy", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 3, projects: 2 });
  const { chief, projects, event } = final;
  const grades = [
    { id: "good", name: "良好", atLeast: "80" },
    { id: "pass", name: "合格", atLeast: "60" },
  ];
  await changeStage(final, { outcome: "grades", grades });
  await judgeAll(final, at(projects, 0), ["60", "60", "60"]);
  await judgeAll(final, at(projects, 1), ["40", "40", "40"]);
  const given = await result(chief);
  expect(given.outcome).toBe("grades");
  expect(given.awards.map(({ name, projects: of }) => [name, of])).toEqual([
    ["良好", [projects[0]]],
    ["合格", [projects[1]]],
  ]);
  const subject = { about: "vacancy" as const, track, award: "first", places: 1 };
  await expect(chief.client.call("chief.rule", { subject, reason: "示例" })).rejects.toMatchObject({
    code: "ruling-invalid",
  });
  await sign(chief);
  expect(at(venue.engine.room(event).state.certificates, 0).body.awards.map(({ award }) => award)).toEqual([
    "good",
    "pass",
  ]);
});

test("a stage of feedback has words and no total; nothing of it is ranked, signed or advised on", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 2, projects: 1 });
  const { chief, judges, projects } = final;
  await changeStage(final, { outcome: "feedback", performanceMaximum: null });
  const project = at(projects, 0);
  await chief.client.call("chief.open", { project });
  const words = { marks: {}, feedback: "示例：请补充临床数据" };
  await at(judges, 0).client.call("judge.submit", { project, ...words, opening: null });
  await close(chief, project);
  expect((await projectOf(chief, project)).cells).toMatchObject([
    { judge: at(judges, 0).person, state: "submitted", total: null, feedback: words.feedback, outlier: null },
    { judge: at(judges, 1).person, state: "absent", total: null, feedback: null, outlier: null },
  ]);
  for (const asked of [() => result(chief), () => sign(chief), () => advice(chief)])
    await expect(asked()).rejects.toMatchObject({ code: "nothing-to-sign" });
});
