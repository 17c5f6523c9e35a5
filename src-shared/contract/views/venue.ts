// What desks show of the venue's network: the hub and its code, laptops in the lobby and in the hall, and where a mark is held.

import type { Role } from "../../event/bodies";
import type { Fitness } from "../../venue/notes";

/**
 * Where an entry is held: on this laptop alone, at a chief's desk, on two machines besides the one that wrote it or on a chief's
 * desk and its standby, at central. Each by that machine's signed receipt.
 */
export type Whereabouts = "here" | "chief" | "two" | "central";

/** The hub of this laptop, while it serves. */
export interface ServingView {
  readonly port: number;
  readonly addresses: readonly string[];
  /** XXXX-XXXX: commits to the hub's key. */
  readonly code: string;
  /** The text of the QR code: addresses and the full fingerprint. */
  readonly link: string;
  readonly fingerprint: string;
  /** The one-time PIN that the next laptop joins with; null once five wrong tries have used it up. */
  readonly pin: string | null;
}

/** A laptop that has given the PIN and waits to be given a person. */
export interface LobbyView {
  readonly device: string;
  readonly name: string;
  readonly address: string;
  readonly version: string;
  readonly waitingSeconds: number;
  /** What it can become by what it holds of the event already. */
  readonly fits: Fitness;
}

export interface DeviceView {
  readonly device: string;
  readonly name: string;
  readonly people: readonly { readonly person: string; readonly name: string; readonly role: Role }[];
  readonly online: boolean;
  /** Since it was last heard; null where that was not since this program started. */
  readonly silentSeconds: number | null;
  /** Its wall clock minus this one's, to some tenths of a second; null while it is not known. */
  readonly clockOffsetMs: number | null;
  readonly version: string | null;
  /** What it said last: how many of its entries no chief's desk has acknowledged, and since when. null while it has not said. */
  readonly unacknowledged: { readonly entries: number; readonly oldestSeconds: number } | null;
  readonly revoked: boolean;
}

/** A chief desk in the hall's succession. */
export interface ChiefDeskView {
  readonly hall: string;
  readonly epoch: number;
  readonly label: string;
  readonly device: string;
  readonly inCharge: boolean;
  /** Whether it is this laptop. */
  readonly own: boolean;
  readonly online: boolean;
  /** Entries of this desk that it has not acknowledged; null while it is not connected. */
  readonly behind: number | null;
}

/** An entry that does not count and that a ruling can admit. */
export interface SetAsideView {
  readonly entry: string;
  readonly kind: string;
  readonly reason:
    | "beyond-takeover"
    | "beyond-revocation"
    | "other-branch"
    | "not-in-charge"
    | "not-enrolled"
    | "ruled-out"
    /** A ballot that breaks the rule, or goes beyond what its judge was given to mark. */
    | "breaks-rule"
    /** This version does not know its kind. */
    | "kind-unknown";
  readonly author: string;
  readonly project: string | null;
  readonly judge: string | null;
  readonly at: string;
  /** False for what rests on authority itself (an enrolment), which is done again, and for what cannot be read here. */
  readonly admissible: boolean;
}

export interface ForkView {
  readonly log: string;
  readonly person: string;
  readonly heads: readonly { readonly seq: number; readonly hash: string; readonly at: string }[];
  readonly settled: boolean;
}

/** The chief's, or organiser's, page of the network. */
export interface VenueView {
  readonly serving: ServingView | null;
  readonly lobby: readonly LobbyView[];
  readonly devices: readonly DeviceView[];
  /** The people who use this laptop itself: they need no network. */
  readonly here: readonly string[];
  readonly desks: readonly ChiefDeskView[];
  /** Whether this laptop may enrol, appoint and revoke: it holds the root key, or is the desk in charge. */
  readonly inCharge: boolean;
  /** Whether this laptop holds the root key, and so can appoint chief desks. */
  readonly root: boolean;
  /** Whether this laptop stands in the succession and could take over now. */
  readonly canTakeOver: boolean;
  /** Set where this desk was in charge and another has taken over. */
  readonly takenOver: { readonly label: string; readonly at: string; readonly entriesBeyond: number } | null;
  /** The first of it, what has been ruled out last. */
  readonly setAside: readonly SetAsideView[];
  /** So much more is set aside and not listed. */
  readonly setAsideUnlisted: number;
  readonly forks: readonly ForkView[];
  /** Entries of any judge that no second machine holds yet: since when the oldest waits. */
  readonly oldestUnacknowledgedSeconds: number | null;
  /** False where this laptop cannot write what others send to it, as on a full disk. */
  readonly stores: boolean;
}

/** What any desk shows in its header of its own link to the venue. */
export interface LinkView {
  /** `alone`: this laptop was never joined to a venue; `hub`: it is one itself. */
  readonly state: "alone" | "hub" | "connecting" | "connected" | "refused";
  /** The chief desk that it is connected to, or was last. */
  readonly desk: string | null;
  readonly sinceSeconds: number;
  readonly unacknowledged: { readonly entries: number; readonly oldestSeconds: number } | null;
  readonly clockOffsetMs: number | null;
  /** Why it was refused: the device was sent away, or must be let in again after its disk was copied. */
  readonly refusal: "revoked" | "unknown-device" | "version" | null;
  /** False where the chief desk that it is connected to cannot write what it is sent, as on a full disk. */
  readonly deskStores: boolean;
}

/** A hub that announced itself on the network; only its code or fingerprint proves which it is. */
export interface FoundHub {
  readonly host: string;
  readonly port: number;
  /** The first digits of the fingerprint that it says it has. */
  readonly fingerprint: string;
  readonly name: string;
}

/** How joining stands, as asked again and again while a laptop waits in the lobby. */
export type JoinView =
  | { readonly state: "none" }
  | {
      readonly state: "lobby";
      /** The key that this laptop has made for the event, as the lobby shows it. */
      readonly device: string;
      readonly event: string;
      readonly title: string;
      readonly sinceSeconds: number;
      /** False while the connection to the hub is gone: it is looked for, and may have given this laptop to somebody. */
      readonly reached: boolean;
      /** What this laptop can become by what it holds of the event already. */
      readonly fits: Fitness;
    }
  /** Given a person: entries are coming in; `entries` so far. */
  | { readonly state: "taking-in"; readonly event: string; readonly title: string; readonly entries: number }
  | { readonly state: "joined"; readonly event: string; readonly title: string; readonly person: string | null }
  | { readonly state: "turned-away"; readonly title: string };
