// The contract between windows and the engine: every channel, what it takes, what it gives, and which desk may call it.

import { z } from "zod";
import {
  advancementBody,
  amount,
  centralAuthority,
  centralUrl,
  complianceBody,
  feedbackText,
  marksSchema,
  panelBody,
  recordId,
  roleSchema,
  rulingBody,
} from "../event/bodies";
import { planSchema } from "../event/plan";
import { hash32 } from "../ledger/entry";
import type * as view from "./views";
import { windowMeasures } from "./window-measures";

/** Who may call: `anyone` before signing in; otherwise a port bound to that desk. */
export type Caller = "anyone" | "signed-in" | view.Desk;

export interface Channel<I extends z.ZodType, O> {
  readonly caller: Caller | readonly Caller[];
  readonly input: I;
  /** Carries the result's type; never present at run time. */
  readonly output?: O;
}

function channel<O>() {
  return <I extends z.ZodType>(caller: Caller | readonly Caller[], input: I): Channel<I, O> => ({ caller, input });
}

const nothing = z.strictObject({});
const text = z.string().max(500);
const reason = z.string().trim().min(1).max(1000);
const stage = z.string().min(1).max(64);
/** null, or left out, speaks of every track that has none of its own. */
const track = z.string().min(1).max(64).nullable().optional();
const pin = z.string().min(4).max(12).regex(/^\d+$/);
/** A laptop's public key. */
const device = hash32;
const part = z.int().min(0).max(100).optional();
/** As typed: checked by the engine where a ballot is made of it. */
const typedMarks = z.record(z.string().max(64), z.record(z.string().max(64), z.string().max(100)));
/** `seen` is what the chief saw when confirming: a ballot that came in between is not cut off unseen. */
const closing = z.strictObject({
  project: recordId,
  seen: z.array(z.strictObject({ judge: recordId, state: z.string() })).max(1000),
});
/** One judge's paper ballot for one project, at the stage in hand. */
const paperSheet = z.strictObject({ project: recordId, judge: recordId });
const twoHashes = z.tuple([hash32, hash32]);
const centralAddress = z.strictObject({ url: centralUrl, authority: centralAuthority });
const upload = z.strictObject({ name: z.string().max(300), bytes: z.instanceof(Uint8Array) });

export const personInput = z.strictObject({
  person: recordId.nullable(),
  code: text,
  name: z.string().trim().min(1).max(100),
  unit: text,
  title: text,
  role: roleSchema.exclude(["organiser"]),
  panels: z.array(z.string()).max(100),
  marks: z.boolean(),
});

export const projectInput = z.strictObject({
  project: recordId.nullable(),
  seq: z.int().min(0).max(1_000_000),
  name: z.string().trim().min(1).max(300),
  applicantUnit: text,
  jointUnits: z.array(text).max(20),
  track: z.string().min(1),
  scene: text,
});

export const channels = {
  // before signing in
  "app.hello": channel<view.HelloView>()("anyone", nothing),
  "event.create": channel<view.SessionView>()(
    "anyone",
    z.strictObject({ template: z.string(), title: z.string().trim().min(1).max(200), rehearsal: z.boolean(), pin }),
  ),
  "event.import": channel<view.EventImported>()("anyone", z.strictObject({ file: upload })),
  "session.doors": channel<view.DoorsView>()("anyone", z.strictObject({ event: hash32 })),
  "session.sign-in": channel<view.SessionView>()(
    "anyone",
    /** `person` null is the organiser. */
    z.strictObject({ event: hash32, person: recordId.nullable(), pin }),
  ),
  "session.sign-out": channel<null>()("signed-in", nothing),
  /** Looks at this laptop step by step; a later call at the same window ends the one before. */
  "preflight.run": channel<view.PreflightView>()("anyone", z.strictObject({ measures: windowMeasures.nullable() })),
  /** The check that is under way at this window ends with what it has found. */
  "preflight.stop": channel<null>()("anyone", nothing),

  // organiser
  "organiser.view": channel<view.OrganiserView>()("organiser", nothing),
  "organiser.save-plan": channel<null>()("organiser", z.strictObject({ plan: planSchema })),
  "organiser.save-person": channel<{ person: string }>()("organiser", personInput),
  "organiser.remove-person": channel<null>()("organiser", z.strictObject({ person: recordId })),
  "organiser.issue-pins": channel<view.PinSlip[]>()(
    "organiser",
    z.strictObject({ people: z.array(recordId).min(1).max(1000) }),
  ),
  "organiser.save-project": channel<{ project: string }>()("organiser", projectInput),
  /** `reason` null brings it back. */
  "organiser.withdraw-project": channel<null>()(
    "organiser",
    z.strictObject({ project: recordId, reason: reason.nullable() }),
  ),
  "organiser.withdraw-projects": channel<null>()(
    "organiser",
    z.strictObject({ projects: z.array(recordId).min(1).max(10_000), reason: reason.nullable() }),
  ),
  "organiser.check-rule": channel<view.RuleCheckView>()(
    "organiser",
    z.strictObject({ stage, track, rule: z.unknown() }),
  ),
  "organiser.save-rule": channel<view.RuleCheckView>()(
    "organiser",
    z.strictObject({ stage, track, rule: z.unknown() }),
  ),
  "organiser.lock-rule": channel<null>()(
    "organiser",
    z.strictObject({ stage, track, hash: hash32, locked: z.boolean() }),
  ),
  /** Takes a track's own rule away, so that the stage's speaks for it again. */
  "organiser.drop-rule": channel<null>()("organiser", z.strictObject({ stage, track: z.string().min(1).max(64) })),
  "organiser.preview-rule": channel<view.RulePreviewView>()(
    "organiser",
    z.strictObject({ stage, track, rule: z.unknown() }),
  ),
  "organiser.begin-stage": channel<null>()("organiser", z.strictObject({ stage })),
  "organiser.save-panel": channel<null>()("organiser", panelBody.omit({ supersedes: true })),
  "organiser.advancement": channel<view.AdvancementView>()("organiser", z.strictObject({ from: stage })),
  /** `certificates` are those that were read: others, and the list is looked at again. */
  "organiser.confirm-advancement": channel<null>()(
    "organiser",
    advancementBody.pick({ from: true, certificates: true, admitted: true, passedOver: true }),
  ),
  "organiser.honours": channel<view.HonourList[]>()("organiser", nothing),
  "organiser.results": channel<view.StageResultsView>()("organiser", z.strictObject({ stage })),
  "organiser.decide-findings": channel<null>()(
    "organiser",
    z.strictObject({
      decisions: z
        .array(complianceBody.omit({ supersedes: true }))
        .min(1)
        .max(50_000),
    }),
  ),
  "organiser.draw-order": channel<{ order: string[] }>()("organiser", z.strictObject({ stage })),
  "organiser.save-order": channel<null>()("organiser", z.strictObject({ stage, order: z.array(recordId).max(10_000) })),
  "organiser.recusal-proposals": channel<view.RecusalProposal[]>()("organiser", nothing),
  "organiser.save-conflicts": channel<null>()(
    "organiser",
    z.strictObject({
      conflicts: z
        .array(z.strictObject({ judge: recordId, project: recordId, reason, stands: z.boolean() }))
        .min(1)
        .max(10_000),
    }),
  ),
  "intake.preview": channel<view.IntakePreview>()(
    "organiser",
    z.strictObject({
      /** null lets the engine tell it from the columns. */
      kind: z.enum(["registrations", "roster", "staff", "performance"]).nullable(),
      file: upload,
      /** Column index → field, where a person has corrected the mapping. */
      mapping: z.record(z.string(), z.string().nullable()).nullable(),
    }),
  ),
  /** `keys` null takes every added and changed row; once the rule is locked it must name the rows. */
  "intake.apply": channel<view.IntakeApplied>()(
    "organiser",
    z.strictObject({ token: z.string(), keys: z.array(z.string()).max(50_000).nullable() }),
  ),
  /** Ends the reading or the taking in that is under way at this window; the rows that were taken stay. */
  "intake.stop": channel<null>()("organiser", nothing),

  // judge
  "judge.view": channel<view.JudgeView>()("judge", nothing),
  "judge.ballot": channel<view.BallotView>()("judge", z.strictObject({ project: recordId })),
  "judge.save-draft": channel<view.DraftSaved>()(
    "judge",
    /** `revision` is that of the draft it was typed on, 0 for none. */
    z.strictObject({
      project: recordId,
      marks: typedMarks,
      feedback: feedbackText.optional(),
      revision: z.int().min(0),
    }),
  ),
  "judge.submit": channel<view.Submitted>()(
    "judge",
    z.strictObject({
      project: recordId,
      marks: marksSchema,
      feedback: feedbackText.optional(),
      opening: hash32.nullable(),
    }),
  ),
  "judge.amend": channel<view.Submitted>()(
    "judge",
    z.strictObject({
      project: recordId,
      marks: marksSchema,
      feedback: feedbackText.optional(),
      reason,
      supersedes: hash32,
    }),
  ),
  "judge.recuse": channel<null>()("judge", z.strictObject({ project: recordId, reason })),
  "judge.withdraw-recusal": channel<null>()("judge", z.strictObject({ project: recordId, reason })),

  // scorekeeper
  "scorekeeper.view": channel<view.ScorekeeperView>()("scorekeeper", nothing),
  "scorekeeper.sheet": channel<view.KeyingView>()("scorekeeper", paperSheet),
  "scorekeeper.save-draft": channel<view.DraftSaved>()(
    "scorekeeper",
    z.strictObject({
      ...paperSheet.shape,
      marks: typedMarks,
      feedback: feedbackText,
      sheet: z.string().max(100),
      total: z.string().max(100),
      revision: z.int().min(0),
    }),
  ),
  /** `supersedes` is the own keying that was looked at; null where there was none. */
  "scorekeeper.key": channel<{ hash: string }>()(
    "scorekeeper",
    z.strictObject({
      ...paperSheet.shape,
      marks: marksSchema,
      feedback: feedbackText,
      sheet: z.string().max(100),
      supersedes: hash32.nullable(),
    }),
  ),
  /** What blank ballots are printed from; `stage` left out is the stage in hand. */
  "paper.blanks": channel<view.BlankBallots>()(["organiser", "chief"], z.strictObject({ stage: stage.optional() })),

  // chief
  "chief.view": channel<view.ChiefView>()("chief", nothing),
  "chief.open": channel<null>()("chief", z.strictObject({ project: recordId })),
  /** All of them or none, in the order given; only at a stage of materials. */
  "chief.open-all": channel<null>()("chief", z.strictObject({ projects: z.array(recordId).min(1).max(10_000) })),
  "chief.close": channel<null>()("chief", closing),
  /** All of them or none: the first that cannot be closed is named in the error. */
  "chief.close-all": channel<null>()("chief", z.strictObject({ projects: z.array(closing).min(1).max(10_000) })),
  "chief.reopen": channel<null>()("chief", z.strictObject({ project: recordId, reason })),
  "chief.save-performance": channel<null>()(
    "chief",
    z.strictObject({ project: recordId, score: amount.nullable(), assessor: text }),
  ),
  "chief.save-deduction": channel<null>()("chief", z.strictObject({ project: recordId, amount, reason })),
  "chief.rule": channel<null>()("chief", z.strictObject({ subject: rulingBody.shape.subject, reason })),
  "chief.paper": channel<view.PaperView>()("chief", nothing),
  /** All of them or none; `keyings` are the two that the chief saw agree. */
  "chief.take-over-paper": channel<null>()(
    "chief",
    z.strictObject({
      sheets: z
        .array(z.strictObject({ ...paperSheet.shape, keyings: twoHashes }))
        .min(1)
        .max(10_000),
    }),
  ),
  /** Of two keyings that differ, the first is what stands on the sheet. */
  "chief.choose-keying": channel<null>()("chief", z.strictObject({ ...paperSheet.shape, keyings: twoHashes, reason })),
  /** The sheet says 回避; or the chief takes that back. */
  "chief.paper-recusal": channel<null>()("chief", z.strictObject({ ...paperSheet.shape, reason, stands: z.boolean() })),
  /** `part` is the place of a set of tracks in `ChiefView.parts`; left out, the first. */
  "chief.result": channel<view.ResultView>()("chief", z.strictObject({ part })),
  "chief.sign": channel<view.CertificateView>()("chief", z.strictObject({ part, scoringHash: hash32 })),
  /** Statistics beside the result; they change nothing. */
  "chief.advice": channel<view.AdviceView>()("chief", z.strictObject({ part, track: z.string().min(1).max(64) })),
  /** A slice of the podium's stability: called again with `to` until it is `total`; not calling again cancels it. */
  "chief.stability": channel<view.StabilityView>()(
    "chief",
    z.strictObject({
      part,
      track: z.string().min(1).max(64),
      /** The result that the earlier slices were of: another one, and it begins anew. */
      scoringHash: hash32,
      from: z.int().min(0),
    }),
  ),

  // the venue's network
  "venue.view": channel<view.VenueView>()(["chief", "organiser"], nothing),
  "venue.link": channel<view.LinkView>()("signed-in", nothing),
  /** Opens or ends this laptop's hub; port 0 takes the one used last, else any. */
  "venue.serve": channel<null>()(
    ["chief", "organiser"],
    z.strictObject({ on: z.boolean(), port: z.int().min(0).max(65_535).optional() }),
  ),
  "venue.new-pin": channel<null>()(["chief", "organiser"], nothing),
  /** Gives a laptop of the lobby, or one in the hall, to a person; `revoke` are laptops of that person to be sent away. */
  "venue.assign": channel<null>()(
    ["chief", "organiser"],
    z.strictObject({ device, person: recordId, revoke: z.array(device).max(20) }),
  ),
  /** Puts a laptop of the lobby, or (device null) this one, at the end of a hall's succession. Asks for the root key. */
  "venue.appoint": channel<null>()(
    "organiser",
    z.strictObject({ device: device.nullable(), hall: z.string().regex(/^[a-z0-9-]{1,64}$/), label: text.min(1) }),
  ),
  "venue.turn-away": channel<null>()(["chief", "organiser"], z.strictObject({ device })),
  "venue.revoke": channel<null>()(["chief", "organiser"], z.strictObject({ device, reason })),
  "venue.readmit": channel<null>()(["chief", "organiser"], z.strictObject({ device, reason })),
  "venue.take-over": channel<null>()("chief", z.strictObject({ reason })),
  "venue.admit": channel<null>()(
    ["chief", "organiser"],
    z.strictObject({ entries: z.array(hash32).min(1).max(1000), admitted: z.boolean(), reason }),
  ),
  "venue.rule-fork": channel<null>()(
    ["chief", "organiser"],
    z.strictObject({ log: hash32, seq: z.int().min(1), hash: hash32, reason }),
  ),
  "venue.discover": channel<readonly view.FoundHub[]>()("anyone", nothing),
  /** `hub` is a code, or the text of a QR code; with a code, `address` (host, or host:port) where it was typed or found. */
  "venue.join": channel<view.JoinView>()(
    "anyone",
    z.strictObject({
      hub: z.string().max(1000),
      address: z.string().max(300).nullable(),
      pin: z.string().regex(/^\d{6}$/),
      name: z.string().trim().min(1).max(100),
    }),
  ),
  "venue.joining": channel<view.JoinView>()("anyone", nothing),
  "venue.leave-lobby": channel<null>()("anyone", nothing),
  /** On a laptop that the chief gave to a person who has no PIN here yet: the person chooses one. */
  "venue.choose-pin": channel<view.SessionView>()("anyone", z.strictObject({ event: hash32, person: recordId, pin })),

  // central
  "central.view": channel<view.CentralView>()("signed-in", nothing),
  /** Who answers there: shown to whoever decides whether to believe it. */
  "central.ask": channel<view.CentralAnswered>()("organiser", centralAddress),
  /** Registers the event there with an account's token, and names it in the event: every laptop then carries to it. */
  "central.connect": channel<null>()(
    "organiser",
    z.strictObject({ ...centralAddress.shape, key: hash32, token: z.string().trim().min(1).max(200) }),
  ),
  "central.leave": channel<null>()("organiser", nothing),
  /** Without waiting any longer. */
  "central.hurry": channel<null>()("signed-in", nothing),

  // files; the engine asks the shell where to write
  /** `stage` left out is the stage in hand. */
  "export.results": channel<view.FileWritten>()(["chief", "organiser"], z.strictObject({ stage: stage.optional() })),
  /** One's own entries, to be carried to the chief's desk on a stick. */
  "export.own": channel<view.FileWritten>()("signed-in", nothing),
  /** Takes a judge's, or another desk's, file in; of this event alone. */
  "import.carried": channel<view.CarriedImported>()(["chief", "organiser"], z.strictObject({ file: upload })),
  /** What this desk holds of others' logs, signed: given back on a stick to whoever brought one. */
  "export.receipts": channel<view.FileWritten>()(["chief", "organiser"], nothing),
  /** Takes that in at the laptop that it is for. */
  "import.receipts": channel<view.ReceiptsImported>()("signed-in", z.strictObject({ file: upload })),
  "export.event": channel<view.FileWritten>()(["chief", "organiser"], nothing),
} as const;

export type ChannelName = keyof typeof channels;
export type InputOf<C extends ChannelName> = z.infer<(typeof channels)[C]["input"]>;
export type OutputOf<C extends ChannelName> =
  NonNullable<(typeof channels)[C]["output"]> extends never ? null : Exclude<(typeof channels)[C]["output"], undefined>;

export function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(channels, name);
}
