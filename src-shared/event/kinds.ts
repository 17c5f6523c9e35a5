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

/** A stage as a whole, or one track at it. */
const byTrack = (body: { stage: string; track: string | null }): string =>
  body.track === null ? body.stage : `${body.stage}/${body.track}`;

/** The subject of a rule, of its lock and of a panel. */
export const trackSubject = byTrack;
/** The subject of a judge's register for a project at a stage. */
export const ballotSubject = byJudge;
/** The subject of a project's standing, performance result and deduction at a stage. */
export const stageSubject = atStage;

function rulingSubject({ stage, subject }: bodies.RulingBody): string {
  switch (subject.about) {
    case "tie":
      return `${stage}/tie/${subject.track}/${[...subject.order].sort().join("+")}`;
    case "vacancy":
      return `${stage}/vacancy/${subject.track}/${subject.award}`;
    case "late":
      return `${stage}/late/${subject.ballot}`;
    case "conflict":
      return `${stage}/conflict/${subject.project}/${subject.judge}`;
  }
}

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
    writers: ["organiser", "chief"],
    critical: true,
    register: "enrolment",
    schema: bodies.enrolmentBody,
    subject: (body) => body.log,
  }),
  succession: kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "succession",
    schema: bodies.successionBody,
    subject: (body) => `${body.hall}/${body.epoch}/${body.desk}`,
  }),
  takeover: kind({
    audience: "floor",
    writers: chief,
    critical: true,
    register: "takeover",
    schema: bodies.takeoverBody,
    subject: (body) => `${body.hall}/${body.epoch}`,
  }),
  revocation: kind({
    audience: "floor",
    writers: ["organiser", "chief"],
    critical: true,
    register: "revocation",
    schema: bodies.revocationBody,
    subject: (body) => body.device,
  }),
  "fork-ruling": kind({
    audience: "floor",
    writers: ["organiser", "chief"],
    critical: true,
    register: "fork-ruling",
    schema: bodies.forkRulingBody,
    subject: (body) => body.log,
  }),
  admission: kind({
    audience: "floor",
    writers: ["organiser", "chief"],
    critical: true,
    register: "admission",
    schema: bodies.admissionBody,
    subject: (body) => body.entry,
  }),
  /** A laptop of an older version goes without it: nothing that it writes is lost, another carries it. */
  central: kind({
    audience: "floor",
    writers: organiser,
    critical: false,
    register: "central",
    schema: bodies.centralBody,
    subject: () => "",
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
    subject: byTrack,
  }),
  "rule-lock": kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "rule-lock",
    schema: bodies.ruleLockBody,
    subject: byTrack,
  }),
  "stage-begun": kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "stage-begun",
    schema: bodies.stageBegunBody,
    subject: () => "",
  }),
  panel: kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "panel",
    schema: bodies.panelBody,
    subject: byTrack,
  }),
  advancement: kind({
    audience: "floor",
    writers: organiser,
    critical: true,
    register: "advancement",
    schema: bodies.advancementBody,
    subject: (body) => body.from,
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
  compliance: kind({
    audience: "office",
    writers: organiser,
    critical: false,
    register: "compliance",
    schema: bodies.complianceBody,
    subject: (body) => `${body.project}/${body.rule}`,
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
  "paper-keying": kind({
    audience: "chamber",
    writers: ["scorekeeper"],
    critical: true,
    register: "paper-keying",
    schema: bodies.paperKeyingBody,
    subject: (body) => `${byJudge(body)}/${body.keyer}`,
  }),
  /** It stands in the judge's register: beside an electronic ballot it is a conflict that the chief rules on. */
  "paper-ballot": kind({
    audience: "chamber",
    writers: chief,
    critical: true,
    register: "ballot",
    schema: bodies.paperBallotBody,
    subject: byJudge,
  }),
  /** Beside it in the register: what the judge put on record at the own desk stays, and is ruled on. */
  "paper-recusal": kind({
    audience: "chamber",
    writers: chief,
    critical: true,
    register: "ballot",
    schema: bodies.paperRecusalBody,
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
    subject: rulingSubject,
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

/** Names this set of kinds and the form of their bodies; raised whenever either changes. */
export const kindsVersion = "7";

export type KindName = keyof typeof kinds;
export type BodyOf<K extends KindName> = z.infer<(typeof kinds)[K]["schema"]>;
/** A body as it may be written: what has a default can be left out. */
export type NewBodyOf<K extends KindName> = z.input<(typeof kinds)[K]["schema"]>;

export function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/** What a body of this kind speaks to. */
export function subjectOf(kind: KindName, body: unknown): string {
  return (kinds[kind].subject as (body: unknown) => string)(body);
}
