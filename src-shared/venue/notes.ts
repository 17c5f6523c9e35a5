// What laptops in a hall tell one another beside the ledger: offers of logs, presence, addresses of hubs. Checked, never decisive.

import { z } from "zod";
import { recordId } from "../event/bodies";
import { paperStates } from "../event/paper";
import { hash32 } from "../ledger/entry";

const bytes = z.string().regex(/^([0-9a-f]{2}){1,64}$/);
const stage = z.string().min(1).max(64);

const signature = z.string().regex(/^[0-9a-f]{128}$/);
const offeredLog = z.object({ log: hash32, signature });

/** Fresh logs that a laptop could write, should it be given a person; and the key that its hub would show. */
export const offerNote = z.object({
  hub: hash32,
  logs: z.object({ bench: offeredLog, chamber: offeredLog, floor: offeredLog }),
  /** What it can become by what it holds of the event: a person's laptop may hold least, a chief's desk no registrations. */
  fits: z.enum(["person", "desk", "nothing"]),
});
export type OfferNote = z.infer<typeof offerNote>;
export type Fitness = OfferNote["fits"];

const pin = z.object({ salt: bytes, hash: bytes });

export const hubAddress = z.object({ hub: hash32, host: z.string().min(1).max(260), port: z.int().min(1).max(65_535) });
export type HubAddress = z.infer<typeof hubAddress>;

export const presenceNote = z.object({
  ping: z.int().min(0),
  version: z.string().max(40),
  /** What the sender found its clock to differ from the receiver's by, at the last ping. */
  offsetMs: z.number().finite().nullable(),
  /** Who has begun to mark which project: that, and nothing of what is typed. */
  marking: z.array(z.object({ person: recordId, stage, project: recordId })).max(2000),
  unacknowledged: z.object({ entries: z.int().min(0), oldestSeconds: z.int().min(0) }).nullable(),
  /** Its own hub, where it serves. */
  hubs: z.array(hubAddress).max(64),
});
export type PresenceNote = z.infer<typeof presenceNote>;

/** The answer to a presence: the hub's wall clock, its program's version, and whether it can write what it is sent. */
export const pongNote = z.object({
  ping: z.int().min(0),
  wallMs: z.number().finite(),
  version: z.string().max(40),
  stores: z.boolean(),
});
export type PongNote = z.infer<typeof pongNote>;

/** Hashes of PINs: of the whole hall to chief desks, so that doors open at whichever is in charge; of its own people to a laptop. */
export const pinsNote = z.array(z.object({ person: recordId, ...pin.shape })).max(2000);

const draft = z.object({
  project: recordId,
  stage,
  marks: z.record(z.string().max(64), z.record(z.string().max(64), z.string().max(100))),
  feedback: z.string().max(4000),
});

/** What a judge has typed, as one laptop tells it to another; on its way it is sealed. */
export const relayedDrafts = z.array(draft).max(500);
export type RelayedDraft = z.infer<typeof draft>;

/**
 * A laptop that was given a person asks the person's other laptops, where they still run, for what was typed there. `key` is an
 * X25519 key of this asking, signed by the device that asks.
 */
export const draftsAsked = z.object({ person: recordId, by: hash32, key: hash32, signature });
export type DraftsAsked = z.infer<typeof draftsAsked>;

/** The answer of the device `from`: drafts sealed for that key, which whoever passes them on cannot read. */
export const draftsTold = z.object({
  person: recordId,
  by: hash32,
  from: hash32,
  key: hash32,
  /** In base 64. */
  sealed: z.string().max(4 * 1024 * 1024),
  signature,
});
export type DraftsTold = z.infer<typeof draftsTold>;

const name = z.string().max(64);
const difference = z.discriminatedUnion("at", [
  z.object({ at: z.literal("mark"), segment: name, criterion: name }),
  z.object({ at: z.literal("feedback") }),
  z.object({ at: z.literal("sheet") }),
]);

/** Who has keyed a paper sheet, and how far it has come; where the keyings differ, but never what stands in them. */
const toldSheet = z.object({
  stage,
  project: recordId,
  judge: recordId,
  state: z.enum(paperStates),
  /** The keyings that stand, by hash; null where one person has keyed two that do not supersede one another. */
  keyings: z.array(z.object({ keyer: recordId, hash: hash32.nullable() })).max(64),
  /** Told to those alone who have keyed the sheet. */
  differences: z.array(difference).max(1000),
});
export type ToldSheet = z.infer<typeof toldSheet>;

/** To scorekeepers' laptops; `anew` where nothing that was told before holds any more. */
export const sheetsNote = z.object({ anew: z.boolean(), sheets: z.array(toldSheet).max(50) });
export type SheetsNote = z.infer<typeof sheetsNote>;

export const note = z.object({
  offer: offerNote.optional(),
  /** To a laptop of the lobby: it is somebody's, or a desk, by now, and may come in. */
  given: z.literal(true).optional(),
  turnedAway: z.literal(true).optional(),
  presence: presenceNote.optional(),
  pong: pongNote.optional(),
  /** Where hubs of the succession can be reached. */
  hubs: z.array(hubAddress).max(64).optional(),
  pins: pinsNote.optional(),
  draftsAsked: draftsAsked.optional(),
  draftsTold: draftsTold.optional(),
  sheets: sheetsNote.optional(),
});
export type VenueNote = z.infer<typeof note>;

/** null for what is no note of ours: nothing of it is used. */
export function readNote(value: unknown): VenueNote | null {
  return note.safeParse(value).data ?? null;
}
