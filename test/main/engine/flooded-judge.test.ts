// Protects the hall from a modified program on one judge's laptop (issue 4): however much it writes, the judge goes on and the chief rules.

import { afterEach, beforeEach, expect, test } from "vitest";
import { keepEntry } from "#db/ledger";
import { nodeCrypto } from "#node/crypto";
import { mostSuperseded } from "../../../src-shared/event/bodies";
import { countedOf } from "../../../src-shared/event/count";
import {
  type Seat,
  type SmallFinal,
  amend,
  close,
  marks,
  performance,
  rule,
  seatSmallFinal,
  sign,
  submit,
} from "../support/small-final";
import { written } from "../support/succession";
import { type Venue, openVenue } from "../support/venue";

const stage = "final";
let venue: Venue;
let final: SmallFinal;
let judge: Seat;
let project: string;

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 1, projects: 1 });
  judge = final.judges[0] as Seat;
  project = final.projects[0] as string;
  await final.chief.client.call("chief.open", { project });
});
afterEach(() => venue.close());

/** Ballots that take no other's place, in the judge's own log. */
function flood(count: number, given = marks("10", "10")): void {
  const { engine, event } = final;
  const { queries } = engine.store;
  const own = queries.selectFrom("log_key").select("log").where("event", "=", event).where("person", "=", judge.person);
  const log = engine.store.first(own)?.log ?? "";
  const payload = { judge: judge.person, project, stage, marks: given, feedback: "", opening: null };
  engine.store.write((transaction) => {
    for (let at = 0; at < count; at += 1) {
      const ballot = { kind: "ballot", critical: true, payload: { ...payload, supersedes: [] } };
      keepEntry(transaction, written(engine, event, log, ballot), nodeCrypto);
    }
  });
  engine.reload(event);
}

test("more ballots against one another than an entry can name are ruled on, amended and closed all the same", async () => {
  const first = await submit(judge, project, "50", "20");
  flood(mostSuperseded + 6);
  await rule(final.chief, { about: "conflict", project, judge: judge.person, ballot: first });
  const amended = await amend(judge, project, "55", "20");
  await rule(final.chief, { about: "conflict", project, judge: judge.person, ballot: amended });
  await close(final.chief, project);
  const counted = countedOf(final.engine.room(final.event).state, stage, project)?.get(judge.person);
  expect(counted).toMatchObject({ state: "ballot", fact: { hash: amended } });
});

test("a ballot that breaks the rule counts for nothing and is listed; the judge amends, and the result is signed", async () => {
  const first = await submit(judge, project, "45", "20");
  flood(1, marks("999", "10"));
  const proper = await amend(judge, project, "50", "20");
  expect(proper).not.toBe(first);
  await close(final.chief, project);
  const { state } = final.engine.room(final.event);
  expect(countedOf(state, stage, project)?.get(judge.person)).toMatchObject({
    state: "ballot",
    fact: { hash: proper },
  });
  const { setAside } = await final.chief.client.call("venue.view", {});
  expect(setAside).toMatchObject([{ kind: "ballot", reason: "breaks-rule", judge: judge.person, admissible: false }]);
  await performance(final.chief, project, "80");
  const { result } = await final.chief.client.call("chief.result", {});
  expect(JSON.stringify(result)).not.toContain("rule-invalid");
  await sign(final.chief);
  expect(final.engine.room(final.event).state.certificates).toHaveLength(1);
});

test("of what a modified program writes some is listed, and the rest is counted", async () => {
  await submit(judge, project, "50", "20");
  flood(600, marks("999", "10"));
  const { setAside, setAsideUnlisted } = await final.chief.client.call("venue.view", {});
  expect(setAside).toHaveLength(500);
  expect(setAsideUnlisted).toBe(100);
});
