// What the organiser's desk shows: the whole set-up of an event, with the findings on each project.

import { advancementRecord } from "#shared/awards/propose-advancement";
import type { OrganiserView, PersonView, ProjectView } from "#shared/contract/views";
import { stageSubject, trackSubject } from "#shared/event/kinds";
import { compareText } from "#shared/event/panel";
import type { EventState } from "#shared/event/state";
import { stageInHand } from "#shared/event/stage-in-hand";
import type { RegistrationRow } from "#shared/intake/read-registrations";
import type { Port } from "../../port";
import { maximumFailures } from "../../session/pins";
import { certificateViews } from "../certificates";
import { type Findings, findingsOf } from "./findings";
import { ruleCheck } from "./rule";

export function organiserView(port: Port): OrganiserView {
  const { state } = port.room;
  const stage = stageInHand(state).id;
  return {
    event: state.event,
    template: state.template,
    rehearsal: state.rehearsal,
    plan: state.plan,
    stage,
    people: peopleViews(port),
    projects: projectViews(state, stage),
    staff: state.staff?.body.staff.length ?? 0,
    rules: ruleViews(state),
    orders: [...state.orders].map(([id, { order, draw }]) => ({ stage: id, order, draw })),
    conflicts: state.conflictsOfInterest.map(({ judge, project, reason }) => ({ judge, project, reason })),
    started: state.started.has(stage),
    startedStages: [...state.started],
    panels: [...state.panels.values()].flatMap(({ stage: of, track, judges }) =>
      judges === null ? [] : [{ stage: of, track, judges }],
    ),
    advancements: [...state.advancements.keys()].flatMap((from) => advancementRecord(state, from) ?? []),
    certificates: certificateViews(state),
  };
}

/** Rules of stages that the plan still has, each stage's own before those of its tracks. */
function ruleViews(state: EventState): OrganiserView["rules"] {
  const places = state.plan.stages.flatMap(({ id: stage }) => [
    { stage, track: null },
    ...state.plan.tracks.map(({ id: track }) => ({ stage, track })),
  ]);
  return places.flatMap((of) => {
    const found = state.rules.get(trackSubject(of));
    if (found === undefined) return [];
    const { rule, hash, locked } = found;
    return [{ ...of, rule, hash, locked, check: ruleCheck(state, of, rule) }];
  });
}

function peopleViews({ engine, room }: Port): PersonView[] {
  return [...room.state.people.values()]
    .sort((a, b) => a.code.localeCompare(b.code, "zh-CN", { numeric: true }) || compareText(a.person, b.person))
    .map(({ person, code, name, unit, title, role, panels, marks }) => {
      const { hasPin, failures } = engine.pins.state(room.event, person);
      return { person, code, name, unit, title, role, panels, marks, hasPin, pinLocked: failures >= maximumFailures };
    });
}

function projectViews(state: EventState, stage: string): ProjectView[] {
  const findings = findingsOf(state);
  return [...state.projects.values()]
    .sort((a, b) => a.seq - b.seq)
    .map((project) => projectView(state, stage, project.project, findings));
}

function projectView(state: EventState, stage: string, id: string, findings: Findings): ProjectView {
  const project = state.projects.get(id);
  if (project === undefined) throw new RangeError("unknown project");
  const { seq, name, applicantUnit, jointUnits, track, scene, withdrawn } = project;
  const row = state.registrations.get(id)?.body.row as unknown as RegistrationRow | undefined;
  return {
    project: id,
    seq,
    name,
    applicantUnit,
    jointUnits,
    track,
    scene,
    withdrawn,
    captain: row?.captainName ?? "",
    members: row?.members.map((member) => ({ name: member.name, unit: member.unit })) ?? [],
    findings: findings.findings.get(id) ?? [],
    remarks: findings.remarks.get(id) ?? [],
    performance: state.performance.get(stageSubject({ stage, project: id }))?.body.score ?? null,
  };
}
