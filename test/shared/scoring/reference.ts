// A slow reference of shared/rules/SCORING.md, written from its text alone: it shares no code with the engine.

import type { Fraction } from "./fraction";
import { amount, fixedText, minus, order, plus, rounded, textOf, times, total } from "./fraction";

type Json = Record<string, unknown>;

interface Doc {
  rule: {
    segments: { id: string; weight: string; criteria: { id: string; weight: string }[] }[];
    panel: {
      method: string;
      scope: string;
      dropHighest: number;
      dropLowest: number;
      dropFrom: number;
      minimumJudges: number;
    };
    components?: { source: string; weight: string }[];
    rounding?: { mode: string; decimals: number; at: string[] };
    rankBy?: string;
    ties?: string[];
  };
  groups: { id: string; projects: Project[] }[];
}

interface Project {
  id: string;
  marks: Record<string, Record<string, Record<string, string>> | null>;
  performance?: string;
  stages?: Record<string, string>;
  deductions?: string;
  ruling?: number;
}

function dropped(rule: Doc["rule"], values: Fraction[], drop: boolean): Fraction[] {
  const { dropFrom, dropHighest, dropLowest } = rule.panel;
  const rest = [...values];
  if (!drop || values.length < dropFrom) return rest;
  const takeAway = (best: (x: Fraction, y: Fraction) => boolean): void => {
    let worst = 0;
    for (let index = 1; index < rest.length; index += 1)
      if (best(rest[index] as Fraction, rest[worst] as Fraction)) worst = index;
    rest.splice(worst, 1);
  };
  for (let time = 0; time < dropHighest; time += 1) takeAway((x, y) => order(x, y) > 0);
  for (let time = 0; time < dropLowest; time += 1) takeAway((x, y) => order(x, y) < 0);
  return rest;
}

function averaged(rule: Doc["rule"], present: Fraction[], drop: boolean): Fraction | null {
  if (present.length < rule.panel.minimumJudges) return null;
  const values = dropped(rule, present, drop);
  const count = values.length;
  if (rule.panel.method === "sum") return total(values);
  if (rule.panel.method === "mean") return times(total(values), [1n, BigInt(count)]);
  values.sort(order);
  if (count % 2 === 1) return values[(count - 1) / 2] as Fraction;
  return times(plus(values[count / 2 - 1] as Fraction, values[count / 2] as Fraction), [1n, 2n]);
}

function roundedAt(rule: Doc["rule"], where: string, value: Fraction): Fraction {
  const { rounding } = rule;
  return rounding !== undefined && rounding.at.indexOf(where) >= 0
    ? rounded(value, rounding.decimals, rounding.mode)
    : value;
}

function field(object: unknown, ...keys: string[]): unknown {
  let value: unknown = object;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.keys(value).includes(key)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}

const markOf = (project: Project, judge: string, segment: string, criterion: string): Fraction | null => {
  const mark = field(project.marks, judge, segment, criterion);
  return typeof mark === "string" ? amount(mark) : null;
};

function segmentOf(rule: Doc["rule"], project: Project, judge: string, id: string): Fraction | null {
  let value: Fraction = [0n, 1n];
  for (const criterion of rule.segments.find((segment) => segment.id === id)?.criteria ?? []) {
    const mark = markOf(project, judge, id, criterion.id);
    if (mark === null) return null;
    value = plus(value, times(amount(criterion.weight), mark));
  }
  return value;
}

function ballotOf(rule: Doc["rule"], project: Project, judge: string): Fraction | null {
  let value: Fraction = [0n, 1n];
  for (const segment of rule.segments) {
    const part = segmentOf(rule, project, judge, segment.id);
    if (part === null) return null;
    value = plus(value, times(amount(segment.weight), part));
  }
  return value;
}

const there = (values: (Fraction | null)[]): Fraction[] => values.filter((value) => value !== null);

interface OnSite {
  value: Fraction | null;
  segments: Map<string, Fraction>;
  criteria: Map<string, Fraction>;
}

function onSite(rule: Doc["rule"], project: Project, drop: boolean): OnSite {
  const judges = Object.keys(project.marks);
  const segments = new Map<string, Fraction>();
  const criteria = new Map<string, Fraction>();
  const nothing: OnSite = { value: null, segments, criteria };
  let value: Fraction = [0n, 1n];
  if (rule.panel.scope === "total") {
    const full = judges.filter((judge) => ballotOf(rule, project, judge) !== null);
    const average = averaged(rule, there(full.map((judge) => ballotOf(rule, project, judge))), drop);
    if (average === null) return nothing;
    for (const { id } of rule.segments) {
      const part = averaged(rule, there(full.map((judge) => segmentOf(rule, project, judge, id))), drop);
      if (part !== null) segments.set(id, part);
    }
    return { value: roundedAt(rule, "panel", average), segments, criteria };
  }
  for (const segment of rule.segments) {
    if (rule.panel.scope === "segment") {
      const average = averaged(rule, there(judges.map((judge) => segmentOf(rule, project, judge, segment.id))), drop);
      if (average === null) return nothing;
      const panel = roundedAt(rule, "panel", average);
      segments.set(segment.id, panel);
      value = plus(value, roundedAt(rule, "weighted", times(panel, amount(segment.weight))));
    } else {
      let inside: Fraction = [0n, 1n];
      for (const criterion of segment.criteria) {
        const marks = there(judges.map((judge) => markOf(project, judge, segment.id, criterion.id)));
        const average = averaged(rule, marks, drop);
        if (average === null) return nothing;
        const panel = roundedAt(rule, "panel", average);
        criteria.set(`${segment.id}.${criterion.id}`, panel);
        inside = plus(inside, roundedAt(rule, "weighted", times(panel, amount(criterion.weight))));
      }
      segments.set(segment.id, inside);
      value = plus(value, times(inside, amount(segment.weight)));
    }
  }
  return { value, segments, criteria };
}

interface Scored {
  project: Project;
  onsite: OnSite;
  values: Map<string, Fraction>;
  contributions: Map<string, Fraction>;
  deductions: Fraction;
  exact: Fraction;
  announced: Fraction;
  decidedBy: string | null;
}

function scored(rule: Doc["rule"], project: Project): Scored | null {
  const onsite = onSite(rule, project, true);
  if (onsite.value === null) return null;
  const values = new Map<string, Fraction>([["onsite", onsite.value]]);
  if (project.performance !== undefined) values.set("performance", amount(project.performance));
  for (const [stage, value] of Object.entries(project.stages ?? {})) values.set(`stage:${stage}`, amount(value));
  const contributions = new Map<string, Fraction>();
  for (const { source, weight } of rule.components ?? [{ source: "onsite", weight: "1" }]) {
    const value = values.get(source);
    if (value !== undefined) contributions.set(source, roundedAt(rule, "component", times(value, amount(weight))));
    else if (order(amount(weight), [0n, 1n]) !== 0) return null;
  }
  const deductions = amount(project.deductions ?? "0");
  const exact = minus(total([...contributions.values()]), deductions);
  const announced = roundedAt(rule, "final", exact);
  return { project, onsite, values, contributions, deductions, exact, announced, decidedBy: null };
}

/** undefined: no value. null: lowest. */
function rungValue(rule: Doc["rule"], rung: string, one: Scored, set: Scored[]): Fraction | null | undefined {
  if (rung === "exact") return one.exact;
  if (rung === "undropped") return onSite(rule, one.project, false).value ?? undefined;
  if (rung === "ruling") return one.project.ruling === undefined ? undefined : [BigInt(-one.project.ruling), 1n];
  if (rung === "head-to-head") return [BigInt(set.filter((other) => beats(rule, one, other)).length), 1n];
  const name = rung.slice(rung.indexOf(":") + 1);
  if (rung.startsWith("segment:")) return one.onsite.segments.get(name);
  if (rung.startsWith("criterion:")) return one.onsite.criteria.get(name);
  return one.values.get(name) ?? null;
}

function beats(rule: Doc["rule"], one: Scored, other: Scored): boolean {
  let [mine, theirs] = [0, 0];
  for (const judge of Object.keys(one.project.marks)) {
    const [left, right] = [ballotOf(rule, one.project, judge), ballotOf(rule, other.project, judge)];
    if (left === null || right === null) continue;
    if (order(left, right) > 0) mine += 1;
    if (order(left, right) < 0) theirs += 1;
  }
  return mine > theirs;
}

/** Splits the set at the first of the rungs and sends each part on to the rest. */
function separated(rule: Doc["rule"], set: Scored[], rungs: string[]): Scored[][] {
  const [rung, ...rest] = rungs;
  if (rung === undefined || set.length < 2) return [set];
  const values = new Map(set.map((one) => [one, rungValue(rule, rung, one, set)]));
  if ([...values.values()].includes(undefined)) return separated(rule, set, rest);
  const parts: Scored[][] = [];
  const open = new Set(set);
  while (open.size > 0) {
    let best: Fraction | null = null;
    for (const one of open) {
      const value = values.get(one) ?? null;
      if (value !== null && (best === null || order(value, best) > 0)) best = value;
    }
    const part = [...open].filter((one) => {
      const value = values.get(one) ?? null;
      return best === null || value === null ? best === value : order(value, best) === 0;
    });
    for (const one of part) open.delete(one);
    parts.push(part);
  }
  if (parts.length > 1) for (const one of set) one.decidedBy = rung;
  return parts.flatMap((part) => separated(rule, part, rest));
}

const byCodePoint = (a: { id: string }, b: { id: string }): number => {
  const [left, right] = [[...a.id], [...b.id]].map((text) => text.map((letter) => letter.codePointAt(0) ?? 0));
  for (let index = 0; ; index += 1) {
    const [x, y] = [left?.[index], right?.[index]];
    if (x === undefined || y === undefined) return (left?.length ?? 0) - (right?.length ?? 0);
    if (x !== y) return x - y;
  }
};

function table(rule: Doc["rule"], all: Scored[]): Json[] {
  const rows: Json[] = [];
  const rankedBy = (one: Scored): Fraction => (rule.rankBy === "exact" ? one.exact : one.announced);
  const left = [...all].sort((a, b) => order(rankedBy(b), rankedBy(a)));
  while (left.length > 0) {
    const first = left[0] as Scored;
    const equals = left.splice(0, left.filter((one) => order(rankedBy(one), rankedBy(first)) === 0).length);
    for (const part of separated(rule, equals, rule.ties ?? [])) {
      const rank = rows.length + 1;
      part.sort((a, b) => byCodePoint(a.project, b.project));
      rows.push(...part.map((one) => row(rule, one, { rank, tied: part.length > 1 })));
    }
  }
  return rows;
}

const texts = (values: Map<string, Fraction>): Json =>
  Object.fromEntries([...values].map(([key, value]) => [key, textOf(value)]));

function row(rule: Doc["rule"], one: Scored, place: { rank: number; tied: boolean }): Json {
  const final = rule.rounding?.at.includes("final") === true ? rule.rounding.decimals : null;
  return {
    project: one.project.id,
    ...place,
    total: final === null ? textOf(one.exact) : fixedText(one.announced, final),
    exact: textOf(one.exact),
    onsite: textOf(one.onsite.value as Fraction),
    segments: texts(one.onsite.segments),
    components: texts(one.contributions),
    deductions: textOf(one.deductions),
    decidedBy: one.decidedBy,
    status: "ranked",
  };
}

/** The result of a sound `roadshow-scoring/1` document, its incomplete projects without a reason. */
export function referenceScore(document: unknown): Json {
  const { rule, groups } = document as Doc;
  return {
    format: "roadshow-result/1",
    groups: groups.map(({ id, projects }) => {
      const all = projects.map((project) => [project, scored(rule, project)] as const);
      const ranked = all.flatMap(([, one]) => (one === null ? [] : [one]));
      const incomplete = all.filter(([, one]) => one === null).map(([project]) => project);
      incomplete.sort(byCodePoint);
      return {
        id,
        ranking: [
          ...table(rule, ranked),
          ...incomplete.map((project) => ({ project: project.id, rank: null, status: "incomplete" })),
        ],
      };
    }),
  };
}
