// One stage of a rehearsal: virtual judges at real ports mark, amend, recuse and come late; the chief opens, closes and
// measures: project after project in a hall, all at once where materials are reviewed.

import { drawOrder } from "#shared/event/draw";
import type { Stage } from "#shared/event/plan";
import type { Rule } from "#shared/scoring/document";
import { nodeCrypto } from "#node/crypto";
import type { Asker, Cast } from "./cast";
import type { SeededRandom } from "./seeded-random";
import { someMark, somePerformance, strengthOf } from "./some-mark";

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

type Progress = (done: number, total: number) => void;

/** Plays the stage in hand until every project is closed; `counts` is added to, `progress` told after each project. */
export async function playStage(
  cast: Cast,
  stage: Stage,
  random: SeededRandom,
  counts: Counts,
  progress: Progress,
): Promise<void> {
  const { projects } = await cast.chief.call("chief.view", {});
  const turns: Turn[] = [];
  for (const [at, project] of projects.entries()) {
    turns.push({
      cast,
      project: project.project,
      rule: await rubricOf(cast, project.track),
      strength: strengthOf(cast.seed, project.seq),
      random,
      counts,
      ...eventsOf(at, projects.length, cast.judges.length),
    });
  }
  await (stage.roadshow ? playRoadshow(cast, turns, stage, progress) : playMaterials(cast, turns, stage, progress));
}

/** Of the first project one judge is recused, of the second one amends, of the third one comes late: each is always seen. */
function eventsOf(at: number, projects: number, judges: number): Pick<Turn, "recused" | "amends" | "late"> {
  const last = judges - 1;
  return {
    recused: at === 0 ? last : null,
    amends: at === 1 % projects ? 0 : null,
    late: at === 2 % projects && judges > 1 ? last : null,
  };
}

async function playRoadshow(cast: Cast, turns: readonly Turn[], stage: Stage, progress: Progress): Promise<void> {
  for (const [at, turn] of turns.entries()) {
    await cast.chief.call("chief.open", { project: turn.project });
    for (const number of cast.judges.keys()) await judgeOne(turn, number);
    await closeAll(cast.chief, [turn]);
    await settle(turn, stage);
    progress(at + 1, turns.length);
  }
}

/** Everything is open at once, and each judge goes through it in an order of the own. */
async function playMaterials(cast: Cast, turns: readonly Turn[], stage: Stage, progress: Progress): Promise<void> {
  const byProject = new Map(turns.map((turn) => [turn.project, turn]));
  const projects = [...byProject.keys()];
  await cast.chief.call("chief.open-all", { projects });
  let sheets = 0;
  for (const number of cast.judges.keys()) {
    for (const project of drawOrder(projects, `${stage.id} ${cast.seed} ${number}`, nodeCrypto)) {
      await judgeOne(byProject.get(project) as Turn, number);
      sheets += 1;
      progress(Math.floor(sheets / cast.judges.length), turns.length);
    }
  }
  await closeAll(cast.chief, turns);
  for (const turn of turns) await settle(turn, stage);
}

/** What comes after the cut. */
async function settle(turn: Turn, { performanceMaximum }: Stage): Promise<void> {
  if (turn.late !== null) await comeLate(turn, turn.late);
  if (performanceMaximum !== null) await savePerformance(turn, performanceMaximum);
}

/** A project and what happens to it; the judges are named by their number. */
interface Turn {
  readonly cast: Cast;
  readonly project: string;
  readonly rule: Rule;
  /** In per cent of the range: no mark of the project lies below. */
  readonly strength: number;
  readonly random: SeededRandom;
  readonly counts: Counts;
  readonly recused: number | null;
  readonly amends: number | null;
  readonly late: number | null;
}

/** What the judges are given to mark; everyone in a rehearsal marks all of it. */
async function rubricOf({ judges }: Cast, track: string): Promise<Rule> {
  const { tracks } = (await judges[0]?.client.call("judge.view", {})) ?? { tracks: [] };
  const rubric = tracks.find(({ id }) => id === track)?.rubric ?? null;
  if (rubric === null) throw new RangeError("no rule");
  return rubric;
}

function clientOf({ cast }: Turn, number: number): Asker {
  return (cast.judges[number] as Cast["judges"][number]).client;
}

async function judgeOne(turn: Turn, number: number): Promise<void> {
  const { project, random, counts } = turn;
  if (number === turn.late) return;
  const client = clientOf(turn, number);
  const recuses = random.chance(recusalShare) && turn.cast.judges.length > 2;
  if (number === turn.recused || recuses) {
    await client.call("judge.recuse", { project, reason: "示例：与参赛单位有合作" });
    counts.recusals += 1;
    return;
  }
  const marks = await mark(turn, number);
  if (number === turn.amends || random.chance(amendmentShare)) await amendOne(turn, number, marks);
}

/** Types every mark, each kept as a draft, says something where the stage asks for words, and submits. */
async function mark(turn: Turn, number: number): Promise<Marks> {
  const { project, rule, counts } = turn;
  const client = clientOf(turn, number);
  const marks: Marks = {};
  const feedback = rule.segments.length === 0 ? `示例意见：建议补充与${number + 1}号需求方的对接计划。` : "";
  let revision = 0;
  for (const segment of rule.segments) {
    const typed = (marks[segment.id] ??= {});
    for (const criterion of segment.criteria) {
      typed[criterion.id] = someMark(criterion, turn.strength, turn.random);
      ({ revision } = await client.call("judge.save-draft", { project, marks, feedback, revision }));
      counts.drafts += 1;
    }
  }
  const { opening } = await client.call("judge.ballot", { project });
  await client.call("judge.submit", { project, marks, feedback, opening });
  counts.ballots += 1;
  return marks;
}

async function amendOne(turn: Turn, number: number, before: Marks): Promise<void> {
  const { project, rule, counts } = turn;
  const client = clientOf(turn, number);
  const segment = rule.segments[0];
  const criterion = segment?.criteria[0];
  const { submitted } = await client.call("judge.ballot", { project });
  if (segment === undefined || criterion === undefined || submitted === null) return;
  const marks = {
    ...before,
    [segment.id]: { ...before[segment.id], [criterion.id]: someMark(criterion, turn.strength, turn.random) },
  };
  await client.call("judge.amend", { project, marks, reason: "示例：录入有误", supersedes: submitted.hash });
  counts.amendments += 1;
}

async function closeAll(chief: Asker, turns: readonly Turn[]): Promise<void> {
  const { projects } = await chief.call("chief.view", {});
  const closing = projects.filter(({ project }) => turns.some((turn) => turn.project === project));
  await chief.call("chief.close-all", {
    projects: closing.map(({ project, cells }) => ({
      project,
      seen: cells.map(({ judge, state }) => ({ judge, state })),
    })),
  });
}

/** A ballot that comes after the cut is kept, and counts by the chief's ruling alone. */
async function comeLate(turn: Turn, number: number): Promise<void> {
  const { cast, project, counts } = turn;
  await mark(turn, number);
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

async function savePerformance({ cast, project, strength, random }: Turn, maximum: string): Promise<void> {
  const score = somePerformance(maximum, strength, random);
  await cast.chief.call("chief.save-performance", { project, score, assessor: "示例评测机构" });
}
