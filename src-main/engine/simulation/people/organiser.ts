// The organiser: mends the roster, orders recusals, keeps registrations, and appoints another desk when a hall needs one.

import { stage } from "../event-plan";
import type { Laptop, Seat } from "../laptop";
import { Pen, type SimRecord } from "../pen";
import { ownProjects } from "./looking";

/** Whether there was anything to do. */
export function organiserActs(laptop: Laptop, seat: Seat): boolean {
  const { room, world } = laptop;
  if (room === null) return false;
  const dice = world.dice.people;
  const { state } = room;
  const record = dice
    .weighed([
      { weight: 3, make: renamed },
      { weight: 2, make: renamedProject },
      { weight: 2, make: orderedRecusal },
      { weight: 1, make: registered },
      { weight: 1, make: ordered },
    ])
    ?.make();
  if (record === undefined || record === null) return false;
  const hashes = new Pen(laptop).put(seat, [record]);
  if (hashes === null) return false;
  world.tally.note(`${laptop.name} writes a ${record.kind} ${hashes[0]?.slice(0, 8)}`);
  return true;

  function renamed(): SimRecord | null {
    const person = dice.pick([...state.people.values()]);
    if (person === undefined) return null;
    const { supersedes: _before, ...about } = person;
    return { kind: "person", body: { ...about, name: `示例${dice.below(1000)}` } };
  }

  function renamedProject(): SimRecord | null {
    const project = dice.pick([...state.projects.values()]);
    if (project === undefined) return null;
    const { supersedes: _before, ...about } = project;
    return { kind: "project", body: { ...about, name: `示例${dice.below(1000)}` } };
  }

  function orderedRecusal(): SimRecord | null {
    const judge = dice.pick([...state.people.values()].filter(({ role }) => role === "judge"))?.person;
    const project = judge === undefined ? undefined : dice.pick(ownProjects(state, judge));
    if (judge === undefined || project === undefined) return null;
    const stands = !state.conflictsOfInterest.some((each) => each.judge === judge && each.project === project);
    return { kind: "conflict-of-interest", body: { judge, project, reason: "示例", stands } };
  }

  function registered(): SimRecord | null {
    const project = dice.pick([...state.projects.keys()]);
    return project === undefined ? null : { kind: "registration", body: { project, row: { phone: "示例" } } };
  }

  function ordered(): SimRecord {
    const order = [...state.projects.keys()].sort(() => (dice.chance(0.5) ? 1 : -1));
    return { kind: "order", body: { stage, order, draw: null } };
  }
}
