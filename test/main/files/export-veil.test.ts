// A chief who still has to mark gets no file that tells of others' marks, whichever stage is asked for and whichever is in hand.

import { afterEach, beforeEach, expect, test } from "vitest";
import { type SmallFinal, close, seatSmallFinal, submit } from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 2, projects: 1, chiefMarks: true });
});
afterEach(() => venue.close());

test("the stage that is asked for is looked at, not the one in hand", async () => {
  const { chief, judges, organiser, projects } = final;
  const [project = ""] = projects;
  await chief.client.call("chief.open", { project });
  for (const judge of judges) await submit(judge, project, "50", "30");
  const asked = (stage?: string) => chief.client.call("export.results", { stage });
  await expect(asked()).rejects.toMatchObject({ code: "own-ballot-open" });
  await expect(asked("final")).rejects.toMatchObject({ code: "own-ballot-open" });
  await close(chief, project);
  await organiser.call("organiser.begin-stage", { stage: "semi-final" });
  await expect(asked("final")).rejects.toMatchObject({ code: "own-ballot-open" });
  await expect(asked()).rejects.toMatchObject({ code: "nothing-certified" });
});
