// What the rehearsal asks of a laptop's process, and what it is answered.

import type { ChannelName } from "#shared/contract/channels";
import type { ErrorCode, ErrorDetails } from "#shared/errors";
import type { Place } from "#shared/sync/frontier";
import type { Reckoning } from "./reckoning";
import type { JudgePlan } from "./virtual-judge";

export interface Orders {
  /** A message at one of the laptop's windows, through the contract like any other. */
  call: { input: { seat: string; channel: ChannelName; input: unknown }; output: unknown };
  /** A virtual judge sits down. */
  judge: { input: JudgePlan; output: null };
  /** The virtual judge types no more, and comes back once it has. */
  rest: { input: null; output: null };
  /** The virtual judge marks whatever is left, opened or not. */
  finish: { input: null; output: null };
  /** This laptop's device; null where it has none. */
  device: { input: { event: string }; output: string | null };
  /** What this laptop holds of what that device may read. */
  frontier: { input: { event: string; reader: string }; output: readonly (readonly [string, readonly Place[]])[] };
  /** Those of the ballots that are not held here; or, with `applied`, that are held and count for nothing yet. */
  missing: { input: { event: string; hashes: readonly string[]; applied: boolean }; output: readonly string[] };
  reckoning: { input: { event: string; stage: string }; output: Reckoning };
  /** Writes event.roadshow and results.xlsx. */
  leave: { input: { event: string; stage: string; out: string }; output: Record<string, unknown> };
}

export type OrderName = keyof Orders;

export type Order = { [O in OrderName]: { readonly order: O; readonly input: Orders[O]["input"] } }[OrderName];

export interface Asked {
  readonly id: number;
  readonly asked: Order;
}

export type Told =
  | { readonly ready: true }
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly error: { code: ErrorCode; details: ErrorDetails } };
