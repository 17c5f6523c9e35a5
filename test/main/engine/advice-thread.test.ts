// Protects the hall while advice is computed: it has a thread of its own, which may die, and is given up for a newer result.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ScoringDocumentSource } from "../../../src-shared/scoring/index";
import { parseScoringDocument } from "../../../src-shared/scoring/index";
import { adviceOf } from "../../../src-shared/statistics/advice";
import type { StabilityJob } from "../../../src-main/engine/statistics/jobs";
import { programUrl } from "../../../src-main/engine/program-url";
import { Statistician } from "../../../src-main/engine/statistics/statistician";
import { type SmallFinal, judgeAll, performance, seatSmallFinal, smallRule, track } from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

const source: ScoringDocumentSource = {
  format: "roadshow-scoring/1",
  rule: smallRule,
  groups: [
    {
      id: track,
      projects: ["P1", "P2", "P3"].map((id, row) => ({
        id,
        marks: Object.fromEntries(
          ["J1", "J2", "J3"].map((judge, column) => [
            judge,
            { ppt: { value: String(50 - row * 7 + column), delivery: String(30 + column) } },
          ]),
        ),
        performance: "80",
      })),
    },
  ],
};

describe("in the engine", () => {
  let venue: Venue;
  beforeEach(async () => {
    venue = await openVenue();
  });
  afterEach(() => venue.close());

  async function played(): Promise<SmallFinal> {
    const final = await seatSmallFinal(venue.engine, { judges: 6, projects: 3 });
    for (const project of final.projects) await judgeAll(final, project, ["55", "50", "45", "40", "35", "30"]);
    return final;
  }

  test("another port is answered while advice and a slice of stability are being computed", async () => {
    const { chief, judges, organiser } = await played();
    const answered: string[] = [];
    const noting = async <T>(name: string, asked: Promise<T>): Promise<T> => {
      const output = await asked;
      answered.push(name);
      return output;
    };
    const [{ scoringHash }] = await Promise.all([
      noting("advice", chief.client.call("chief.advice", { track })),
      noting("judge", judges[0]?.client.call("judge.view", {}) ?? Promise.reject(new Error("no judge"))),
      noting("organiser", organiser.call("organiser.view", {})),
    ]);
    expect(answered.at(-1)).toBe("advice");
    answered.length = 0;
    await Promise.all([
      noting("slice", chief.client.call("chief.stability", { track, scoringHash, from: 0 })),
      noting("organiser", organiser.call("organiser.view", {})),
    ]);
    expect(answered).toEqual(["organiser", "slice"]);
  });

  test("what is asked of a result that changes meanwhile is answered for the result that took its place", async () => {
    const { chief, projects } = await played();
    const before = await chief.client.call("chief.result", {});
    const asked = chief.client.call("chief.advice", { track });
    await performance(chief, projects[2] ?? "", "99");
    // The desk looks again whenever anything is put on record, which gives the older result up.
    await chief.client.call("chief.view", {});
    const after = await chief.client.call("chief.result", {});
    const given = await asked;
    expect(after.scoringHash).not.toBe(before.scoringHash);
    expect(given.scoringHash).toBe(after.scoringHash);
    const slice = chief.client.call("chief.stability", { track, scoringHash: before.scoringHash, from: 0 });
    await expect(slice).rejects.toMatchObject({ code: "result-changed" });
  });
});

describe("the statistician", () => {
  const job = (of: string): StabilityJob => ({ job: "stability", track: of, seed: "", from: 0 });
  const frail = () => new Statistician(source, new URL("../support/frail-statistics.ts", import.meta.url));

  test("gives in its thread what would be computed here", async () => {
    const parsed = parseScoringDocument(source);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const extras = { groupId: track, order: ["P2", "P1", "P3"], judgeUnits: {}, projectUnits: {}, seed: "s" };
    const statistician = new Statistician(source);
    expect(await statistician.ask({ job: "advice", extras })).toEqual(adviceOf(parsed.document, extras));
    await statistician.dismiss();
  });

  test.each(["dies", "throws"])("a thread that %s fails its own job alone: the next has a fresh one", async (how) => {
    const statistician = frail();
    const asked = ["first", how, "next", "last"].map((of) => statistician.ask(job(of)));
    const [first, second, next, last] = await Promise.allSettled(asked);
    expect([first?.status, second?.status, next?.status, last?.status]).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
    const threadOf = (settled: typeof first) =>
      settled?.status === "fulfilled" ? (settled.value as unknown as { threadId: number }).threadId : 0;
    expect(threadOf(next)).not.toBe(threadOf(first));
    expect(threadOf(last)).toBe(threadOf(next));
    await statistician.dismiss();
  });

  test("ends its thread once dismissed, and whoever waits is told that the result has changed", async () => {
    const statistician = frail();
    const refused = (of: string) => expect(statistician.ask(job(of))).rejects.toMatchObject({ code: "result-changed" });
    const asked = [refused("never-answers"), refused("waits behind it")];
    expect(statistician.busy).toBe(true);
    await statistician.dismiss();
    await Promise.all([...asked, refused("comes late")]);
    expect(statistician.busy).toBe(false);
  });
});

test("the program is found beside the sources, beside the build, and from the chunk that the build shares", () => {
  const found = (here: string): string => programUrl(here, "program.ts", "statistics.js").href;
  expect(found("file:///a/src-main/engine/statistics/statistician.ts")).toBe(
    "file:///a/src-main/engine/statistics/program.ts",
  );
  expect(found("file:///a/app.asar/out/main/engine.js")).toBe("file:///a/app.asar/out/main/statistics.js");
  expect(found("file:///a/app.asar/out/main/chunks/engine-x.js")).toBe("file:///a/app.asar/out/main/statistics.js");
});
