// Every kind of entry: who may write it, for whom, and to which subject it speaks.

import type { z } from "zod";
import * as bodies from "./bodies";
import type { Audience, Role } from "./bodies";

/**
 * Entries of one register and subject take each other's place by naming what they supersede; what none supersedes is a
 * head. One head is the present state, several are a conflict that a person settles.
 */
export interface Kind<S extends z.ZodType = z.ZodType> {
  readonly audience: Audience;
  readonly writers: readonly Role[];
  readonly critical: boolean;
  readonly register: string;
  readonly schema: S;
  readonly subject: (body: z.infer<S>) => string;
}

function kind<S extends z.ZodType>(definition: Kind<S>): Kind<S> {
  return definition;
}

const organiser: readonly Role[] = ["organiser"];
const chief: readonly Role[] = ["chief"];
const judging: readonly Role[] = ["judge", "chief"];

const atStage = (body: { stage: string; project: string }): string => `${body.stage}/${body.project}`;
const byJudge = (body: { stage: string; project: string; judge: string }): string => `${atStage(body)}/${body.judge}`;

/** The subject of a judge's register for a project at a stage. */
export const ballotSubject = byJudge;
/** The subject of a project's standing, performance result and deduction at a stage. */
export const stageSubject = atStage;

export const kinds = {
  event: kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "event",
    schema: bodies.eventBody,
    subject: () => "",
  }),
  enrolment: kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "enrolment",
    schema: bodies.enrolmentBody,
    subject: (body) => body.log,
  }),
  plan: kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "plan",
    schema: bodies.planBody,
    subject: () => "",
  }),
  person: kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "person",
    schema: bodies.personBody,
    subject: (body) => body.person,
  }),
  project: kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "project",
    schema: bodies.projectBody,
    subject: (body) => body.project,
  }),
  rule: kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "rule",
    schema: bodies.ruleBody,
    subject: (body) => body.stage,
  }),
  "rule-lock": kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "rule-lock",
    schema: bodies.ruleLockBody,
    subject: (body) => body.stage,
  }),
  order: kind({
    audience: "floor",
    writers: organiser,
    critical: false,
    register: "order",
    schema: bodies.orderBody,
    subject: (body) => body.stage,
  }),
  "conflict-of-interest": kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "conflict-of-interest",
    schema: bodies.conflictOfInterestBody,
    subject: (body) => `${body.project}/${body.judge}`,
  }),
  registration: kind({
    audience: "office",
    writers: organiser,
    critical: false,
    register: "registration",
    schema: bodies.registrationBody,
    subject: (body) => body.project,
  }),
  staff: kind({
    audience: "office",
    writers: organiser,
    critical: false,
    register: "staff",
    schema: bodies.staffBody,
    subject: () => "",
  }),
  opening: kind({
    audience: "floor",
    writers: chief,
    critical: true,
    register: "standing",
    schema: bodies.openingBody,
    subject: atStage,
  }),
  closing: kind({
    audience: "floor",
    writers: chief,
    critical: true,
    register: "standing",
    schema: bodies.closingBody,
    subject: atStage,
  }),
  reopening: kind({
    audience: "floor",
    writers: chief,
    critical: true,
    register: "standing",
    schema: bodies.reopeningBody,
    subject: atStage,
  }),
  ballot: kind({
    audience: "bench",
    writers: judging,
    critical: true,
    register: "ballot",
    schema: bodies.ballotBody,
    subject: byJudge,
  }),
  amendment: kind({
    audience: "bench",
    writers: judging,
    critical: true,
    register: "ballot",
    schema: bodies.amendmentBody,
    subject: byJudge,
  }),
  recusal: kind({
    audience: "bench",
    writers: judging,
    critical: true,
    register: "ballot",
    schema: bodies.recusalBody,
    subject: byJudge,
  }),
  "recusal-withdrawn": kind({
    audience: "bench",
    writers: judging,
    critical: true,
    register: "ballot",
    schema: bodies.recusalWithdrawnBody,
    subject: byJudge,
  }),
  performance: kind({
    audience: "chamber",
    // The measured results come as the organiser's workbook, or are typed at the chief's desk.
    writers: ["chief", "organiser"],
    critical: true,
    register: "performance",
    schema: bodies.performanceBody,
    subject: atStage,
  }),
  deduction: kind({
    audience: "chamber",
    writers: chief,
    critical: true,
    register: "deduction",
    schema: bodies.deductionBody,
    subject: atStage,
  }),
  ruling: kind({
    audience: "chamber",
    writers: chief,
    critical: true,
    register: "ruling",
    schema: bodies.rulingBody,
    subject: ({ stage, subject }) =>
      subject.about === "tie"
        ? `${stage}/tie/${subject.track}/${[...subject.order].sort().join("+")}`
        : subject.about === "late"
          ? `${stage}/late/${subject.ballot}`
          : `${stage}/conflict/${subject.project}/${subject.judge}`,
  }),
  certificate: kind({
    audience: "chamber",
    writers: chief,
    critical: true,
    register: "certificate",
    schema: bodies.certificateBody,
    subject: (body) => `${body.stage}/${[...body.tracks].sort().join("+")}`,
  }),
  "certificate-digest": kind({
    audience: "floor",
    writers: chief,
    critical: false,
    register: "certificate-digest",
    schema: bodies.certificateDigestBody,
    subject: (body) => `${body.stage}/${[...body.tracks].sort().join("+")}`,
  }),
} as const;

export type KindName = keyof typeof kinds;
export type BodyOf<K extends KindName> = z.infer<(typeof kinds)[K]["schema"]>;

export function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}
