// Two scorekeepers who key the paper ballot of a judge, each without seeing the other's, and the chief who takes it in.

import type { Laptop, Seat } from "../laptop";
import { stage } from "../event-plan";
import { Pen, type SimRecord, officeInCharge } from "../pen";
import { putAsChief } from "./chief";
import { ownProjects } from "./looking";

/** One keying of a judge's sheet. What stands on the sheet follows from judge and project: both key the same, or one errs. */
export function scorekeeperActs(laptop: Laptop, seat: Seat): boolean {
  const { room, world } = laptop;
  if (room === null || room.authority.revoked.has(laptop.device)) return false;
  const dice = world.dice.people;
  // A few sheets, so that both come to key the same one.
  const judges = [...room.state.people.values()].filter(({ role }) => role === "judge").slice(0, 2);
  const judge = dice.pick(judges)?.person;
  const project = judge === undefined ? undefined : dice.pick(ownProjects(room.state, judge).slice(0, 1));
  if (judge === undefined || project === undefined) return false;
  const marks = { ppt: { value: dice.chance(0.9) ? "7" : "1" } };
  const body = { judge, project, stage, marks, opening: null, keyer: seat.person, sheet: "1" };
  const hashes = new Pen(laptop).put(seat, [{ kind: "paper-keying", body }]);
  if (hashes !== null) world.tally.note(`${laptop.name} keys a paper ballot ${hashes[0]?.slice(0, 8)}`);
  return hashes !== null;
}

/** Takes in what two people have keyed. */
export function chiefTakesPaper(laptop: Laptop, seat: Seat): boolean {
  const { room, world } = laptop;
  if (room === null || officeInCharge(laptop) === null) return false;
  const keyings = room.authority.facts.filter((fact) => fact.kind === "paper-keying");
  const first = world.dice.people.pick(keyings);
  const second = keyings.findLast(
    ({ body }) => first !== undefined && body.keyer !== first.body.keyer && sheetOf(body) === sheetOf(first.body),
  );
  if (first === undefined || second === undefined) return false;
  const { keyer: _keyer, sheet: _sheet, supersedes: _before, ...ballot } = first.body;
  const agree = JSON.stringify(first.body.marks) === JSON.stringify(second.body.marks);
  const body = { ...ballot, keyings: [first.hash, second.hash], reason: agree ? "" : "示例" };
  const done = putAsChief(laptop, seat, [{ kind: "paper-ballot", body } satisfies SimRecord]);
  if (done) world.tally.ballots += 1;
  return done;
}

function sheetOf({ judge, project }: { readonly judge: string; readonly project: string }): string {
  return `${project}/${judge}`;
}
