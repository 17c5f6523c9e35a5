// What is shown before and while someone signs in: events, doors, sessions.

import type { ErrorCode, ErrorDetails } from "../../errors";
import type { Role } from "../../event/bodies";

export type Desk = "organiser" | "chief" | "judge" | "scorekeeper";

export interface EventCard {
  readonly event: string;
  readonly title: string;
  readonly template: string;
  readonly rehearsal: boolean;
  /** Wall time with zone of the event's first entry. */
  readonly createdAt: string;
  /** Whether this laptop holds the event's root key, and so can open the organiser's desk. */
  readonly organisable: boolean;
  readonly projects: number;
  readonly people: number;
}

/** What was found at start and must be told: a damaged store that was set aside. */
export interface StartupNote {
  readonly code: Extract<ErrorCode, "store-damaged">;
  readonly details: ErrorDetails;
}

export interface SessionView {
  readonly event: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly person: string | null;
  readonly name: string;
  readonly role: Role;
  readonly desks: readonly Desk[];
  /** Whether others, too, have marked or hold a PIN on this laptop. */
  readonly shared: boolean;
}

export interface HelloView {
  readonly version: string;
  readonly events: readonly EventCard[];
  readonly session: SessionView | null;
  readonly notes: readonly StartupNote[];
  readonly templates: readonly { readonly id: string; readonly title: string }[];
}

export interface DoorView {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  readonly panels: readonly string[];
  readonly hasPin: boolean;
  /** The chief gave this laptop to the person, who has no PIN on it yet: whoever sits here chooses one. */
  readonly mayChoosePin: boolean;
  readonly locked: boolean;
}

export interface DoorsView {
  readonly event: string;
  readonly title: string;
  readonly rehearsal: boolean;
  readonly organiser: { readonly present: boolean; readonly locked: boolean; readonly waitSeconds: number };
  readonly people: readonly DoorView[];
}
