// What a sheet would change in an event, row by row, and the records that each row would make.

import type { IntakeChange, IntakeKind } from "#shared/contract/views";
import type { PersonBody, ProjectBody } from "#shared/event/bodies";
import { stageSubject } from "#shared/event/kinds";
import { stageInHand } from "#shared/event/stage-in-hand";
import type { EventState } from "#shared/event/state";
import type { MappingChoice, SheetHeader } from "#shared/intake/columns";
import { type FieldChange, diffRegistrations } from "#shared/intake/diff-registrations";
import { normalise } from "#shared/intake/normalise";
import type { Problem } from "#shared/intake/problems";
import { type PerformanceRow, readPerformance } from "#shared/intake/read-performance";
import { type RegistrationRow, registrationSteps } from "#shared/intake/read-registrations";
import { type RosterRow, readRoster } from "#shared/intake/read-roster";
import { readStaff } from "#shared/intake/read-staff";
import type { Sheet } from "#shared/intake/sheet";
import type { Steps } from "#shared/intake/steps";
import { tracksNamed } from "#shared/intake/track-text";
import type { NewRecord } from "../author";
import { newRecordId } from "../record-id";

export interface PlannedChange extends IntakeChange {
  readonly records: readonly NewRecord[];
}

export interface Planned {
  readonly header: SheetHeader;
  readonly problems: readonly Problem[];
  readonly changes: readonly PlannedChange[];
}

/** Registrations are many, and read some hundred at a time; the other kinds in one step. */
export function* planChanges(
  state: EventState,
  kind: IntakeKind,
  sheet: Sheet,
  choice: MappingChoice | undefined,
): Steps<Planned> {
  switch (kind) {
    case "registrations": {
      const read = yield* registrationSteps(sheet, choice);
      return { header: read, problems: read.problems, changes: registrationChanges(state, read.rows) };
    }
    case "roster": {
      const read = readRoster(sheet, choice);
      return { header: read, problems: read.problems, changes: rosterChanges(state, read.rows) };
    }
    case "staff": {
      const read = readStaff(sheet, choice);
      return { header: read, problems: read.problems, changes: staffChanges(state, read.rows) };
    }
    case "performance": {
      const read = readPerformance(sheet, choice, stageInHand(state).performanceMaximum ?? "100");
      return { header: read, problems: read.problems, changes: performanceChanges(state, read.rows) };
    }
  }
}

function registrationChanges(state: EventState, rows: readonly RegistrationRow[]): PlannedChange[] {
  const held = [...state.registrations.values()].map((fact) => fact.body.row as unknown as RegistrationRow);
  const diff = diffRegistrations(held, rows);
  const projectOf = new Map([...state.projects.values()].map((project) => [project.seq, project]));
  const line = (
    row: RegistrationRow,
    change: IntakeChange["change"],
    fields: readonly FieldChange[],
    taken: boolean,
  ): PlannedChange => ({
    key: String(row.seq),
    label: row.projectName,
    change,
    fields,
    records: taken ? registrationRecords(state, row, projectOf.get(row.seq)) : [],
  });
  return [
    ...diff.added.map((row) => line(row, "added", registeredFields(row), true)),
    ...diff.changed.map(({ after, fields }) => line(after, "changed", fields, true)),
    ...diff.unchanged.map((row) => line(row, "unchanged", [], false)),
    ...diff.missing.map((row) => line(row, "missing", [], false)),
  ].sort((a, b) => Number(a.key) - Number(b.key));
}

/** What tells a new project apart, for the preview. */
function registeredFields({ applicantUnit, track, captainName }: RegistrationRow): FieldChange[] {
  return newFields({ applicantUnit, track, captainName });
}

function newFields(values: Readonly<Record<string, string>>): FieldChange[] {
  return Object.entries(values)
    .filter(([, after]) => after !== "")
    .map(([field, after]) => ({ field, before: "", after }));
}

function registrationRecords(state: EventState, row: RegistrationRow, before: ProjectBody | undefined): NewRecord[] {
  const project = before?.project ?? newRecordId();
  const body = {
    project,
    seq: row.seq,
    name: row.projectName === "" ? `#${row.seq}` : row.projectName,
    applicantUnit: row.applicantUnit,
    jointUnits: [...row.jointUnits],
    track: trackOf(state, row.track),
    scene: row.scene,
    withdrawn: before?.withdrawn ?? null,
  };
  return [
    { kind: "project", body },
    { kind: "registration", body: { project, row: { ...row } } },
  ];
}

/** The one track that a text names, however it is written; "" for none, and for several. */
function trackOf(state: EventState, text: string): string {
  const named = tracksNamed(text, state.plan.tracks);
  return named.length === 1 ? (named[0]?.id ?? "") : "";
}

function rosterChanges(state: EventState, rows: readonly RosterRow[]): PlannedChange[] {
  const known = [...state.people.values()];
  const changes = rows.map((row): PlannedChange => {
    const before = known.find((person) => isSamePerson(person, row));
    const after = personOf(state, row, before);
    const { unit, panel } = row;
    const fields = before === undefined ? newFields({ unit, panel }) : personFields(state, before, after);
    const change = before === undefined ? "added" : fields.length > 0 ? "changed" : "unchanged";
    return {
      key: row.code === "" ? `${row.name}/${row.unit}` : row.code,
      label: row.name,
      change,
      fields,
      records: change === "unchanged" ? [] : [{ kind: "person", body: after }],
    };
  });
  const missing = known.filter((person) => !rows.some((row) => isSamePerson(person, row)));
  return [
    ...changes,
    ...missing.map((person): PlannedChange => ({
      key: person.code,
      label: person.name,
      change: "missing",
      fields: [],
      records: [],
    })),
  ];
}

function isSamePerson(person: PersonBody, row: RosterRow): boolean {
  if (row.code !== "") return normalise(person.code) === normalise(row.code);
  return normalise(person.name) === normalise(row.name) && normalise(person.unit) === normalise(row.unit);
}

type NewPerson = Omit<PersonBody, "supersedes">;

function personOf(state: EventState, row: RosterRow, before: PersonBody | undefined): NewPerson {
  const track = trackOf(state, row.panel);
  return {
    person: before?.person ?? newRecordId(),
    name: row.name,
    unit: row.unit,
    title: row.title,
    code: row.code,
    role: row.role,
    // A panel that is no track of the event leaves the person without one, for the organiser to put right.
    panels: track === "" ? [] : [track],
    marks: before?.marks ?? true,
    removed: false,
  };
}

function personFields(state: EventState, before: PersonBody, after: NewPerson): FieldChange[] {
  const panelNames = (panels: readonly string[]): string =>
    panels.map((panel) => state.plan.tracks.find((track) => track.id === panel)?.name ?? panel).join("、");
  const pairs: [string, string, string][] = [
    ["name", before.name, after.name],
    ["unit", before.unit, after.unit],
    ["title", before.title, after.title],
    ["role", before.role, after.role],
    ["panel", panelNames(before.panels), panelNames(after.panels)],
  ];
  return pairs
    .filter(([, old, fresh]) => normalise(old) !== normalise(fresh))
    .map(([field, old, fresh]) => ({ field, before: old, after: fresh }));
}

/** The staff list stands as one: a new sheet takes the place of the old, and every line tells whether it is new. */
function staffChanges(
  state: EventState,
  rows: readonly { name: string; unit: string; work: string }[],
): PlannedChange[] {
  const held = state.staff?.body.staff ?? [];
  const keyOf = (row: { name: string; unit: string }): string => `${normalise(row.name)}/${normalise(row.unit)}`;
  const isHeld = new Map(held.map((row) => [keyOf(row), row]));
  const kept = new Set(rows.map(keyOf));
  const whole: NewRecord = {
    kind: "staff",
    body: { staff: rows.map(({ name, unit, work }) => ({ name, unit, work })) },
  };
  const changes = rows.map((row): PlannedChange => {
    const before = isHeld.get(keyOf(row));
    const fields =
      before !== undefined && before.work !== row.work ? [{ field: "work", before: before.work, after: row.work }] : [];
    const change = before === undefined ? "added" : fields.length > 0 ? "changed" : "unchanged";
    return { key: keyOf(row), label: row.name, change, fields, records: change === "unchanged" ? [] : [whole] };
  });
  const missing = held.filter((row) => !kept.has(keyOf(row)));
  return [
    ...changes,
    ...missing.map((row): PlannedChange => ({
      key: keyOf(row),
      label: row.name,
      change: "missing",
      fields: [],
      records: [],
    })),
  ];
}

function performanceChanges(state: EventState, rows: readonly PerformanceRow[]): PlannedChange[] {
  const stage = stageInHand(state).id;
  const projectOf = new Map([...state.projects.values()].map((project) => [project.seq, project]));
  return rows.map((row): PlannedChange => {
    const project = projectOf.get(row.seq);
    const line = { key: String(row.seq), label: row.projectName };
    // A number alone could put a score on the wrong team: number and name have to agree.
    if (project === undefined || (row.projectName !== "" && normalise(project.name) !== normalise(row.projectName))) {
      const fields = [{ field: "projectName", before: project?.name ?? "", after: row.projectName }];
      return { ...line, change: "refused", fields, records: [] };
    }
    const before = state.performance.get(stageSubject({ stage, project: project.project }))?.body;
    const fields = performanceFields(before?.score ?? "", before?.assessor ?? "", row);
    const change = before?.score == null ? "added" : fields.length > 0 ? "changed" : "unchanged";
    const body = { project: project.project, stage, score: row.score, assessor: row.assessor };
    return { ...line, change, fields, records: change === "unchanged" ? [] : [{ kind: "performance", body }] };
  });
}

function performanceFields(score: string, assessor: string, row: PerformanceRow): FieldChange[] {
  return [
    ...(score === row.score ? [] : [{ field: "score", before: score, after: row.score }]),
    ...(assessor === row.assessor ? [] : [{ field: "assessor", before: assessor, after: row.assessor }]),
  ];
}
