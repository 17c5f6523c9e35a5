// The days of registration can be moved for an event: the findings follow, and the notice's words stay.

import { afterEach, beforeEach, expect, test } from "vitest";
import { type Venue, createEvent, importWorkbook, openVenue } from "../support/venue";

let venue: Venue;
beforeEach(async () => {
  venue = await openVenue();
});
afterEach(() => venue.close());

test("who is late by the notice is not by a later day, and without a last day nobody is", async () => {
  const { organiser } = await createEvent(venue.engine);
  await importWorkbook(organiser, "registrations.xlsx");
  const late = async (): Promise<number> => {
    const { projects } = await organiser.call("organiser.view", {});
    return projects.flatMap(({ findings }) => findings).filter(({ rule }) => rule === "late-registration").length;
  };
  const move = async (registration: { from: string | null; to: string | null } | null): Promise<number> => {
    const { plan } = await organiser.call("organiser.view", {});
    await organiser.call("organiser.save-plan", { plan: { ...plan, registration } });
    return late();
  };
  const byNotice = await late();
  expect(byNotice).toBeGreaterThan(0);
  expect(await move({ from: "2025-01-01", to: "2025-12-31" })).toBe(0);
  expect(await move({ from: "2025-05-15", to: "2025-05-15" })).toBeGreaterThan(byNotice);
  expect(await move({ from: null, to: null })).toBe(0);
  expect(await move(null)).toBe(byNotice);
  await expect(move({ from: "2025-07-01", to: "2025-06-01" })).rejects.toMatchObject({ code: "plan-invalid" });
});
