// The rules of one workbook: which tracks each of them ranks, and the columns that the rubrics of them all need.

import type { Criterion, Segment } from "#shared/scoring/index";
import type { Shown, ShownTrack } from "./shown-project";

export interface RuleSet {
  /** "计分规则" where there is one alone, else numbered. */
  readonly label: string;
  readonly hash: string;
  readonly tracks: readonly ShownTrack[];
}

/** In the order of the tracks. */
export function ruleSets({ tracks }: Pick<Shown, "tracks">): RuleSet[] {
  const hashOf = ({ track }: ShownTrack): string => track.certificate.body.ruleHash;
  const hashes = [...new Set(tracks.map(hashOf))];
  return hashes.map((hash, at) => ({
    label: hashes.length === 1 ? "计分规则" : `计分规则${at + 1}`,
    hash,
    tracks: tracks.filter((track) => hashOf(track) === hash),
  }));
}

/** The title of a track's own section, where tracks are ranked by different rules; null where one rule ranks them all. */
export function ruleTitle(shown: Shown, track: ShownTrack): string | null {
  const sets = ruleSets(shown);
  if (sets.length === 1) return null;
  return `${track.track.name}　按${sets.find(({ tracks }) => tracks.includes(track))?.label ?? ""}`;
}

/** A criterion as one or several rules have it: what differs stands side by side. */
export interface SharedCriterion {
  readonly id: string;
  readonly name: string;
  readonly max: string;
  readonly weights: readonly string[];
}

export interface SharedSegment {
  readonly id: string;
  readonly name: string;
  readonly weights: readonly string[];
  readonly criteria: readonly SharedCriterion[];
}

/** The segments of all rules, by id, each with every criterion that it has in any of them. */
export function sharedSegments({ tracks }: Pick<Shown, "tracks">): SharedSegment[] {
  const segments = tracks.flatMap(({ track }) => track.rule.segments);
  return byId(segments).map(([id, same]) => ({
    id,
    name: besides(same.map(nameOf)),
    weights: distinct(same.map(({ weight }) => weight)),
    criteria: byId(same.flatMap(({ criteria }) => criteria)).map(([criterion, alike]) => ({
      id: criterion,
      name: besides(alike.map(nameOf)),
      max: besides(alike.map(({ max }) => max)),
      weights: distinct(alike.map(({ weight }) => weight)),
    })),
  }));
}

function nameOf({ id, name }: Segment | Criterion): string {
  return name ?? id;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): [string, T[]][] {
  return [...Map.groupBy(items, ({ id }) => id)];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function besides(texts: readonly string[]): string {
  return distinct(texts).join("／");
}
