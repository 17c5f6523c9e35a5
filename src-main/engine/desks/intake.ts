// Taking in workbooks at the organiser's desk: a preview that changes nothing, and then what the organiser confirms.

import type { InputOf } from "#shared/contract/channels";
import type { IntakeApplied, IntakePreview } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { EventState } from "#shared/event/state";
import type { NewRecord } from "../author";
import { type Prepared, isFixed, prepareIntake } from "../intake/prepare";
import type { Port } from "../port";
import { newRecordId } from "../record-id";
import { readWorkbookBytes } from "../workbook/read-workbook";
import type { Handlers } from "./handlers";

/** The last preview of each port; it lapses when another file is previewed or the window goes. */
const previews = new WeakMap<Port, { token: string; prepared: Prepared; state: EventState }>();

export const intakeHandlers: Handlers<"intake.preview" | "intake.apply"> = {
  "intake.preview": preview,
  "intake.apply": apply,
};

async function preview(port: Port, { kind, file, mapping }: InputOf<"intake.preview">): Promise<IntakePreview> {
  const sheets = await readWorkbookBytes(file.name, file.bytes, (share) =>
    port.progress("intake", Math.round(share * 100), 100),
  );
  const { state } = port.room;
  const prepared = prepareIntake(state, file.name, sheets, kind, mapping);
  const token = newRecordId();
  previews.set(port, { token, prepared, state });
  return { token, ...prepared.preview };
}

function apply(port: Port, { token, keys }: InputOf<"intake.apply">): IntakeApplied {
  const held = previews.get(port);
  const { state } = port.room;
  if (held === undefined || held.token !== token || !isAsPreviewed(held.state, state))
    throw new AppError("import-expired");
  if (keys === null && isFixed(state)) throw new AppError("rule-locked");
  refuseNewcomers(port, held.prepared, keys);
  const taken = held.prepared.preview.changes.filter(
    ({ key, change }) => (change === "added" || change === "changed") && (keys === null || keys.includes(key)),
  );
  const records = new Set(taken.flatMap(({ key }) => held.prepared.records.get(key) ?? []));
  if (records.size === 0) throw new AppError("nothing-to-import");
  port.engine.record(port.room, port.signedIn, oncePerSubject([...records]));
  previews.delete(port);
  const count = (change: string): number => taken.filter((line) => line.change === change).length;
  const refused = held.prepared.preview.changes.filter((line) => line.change === "refused").length;
  return { added: count("added"), changed: count("changed"), refused };
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
function refuseNewcomers(port: Port, { preview: { kind, changes } }: Prepared, keys: readonly string[] | null): void {
  if (!port.room.state.started || kind === "performance" || kind === "staff") return;
  const joins = changes.some(({ key, change, fields }) => {
    if (keys !== null && !keys.includes(key)) return false;
    return change === "added" || fields.some(({ field }) => field === "track" || field === "panel" || field === "role");
  });
  if (joins) throw new AppError("locked-after-start");
}

/** The staff list is one record, whichever of its lines were ticked. */
function oncePerSubject(records: readonly NewRecord[]): NewRecord[] {
  const staff = records.filter((record) => record.kind === "staff").slice(0, 1);
  return [...staff, ...records.filter((record) => record.kind !== "staff")];
}
