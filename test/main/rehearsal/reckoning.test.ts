// Protects the rehearsal's own eyes: what was lost, or counts twice, is found out.

import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Journal, readJournal } from "../../../src-main/engine/rehearsal/lan/journal";
import { reckon } from "../../../src-main/engine/rehearsal/lan/reckoning";
import type { BallotFact, EventState } from "../../../src-shared/event/state";
import { judgeAll, seatSmallFinal, stage } from "../support/small-final";
import { openVenue } from "../support/venue";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-witness-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two judges, one project, closed and signed. */
async function signedFinal(): Promise<EventState> {
  const venue = await openVenue(folder);
  const final = await seatSmallFinal(venue.engine, { judges: 2, projects: 1 });
  const [project = ""] = final.projects;
  await judgeAll(final, project, ["40", "50"]);
  const { scoringHash } = await final.chief.client.call("chief.result", {});
  await final.chief.client.call("chief.sign", { scoringHash });
  const { state } = venue.engine.room(final.event);
  venue.engine.close();
  return state;
}

describe("the reckoning", () => {
  test("finds every judge counted once in what was signed", async () => {
    expect(reckon(await signedFinal(), stage)).toEqual({ counted: 2, uncounted: [], double: [] });
  });

  test("finds a second ballot that was signed beside the first", async () => {
    const state = await signedFinal();
    const [[subject, [fact]] = ["", []]] = [...state.ballots];
    const twin = { ...fact, hash: "f".repeat(64) } as BallotFact;
    const certificates = state.certificates.map((each) => ({
      ...each,
      body: { ...each.body, inputs: [...each.body.inputs, twin.hash] },
    }));
    const doubled = new Map(state.ballots).set(subject, [fact as BallotFact, twin]);
    const { double } = reckon({ ...state, certificates, ballots: doubled }, stage);
    expect(double).toEqual([expect.objectContaining({ ballots: [fact?.hash, twin.hash] })]);
  });

  test("finds a ballot that is on record and was not signed", async () => {
    const state = await signedFinal();
    expect(reckon({ ...state, certificates: [] }, stage)).toMatchObject({ counted: 0, uncounted: [{}, {}] });
  });
});

describe("a judge's journal", () => {
  test("is read up to the line that a kill cut off, and past it", () => {
    const path = join(folder, "journal.ndjson");
    const before = new Journal(path);
    before.write({ saw: "submitted", hash: "a", project: "p", amends: false });
    before.close();
    appendFileSync(path, '{"saw":"held","ha');
    const after = new Journal(path);
    after.write({ saw: "held", hash: "a", where: "two" });
    after.close();
    expect(readJournal(path).map(({ saw }) => saw)).toEqual(["submitted", "held"]);
  });
});
