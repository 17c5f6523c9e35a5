// A judge at a simulated laptop: marks, amends, recuses and takes recusals back, connected or not.

import { openingOfProject, ownProjects } from "./looking";
import { onRecord } from "#shared/event/panel";
import type { EventState } from "#shared/event/state";
import { stage } from "../event-plan";
import type { Laptop, Seat } from "../laptop";
import { Pen, type SimRecord } from "../pen";

const reason = "示例";

/** Whether there was anything to do. */
export function judgeActs(laptop: Laptop, seat: Seat): boolean {
  const { room, world } = laptop;
  if (room === null || room.authority.revoked.has(laptop.device)) return false;
  const { state } = room;
  const dice = world.dice.people;
  const projects = ownProjects(state, seat.person);
  const blank = projects.filter((each) => onRecord(state, stage, each, seat.person).state === "none");
  const project = dice.pick(blank.length > 0 && dice.chance(0.7) ? blank : projects);
  const record = project === undefined ? null : nextRecord(laptop, state, project, seat.person);
  if (project === undefined || record === null) return false;
  const hashes = new Pen(laptop).put(seat, [record]);
  if (hashes === null) return false;
  world.tally.note(`${laptop.name} writes a ${record.kind} ${hashes[0]?.slice(0, 8)} for ${project.slice(0, 4)}`);
  if (record.kind === "ballot" || record.kind === "amendment") world.tally.ballots += 1;
  return true;
}

function nextRecord(laptop: Laptop, state: EventState, project: string, judge: string): SimRecord | null {
  const dice = laptop.world.dice.people;
  const record = onRecord(state, stage, project, judge);
  const place = { judge, project, stage };
  const marks = { ppt: { value: String(dice.between(0, 10)) } };
  const ballot = { ...place, marks, opening: openingOfProject(state, project) };
  switch (record.state) {
    case "none":
      if (dice.chance(0.1)) return { kind: "recusal", body: { ...place, reason } };
      return { kind: "ballot", body: ballot };
    case "ballot":
      return dice.chance(0.7) ? { kind: "amendment", body: { ...ballot, reason } } : null;
    case "recused":
      return record.ordered || dice.chance(0.6) ? null : { kind: "recusal-withdrawn", body: { ...place, reason } };
    case "conflict":
      // The judge settles it, by one that takes the place of all: else the chief does.
      return dice.chance(0.3) ? { kind: "amendment", body: { ...ballot, reason } } : null;
  }
}
