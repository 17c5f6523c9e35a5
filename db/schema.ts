// The tables of the store, as Kysely sees them.

import type { Generated } from "kysely";

/** An entry with the exact bytes that were hashed. Rows are added and never changed, but for a body or seal that comes later, or a body that is erased. */
export interface EntryTable {
  /** The order in which entries came to this store; of no meaning elsewhere. */
  arrival: Generated<number>;
  event: string;
  log: string;
  seq: number;
  hash: string;
  prev: string | null;
  kind: string;
  critical: 0 | 1;
  at: string;
  header: Uint8Array;
  body: Uint8Array | null;
  seal: Uint8Array | null;
  /** Projection: whose word it is, by the enrolment of its log; "" where it speaks by a signature in it; null where it does not apply. */
  author: string | null;
}

/** Projection: the event's first entry. */
export interface EventTable {
  event: string;
  root: string;
  template: string;
  rehearsal: 0 | 1;
  created_at: string;
}

/** Projection: what logs were enrolled for, by the root or a desk that it appointed; whether each stands is for authority. */
export interface EnrolledTable {
  event: string;
  log: string;
  person: string;
  role: string;
  audience: string;
  /** The device that holds its key; null where none is named. */
  device: string | null;
  /** Of several of one log the lowest goes first, then that of the lower hash. */
  precedence: number;
  /** The hash of the enrolment. */
  entry: string;
}

/** Local: this laptop's own key in an event's network; null once the store was copied, restored or moved. */
export interface DeviceKeyTable {
  event: string;
  device: string;
  wrapped: Uint8Array | null;
  /** The certificate that its hub shows, PEM, its key wrapped and the fingerprint of the public key. */
  certificate: string;
  wrapped_certificate_key: Uint8Array;
  hub: string;
}

/** Local: signed words of other devices that they hold a log up to this entry; the furthest of each. */
export interface ReceiptTable {
  event: string;
  log: string;
  device: string;
  seq: number;
  hash: string;
  signature: Uint8Array;
}

/** Local: where a hub was last reached. */
export interface KnownHubTable {
  event: string;
  hub: string;
  host: string;
  port: number;
}

/** Local: what a judge has typed and not submitted. */
export interface DraftTable {
  event: string;
  person: string;
  project: string;
  stage: string;
  /** JSON: segment → criterion → text as typed. */
  marks: string;
  feedback: string;
  revision: number;
  saved_at: string;
}

/** Local: the PIN by which a person opens a desk on this laptop; scrypt, and the failures since it last opened. */
export interface PinTable {
  event: string;
  person: string;
  salt: Uint8Array;
  hash: Uint8Array;
  failures: number;
}

/**
 * Local: the private key of a log that this installation writes, wrapped by the master key; null once the log is retired,
 * because its head may live elsewhere (the store was copied, restored or moved).
 */
export interface LogKeyTable {
  log: string;
  event: string;
  person: string;
  role: string;
  audience: string;
  wrapped: Uint8Array | null;
}

/** Local: an event's root key, wrapped by the master key. */
export interface RootKeyTable {
  event: string;
  wrapped: Uint8Array;
  /** The organiser's own id in the event. */
  person: string;
}

/** Local: what this installation knows of itself. */
export interface SettingTable {
  name: string;
  value: string;
}

export interface Schema {
  entry: EntryTable;
  event: EventTable;
  enrolled: EnrolledTable;
  draft: DraftTable;
  pin: PinTable;
  log_key: LogKeyTable;
  root_key: RootKeyTable;
  setting: SettingTable;
  device_key: DeviceKeyTable;
  receipt: ReceiptTable;
  known_hub: KnownHubTable;
}
