// One stage of a rehearsal: virtual judges at real ports mark, amend, recuse and come late; the chief opens, closes and measures.

import type { ChiefProject } from "#shared/contract/views";
import type { Stage } from "#shared/event/plan";
import type { Criterion, Rule } from "#shared/scoring/document";
import { add, fromInteger, multiply, parseAmount, subtract, divide, toText, ZERO } from "#shared/scoring/rational";
import type { Client } from "../client";
import type { Cast } from "./cast";
import { type SeededRandom, seededRandom } from "./seeded-random";

export interface Counts {
  ballots: number;
  amendments: number;
  recusals: number;
  late: number;
  rulings: number;
  drafts: number;
}

type Marks = Record<string, Record<string, string>>;

const recusalShare = 0.05;
const amendmentShare = 0.08;
/** Projects differ, as they do in a hall: else every total would be much the same, and every grade. */
const leastStrength = 45;
const strengthSpan = 50;

/** Plays the stage in hand until every project is closed; `counts` is added to, `progress` told after each project. */
export async function playStage(
  cast: Cast,
  stage: Stage,
  random: SeededRandom,
  counts: Counts,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const { projects } = await cast.chief.call("chief.view", {});
  for (const [at, { project, seq, track }] of projects.entries()) {
    await cast.chief.call("chief.open", { project });
    const session: Session = {
      cast,
      project,
      rule: await rubricOf(cast, track),
      strength: strengthOf(cast.seed, seq),
      random,
      counts,
    };
    // Of the first project one judge is recused, of the second one amends, of the third one comes late: each is always seen.
    const late = at === 2 % projects.length && cast.judges.length > 1 ? cast.judges.length - 1 : null;
    for (const number of cast.judges.keys()) {
      if (number === late) continue;
      await judgeOne(
        session,
        number,
        at === 0 && number === cast.judges.length - 1,
        at === 1 % projects.length && number === 0,
      );
    }
    await closeProject(cast.chief, project);
    if (late !== null) await comeLate(session, late);
    if (stage.performanceMaximum !== null) await savePerformance(session, stage.performanceMaximum);
    progress(at + 1, projects.length);
  }
}

/** A strong team stays strong from stage to stage; the order of the projects on the sheet and the seed make it so. */
function strengthOf(seed: number, seq: number): number {
  return leastStrength + seededRandom(seed + seq).below(strengthSpan);
}

interface Session {
  readonly cast: Cast;
  readonly project: string;
  readonly rule: Rule;
  /** In per cent of the range: no mark of the project lies below. */
  readonly strength: number;
  readonly random: SeededRandom;
  readonly counts: Counts;
}

/** What the judges are given to mark; everyone in a rehearsal marks all of it. */
async function rubricOf({ judges }: Cast, track: string): Promise<Rule> {
  const { tracks } = (await judges[0]?.client.call("judge.view", {})) ?? { tracks: [] };
  const rubric = tracks.find(({ id }) => id === track)?.rubric ?? null;
  if (rubric === null) throw new RangeError("no rule");
  return rubric;
}

function clientOf({ cast }: Session, number: number): Client {
  return (cast.judges[number] as Cast["judges"][number]).client;
}

async function judgeOne(session: Session, number: number, mustRecuse: boolean, mustAmend: boolean): Promise<void> {
  const { project, random, counts } = session;
  const client = clientOf(session, number);
  const recuses = random.chance(recusalShare) && session.cast.judges.length > 2;
  if (mustRecuse || recuses) {
    await client.call("judge.recuse", { project, reason: "示例：与参赛单位有合作" });
    counts.recusals += 1;
    return;
  }
  const marks = await mark(session, number);
  if (mustAmend || random.chance(amendmentShare)) await amendOne(session, number, marks);
}

/** Types every mark, each kept as a draft, says something where the stage asks for words, and submits. */
async function mark(session: Session, number: number): Promise<Marks> {
  const { project, rule, counts } = session;
  const client = clientOf(session, number);
  const marks: Marks = {};
  const feedback = rule.segments.length === 0 ? `示例意见：建议补充与${number + 1}号需求方的对接计划。` : "";
  let revision = 0;
  for (const segment of rule.segments) {
    const typed = (marks[segment.id] ??= {});
    for (const criterion of segment.criteria) {
      typed[criterion.id] = someMark(criterion, session);
      ({ revision } = await client.call("judge.save-draft", { project, marks, feedback, revision }));
      counts.drafts += 1;
    }
  }
  const { opening } = await client.call("judge.ballot", { project });
  await client.call("judge.submit", { project, marks, feedback, opening });
  counts.ballots += 1;
  return marks;
}

/** A mark on its step, from the project's strength up. */
function someMark({ min, max, step }: Criterion, { strength, random }: Session): string {
  const [least, most, by] = [min, max, step].map((text) => parseAmount(text) ?? ZERO) as [
    typeof ZERO,
    typeof ZERO,
    typeof ZERO,
  ];
  const span = divide(subtract(most, least), by);
  const steps = Number(span.n / span.d);
  const from = Math.floor((steps * strength) / 100);
  return toText(add(least, multiply(by, fromInteger(from + random.below(steps - from + 1)))));
}

async function amendOne(session: Session, number: number, before: Marks): Promise<void> {
  const { project, rule, counts } = session;
  const client = clientOf(session, number);
  const segment = rule.segments[0];
  const criterion = segment?.criteria[0];
  const { submitted } = await client.call("judge.ballot", { project });
  if (segment === undefined || criterion === undefined || submitted === null) return;
  const marks = { ...before, [segment.id]: { ...before[segment.id], [criterion.id]: someMark(criterion, session) } };
  await client.call("judge.amend", { project, marks, reason: "示例：录入有误", supersedes: submitted.hash });
  counts.amendments += 1;
}

async function closeProject(chief: Client, project: string): Promise<void> {
  const { cells } = await chiefProject(chief, project);
  await chief.call("chief.close", { project, seen: cells.map(({ judge, state }) => ({ judge, state })) });
}

async function chiefProject(chief: Client, project: string): Promise<ChiefProject> {
  const { projects } = await chief.call("chief.view", {});
  const found = projects.find((candidate) => candidate.project === project);
  if (found === undefined) throw new RangeError("the project has gone");
  return found;
}

/** A ballot that comes after the cut is kept, and counts by the chief's ruling alone. */
async function comeLate(session: Session, number: number): Promise<void> {
  const { cast, project, counts } = session;
  await mark(session, number);
  counts.late += 1;
  const { rulings } = await cast.chief.call("chief.view", {});
  const item = rulings.find((candidate) => candidate.kind === "late" && candidate.project === project);
  const ballot = item?.ballots.at(-1);
  if (item === undefined || ballot === undefined) throw new RangeError("the late ballot is not listed");
  await cast.chief.call("chief.rule", {
    subject: { about: "late", project, judge: item.judge, ballot: ballot.hash, counts: true },
    reason: "示例：评委设备重启，评分在休息前补交",
  });
  counts.rulings += 1;
}

async function savePerformance({ cast, project, strength, random }: Session, maximum: string): Promise<void> {
  const hundredths = strength * 100 + random.below(10_000 - strength * 100);
  const score = toText(divide(multiply(fromInteger(hundredths), parseAmount(maximum) ?? ZERO), fromInteger(10_000)));
  await cast.chief.call("chief.save-performance", { project, score, assessor: "示例评测机构" });
}
