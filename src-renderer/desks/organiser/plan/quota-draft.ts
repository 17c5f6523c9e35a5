// A quota while it is being edited: which kind it is, and its number or share as typed.

import type { Quota } from "#shared/event/plan";
import { amountText } from "../rule/rule-draft";

export const quotaKinds = ["number", "share", "all"] as const;
export type QuotaKind = (typeof quotaKinds)[number];
export const quotaRounds = ["up", "down", "half-up"] as const;
export type QuotaRound = (typeof quotaRounds)[number];

export interface QuotaDraft {
  readonly kind: QuotaKind;
  /** The number or the per cent, as typed. */
  readonly typed: string;
  readonly round: QuotaRound;
}

export type PerTrackDraft = Readonly<Record<string, QuotaDraft>>;

export function quotaDraftOf(quota: Quota): QuotaDraft {
  if (quota === null) return { kind: "all", typed: "", round: "up" };
  if (typeof quota === "number") return { kind: "number", typed: String(quota), round: "up" };
  return { kind: "share", typed: quota.percent, round: quota.round };
}

/** What is no number becomes NaN, and what is no share a percentage that the plan's form refuses. */
export function quotaOf({ kind, typed, round }: QuotaDraft): Quota {
  if (kind === "all") return null;
  const text = amountText(typed);
  if (kind === "share") return { percent: text, round };
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** A share of more than everybody is a slip of the pen. */
export function overWhole(quota: Quota): boolean {
  return quota !== null && typeof quota === "object" && Number(quota.percent) > 100;
}

export function perTrackDraftOf(perTrack: Readonly<Record<string, Quota>>): PerTrackDraft {
  return mapValues(perTrack, quotaDraftOf);
}

export function perTrackOf(perTrack: PerTrackDraft): Record<string, Quota> {
  return mapValues(perTrack, quotaOf);
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, value: (item: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, value(item)]));
}
