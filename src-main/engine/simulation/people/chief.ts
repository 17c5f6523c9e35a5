// A chief at the desk in charge: opens, closes and reopens projects, enters results and deductions, rules, and signs.

import { lateFacts, openQuestions, missingBallots } from "#shared/event/count";
import { nextOpeningNumber, recordOf, standingOf, unsettled, cutOf } from "#shared/event/panel";
import type { EventState } from "#shared/event/state";
import { stageSubject } from "#shared/event/kinds";
import { unknownCriticalKinds } from "#db/unknown-kinds";
import { stage, tracksOf } from "../event-plan";
import type { Laptop, Seat } from "../laptop";
import { Pen, type SimRecord, type SimRecordable, officeInCharge } from "../pen";
import { certificateRecords } from "./certificate";
import { hallProjects } from "./looking";

const reason = "示例";

/** Whether there was anything to do. */
export function chiefActs(laptop: Laptop, seat: Seat, hallCount: number): boolean {
  const { room, world } = laptop;
  if (room === null || officeInCharge(laptop) === null) return false;
  if (unknownCriticalKinds(laptop.disk.store, world.event).length > 0) return false;
  const { state } = room;
  const projects = hallProjects(state, laptop.hall, hallCount);
  const project = world.dice.people.pick(projects);
  if (project === undefined) return false;
  const records = nextRecords(laptop, state, project) ?? certificateIfDone(laptop, state, projects, hallCount);
  return records !== null && putAsChief(laptop, seat, records);
}

export function putAsChief(laptop: Laptop, seat: Seat, records: readonly SimRecordable[]): boolean {
  const hashes = new Pen(laptop).put(seat, records);
  if (hashes === null) return false;
  const { tally, truth } = laptop.world;
  const written = hashes.map((hash) => `${truth.written.get(hash)?.entry.fields.kind} ${hash.slice(0, 8)}`);
  tally.note(`${laptop.name} writes ${written.join(", ")}`);
  return true;
}

function nextRecords(laptop: Laptop, state: EventState, project: string): SimRecord[] | null {
  const dice = laptop.world.dice.people;
  const { standing } = standingOf(state, stage, project);
  const at = { project, stage };
  const number = nextOpeningNumber(state);
  const present = state.rules.get(stage)?.hash ?? null;
  if (dice.chance(0.12)) return [someFigure(laptop, project)];
  if (standing === "waiting") return [{ kind: "opening", body: { ...at, rule: present, number } }];
  const ruling = nextRuling(laptop, state, project);
  if (ruling !== null) return [ruling];
  if (standing === "open") {
    if (unsettled(state, stage, project).length > 0 || dice.chance(0.4)) return null;
    return [{ kind: "closing", body: { ...at, cut: cutOf(state, stage, project) } }];
  }
  return dice.chance(0.1) ? [{ kind: "reopening", body: { ...at, reason, number } }] : null;
}

function someFigure(laptop: Laptop, project: string): SimRecord {
  const dice = laptop.world.dice.people;
  const at = { project, stage };
  const amount = String(dice.below(20));
  return dice.chance(0.5)
    ? { kind: "performance", body: { ...at, score: amount, assessor: "示例" } }
    : { kind: "deduction", body: { ...at, amount, reason } };
}

/** On ballots that stand against one another while the project is open, and on late ones once it is closed. */
export function nextRuling(laptop: Laptop, state: EventState, project: string): SimRecord | null {
  const dice = laptop.world.dice.people;
  const closed = standingOf(state, stage, project).standing === "closed";
  if (closed) {
    const { late, conflicts } = openQuestions(state, stage, project);
    const waiting = late[0] ?? lateFacts(state, stage, project).find(({ judge }) => conflicts.includes(judge));
    if (waiting === undefined) return null;
    const another = lateFacts(state, stage, project).some(
      ({ judge, fact, counts }) =>
        judge === waiting.judge && counts === true && !waiting.fact.body.supersedes.includes(fact.hash),
    );
    const counts = !another && dice.chance(0.5);
    const subject = { about: "late", project, judge: waiting.judge, ballot: waiting.fact.hash, counts } as const;
    return { kind: "ruling", body: { stage, subject, reason } };
  }
  const judge = unsettled(state, stage, project)[0];
  if (judge === undefined) return null;
  const among = recordOf(state, stage, project, judge).map(({ hash }) => hash);
  const ballot = dice.pick(among) ?? null;
  return { kind: "ruling", body: { stage, subject: { about: "conflict", project, judge, ballot, among }, reason } };
}

/** Once every project is closed and nothing waits for a ruling. */
export function certificateIfDone(
  { hall }: Laptop,
  state: EventState,
  projects: readonly string[],
  hallCount: number,
): SimRecordable[] | null {
  const done = projects.every((project) => {
    const { conflicts, late } = openQuestions(state, stage, project);
    const waiting = conflicts.length + late.length + missingBallots(state, stage, project).length;
    const disputed = state.disputed.has(stageSubject({ stage, project }));
    return standingOf(state, stage, project).standing === "closed" && waiting === 0 && !disputed;
  });
  return done ? certificateRecords(state, tracksOf(hall, hallCount)) : null;
}
