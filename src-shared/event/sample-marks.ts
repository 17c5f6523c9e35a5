// Sample marks for trying a rule before anything is marked: drawn by chance for the event's own projects and panels.

import type { Criterion, JudgeMarks, Marks, Rule } from "../scoring/document";
import { add, fromInteger, multiply, parseAmount, subtract, toText, ZERO } from "../scoring/rational";
import { type RandomStream, randomStream } from "../statistics/random";
import { orderedRecusal, partOf, trackPanel } from "./panel";
import { rubricOf } from "./stage-rule";
import type { EventState } from "./state";

/** Shares of the range, in thousandths: how good a project is, how a judge leans, and how a single mark strays. */
const quality = { from: 620, spread: 280 };
const leaning = { from: -30, spread: 60 };
const straying = { from: -60, spread: 120 };

/** A panel that has nobody yet is taken to be so large at least. */
const usualPanel = 5;

/** The same event, project and judge give the same marks, whichever settings are tried. Recusals on record hold. */
export function sampleMarks(state: EventState, stage: string, track: string, project: string, rule: Rule): Marks {
  const panel = trackPanel(state, stage, track);
  const seats =
    panel.length > 0
      ? panel.map(({ person }) => ({
          judge: person,
          rubric: rubricOf(rule, partOf(state, stage, track, person)),
          recused: orderedRecusal(state, project, person) !== null,
        }))
      : imaginedPanel(rule).map((judge) => ({ judge, rubric: rule, recused: false }));
  const good = draw(stream(state, stage, project), quality);
  return Object.fromEntries(
    seats.map(({ judge, rubric, recused }) => [
      judge,
      recused
        ? null
        : judgeMarks(state, `${stage}/${project}/${judge}`, rubric, good + judgeLeaning(state, stage, judge)),
    ]),
  );
}

function imaginedPanel({ panel }: Rule): string[] {
  const size = Math.min(Math.max(panel.minimumJudges, panel.dropFrom, usualPanel), maximumImagined);
  return Array.from({ length: size }, (_, at) => `sample-judge-${at + 1}`);
}

/** Beyond any real panel. */
const maximumImagined = 50;

function judgeLeaning(state: EventState, stage: string, judge: string): number {
  return draw(stream(state, stage, judge), leaning);
}

function judgeMarks(state: EventState, place: string, rubric: Rule, good: number): JudgeMarks {
  return Object.fromEntries(
    rubric.segments.map((segment) => [
      segment.id,
      Object.fromEntries(
        segment.criteria.map((criterion) => {
          const strays = draw(stream(state, place, `${segment.id}.${criterion.id}`), straying);
          return [criterion.id, markAt(criterion, good + strays)];
        }),
      ),
    ]),
  );
}

/** The mark on the criterion's step at so many thousandths of the way from the lowest to the highest. */
function markAt({ min, max, step }: Criterion, thousandths: number): string {
  const [lowest, highest, each] = [min, max, step].map((text) => parseAmount(text) ?? ZERO) as [
    typeof ZERO,
    typeof ZERO,
    typeof ZERO,
  ];
  const range = subtract(highest, lowest);
  const share = BigInt(Math.max(0, Math.min(1000, thousandths)));
  const steps = (share * range.n * each.d) / (1000n * range.d * each.n);
  return toText(add(lowest, multiply(each, fromInteger(steps))));
}

/** A value in hundredths between six and nineteen twentieths of the full score, for a component nobody has a value of yet. */
export function sampleValue(
  state: EventState,
  stage: string,
  project: string,
  source: string,
  maximum: string,
): string {
  const full = parseAmount(maximum) ?? ZERO;
  const share = 650 + stream(state, stage, `${project}/${source}`).below(300);
  const hundredths = (BigInt(share) * full.n * 100n) / (1000n * full.d);
  return toText({ n: hundredths, d: 100n });
}

function stream(state: EventState, place: string, of: string): RandomStream {
  return randomStream(state.event, `rule-preview/${place}/${of}`);
}

function draw(random: RandomStream, { from, spread }: { readonly from: number; readonly spread: number }): number {
  return from + random.below(spread + 1);
}
