// An organiser's view to begin tests from: one track, a locked rule, two projects, three judges of whom one is the chief.

import type { FindingView, OrganiserView, PersonView, ProjectView } from "../../../src-shared/contract/views";
import { competition2025 } from "../../../src-shared/event/templates/competition-2025";

const { plan, rules } = competition2025;
const rule = rules["final"];
if (!rule) throw new Error("the template has no rule of the final");

export const finalRule = rule;

export function project(seq: number, part: Partial<ProjectView> = {}): ProjectView {
  return {
    project: `project-${seq}`,
    seq,
    name: `示例项目${seq}`,
    applicantUnit: `示例单位${seq}`,
    jointUnits: [],
    track: "medical",
    scene: "AI+医学影像",
    withdrawn: null,
    captain: "",
    members: [],
    findings: [],
    remarks: [],
    performance: null,
    ...part,
  };
}

/** A finding that waits, or that was decided on. */
export function finding(
  rule: string,
  decision: NonNullable<FindingView["decided"]>["decision"] | null = null,
  part: Partial<FindingView> = {},
): FindingView {
  return {
    rule,
    note: `示例：${rule}`,
    clause: { notice: "2025", ref: "四(三)", text: "示例条款" },
    waivable: false,
    decided: decision === null ? null : { decision, reason: "示例理由", at: "2026-11-21T10:00:00+08:00" },
    ...part,
  };
}

export function person(number: number, part: Partial<PersonView> = {}): PersonView {
  return {
    person: `person-${number}`,
    code: `P${number}`,
    name: `示例评委${number}`,
    unit: "示例单位",
    title: "",
    role: "judge",
    panels: ["medical"],
    marks: true,
    hasPin: true,
    pinLocked: false,
    ...part,
  };
}

export function organiserView(part: Partial<OrganiserView> = {}): OrganiserView {
  return {
    event: "event",
    template: "competition-2025",
    rehearsal: false,
    plan,
    stage: "final",
    people: [person(1, { role: "chief" }), person(2), person(3)],
    projects: [project(1), project(2)],
    staff: 0,
    rules: [{ stage: "final", track: null, rule: finalRule, hash: "hash", locked: true, check: emptyCheck }],
    orders: [{ stage: "final", order: ["project-1", "project-2"], draw: "00" }],
    conflicts: [],
    started: false,
    startedStages: [],
    panels: [],
    advancements: [],
    certificates: [],
    ...part,
  };
}

const emptyCheck = {
  problems: [],
  warnings: [],
  maxima: [],
  segments: [],
  onsiteMaximum: null,
  notes: null,
  text: null,
};
