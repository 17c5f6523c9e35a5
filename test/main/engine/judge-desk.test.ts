// Protects the judge's desk: what is typed is kept as typed, blank is never zero, and nothing goes in that the rule does not know.

import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type SmallFinal,
  amend,
  close,
  lines,
  marks,
  performance,
  seatSmallFinal,
  submit,
} from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 2, projects: 1 });
});
afterEach(() => venue.close());

const result = () => final.chief.client.call("chief.result", {});
const at = <T>(list: readonly T[], index: number): T => list[index] as T;

test("a blank is never a zero: a ballot with a mark missing is refused, and a draft of it counts for nothing", async () => {
  const { chief, judges, projects } = final;
  const project = at(projects, 0);
  const { client } = at(judges, 0);
  await chief.client.call("chief.open", { project });
  const incomplete: Record<string, Record<string, string>>[] = [{}, { ppt: {} }, { ppt: { value: "50" } }];
  for (const missing of incomplete) {
    await expect(client.call("judge.submit", { project, marks: missing, opening: null })).rejects.toMatchObject({
      code: "mark-missing",
    });
  }
  await expect(client.call("judge.submit", { project, marks: marks("", "1"), opening: null })).rejects.toMatchObject({
    code: "bad-message",
  });
  await client.call("judge.save-draft", { project, marks: { ppt: { value: "" } }, revision: 0 });
  await submit(at(judges, 1), project, "50", "30");
  await close(chief, project);
  await performance(chief, project, "0");
  expect(lines(await result())[project]).toBe("1:56.00");
});

test("marks out of range, off their step, for what the rule lacks, or no amounts at all are refused by place", async () => {
  const { chief, judges, projects } = final;
  const project = at(projects, 0);
  const { client } = at(judges, 0);
  await chief.client.call("chief.open", { project });
  const wrong: [string, string][] = [
    ["60.01", "mark-out-of-range"],
    ["-1", "mark-out-of-range"],
    ["1.005", "mark-off-step"],
  ];
  for (const [value, fault] of wrong) {
    await expect(
      client.call("judge.submit", { project, marks: marks(value, "1"), opening: null }),
    ).rejects.toMatchObject({ code: "mark-invalid", details: { segment: "ppt", criterion: "value", fault } });
  }
  const more = { ...marks("1", "1"), constructor: { x: "1" } };
  await expect(client.call("judge.submit", { project, marks: more, opening: null })).rejects.toMatchObject({
    code: "mark-invalid",
  });
  expect((await client.call("judge.ballot", { project })).mine).toBe("none");
});

test("a draft is kept as typed, its revisions refuse a window that has fallen behind, and a ballot ends it", async () => {
  const { judges, projects } = final;
  const project = at(projects, 0);
  const { client } = at(judges, 0);
  const save = (value: string, revision: number) =>
    client.call("judge.save-draft", { project, marks: { ppt: { value } }, revision });
  expect(await save("4。", 0)).toMatchObject({ revision: 1 });
  expect(await save("45", 1)).toMatchObject({ revision: 2 });
  await expect(save("9", 1)).rejects.toMatchObject({ code: "draft-stale", details: { revision: 2 } });
  await expect(save("9", 0)).rejects.toMatchObject({ code: "draft-stale", details: { revision: 2 } });
  expect((await client.call("judge.ballot", { project })).draft).toMatchObject({
    marks: { ppt: { value: "45" } },
    revision: 2,
  });
  await submit(at(judges, 0), project, "45", "30");
  const after = await client.call("judge.ballot", { project });
  expect(after).toMatchObject({ draft: null, mine: "submitted", submitted: { total: "75" } });
  await expect(save("9", 2)).rejects.toMatchObject({ code: "draft-stale" });
  await expect(submit(at(judges, 0), project, "45", "30")).rejects.toMatchObject({ code: "ballot-already-submitted" });
});

test("a refused ballot leaves its draft; an amendment has to name what it takes the place of", async () => {
  const { judges, projects } = final;
  const project = at(projects, 0);
  const judge = at(judges, 0);
  await judge.client.call("judge.save-draft", { project, marks: { ppt: { value: "99" } }, revision: 0 });
  await expect(submit(judge, project, "99", "30")).rejects.toMatchObject({ code: "mark-invalid" });
  expect((await judge.client.call("judge.ballot", { project })).draft?.marks).toEqual({ ppt: { value: "99" } });
  const hash = await submit(judge, project, "40", "30");
  await amend(judge, project, "41", "30");
  const stale = { project, marks: marks("42", "30"), reason: "示例", supersedes: hash };
  await expect(judge.client.call("judge.amend", stale)).rejects.toMatchObject({ code: "ballot-changed-meanwhile" });
  await expect(judge.client.call("judge.amend", { ...stale, reason: "  " })).rejects.toMatchObject({
    code: "bad-message",
  });
  const { history } = await judge.client.call("judge.ballot", { project });
  expect(history.map(({ kind, total }) => [kind, total])).toEqual([
    ["ballot", "70"],
    ["amendment", "71"],
  ]);
});

test("a recusal keeps the draft, refuses marks, and can be withdrawn; one that was ordered cannot", async () => {
  const { organiser, judges, projects } = final;
  const project = at(projects, 0);
  const { client, person } = at(judges, 0);
  await client.call("judge.save-draft", { project, marks: { ppt: { value: "40" } }, revision: 0 });
  await client.call("judge.recuse", { project, reason: "示例" });
  await expect(submit(at(judges, 0), project, "40", "30")).rejects.toMatchObject({ code: "recused" });
  await expect(client.call("judge.save-draft", { project, marks: {}, revision: 1 })).rejects.toMatchObject({
    code: "recused",
  });
  await client.call("judge.withdraw-recusal", { project, reason: "示例" });
  expect(await client.call("judge.ballot", { project })).toMatchObject({ mine: "draft", draft: { revision: 1 } });
  await expect(client.call("judge.withdraw-recusal", { project, reason: "示例" })).rejects.toMatchObject({
    code: "ballot-not-submitted",
  });
  const conflicts = [{ judge: person, project, reason: "同单位", stands: true }];
  await organiser.call("organiser.save-conflicts", { conflicts });
  expect((await client.call("judge.ballot", { project })).orderedReason).toBe("同单位");
  await expect(submit(at(judges, 0), project, "40", "30")).rejects.toMatchObject({ code: "recused" });
});
