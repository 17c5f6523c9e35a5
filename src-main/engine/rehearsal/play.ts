// A rehearsal played through: virtual judges at real ports open, mark, amend, recuse, come late; the chief closes, rules and signs.

import type { CertificateView, ChiefProject } from "#shared/contract/views";
import type { Criterion, Rule } from "#shared/scoring/document";
import { add, fromInteger, multiply, parseAmount, subtract, divide, toText, ZERO } from "#shared/scoring/rational";
import type { Client } from "../client";
import type { Cast } from "./cast";
import type { SeededRandom } from "./seeded-random";

export interface Played {
  readonly ballots: number;
  readonly amendments: number;
  readonly recusals: number;
  readonly late: number;
  readonly rulings: number;
  readonly drafts: number;
  readonly certificate: CertificateView;
}

type Marks = Record<string, Record<string, string>>;

const recusalShare = 0.05;
const amendmentShare = 0.08;

/** `progress` is told after each project. */
export async function play(
  cast: Cast,
  random: SeededRandom,
  progress: (done: number, total: number) => void,
): Promise<Played> {
  const counts = { ballots: 0, amendments: 0, recusals: 0, late: 0, rulings: 0, drafts: 0 };
  const { projects } = await cast.chief.call("chief.view", {});
  const rule = await lockedRule(cast);
  for (const [at, { project }] of projects.entries()) {
    await cast.chief.call("chief.open", { project });
    const session: Session = { cast, project, rule, random, counts };
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
    await savePerformance(session);
    progress(at + 1, projects.length);
  }
  counts.rulings += await ruleOnTies(cast.chief);
  const { scoringHash } = await cast.chief.call("chief.result", {});
  return { ...counts, certificate: await cast.chief.call("chief.sign", { scoringHash }) };
}

interface Session {
  readonly cast: Cast;
  readonly project: string;
  readonly rule: Rule;
  readonly random: SeededRandom;
  readonly counts: {
    ballots: number;
    amendments: number;
    recusals: number;
    late: number;
    rulings: number;
    drafts: number;
  };
}

async function lockedRule(cast: Cast): Promise<Rule> {
  const { rules } = await cast.organiser.call("organiser.view", {});
  const found = rules.find((candidate) => candidate.stage === cast.stage);
  if (found === undefined) throw new RangeError("no rule");
  return found.rule;
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

/** Types every mark, each kept as a draft, and submits. */
async function mark(session: Session, number: number): Promise<Marks> {
  const { project, rule, random, counts } = session;
  const client = clientOf(session, number);
  const marks: Marks = {};
  let revision = 0;
  for (const segment of rule.segments) {
    const typed = (marks[segment.id] ??= {});
    for (const criterion of segment.criteria) {
      typed[criterion.id] = someMark(criterion, random);
      ({ revision } = await client.call("judge.save-draft", { project, marks, revision }));
      counts.drafts += 1;
    }
  }
  const { opening } = await client.call("judge.ballot", { project });
  await client.call("judge.submit", { project, marks, opening });
  counts.ballots += 1;
  return marks;
}

/** A mark on its step, in the upper 40 % of the range: as panels mark finalists. */
function someMark({ min, max, step }: Criterion, random: SeededRandom): string {
  const [least, most, by] = [min, max, step].map((text) => parseAmount(text) ?? ZERO) as [
    typeof ZERO,
    typeof ZERO,
    typeof ZERO,
  ];
  const span = divide(subtract(most, least), by);
  const steps = Number(span.n / span.d);
  const from = Math.floor(steps * 0.6);
  return toText(add(least, multiply(by, fromInteger(from + random.below(steps - from + 1)))));
}

async function amendOne(session: Session, number: number, before: Marks): Promise<void> {
  const { project, rule, random, counts } = session;
  const client = clientOf(session, number);
  const segment = rule.segments[0];
  const criterion = segment?.criteria[0];
  const { submitted } = await client.call("judge.ballot", { project });
  if (segment === undefined || criterion === undefined || submitted === null) return;
  const marks = { ...before, [segment.id]: { ...before[segment.id], [criterion.id]: someMark(criterion, random) } };
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

async function savePerformance({ cast, project, random }: Session): Promise<void> {
  const { performanceMaximum } = await cast.chief.call("chief.view", {});
  if (performanceMaximum === null) return;
  const hundredths = 6000 + random.below(4000);
  const score = toText(
    divide(multiply(fromInteger(hundredths), parseAmount(performanceMaximum) ?? ZERO), fromInteger(10_000)),
  );
  await cast.chief.call("chief.save-performance", { project, score, assessor: "示例评测机构" });
}

async function ruleOnTies(chief: Client): Promise<number> {
  const { ties } = await chief.call("chief.result", {});
  for (const { track, projects } of ties) {
    await chief.call("chief.rule", {
      subject: { about: "tie", track, order: [...projects] },
      reason: "示例：评审组合议",
    });
  }
  return ties.length;
}
