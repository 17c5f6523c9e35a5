// The bodies of the ledger's entries, one schema a kind: what an organiser, a judge or a chief can put on record.

import { z } from "zod";
import { hash32 } from "../ledger/entry";
import type { Rule } from "../scoring/document";
import { parseScoringRule } from "../scoring/validate";
import { planSchema } from "./plan";

export const recordId = z.string().regex(/^[a-z0-9]{26}$/);
const amountForm = /^-?\d+(\.\d+)?$/;
const longestAmount = 40;
export const amount = z.string().regex(amountForm).max(longestAmount);
const text = z.string().max(500);
const reason = z.string().trim().min(1).max(1000);
const stage = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const track = stage;
/** Whoever finds more heads than that, as a modified program can make them, names so many: the rest are for a ruling. */
export const mostSuperseded = 64;
/** The entries of the same subject that this one takes the place of; two that do not name one another are a conflict. */
const supersedes = z.array(hash32).max(mostSuperseded);

export const audiences = ["floor", "bench", "chamber", "stage", "office"] as const;
const audienceSchema = z.enum(audiences);
export type Audience = z.infer<typeof audienceSchema>;

export const roles = ["organiser", "chief", "judge", "timekeeper", "scorekeeper", "supervisor"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** An event's first entry, whose hash is the event's id. */
export const eventBody = z.strictObject({
  /** The root's public key: who signs with it enrols. */
  root: hash32,
  template: z.string().min(1).max(100),
  /** A rehearsal can never become real: the word is part of what the event's id is the hash of. */
  rehearsal: z.boolean(),
  plan: planSchema,
});

/** The desk in whose name something is enrolled: its device's key, and its place in the hall's succession. */
const deskInOffice = z.strictObject({ desk: hash32, epoch: z.int().min(1).max(1000) });

/** Who enrols lets a log write for a person in a role, to one audience: the root, or a chief desk that the root appointed. */
export const enrolmentBody = z.strictObject({
  log: hash32,
  person: recordId,
  role: roleSchema,
  audience: audienceSchema,
  /** The device that holds the log's key; null on a laptop that never was in a venue's network. */
  device: hash32.nullable().default(null),
  /** null: the root itself. */
  by: deskInOffice.nullable().default(null),
  /** The head that this log goes on from, after a new installation or a restored backup. */
  continues: z.strictObject({ log: hash32, seq: z.int().min(1), hash: hash32 }).nullable(),
  /** Ed25519 over `enrolmentMessage`, by the event's root key or the key of the desk named in `by`. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

const hall = z.string().regex(/^[a-z0-9-]{1,64}$/);

/**
 * One step of a hall's succession, signed beforehand so that no root key is needed in the hall: of the desks that are there,
 * the one of the highest epoch that has taken over is in charge; epoch 1 needs no taking over. Steps are added, never removed.
 */
export const successionBody = z.strictObject({
  hall,
  epoch: z.int().min(1).max(1000),
  /** The device key of the desk. */
  desk: hash32,
  /** SHA-256 of the public key (SPKI) of the certificate that the desk's hub shows. */
  hub: hash32,
  /** What people call the laptop. */
  label: text,
});

/** A log up to and with this entry; sequence 0 and null for nothing of it. */
const cut = z.strictObject({ log: hash32, seq: z.int().min(0), hash: hash32.nullable() });
const cuts = z.array(cut).max(2000);

/** The desk of this epoch takes over; of earlier desks' logs only what it held counts, the rest waits for a ruling. */
export const takeoverBody = z.strictObject({ hall, epoch: z.int().min(2).max(1000), cuts, reason });

/** A device is sent away: beyond the cuts nothing in its logs counts, unless it is admitted. */
export const revocationBody = z.strictObject({
  device: hash32,
  cuts,
  reason,
  /** False once the device has been let in again. */
  stands: z.boolean(),
  supersedes,
});

/** A log has gone two ways: the branch that counts from here on; the log is retired. */
export const forkRulingBody = z.strictObject({ log: hash32, kept: cut, reason, supersedes });

/** Whether an entry that lies beyond a cut counts all the same. */
export const admissionBody = z.strictObject({ entry: hash32, admitted: z.boolean(), reason, supersedes });

/** http or https, a host, and a port where it is not the usual one. */
export const centralUrl = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[^\s/?#@]+$/);
/** In PEM. */
export const centralAuthority = z.string().max(20_000).nullable();

/**
 * The central service that takes the event in: its address, the public key that laptops pin, and certificates in PEM that stand
 * for it beside those of public authorities. No `service` where none does any more.
 */
export const centralBody = z.strictObject({
  service: z
    .strictObject({
      url: centralUrl,
      key: hash32,
      authority: centralAuthority,
    })
    .nullable(),
  supersedes,
});

export const planBody = z.strictObject({ plan: planSchema, supersedes });

export const personBody = z.strictObject({
  person: recordId,
  name: z.string().trim().min(1).max(100),
  unit: text,
  title: text,
  /** The number on the organiser's roster, by which a second import finds the person again. */
  code: text,
  role: roleSchema,
  /** Tracks whose panel the person belongs to. */
  panels: z.array(track).max(100),
  /** Whether the person marks. A chief judge may, or may be at the desk alone. */
  marks: z.boolean(),
  removed: z.boolean(),
  supersedes,
});

export const projectBody = z.strictObject({
  project: recordId,
  /** 序号 on the registration sheet. */
  seq: z.int().min(0).max(1_000_000),
  name: z.string().trim().min(1).max(300),
  applicantUnit: text,
  jointUnits: z.array(text).max(20),
  /** "" where the registration names a track that the event does not have: nobody marks it until that is put right. */
  track: z.union([track, z.literal("")]),
  scene: text,
  /** Why it does not take part; null where it does. */
  withdrawn: z.string().max(1000).nullable(),
  supersedes,
});

/** The rule of one stage, rubric and all: a `rule` of `roadshow-scoring/1`, checked by the rule engine before it is written. */
export const ruleBody = z.strictObject({
  stage,
  /** The track that it is for; null is for every track that has none of its own. */
  track: track.nullable().default(null),
  /** null takes a track's own rule away. */
  rule: z.unknown().transform((source, context): Rule | null => {
    if (source === null) return null;
    const parsed = parseScoringRule(source);
    if (parsed.ok) return parsed.rule;
    context.addIssue({ code: "custom", message: parsed.problems[0]?.code ?? "no rule" });
    return z.NEVER;
  }),
  supersedes,
});

/** Fixes the rule of a stage; null lifts the lock, which only an event that no project has been opened in allows. */
export const ruleLockBody = z.strictObject({
  stage,
  track: track.nullable().default(null),
  rule: hash32.nullable(),
  supersedes,
});

/** The event has come to this stage: every desk works on it from here on. */
export const stageBegunBody = z.strictObject({ stage, supersedes });

/** What a judge is given to mark: segments by id, or single criteria as `segment.criterion`. */
const part = z
  .array(z.string().regex(/^[^.:]{1,100}(\.[^.:]{1,100})?$/))
  .min(1)
  .max(500);

/** Who marks a track at a stage, where that differs from the panels on the roster; `judges` null goes back to the roster. */
export const panelBody = z.strictObject({
  stage,
  track,
  judges: z
    .array(z.strictObject({ judge: recordId, part: part.nullable() }))
    .max(1000)
    .nullable(),
  supersedes,
});

/** Who goes on from a stage, by its certificates and, where these leave it open, by decisions with their reasons. */
export const advancementBody = z.strictObject({
  from: stage,
  to: stage,
  certificates: z.array(hash32).min(1).max(1000),
  projects: z.array(recordId).max(10_000),
  /** Taken in though the quota did not reach them, and left out though it did. */
  admitted: z.array(z.strictObject({ project: recordId, reason })).max(1000),
  passedOver: z.array(z.strictObject({ project: recordId, reason })).max(1000),
  supersedes,
});

const complianceDecisions = ["accepted", "waived", "sent-back"] as const;

/** The compliance review's decision on one finding; null takes an earlier one back. */
export const complianceBody = z.strictObject({
  project: recordId,
  rule: z.string().min(1).max(100),
  /** The finding as it was read: another one of the same rule has not been decided on. */
  note: z.string().max(4000),
  decision: z.enum(complianceDecisions).nullable(),
  reason: z.string().trim().max(1000),
  supersedes,
});

export const orderBody = z.strictObject({
  stage,
  order: z.array(recordId).max(10_000),
  /** How it came about, so that a draw can be repeated: the seed in hexadecimal, or null where it was set by hand. */
  draw: z
    .string()
    .regex(/^[0-9a-f]{2,64}$/)
    .nullable(),
  supersedes,
});

/** The organiser has found that a judge may not mark a project. */
export const conflictOfInterestBody = z.strictObject({
  judge: recordId,
  project: recordId,
  reason,
  /** False once it has been lifted. */
  stands: z.boolean(),
  supersedes,
});

export const registrationBody = z.strictObject({ project: recordId, row: z.looseObject({}), supersedes });

/** Those who organise and may not take part: names only serve the eligibility review. */
export const staffBody = z.strictObject({
  staff: z.array(z.strictObject({ name: text, unit: text, work: text })).max(5000),
  supersedes,
});

const projectAtStage = { project: recordId, stage, supersedes };

export const openingBody = z.strictObject({
  ...projectAtStage,
  /** The rule that it was opened under: from here on no other can take its place, whatever is written elsewhere. */
  rule: hash32.nullable().default(null),
  /** One more than any opening the chief's desk knows of: the highest open one is the project on stage. */
  number: z.int().min(1),
});

export const cutLine = z.discriminatedUnion("state", [
  z.strictObject({ judge: recordId, state: z.literal("ballot"), ballot: hash32 }),
  z.strictObject({ judge: recordId, state: z.literal("recused") }),
  z.strictObject({ judge: recordId, state: z.literal("absent") }),
]);

/** Closing is a cut: for every judge of the panel the ballot, the recusal, or absence. */
export const closingBody = z.strictObject({ ...projectAtStage, cut: z.array(cutLine).max(1000) });

export const reopeningBody = z.strictObject({ ...projectAtStage, reason, number: z.int().min(1) });

/** Segment → criterion → amount; what is absent is not marked, and never zero. */
export type MarksByCriterion = Record<string, Record<string, string>>;

/** As records of records of `amount`, written out: a rush of ballots brings a hundred thousand marks in a second. */
export const marksSchema = z.custom<MarksByCriterion>((value) =>
  holdsOnly(value, (marks) => holdsOnly(marks, isAmount)),
);

function isAmount(value: unknown): boolean {
  return typeof value === "string" && value.length <= longestAmount && amountForm.test(value);
}

/** Whether it is an object and every value in it is as it should be. */
function holdsOnly(value: unknown, fits: (each: unknown) => boolean): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  for (const key of Object.keys(value))
    if (key === "__proto__" || !fits((value as Record<string, unknown>)[key])) return false;
  return true;
}

export const feedbackText = z.string().max(4000);

const ballotFields = {
  judge: recordId,
  project: recordId,
  stage,
  marks: marksSchema,
  /** What the judge says to the team; the whole of the ballot at a stage of feedback. */
  feedback: feedbackText.default(""),
  /** The opening that the judge's desk had seen; null where the judge went on by hand. */
  opening: hash32.nullable(),
};

/** One of two keyings of a paper ballot: whoever keys the second does not see the first. */
export const paperKeyingBody = z.strictObject({
  ...ballotFields,
  keyer: recordId,
  /** What stands on the sheet, so that it is found again: its number, or the like. */
  sheet: text,
  supersedes,
});

/** A ballot from paper: two people have keyed it alike, or the chief has looked at the sheet and chosen. */
export const paperBallotBody = z.strictObject({
  ...ballotFields,
  keyings: z.array(hash32).length(2),
  /** Why one keying was preferred where the two differ; "" where they agree. */
  reason: z.string().trim().max(1000),
  supersedes,
});

/** A judge's paper sheet says 回避, and why; `stands` is false once the chief has taken that back. */
export const paperRecusalBody = z.strictObject({
  judge: recordId,
  project: recordId,
  stage,
  reason,
  stands: z.boolean(),
  supersedes,
});

export const ballotBody = z.strictObject({ ...ballotFields, supersedes });
export const amendmentBody = z.strictObject({ ...ballotFields, reason, supersedes: supersedes.min(1) });
export const recusalBody = z.strictObject({ judge: recordId, project: recordId, stage, reason, supersedes });
export const recusalWithdrawnBody = z.strictObject({
  judge: recordId,
  project: recordId,
  stage,
  reason,
  supersedes: supersedes.min(1),
});

export const performanceBody = z.strictObject({
  ...projectAtStage,
  /** null takes an earlier result back. */
  score: amount.nullable(),
  assessor: text,
});

export const deductionBody = z.strictObject({ ...projectAtStage, amount, reason });

/** More than a modified program writes before somebody sends its laptop away: whatever it has written can be ruled on. */
const mostRuledAmong = 20_000;

const rulingSubjects = z.discriminatedUnion("about", [
  /** Whether a ballot that came after the cut counts. */
  z.strictObject({ about: z.literal("late"), project: recordId, judge: recordId, ballot: hash32, counts: z.boolean() }),
  /** Which of several ballots that do not supersede one another counts; null for none. It speaks for those in `among` alone. */
  z.strictObject({
    about: z.literal("conflict"),
    project: recordId,
    judge: recordId,
    ballot: hash32.nullable(),
    among: z.array(hash32).max(mostRuledAmong).optional(),
  }),
  /** The order among projects that no rung separated, the first of them placed first. It speaks for just this set. */
  z.strictObject({ about: z.literal("tie"), track, order: z.array(recordId).min(2).max(1000) }),
  /** So many places of an award stay vacant 空缺; 0 takes an earlier vacancy back. */
  z.strictObject({ about: z.literal("vacancy"), track, award: track, places: z.int().min(0).max(10_000) }),
]);

export const rulingBody = z.strictObject({ stage, subject: rulingSubjects, reason, supersedes });

/** The signed result: everything that it was computed from, the rule's text, the result, and the hashes of all three. */
export const certificateBody = z.strictObject({
  stage,
  tracks: z.array(track).min(1),
  /** 1 for the first certificate of these tracks, one more for each that takes its place. */
  number: z.int().min(1),
  /** The exact `roadshow-scoring/1` input, as JSON text, and its SHA-256. */
  scoring: z.string(),
  scoringHash: hash32,
  /** The exact `roadshow-result/1`, as JSON text, and its SHA-256. */
  result: z.string(),
  resultHash: hash32,
  ruleText: z.strictObject({ zh: z.string(), en: z.string() }),
  ruleHash: hash32,
  /** The entries the input was built from: closings, ballots, performance results, deductions, rulings. */
  inputs: z.array(hash32),
  awards: z.array(z.strictObject({ track, award: z.string(), name: z.string(), projects: z.array(recordId) })),
  supersedes,
});

/** Lets everyone on the floor know that a certificate stands, without what it says. */
export const certificateDigestBody = z.strictObject({ stage, tracks: z.array(track), certificate: hash32, supersedes });

export type SuccessionBody = z.infer<typeof successionBody>;
export type TakeoverBody = z.infer<typeof takeoverBody>;
export type Cut = z.infer<typeof cut>;
export type PaperKeyingBody = z.infer<typeof paperKeyingBody>;
export type PaperBallotBody = z.infer<typeof paperBallotBody>;
export type PanelBody = z.infer<typeof panelBody>;
export type ComplianceDecision = (typeof complianceDecisions)[number];
export type EventBody = z.infer<typeof eventBody>;
export type EnrolmentBody = z.infer<typeof enrolmentBody>;
export type PersonBody = z.infer<typeof personBody>;
export type ProjectBody = z.infer<typeof projectBody>;
export type OrderBody = z.infer<typeof orderBody>;
export type ConflictOfInterestBody = z.infer<typeof conflictOfInterestBody>;
export type ClosingBody = z.infer<typeof closingBody>;
export type CutLine = z.infer<typeof cutLine>;
export type BallotBody = z.infer<typeof ballotBody>;
export type AmendmentBody = z.infer<typeof amendmentBody>;
export type RecusalBody = z.infer<typeof recusalBody>;
export type RulingBody = z.infer<typeof rulingBody>;
export type PerformanceBody = z.infer<typeof performanceBody>;
export type DeductionBody = z.infer<typeof deductionBody>;
export type CertificateBody = z.infer<typeof certificateBody>;
