// Protects what a new entry takes the place of: after a takeover, something of the old desk's that was set aside hides
// nothing, so the desk in charge can still close a project that the old one had closed meanwhile.

import { afterEach, beforeEach, expect, test } from "vitest";
import type { AnyFact } from "../../../src-shared/event/facts";
import { kinds, stageSubject } from "../../../src-shared/event/kinds";
import { type SmallFinal, close, seatSmallFinal, stage } from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;

const room = () => venue.engine.room(final.event);
const { register } = kinds.opening;
const closedByNobody = "c".repeat(64);

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine);
});
afterEach(() => venue.close());

/** A closing as a desk that was taken over wrote it: it applied when it came, and stands no more. */
function closedByTheOldDesk(project: string, opening: string): AnyFact {
  const body = { stage, project, supersedes: [opening] };
  const place = { log: "e".repeat(64), seq: 7, at: "2026-01-01T10:00:00+08:00", author: final.chief.person };
  return { ...place, hash: closedByNobody, kind: "closing", subject: stageSubject(body), body } as AnyFact;
}

test("the place of what stands is taken, though something set aside had taken it before", async () => {
  const project = final.projects[0] as string;
  await final.chief.client.call("chief.open", { project });
  const subject = stageSubject({ stage, project });
  const opening = room().headHashes(register, subject)[0] as string;

  room().add([closedByTheOldDesk(project, opening)]);
  expect(room().authority.setAside.map(({ fact }) => fact.hash)).toContain(closedByNobody);
  expect(
    room()
      .standingHeads(register, subject)
      .map(({ hash }) => hash),
  ).toEqual([opening]);
  expect(room().headHashes(register, subject)).toEqual([opening, closedByNobody]);

  await close(final.chief, project);
  expect(
    room()
      .state.standing.get(subject)
      ?.map(({ kind }) => kind),
  ).toEqual(["closing"]);
});
