// What desks show of central: who it is, how far it has this laptop's entries, and whether both ends hold the same.

import type { CentralRefusal } from "../../central/words";
import type { Proof } from "../../sync/frontier";

/** Who answered at an address; the key is what laptops will pin. */
export interface CentralAnswered {
  readonly key: string;
  readonly version: string;
}

/** `unreachable`: nobody answered; `not-central`: something else did, such as a network's login page; else its own refusal. */
export type CentralTrouble = "unreachable" | "not-central" | CentralRefusal;

export interface CentralView {
  /** The central that the event names; null for none. */
  readonly service: { readonly url: string; readonly key: string } | null;
  /** Whether it may be named at this laptop: it holds the event's root key. */
  readonly mayName: boolean;
  readonly sending: boolean;
  readonly trouble: CentralTrouble | null;
  /** When it last answered: wall time with zone; null for not since the program began. */
  readonly contact: string | null;
  /** Seconds until it is asked again; null while it is being asked. */
  readonly nextSeconds: number | null;
  /** Entries of this laptop, and how many of them central has. */
  readonly entries: { readonly here: number; readonly held: number };
  /** Count and root of what this laptop may read, at both ends; null until compared since the last entry. */
  readonly ends: { readonly here: Proof; readonly there: Proof } | null;
}
