// Protects the set-up of an event: what is fixed when the rule is locked and when judging has begun, and edits made meanwhile.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { log } from "../../../src-main/engine/log";
import {
  type SmallFinal,
  judgeAll,
  lockRule,
  seatSmallFinal,
  sign,
  smallRule,
  stage,
  submit,
  track,
} from "../support/small-final";
import { type Venue, fixture, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 2, projects: 2 });
});
afterEach(() => {
  vi.restoreAllMocks();
  venue.close();
});

const organiser = () => final.organiser;
const view = () => organiser().call("organiser.view", {});
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });
const hashOfRule = async (): Promise<string> => (await view()).rules.find((rule) => rule.stage === stage)?.hash ?? "";
const one = (): string => final.projects[0] ?? "";

test("a locked rule is not edited; it is unlocked by the hash that was read, and only before judging begins", async () => {
  await refused(organiser().call("organiser.save-rule", { stage, rule: smallRule }), "rule-locked");
  const hash = await hashOfRule();
  await refused(
    organiser().call("organiser.lock-rule", { stage, hash: "0".repeat(64), locked: false }),
    "rule-invalid",
  );
  await organiser().call("organiser.lock-rule", { stage, hash, locked: false });
  await refused(final.chief.client.call("chief.open", { project: one() }), "rule-not-locked");
  const [judge] = final.judges;
  await refused(
    judge?.client.call("judge.save-draft", { project: one(), marks: {}, revision: 0 }) ?? Promise.resolve(),
    "rule-not-locked",
  );
  await lockRule(organiser(), { ...smallRule, rankBy: "exact" });
  await final.chief.client.call("chief.open", { project: one() });
  await refused(
    organiser().call("organiser.lock-rule", { stage, hash: await hashOfRule(), locked: false }),
    "locked-after-start",
  );
  expect((await view()).started).toBe(true);
});

test("a ballot given by hand before any opening fixes the rule as an opening does", async () => {
  await submit(final.judges[0] as SmallFinal["judges"][0], one(), "50", "20");
  await refused(
    organiser().call("organiser.lock-rule", { stage, hash: await hashOfRule(), locked: false }),
    "locked-after-start",
  );
  expect((await view()).started).toBe(true);
});

test("rules that the rule engine refuses are neither saved nor locked, and the place is named", async () => {
  await organiser().call("organiser.lock-rule", { stage, hash: await hashOfRule(), locked: false });
  const before = await hashOfRule();
  const wrong: unknown[] = [
    null,
    {},
    { ...smallRule, ties: ["segment:none"] },
    { ...smallRule, panel: { ...smallRule.panel, minimumJudges: 0 } },
    { ...smallRule, components: [{ source: "onsite", weight: "-1" }] },
  ];
  for (const rule of wrong) {
    expect((await organiser().call("organiser.check-rule", { stage, rule })).problems.length).toBeGreaterThan(0);
    await refused(organiser().call("organiser.save-rule", { stage, rule }), "rule-invalid");
  }
  await refused(organiser().call("organiser.save-rule", { stage: "none", rule: smallRule }), "plan-invalid");
  expect(await hashOfRule()).toBe(before);
});

test("once a project has been opened, panels, tracks, its stage, quotas and order stay; names and other stages do not", async () => {
  await final.chief.client.call("chief.open", { project: one() });
  const { plan, people, projects } = await view();
  const call = organiser().call;
  const judge = people.find((person) => person.role === "judge");
  if (judge === undefined) throw new Error("no judge");
  const { hasPin: _pin, pinLocked: _locked, ...rest } = judge;
  const person = { ...rest, panels: [...rest.panels] };
  const changed: Promise<unknown>[] = [
    call("organiser.save-person", { ...person, role: "judge", panels: ["service"] }),
    call("organiser.save-person", { ...person, role: "judge", marks: false }),
    call("organiser.save-person", { ...person, role: "chief" }),
    call("organiser.save-person", { ...person, role: "judge", person: null, code: "99" }),
    call("organiser.remove-person", { person: judge.person }),
    call("organiser.save-plan", { plan: { ...plan, tracks: plan.tracks.slice(0, 2) } }),
    call("organiser.save-plan", {
      plan: {
        ...plan,
        stages: plan.stages.map((each) => (each.id === stage ? { ...each, performanceMaximum: "50" } : each)),
      },
    }),
    call("organiser.save-plan", { plan: { ...plan, awards: plan.awards.map((award) => ({ ...award, quota: 9 })) } }),
    call("organiser.draw-order", { stage }),
    call("organiser.save-order", { stage, order: [...final.projects].reverse() }),
    call("organiser.withdraw-project", { project: one(), reason: "退赛" }),
    call("organiser.save-conflicts", {
      conflicts: [{ judge: judge.person, project: one(), reason: "同单位", stands: true }],
    }),
  ];
  for (const work of changed) await refused(work, "locked-after-start");
  await call("organiser.save-person", { ...person, role: "judge", name: "改正的名字" });
  const stages = plan.stages.slice(1).map((each) => (each.id === stage ? each : { ...each, name: "改正的复赛" }));
  await call("organiser.save-plan", { plan: { ...plan, stages, title: "改正的标题" } });
  // A project that has not been opened can still withdraw.
  await call("organiser.withdraw-project", { project: final.projects[1] ?? "", reason: "退赛" });
  const {
    captain: _c,
    members: _m,
    findings: _f,
    remarks: _r,
    performance: _p,
    withdrawn: _w,
    ...project
  } = projects[0] as (typeof projects)[0];
  await call("organiser.save-project", { ...project, jointUnits: [], name: "改正的项目名" });
  await refused(call("organiser.save-project", { ...project, jointUnits: [], track: "service" }), "locked-after-start");
  expect((await view()).projects[0]).toMatchObject({ name: "改正的项目名", track });
});

test("a track that is in use cannot go, nor the stage in hand, and no two tracks, awards or projects are alike", async () => {
  const { plan } = await view();
  const save = (over: object) => organiser().call("organiser.save-plan", { plan: { ...plan, ...over } });
  await refused(save({ tracks: plan.tracks.filter((each) => each.id !== track) }), "plan-invalid");
  await refused(save({ tracks: [...plan.tracks, plan.tracks[0]] }), "plan-invalid");
  await refused(save({ tracks: [] }), "bad-message");
  const elsewhere = plan.stages.slice(0, 2).map((each) => ({ ...each, outcome: "grades", advance: null }));
  await refused(save({ stages: elsewhere }), "plan-invalid");
  const project = { project: null, seq: 1, name: "示例", applicantUnit: "", jointUnits: [], track, scene: "" };
  await refused(organiser().call("organiser.save-project", project), "plan-invalid");
  await refused(organiser().call("organiser.save-project", { ...project, seq: 9, track: "none" }), "plan-invalid");
  expect(await view()).toMatchObject({ plan, projects: { length: 2 } });
});

test("the draw is on record with its seed, and puts the tracks one after another", async () => {
  const { order } = await organiser().call("organiser.draw-order", { stage });
  expect([...order].sort()).toEqual([...final.projects].sort());
  const drawn = (await view()).orders.find((each) => each.stage === stage);
  expect(drawn?.order).toEqual(order);
  expect(drawn?.draw).toMatch(/^[0-9a-f]{32}$/);
  await refused(organiser().call("organiser.save-order", { stage, order: [one(), one()] }), "project-unknown");
});

test("an edit between preview and confirmation makes the preview lapse; a ballot in between does not", async () => {
  const registrations = { kind: "registrations" as const, file: fixture("registrations.xlsx"), mapping: null };
  const stale = await organiser().call("intake.preview", registrations);
  await organiser().call("organiser.withdraw-project", { project: one(), reason: "退赛" });
  await refused(organiser().call("intake.apply", { token: stale.token, keys: ["1"] }), "import-expired");
  expect((await view()).projects.find((project) => project.project === one())?.withdrawn).toBe("退赛");
  const staff = { kind: "staff" as const, file: fixture("staff.xlsx"), mapping: null };
  const fresh = await organiser().call("intake.preview", staff);
  await submit(final.judges[0] as SmallFinal["judges"][0], final.projects[1] ?? "", "50", "20");
  const keys = fresh.changes.map((line) => line.key);
  expect(await organiser().call("intake.apply", { token: fresh.token, keys })).toMatchObject({ added: 4 });
  await refused(organiser().call("intake.apply", { token: fresh.token, keys }), "import-expired");
});

test("what is signed is what was awarded: names of awards put right after signing can be signed anew", async () => {
  for (const project of final.projects) await judgeAll(final, project, ["50", "40"]);
  await sign(final.chief);
  const { plan } = await view();
  const awards = plan.awards.map((award) => ({ ...award, name: `${award.name}（更正）` }));
  await organiser().call("organiser.save-plan", { plan: { ...plan, awards } });
  expect((await final.chief.client.call("chief.result", {})).certified).toBe(false);
  expect(await sign(final.chief)).toMatchObject({ number: 2 });
});

test("an event whose founding fails half way is not there at all", async () => {
  const write = vi.spyOn(venue.engine.pins, "keep").mockImplementation(() => {
    throw new Error("示例：磁盘");
  });
  const errors = vi.spyOn(log, "failure").mockImplementation(() => undefined);
  const input = { template: "competition-2025", title: "半途而废", rehearsal: false, pin: "246810" };
  await refused(organiser().call("event.create", input), "unexpected");
  expect(write).toHaveBeenCalled();
  expect(errors).toHaveBeenCalledWith("event.create", expect.any(Error));
  const { events } = await organiser().call("app.hello", {});
  expect(events.map((card) => card.title)).toEqual(["示例决赛"]);
});

test("the engine's log says where it went wrong, and quotes nothing that could not be read", () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
  try {
    JSON.parse('{"姓名": 张三');
  } catch (error) {
    log.failure("judge.view", error);
  }
  log.failure("judge.view", new TypeError("x is not a function"));
  log.failure("judge.view", "张三");
  expect(written.join("")).not.toContain("张三");
  expect(written.join("")).toContain("SyntaxError");
  expect(written.join("")).toContain("x is not a function");
});
