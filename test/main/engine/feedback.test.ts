// Protects a stage of feedback: its ballots are words alone, it ranks nobody, and only the judge and the chief read them.

import { afterEach, beforeEach, expect, test } from "vitest";
import type { SmallFinal } from "../support/small-final";
import { close, seatSmallFinal } from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;
const words = "示例意见：请补充与需求方的对接计划。";

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 2, projects: 1, keep: true });
  const { plan } = await final.organiser.call("organiser.view", {});
  const stages = plan.stages.map((stage) =>
    stage.id === "final" ? { ...stage, outcome: "feedback" as const } : stage,
  );
  await final.organiser.call("organiser.save-plan", { plan: { ...plan, stages } });
});
afterEach(() => venue.close());

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

test("a ballot without words is refused, one with marks too; words are kept, read back and amended", async () => {
  const { chief, judges, projects } = final;
  const project = at(projects, 0);
  const { client } = at(judges, 0);
  await chief.client.call("chief.open", { project });
  expect((await client.call("judge.view", {})).feedback).toBe(true);
  const empty = { project, marks: {}, feedback: "  ", opening: null };
  await expect(client.call("judge.submit", empty)).rejects.toMatchObject({ code: "feedback-missing" });
  const marked = { ...empty, marks: { ppt: { value: "50" } }, feedback: words };
  await expect(client.call("judge.submit", marked)).rejects.toMatchObject({ code: "mark-invalid" });
  await client.call("judge.save-draft", { project, marks: {}, feedback: "未写完", revision: 0 });
  expect((await client.call("judge.ballot", { project })).draft).toMatchObject({ feedback: "未写完", revision: 1 });
  const { hash } = await client.call("judge.submit", { project, marks: {}, feedback: words, opening: null });
  const held = await client.call("judge.ballot", { project });
  expect(held).toMatchObject({ mine: "submitted", draft: null, submitted: { hash, feedback: words } });
  await client.call("judge.amend", { project, marks: {}, feedback: "改后", reason: "示例：补充", supersedes: hash });
  expect((await client.call("judge.ballot", { project })).submitted).toMatchObject({ feedback: "改后" });
});

test("the chief reads the words, no other judge does, and nobody is ranked", async () => {
  const { chief, judges, projects } = final;
  const project = at(projects, 0);
  await chief.client.call("chief.open", { project });
  await at(judges, 0).client.call("judge.submit", { project, marks: {}, feedback: words, opening: null });
  await at(judges, 1).client.call("judge.ballot", { project });
  await close(chief, project);
  const { outcome, projects: shown } = await chief.client.call("chief.view", {});
  expect(outcome).toBe("feedback");
  expect(at(shown, 0).cells.map(({ feedback }) => feedback)).toEqual([words, null]);
  await expect(chief.client.call("chief.result", {})).rejects.toMatchObject({ code: "nothing-to-sign" });
  expect(JSON.stringify(at(judges, 1).client.received)).not.toContain(words);
});
