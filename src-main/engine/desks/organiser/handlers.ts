// The organiser's desk: the plan, people, projects, rule and running order of an event, until its first project is opened.

import type {
  AdvancementView,
  HonourList,
  OrganiserView,
  PinSlip,
  RecusalProposal,
  RuleCheckView,
  RulePreviewView,
} from "#shared/contract/views";
import type { InputOf } from "#shared/contract/channels";
import { honourLists } from "#shared/awards/honours";
import { AppError } from "#shared/errors";
import type { PersonBody } from "#shared/event/bodies";
import { type Plan, planProblems } from "#shared/event/plan";
import { stageInHand } from "#shared/event/stage-in-hand";
import type { EventState } from "#shared/event/state";
import type { NewRecord } from "../../author";
import type { Port } from "../../port";
import { newRecordId } from "../../record-id";
import type { Handlers } from "../handlers";
import { drawOrder, saveOrder } from "./order";
import { advancementView, confirmAdvancement } from "./advancement";
import { decideFindings } from "./compliance";
import { previewRule } from "./preview-rule";
import { checkRule, dropRule, lockRule, saveRule } from "./rule";
import { beginStage, savePanel } from "./stages";
import { recusalProposals } from "./recusal-proposals";
import {
  record,
  refuseAfterOpening,
  refuseAfterStart,
  refuseNewcomer,
  refuseOnceCounted,
  refuseOnceOnRecord,
  refuseOnceOpened,
  requireProject,
} from "./set-up";
import { organiserView } from "./view";

type OrganiserChannel =
  | "organiser.view"
  | "organiser.save-plan"
  | "organiser.save-person"
  | "organiser.remove-person"
  | "organiser.issue-pins"
  | "organiser.save-project"
  | "organiser.withdraw-project"
  | "organiser.withdraw-projects"
  | "organiser.check-rule"
  | "organiser.save-rule"
  | "organiser.lock-rule"
  | "organiser.drop-rule"
  | "organiser.preview-rule"
  | "organiser.begin-stage"
  | "organiser.save-panel"
  | "organiser.advancement"
  | "organiser.confirm-advancement"
  | "organiser.honours"
  | "organiser.decide-findings"
  | "organiser.draw-order"
  | "organiser.save-order"
  | "organiser.recusal-proposals"
  | "organiser.save-conflicts";

export const organiserHandlers: Handlers<OrganiserChannel> = {
  "organiser.view": (port): OrganiserView => organiserView(port),
  "organiser.save-plan": (port, { plan }) => savePlan(port, plan),
  "organiser.save-person": (port, input) => savePerson(port, input),
  "organiser.remove-person": (port, { person }) => removePerson(port, person),
  "organiser.issue-pins": (port, { people }): Promise<PinSlip[]> => issuePins(port, people),
  "organiser.save-project": (port, input) => saveProject(port, input),
  "organiser.withdraw-project": (port, { project, reason }) => withdrawProjects(port, [project], reason),
  "organiser.withdraw-projects": (port, { projects, reason }) => withdrawProjects(port, projects, reason),
  "organiser.check-rule": (port, { rule, ...of }): RuleCheckView => checkRule(port, of, rule),
  "organiser.save-rule": (port, { rule, ...of }): RuleCheckView => saveRule(port, of, rule),
  "organiser.lock-rule": (port, { hash, locked, ...of }) => lockRule(port, of, hash, locked),
  "organiser.drop-rule": (port, { stage, track }) => dropRule(port, stage, track),
  "organiser.preview-rule": (port, { rule, ...of }): RulePreviewView => previewRule(port, of, rule),
  "organiser.begin-stage": (port, { stage }) => beginStage(port, stage),
  "organiser.save-panel": (port, input) => savePanel(port, input),
  "organiser.advancement": (port, { from }): AdvancementView => advancementView(port, from),
  "organiser.confirm-advancement": (port, input) => confirmAdvancement(port, input),
  "organiser.honours": (port): HonourList[] => honourLists(port.room.state),
  "organiser.decide-findings": (port, { decisions }) => decideFindings(port, decisions),
  "organiser.draw-order": (port, { stage }) => drawOrder(port, stage),
  "organiser.save-order": (port, { stage, order }) => saveOrder(port, stage, order),
  "organiser.recusal-proposals": (port): RecusalProposal[] => recusalProposals(port.room.state),
  "organiser.save-conflicts": (port, { conflicts }) => {
    for (const conflict of conflicts) {
      if (!port.room.state.people.has(conflict.judge)) throw new AppError("person-unknown");
      requireProject(port.room.state, conflict.project);
      refuseAfterOpening(port.room.state, conflict.project);
      refuseOnceCounted(port.room.state, conflict.judge, conflict.project);
    }
    return record(
      port,
      conflicts.map((body) => ({ kind: "conflict-of-interest", body })),
    );
  },
};

function savePlan(port: Port, plan: Plan): null {
  const { state } = port.room;
  const problem = planProblems(plan)[0];
  if (problem !== undefined) throw new AppError("plan-invalid", { path: problem.path, value: problem.value });
  refuseChangedStart(state, plan);
  refuseOrphans(state, plan);
  return record(port, [{ kind: "plan", body: { plan } }]);
}

/** What a stage is judged by stays as it is once a project has been opened at it. */
function refuseChangedStart({ started, plan: before }: EventState, plan: Plan): void {
  const begun = before.stages.filter((stage) => started.has(stage.id));
  if (begun.length === 0) return;
  const fixed = (of: Plan): string =>
    JSON.stringify([
      of.tracks.map((track) => track.id),
      of.stages.filter((stage) => started.has(stage.id)),
      begun.some((stage) => stage.outcome === "awards") &&
        of.awards.map(({ id, quota, perTrack, atLeast }) => [id, quota, perTrack, atLeast]),
    ]);
  if (fixed(plan) !== fixed(before)) throw new AppError("locked-after-start");
}

/** A track that projects or panels belong to cannot go, nor can the stage that the desks are at. */
function refuseOrphans(state: EventState, plan: Plan): void {
  const inHand = stageInHand(state);
  if (!plan.stages.some(({ id }) => id === inHand.id))
    throw new AppError("plan-invalid", { path: "stages", value: inHand.name });
  const used = new Set([
    ...[...state.projects.values()].map((project) => project.track),
    ...[...state.people.values()].flatMap((person) => person.panels),
  ]);
  const gone = state.plan.tracks.find(
    (track) => used.has(track.id) && !plan.tracks.some((kept) => kept.id === track.id),
  );
  if (gone !== undefined) throw new AppError("plan-invalid", { path: "tracks", value: gone.name });
}

function savePerson(port: Port, input: InputOf<"organiser.save-person">): { person: string } {
  const { state } = port.room;
  const person = input.person ?? newRecordId();
  const before = state.people.get(person);
  if (input.person !== null && before === undefined) throw new AppError("person-unknown");
  const same =
    before !== undefined &&
    before.marks === input.marks &&
    before.role === input.role &&
    sameSet(before.panels, input.panels);
  // Names and titles can be put right at any time, and whoever does not mark can be called in when laptops fail; who sits on
  // which panel cannot be changed once marking has begun.
  if (!same && (sitsOnPanels(input) || (before !== undefined && sitsOnPanels(before)))) refuseAfterStart(state);
  record(port, [{ kind: "person", body: { ...input, person, removed: false } }]);
  return { person };
}

function sitsOnPanels({ role, panels, marks }: Pick<PersonBody, "role" | "panels" | "marks">): boolean {
  return role === "judge" || role === "chief" || marks || panels.length > 0;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

function removePerson(port: Port, person: string): null {
  const { state } = port.room;
  refuseAfterStart(state);
  const found = state.people.get(person);
  if (found === undefined) throw new AppError("person-unknown");
  refuseOnceOnRecord(state, person);
  const { supersedes: _superseded, ...body } = found;
  return record(port, [{ kind: "person", body: { ...body, removed: true } }]);
}

async function issuePins(port: Port, people: readonly string[]): Promise<PinSlip[]> {
  const { engine, room } = port;
  const found = [...new Set(people)].map((id) => {
    const person = room.state.people.get(id);
    if (person === undefined) throw new AppError("person-unknown");
    return person;
  });
  const ids = found.map(({ person }) => person);
  const pins = await engine.pins.issue(room.event, ids);
  engine.announce(room.event);
  return found.map(({ person, name }) => ({ person, name, pin: pins.get(person) ?? "" }));
}

function saveProject(port: Port, input: InputOf<"organiser.save-project">): { project: string } {
  const { state } = port.room;
  const project = input.project ?? newRecordId();
  const before = state.projects.get(project);
  if (input.project !== null && before === undefined) throw new AppError("project-unknown");
  if (before === undefined) refuseNewcomer(state);
  else if (before.track !== input.track) refuseOnceOpened(state, project);
  if (!state.plan.tracks.some((track) => track.id === input.track))
    throw new AppError("plan-invalid", { path: "track", value: input.track });
  const taken = [...state.projects.values()].some((other) => other.seq === input.seq && other.project !== project);
  if (taken) throw new AppError("plan-invalid", { path: "seq", value: String(input.seq) });
  record(port, [{ kind: "project", body: { ...input, project, withdrawn: before?.withdrawn ?? null } }]);
  return { project };
}

function withdrawProjects(port: Port, projects: readonly string[], reason: string | null): null {
  const { state } = port.room;
  const records = [...new Set(projects)].map((project): NewRecord => {
    const found = state.projects.get(project);
    if (found === undefined) throw new AppError("project-unknown");
    refuseAfterOpening(state, project);
    const { supersedes: _superseded, ...body } = found;
    return { kind: "project", body: { ...body, withdrawn: reason } };
  });
  return record(port, records);
}
