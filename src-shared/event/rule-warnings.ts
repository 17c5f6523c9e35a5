// What a rule allows and yet is likely not meant: the traps that an organiser is warned of before locking it.

import type { RuleWarning } from "../contract/views";
import type { Rule } from "../scoring/document";
import { add, compare, fromInteger, parseAmount, toText, ZERO } from "../scoring/rational";
import { expectedProjects } from "./expected-projects";
import { componentMaxima } from "./rule-maxima";
import { type RuleOf, tracksUnder } from "./rule-place";
import { type TrackSeats, trackSeats } from "./rule-seats";
import { isFeedback } from "./stage-rule";
import type { EventState } from "./state";
import { plausibleTotals, tieChance } from "./tie-chance";

/** A note tells what is so by design and easily overlooked; a warning what is hardly meant. */
export type WarningSeverity = "warning" | "note";

const severities: Readonly<Record<RuleWarning["code"], WarningSeverity>> = {
  "component-maxima-differ": "warning",
  "weights-do-not-sum-to-one": "warning",
  "drop-never-applies": "warning",
  "drop-hangs-on-one": "note",
  "drop-leaves-few": "warning",
  "minimum-never-met": "warning",
  "minimum-hangs-on-one": "warning",
  // The ladder is there for it.
  "ties-likely": "note",
  "no-ruling-rung": "warning",
  "parts-never-count": "warning",
  "no-such-stage": "warning",
};

export function severityOf({ code }: RuleWarning): WarningSeverity {
  return severities[code];
}

/** `of` is the stage, and the track where the rule is one track's own. Warnings come before notes. */
export function ruleWarnings(state: EventState, of: RuleOf, rule: Rule): RuleWarning[] {
  const seats = tracksUnder(state, of)
    .map((track) => trackSeats(state, of.stage, track, rule))
    .filter(({ panel }) => panel > 0);
  const found = [
    ...componentWarnings(state, of, rule),
    ...partWarnings(seats),
    ...minimumWarnings(seats, rule),
    ...dropWarnings(seats, rule),
    ...ladderWarnings(rule),
    ...tieWarnings(state, of, rule),
  ];
  return found.toSorted((a, b) => Number(severityOf(a) === "note") - Number(severityOf(b) === "note"));
}

function componentWarnings(state: EventState, of: RuleOf, rule: Rule): RuleWarning[] {
  const amountOf = (text: string | null) => parseAmount(text ?? "") ?? ZERO;
  const maxima = componentMaxima(state, of, rule);
  const known = maxima.filter((item) => item.maximum !== null && compare(amountOf(item.weight), ZERO) > 0);
  const differ = new Set(known.map((item) => toText(amountOf(item.maximum)))).size > 1;
  const weights = rule.components.reduce((total, component) => add(total, amountOf(component.weight)), ZERO);
  return [
    ...strayStages(state, of.stage, rule).map((stage) => ({ code: "no-such-stage" as const, stage })),
    ...(differ ? [{ code: "component-maxima-differ" as const, maxima }] : []),
    ...(compare(weights, fromInteger(1)) === 0
      ? []
      : [{ code: "weights-do-not-sum-to-one" as const, sum: toText(weights) }]),
  ];
}

/** Carried over from a stage that does not come before, or that ranks nobody. */
function strayStages(state: EventState, stage: string, rule: Rule): string[] {
  const { stages } = state.plan;
  const earlier = stages
    .slice(
      0,
      Math.max(
        0,
        stages.findIndex(({ id }) => id === stage),
      ),
    )
    .map(({ id }) => id);
  return rule.components
    .flatMap(({ source }) => (source.startsWith("stage:") ? [source.slice("stage:".length)] : []))
    .filter((id) => !earlier.includes(id) || isFeedback(state, id));
}

function partWarnings(seats: readonly TrackSeats[]): RuleWarning[] {
  const judges = new Set(seats.flatMap(({ uncounted }) => uncounted)).size;
  return judges === 0 ? [] : [{ code: "parts-never-count", judges }];
}

function minimumWarnings(seats: readonly TrackSeats[], { panel: { minimumJudges: minimum } }: Rule): RuleWarning[] {
  const fewest = Math.min(...sizesOf(seats));
  if (fewest < minimum) return [{ code: "minimum-never-met", judges: fewest, minimum }];
  return fewest === minimum ? [{ code: "minimum-hangs-on-one", judges: fewest, minimum }] : [];
}

function dropWarnings(seats: readonly TrackSeats[], { panel }: Rule): RuleWarning[] {
  const { dropFrom } = panel;
  const drops = panel.dropHighest + panel.dropLowest;
  const sizes = sizesOf(seats);
  if (drops === 0 || sizes.length === 0) return [];
  const most = Math.max(...sizes);
  if (most < dropFrom) return [{ code: "drop-never-applies", judges: most, dropFrom }];
  const single = sizes.find((judges) => judges >= dropFrom && judges - drops <= 1);
  return [
    ...(single === undefined ? [] : [{ code: "drop-leaves-few" as const, judges: single, left: single - drops }]),
    ...(sizes.includes(dropFrom) ? [{ code: "drop-hangs-on-one" as const, judges: dropFrom, dropFrom }] : []),
  ];
}

/** How many judges give values to each average, over all panels. */
function sizesOf(seats: readonly TrackSeats[]): number[] {
  return seats.flatMap(({ averages }) => averages.map(({ judges }) => judges));
}

function ladderWarnings({ ties }: Rule): RuleWarning[] {
  return ties.includes("ruling") ? [] : [{ code: "no-ruling-rung" }];
}

/** Less likely ties than this are no surprise that one would be warned of. */
const WORTH_SAYING = 20;

/** Of the track where they are likeliest. */
function tieWarnings(state: EventState, { stage, track: only }: RuleOf, rule: Rule): RuleWarning[] {
  const found = tracksUnder(state, { stage, track: only }).map((track) => {
    const projects = expectedProjects(state, stage, track);
    const totals = plausibleTotals(state, { stage, track }, rule);
    return {
      code: "ties-likely" as const,
      track,
      projects,
      totals,
      percent: Math.round(100 * tieChance(projects, totals)),
    };
  });
  const [likeliest] = found.toSorted((a, b) => b.percent - a.percent);
  return likeliest !== undefined && likeliest.percent >= WORTH_SAYING ? [likeliest] : [];
}
