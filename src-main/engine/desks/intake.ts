// Taking in workbooks at the organiser's desk: a preview that changes nothing, and then what the organiser confirms.

import { setImmediate as nextTurn } from "node:timers/promises";
import type { InputOf } from "#shared/contract/channels";
import type { IntakeApplied, IntakeChange, IntakePreview } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { PersonBody } from "#shared/event/bodies";
import { kinds } from "#shared/event/kinds";
import type { EventState } from "#shared/event/state";
import type { NewRecord } from "../author";
import type { EventRoom } from "../event-room";
import { type Prepared, isFixed, prepareIntake } from "../intake/prepare";
import type { Port } from "../port";
import { newRecordId } from "../record-id";
import { readWorkbookBytes } from "../workbook/read-workbook";
import type { Handlers } from "./handlers";
import { refuseAfterStart, refuseNewcomer, refuseOnceOpened } from "./organiser/set-up";

/** The last preview of each port; it lapses when another file is previewed or the window goes. */
const previews = new WeakMap<Port, { token: string; prepared: Prepared; state: EventState }>();

/** What each port has under way: a file that is read, or rows that are taken. The next one ends the one before. */
const jobs = new WeakMap<Port, Job>();

interface Job {
  stopped: boolean;
}

export const intakeHandlers: Handlers<"intake.preview" | "intake.apply" | "intake.stop"> = {
  "intake.preview": preview,
  "intake.apply": apply,
  "intake.stop": (port) => {
    const job = jobs.get(port);
    if (job !== undefined) job.stopped = true;
    return null;
  },
};

function begin(port: Port): Job {
  const before = jobs.get(port);
  if (before !== undefined) before.stopped = true;
  const job = { stopped: false };
  jobs.set(port, job);
  return job;
}

async function preview(port: Port, { kind, file, mapping }: InputOf<"intake.preview">): Promise<IntakePreview> {
  const job = begin(port);
  const report = (percent: number): void => {
    if (job.stopped) throw new AppError("import-expired");
    port.progress("intake", Math.round(percent), 100);
  };
  // Half of the work is the file, half its rows.
  const sheets = await readWorkbookBytes(file.name, file.bytes, (share) => report(50 * share));
  const { state } = port.room;
  const prepared = await prepareIntake(state, file.name, sheets, kind, mapping, (done, total) =>
    report(50 + (50 * done) / Math.max(1, total)),
  );
  if (job.stopped) throw new AppError("import-expired");
  const token = newRecordId();
  previews.set(port, { token, prepared, state });
  return { token, ...prepared.preview };
}

async function apply(port: Port, { token, keys }: InputOf<"intake.apply">): Promise<IntakeApplied> {
  const held = previews.get(port);
  const { state } = port.room;
  if (held === undefined || held.token !== token || !isAsPreviewed(held.state, state))
    throw new AppError("import-expired");
  if (keys === null && isFixed(state)) throw new AppError("rule-locked");
  const asked = keys === null ? null : new Set(keys);
  const { preview: previewed, records } = held.prepared;
  const taken = previewed.changes.filter(
    ({ key, change }) => (change === "added" || change === "changed") && (asked === null || asked.has(key)),
  );
  refuseNewcomers(state, held.prepared, taken);
  const rows = oncePerSubject(taken.map(({ key }) => records.get(key) ?? []));
  if (rows.every((row) => row.length === 0)) throw new AppError("nothing-to-import");
  const done = taken.slice(0, await takeRows(port, begin(port), rows));
  previews.delete(port);
  const count = (change: string): number => done.filter((line) => line.change === change).length;
  const refused = previewed.changes.filter((line) => line.change === "refused").length;
  return { added: count("added"), changed: count("changed"), refused };
}

/** So many rows go into one durable transaction; others are answered between two of them. */
const rowsAtOnce = 100;

/**
 * Each row is taken whole or not at all; how many were. It ends early where it is stopped, where the organiser leaves, or
 * where a row has been edited meanwhile: importing the sheet again goes on from there.
 */
async function takeRows(port: Port, job: Job, rows: readonly (readonly NewRecord[])[]): Promise<number> {
  const { engine, room, signedIn } = port;
  const asConfirmed = new Map(rows.flat().map((each) => [each, headsOf(room, each)]));
  let done = 0;
  try {
    while (done < rows.length && !job.stopped && port.binding === signedIn) {
      const slice = rows.slice(done, done + rowsAtOnce);
      if (slice.flat().some((each) => headsOf(room, each) !== asConfirmed.get(each))) break;
      engine.author.record(room, signedIn, slice.flat());
      done += slice.length;
      port.progress("intake", done, rows.length);
      await nextTurn();
    }
  } finally {
    // Told once: windows would else ask for all of it again at every slice.
    engine.announce(room.event);
  }
  return done;
}

function headsOf(room: EventRoom, { kind, body }: NewRecord): string {
  const { register, subject } = kinds[kind];
  return room.headHashes(register, (subject as (body: unknown) => string)(body)).join(" ");
}

/** What a preview compares with: if any of it has been edited since, applying would undo the edit unseen. */
function isAsPreviewed(before: EventState, now: EventState): boolean {
  if (before.event !== now.event || before.staff !== now.staff) return false;
  return (["projects", "people", "registrations", "performance"] as const).every(
    (list) =>
      before[list].size === now[list].size &&
      [...before[list]].every(([subject, body]) => now[list].get(subject) === body),
  );
}

/** Once a project has been opened, no team and no judge joins or changes panel; results and contacts still come in. */
function refuseNewcomers(state: EventState, { records }: Prepared, taken: readonly IntakeChange[]): void {
  for (const { key } of taken) {
    for (const { kind, body } of records.get(key) ?? []) {
      if (kind === "project") refuseMovedProject(state, body.project, body.track);
      if (kind === "person") refuseMovedPerson(state, body);
    }
  }
}

function refuseMovedProject(state: EventState, project: string, track: string): void {
  const before = state.projects.get(project);
  if (before === undefined) refuseNewcomer(state);
  else if (before.track !== track) refuseOnceOpened(state, project);
}

function refuseMovedPerson(
  state: EventState,
  { person, role, panels }: Pick<PersonBody, "person" | "role" | "panels">,
): void {
  const before = state.people.get(person);
  const same = before?.role === role && before.panels.join() === panels.join();
  if (!same) refuseAfterStart(state);
}

/** The staff list is one record, whichever of its lines were ticked. */
function oncePerSubject(rows: readonly (readonly NewRecord[])[]): (readonly NewRecord[])[] {
  let staff = false;
  return rows.map((row) =>
    row.filter((record) => {
      const again = record.kind === "staff" && staff;
      staff ||= record.kind === "staff";
      return !again;
    }),
  );
}
