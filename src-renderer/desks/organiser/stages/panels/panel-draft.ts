// A panel while it is being edited: who is on it, and the criteria that each is given.

import type { PersonView, StagePanelView } from "#shared/contract/views";
import type { Rule } from "#shared/scoring/document";
import { criteriaOf, givenCriteria, partOf, type Seat } from "./seats";

/** Judge → criteria; a judge who is not on the panel is not in it. Without a rule there is nothing to be given. */
export type PanelDraft = ReadonlyMap<string, readonly string[]>;

export function panelDraftOf(seats: readonly Seat[], rule: Rule | null): PanelDraft {
  return new Map(seats.map(({ judge, part }) => [judge, rule === null ? [] : givenCriteria(rule, part)]));
}

export function withSeat(draft: PanelDraft, judge: string, on: boolean, rule: Rule | null): PanelDraft {
  const next = new Map(draft);
  if (on) next.set(judge, rule === null ? [] : criteriaOf(rule));
  else next.delete(judge);
  return next;
}

export function withCriteria(draft: PanelDraft, judge: string, criteria: readonly string[], on: boolean): PanelDraft {
  const held = draft.get(judge) ?? [];
  const others = held.filter((criterion) => !criteria.includes(criterion));
  return new Map(draft).set(judge, on ? [...others, ...criteria] : others);
}

/** Whoever is on the panel and is given nothing: that is no seat. */
export function idleJudges(draft: PanelDraft, rule: Rule | null): string[] {
  if (rule === null || rule.segments.length === 0) return [];
  return [...draft].flatMap(([judge, criteria]) => (criteria.length === 0 ? [judge] : []));
}

export function panelLines(draft: PanelDraft, rule: Rule | null): StagePanelView["judges"] {
  return [...draft].map(([judge, criteria]) => ({ judge, part: rule === null ? null : partOf(rule, criteria) }));
}

/** As the panel would be, for its warnings. */
export function draftSeats(draft: PanelDraft, people: readonly PersonView[], rule: Rule | null): Seat[] {
  const parts = new Map(panelLines(draft, rule).map(({ judge, part }) => [judge, part]));
  return people
    .filter(({ person }) => parts.has(person))
    .map(({ person, name, unit }) => ({ judge: person, name, unit, part: parts.get(person) ?? null }));
}
