// The eligibility findings of an event's registrations, by project.

import type { FindingView } from "#shared/contract/views";
import type { EventState } from "#shared/event/state";

export interface Findings {
  readonly findings: ReadonlyMap<string, readonly FindingView[]>;
  readonly remarks: ReadonlyMap<string, readonly FindingView[]>;
}

export function findingsOf(_state: EventState): Findings {
  return { findings: new Map(), remarks: new Map() };
}
