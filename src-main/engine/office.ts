// In whose name this laptop lets logs write: the root's, a chief desk's that is in charge, or nobody's.

import type { Basis, DeskStep } from "#shared/event/authority/authority";
import type { Signer } from "#shared/ledger/crypto";

export interface DeskOffice {
  readonly desk: string;
  readonly epoch: number;
  readonly signer: Signer;
}

export interface RootOffice {
  /** The organiser who holds the root. */
  readonly person: string;
  readonly signer: Signer;
}

export interface Office {
  readonly root: RootOffice | null;
  /** This laptop as the chief desk in charge of its hall; null where it is none. */
  readonly desk: DeskOffice | null;
  /** Whether the event has chief desks at all: from then on a chief writes at the one in charge alone. */
  readonly desks: boolean;
  /** This laptop's device key, by which hubs know it. */
  readonly device: string | null;
}

/** The step of the succession that this device is in charge by; null where another is, or none of them is this one. */
export function stepInCharge(authority: Basis, device: string | null): DeskStep | null {
  return authority.desks.find((step) => step.desk === device && step.inCharge) ?? null;
}
