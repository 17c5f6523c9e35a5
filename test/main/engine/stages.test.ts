// Protects a competition's way through its stages: who goes on, who marks what, and that a stage left behind stays as it was.

import { afterEach, beforeEach, expect, test } from "vitest";
import type { ChiefView } from "../../../src-shared/contract/views";
import {
  type Competition,
  addProject,
  confirm,
  judged,
  management,
  medical,
  playPreliminary,
  seatCompetition,
  signAll,
  submit,
} from "../support/competition";
import { sign } from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let play: Competition;

beforeEach(async () => {
  venue = await openVenue();
  play = await seatCompetition(venue.engine);
});
afterEach(() => venue.close());

const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });
const at = (number: number): string => play.projects[number - 1] ?? "";
const organiser = () => play.organiser;
const view = () => organiser().call("organiser.view", {});
const chiefView = () => play.chief.client.call("chief.view", {});
const begin = (stage: string) => organiser().call("organiser.begin-stage", { stage });
const onDesk = async (): Promise<string[][]> => {
  const desks = [chiefView(), ...play.judges.map(({ client }) => client.call("judge.view", {}))];
  return (await Promise.all(desks)).map(({ projects }) => projects.map(({ project }) => project));
};
const talk = (value: string) => ({ talk: { value } });
const whole = (value: string, shown: string, use: string) => ({ ppt: { value }, demo: { whole: shown, use } });

/** Everybody of the semi-final marks everything; the totals are the sums. */
async function playSemiFinal(projects: readonly string[], values: readonly string[]): Promise<void> {
  for (const [place, project] of projects.entries())
    await judged(play.chief, project, [[play.judges[0], whole(values[place] ?? "50", "10", "20")]]);
  await signAll(play.chief);
}

test("a whole competition: those who go on are at every desk, the others are not, and the final carries the semi-final over", async () => {
  await playPreliminary(play, ["90", "80", "70", "60", "50", "40"]);
  await confirm(play, "preliminary");
  expect((await view()).advancements).toMatchObject([
    { from: "preliminary", to: "semi-final", projects: [at(1), at(2), at(5)], current: true },
  ]);

  await begin("semi-final");
  const { order } = await organiser().call("organiser.draw-order", { stage: "semi-final" });
  expect([...order].sort()).toEqual([at(1), at(2), at(5)].sort());
  for (const desk of await onDesk()) expect(desk).toEqual(order);
  await refused(play.chief.client.call("chief.open", { project: at(3) }), "project-unknown");
  await refused(submit(play.judges[0], at(3), whole("1", "1", "1")), "project-unknown");
  await refused(organiser().call("organiser.save-order", { stage: "semi-final", order: [at(3)] }), "project-unknown");
  await playSemiFinal(order, ["61.25", "61.5", "61.75"]);
  await confirm(play, "semi-final");

  await begin("final");
  const going = (await view()).advancements.find(({ from }) => from === "semi-final")?.projects ?? [];
  expect(going).toHaveLength(2);
  for (const desk of await onDesk()) expect([...desk].sort()).toEqual([...going].sort());
  for (const project of going) await judged(play.chief, project, [[play.judges[1], talk("80")]]);
  await signAll(play.chief);
  await expectCarriedOver(going);
});

/** The final's document has each total as the semi-final's certificate signs it, and that certificate among its inputs. */
async function expectCarriedOver(going: readonly string[]): Promise<void> {
  const { certificates } = venue.engine.room(play.event).state;
  const semiFinal = certificates.find(({ body }) => body.stage === "semi-final");
  const final = certificates.find(({ body }) => body.stage === "final");
  const signed = JSON.parse(semiFinal?.body.result ?? "") as Signed;
  const document = JSON.parse(final?.body.scoring ?? "") as Scored;
  const totals = new Map(signed.groups.flatMap(({ ranking }) => ranking.map(({ project, total }) => [project, total])));
  const carried = document.groups.flatMap(({ projects }) =>
    projects.map(({ id, stages }) => [id, stages["semi-final"]]),
  );
  expect(carried.map(([id]) => id).sort()).toEqual([...going].sort());
  for (const [id, total] of carried) expect(total).toBe(totals.get(id ?? ""));
  expect(final?.body.inputs).toContain(semiFinal?.hash);
}

interface Signed {
  readonly groups: readonly { readonly ranking: readonly { readonly project: string; readonly total: string }[] }[];
}
interface Scored {
  readonly groups: readonly {
    readonly projects: readonly { readonly id: string; readonly stages: Record<string, string> }[];
  }[];
}

test("nobody goes on from tracks that are not signed, and a tie at the cut is decided by name, with reasons", async () => {
  await begin("preliminary");
  await refused(confirm(play, "preliminary"), "bad-message");
  for (const [place, worth] of ["90", "80", "80", "60"].entries())
    await judged(play.chief, at(place + 1), [[play.judges[0], { paper: { worth } }]]);
  await sign(play.chief);
  const { tracks } = await organiser().call("organiser.advancement", { from: "preliminary" });
  expect(tracks.map(({ track, state, places }) => [track, state, places])).toEqual([
    [medical, "signed", 2],
    [management, "unsigned", 0],
  ]);
  expect(tracks[0]?.ranking.map(({ proposed }) => proposed)).toEqual([
    "advances",
    "tied-at-cut",
    "tied-at-cut",
    "stays",
  ]);
  await refused(confirm(play, "preliminary"), "nothing-certified");

  for (const project of [at(5), at(6)])
    await judged(play.chief, project, [[play.judges[0], { practice: { use: "50" } }]]);
  await signAll(play.chief);
  await refused(confirm(play, "preliminary"), "tie-at-cut");
  await refused(confirm(play, "preliminary", { admitted: [[at(2), "示例：抽签"]] }), "tie-at-cut");
  const both: [string, string][] = [
    [at(2), "示例：抽签"],
    [at(2), "示例：重复"],
  ];
  await refused(confirm(play, "preliminary", { admitted: both, passedOver: [[at(3), "示例"]] }), "project-unknown");
  await confirm(play, "preliminary", {
    admitted: [
      [at(2), "示例：抽签"],
      [at(5), "示例：抽签"],
    ],
    passedOver: [
      [at(3), "示例：抽签"],
      [at(6), "示例：抽签"],
    ],
  });
  expect((await view()).advancements).toMatchObject([{ projects: [at(1), at(2), at(5)] }]);
});

test("a certificate that came since is looked at first; the old list is no longer current until it is confirmed again", async () => {
  await playPreliminary(play, ["90", "80", "80", "60", "50", "40"]);
  const seen = await organiser().call("organiser.advancement", { from: "preliminary" });
  const order = [at(3), at(2)];
  await confirm(play, "preliminary", { admitted: [[at(2), "示例"]], passedOver: [[at(3), "示例"]] });
  const subject = { about: "tie" as const, track: medical, order };
  await play.chief.client.call("chief.rule", { subject, reason: "示例：评审组合议" });
  await signAll(play.chief);
  const stale = { from: "preliminary", certificates: [...seen.certificates], admitted: [], passedOver: [] };
  await refused(organiser().call("organiser.confirm-advancement", stale), "result-changed");
  expect((await view()).advancements).toMatchObject([{ current: false, projects: [at(1), at(2), at(5)] }]);
  await confirm(play, "preliminary");
  expect((await view()).advancements).toMatchObject([{ current: true, projects: [at(1), at(3), at(5)] }]);

  await begin("semi-final");
  await play.chief.client.call("chief.open", { project: at(1) });
  await refused(confirm(play, "preliminary"), "locked-after-start");
});

test("a team that has withdrawn does not go on; its place is given by name, with a reason, or to nobody", async () => {
  await playPreliminary(play, ["90", "80", "70", "60", "50", "40"]);
  await refused(
    organiser().call("organiser.withdraw-project", { project: at(2), reason: "退赛" }),
    "locked-after-start",
  );
  await begin("semi-final");
  await organiser().call("organiser.withdraw-project", { project: at(2), reason: "示例：退赛" });
  const { tracks } = await organiser().call("organiser.advancement", { from: "preliminary" });
  expect(tracks[0]?.ranking[1]).toMatchObject({ project: at(2), proposed: "advances", withdrawn: true });
  await confirm(play, "preliminary");
  expect((await view()).advancements).toMatchObject([{ projects: [at(1), at(5)] }]);
  await refused(confirm(play, "preliminary", { admitted: [[at(2), "示例"]] }), "project-unknown");
  await confirm(play, "preliminary", { admitted: [[at(3), "示例：递补"]] });
  expect((await view()).advancements).toMatchObject([{ projects: [at(1), at(3), at(5)] }]);
});

test("a track has a rule and a panel of its own, and a judge of a part gives just that part and sees no other's", async () => {
  const [all, ppt, use, other] = play.judges;
  const panel = { stage: "semi-final", track: medical };
  const lines = [
    { judge: all.person, part: null },
    { judge: ppt.person, part: ["ppt"] },
    { judge: use.person, part: ["demo.use", "demo.whole"] },
  ];
  const save = (judges: typeof lines | null) => organiser().call("organiser.save-panel", { ...panel, judges });
  await refused(save([{ judge: ppt.person, part: ["none"] }]), "plan-invalid");
  await refused(save([{ judge: play.chief.person, part: null }]), "person-unknown");
  await refused(save([...lines, { judge: all.person, part: null }]), "plan-invalid");
  await save(lines);
  await begin("semi-final");
  expect((await chiefView()).parts).toEqual([[medical, management]]);
  const { tracks } = await ppt.client.call("judge.view", {});
  expect(tracks.map(({ partial, rubric }) => [partial, rubric?.segments.map(({ id }) => id)]).slice(0, 2)).toEqual([
    [true, ["ppt"]],
    [false, ["ppt", "demo"]],
  ]);
  await play.chief.client.call("chief.open", { project: at(1) });
  await refused(submit(ppt, at(1), whole("33.37", "1", "1")), "mark-invalid");
  await refused(submit(use, at(1), { demo: { use: "11.13" } }), "mark-missing");
  await refused(submit(other, at(1), whole("1", "1", "1")), "not-in-panel");
  await submit(ppt, at(1), { ppt: { value: "33.37" } });
  await submit(use, at(1), { demo: { use: "11.13", whole: "12.17" } });
  await submit(all, at(1), whole("35.37", "14.17", "13.13"));
  await refused(save(null), "locked-after-start");
  await organiser().call("organiser.save-panel", {
    stage: "final",
    track: medical,
    judges: [{ judge: other.person, part: null }],
  });
  const closed = await closeAndRead(at(1));
  expect(closed).toMatchObject({ onsite: "59.67", segments: { ppt: "34.37", demo: "25.3" } });
  const heard = JSON.stringify(ppt.client.received);
  for (const mark of ["11.13", "12.17", "35.37", "14.17", "13.13"]) expect(heard).not.toContain(`"${mark}"`);
  expect(heard).toContain(`"33.37"`);
});

async function closeAndRead(project: string): Promise<unknown> {
  const { projects } = await chiefView();
  const seen = projects.find((each) => each.project === project)?.cells ?? [];
  await play.chief.client.call("chief.close", { project, seen: seen.map(({ judge, state }) => ({ judge, state })) });
  const { result } = await play.chief.client.call("chief.result", {});
  return result.groups.flatMap(({ ranking }) => ranking).find((line) => line.project === project);
}

test("no stage is begun while a project is being marked, and what is fixed after the start is fixed at that stage alone", async () => {
  await begin("preliminary");
  await play.chief.client.call("chief.open", { project: at(1) });
  await expect(begin("semi-final")).rejects.toMatchObject({ code: "projects-not-closed", details: { projects: 1 } });
  await submit(play.judges[0], at(1), { paper: { worth: "50" } });
  await closeAndRead(at(1));
  await refused(begin("none"), "plan-invalid");
  await refused(addProject(organiser(), 7, medical), "locked-after-start");
  const { plan } = await view();
  const quota = { to: "semi-final", quota: 1, perTrack: {} };
  const save = (stage: string) =>
    organiser().call("organiser.save-plan", {
      plan: {
        ...plan,
        stages: plan.stages.map((each) => (each.id === stage ? { ...each, advance: { ...quota, to: "final" } } : each)),
      },
    });
  await refused(save("preliminary"), "locked-after-start");
  await save("semi-final");
  const panel = { track: medical, judges: null };
  await refused(organiser().call("organiser.save-panel", { stage: "preliminary", ...panel }), "locked-after-start");
  await organiser().call("organiser.save-panel", { stage: "semi-final", ...panel });
  await refused(organiser().call("organiser.draw-order", { stage: "preliminary" }), "locked-after-start");
  await organiser().call("organiser.draw-order", { stage: "final" });
  expect(await view()).toMatchObject({ stage: "preliminary", started: true, startedStages: ["preliminary"] });
  await begin("semi-final");
  expect(await view()).toMatchObject({ stage: "semi-final", started: false });
});

test("an earlier stage that is gone back to is as it was, though panels, people and teams have changed for the next", async () => {
  await playPreliminary(play, ["90", "80", "70", "60", "50", "40"]);
  await confirm(play, "preliminary");
  const result = () => play.chief.client.call("chief.result", { part: 0 });
  const ofStage = ({ certificates: _all, ...rest }: ChiefView) => rest;
  const before = [ofStage(await chiefView()), await result()];

  await begin("semi-final");
  const [first, second, , fourth] = play.judges;
  const { people } = await view();
  const seated = async (person: string, panels: string[]) => {
    const {
      hasPin: _pin,
      pinLocked: _locked,
      role,
      ...rest
    } = people.find((each) => each.person === person) ?? people[0]!;
    await organiser().call("organiser.save-person", { ...rest, role: role as "judge", panels });
  };
  await seated(first.person, []);
  await seated(fourth.person, [medical]);
  await refused(organiser().call("organiser.remove-person", { person: first.person }), "locked-after-start");
  const conflict = { judge: first.person, project: at(1), reason: "示例：同单位", stands: true };
  await refused(organiser().call("organiser.save-conflicts", { conflicts: [conflict] }), "locked-after-start");
  await organiser().call("organiser.save-conflicts", { conflicts: [{ ...conflict, judge: fourth.person }] });
  await organiser().call("organiser.withdraw-project", { project: at(2), reason: "示例：退赛" });
  await judged(play.chief, at(1), [[second, whole("50", "10", "20")]]);

  await begin("preliminary");
  expect([ofStage(await chiefView()), await result()]).toEqual(before);
  await begin("semi-final");
  expect((await chiefView()).projects.map(({ project }) => project)).toEqual([at(1), at(5)]);
});
