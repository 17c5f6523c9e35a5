// The rank in sentences: who is ahead, who has the same total, and who shares the rank in the end.

import type { IncompleteReason } from "../compute";
import type { ExplainedProject } from "../explanation";
import type { RankedResult } from "../result";
import { ladderSentences } from "./ladder";
import type { Names } from "./lookup";
import { shown } from "./numbers";
import type { Subject, WordSection } from "./section";
import { type Text, counted, listed, name, text } from "./text";

type RankedProject = ExplainedProject & RankedResult;

export function placeSection(subject: Subject): WordSection {
  const { entry } = subject;
  return {
    heading: text("名次", "Rank"),
    sentences: entry.status === "ranked" ? rankSentences(subject, entry) : incompleteSentences(subject),
  };
}

function rankSentences(subject: Subject, entry: RankedProject): Text[] {
  const { explanation, group, names } = subject;
  const ranked = group.ranking.filter((other) => other.status === "ranked");
  const totalOf = (project: RankedProject) => (explanation.rule.rankBy === "exact" ? project.exact : project.total);
  const own = totalOf(entry);
  const ahead = ranked.findIndex((project) => totalOf(project) === own);
  const equals = ranked.filter((project) => totalOf(project) === own && project !== entry);
  return [
    orderSentence(subject, ranked.length),
    aheadSentence(ahead),
    ...(equals.length === 0
      ? [text("没有别的项目与它同分。", "No other project has the same total.")]
      : [equalsSentence(names, own, equals), ...ladderSentences(subject)]),
    ...endSentences(subject, entry, ranked),
  ];
}

function orderSentence({ explanation, group, names }: Subject, ranked: number): Text {
  const exact = explanation.rule.rankBy === "exact";
  const label = names.group(group.id);
  return text(
    `“${label}”中有 ${ranked} 个项目参加排名，按${exact ? "舍入前的精确总分" : "公布的总分"}从高到低排。`,
    `“${label}” ranks ${counted(ranked, "project")} by the ${exact ? "exact total before rounding" : "announced total"}, higher first.`,
  );
}

function aheadSentence(ahead: number): Text {
  if (ahead === 0) return text("没有总分更高的项目。", "No project has a higher total.");
  return text(`总分更高的有 ${ahead} 个项目。`, `${counted(ahead, "project has", "projects have")} a higher total.`);
}

function equalsSentence(names: Names, total: string, equals: readonly RankedProject[]): Text {
  const list = listed(equals.map(({ project }) => name(names.project(project))));
  const value = shown(total);
  return text(`总分同是 ${value.zh} 的还有：${list.zh}。`, `Also with a total of ${value.en}: ${list.en}.`);
}

function endSentences({ explanation, names }: Subject, entry: RankedProject, ranked: readonly RankedProject[]): Text[] {
  const decided = entry.decidedBy === null ? null : names.rung(entry.decidedBy);
  const sharers = ranked.filter((other) => other.rank === entry.rank && other !== entry);
  const end: Text[] = [];
  if (decided !== null) end.push(text(`分出先后的是${decided.zh}。`, `What decided the order is ${decided.en}.`));
  if (sharers.length === 0) {
    end.push(text(`因此是第 ${entry.rank} 名。`, `So it has rank ${entry.rank}.`));
    return end;
  }
  const list = listed(sharers.map(({ project }) => name(names.project(project))));
  const why =
    explanation.rule.ties.length === 0
      ? text("计分规则没有规定同分时再比什么", "The rule compares nothing further among equals")
      : text("规则列出的都比过了，仍然相同", "Everything that the rule compares leaves them equal");
  end.push(
    text(
      `${why.zh}，因此与 ${list.zh} 并列第 ${entry.rank} 名。`,
      `${why.en}, so it shares rank ${entry.rank} with ${list.en}.`,
    ),
  );
  const next = ranked.find(({ rank }) => rank > entry.rank);
  if (next !== undefined) end.push(text(`其后的名次是第 ${next.rank} 名。`, `The next rank given is ${next.rank}.`));
  return end;
}

function incompleteSentences({ entry, explanation, names }: Subject): Text[] {
  return [
    ...entry.explanation.incomplete.map((reason) =>
      reasonSentence(names, reason, explanation.rule.panel.minimumJudges),
    ),
    text(
      "所以这个项目不完整，不参加排名，列在有名次的项目之后。",
      "So the project is incomplete: it is not ranked, and is listed after those that are.",
    ),
  ];
}

function reasonSentence(names: Names, reason: IncompleteReason, minimum: number): Text {
  if (reason.code === "missing-component") {
    const { zh, en } = names.source(reason.source);
    return text(`没有${zh}。`, `There is no value for ${en}.`);
  }
  const { segment, criterion, present } = reason;
  const what = tooFewWords(names, segment, criterion);
  return text(
    `${what.zh}${present === 0 ? "一位也没有" : `只有 ${present} 位`}，规则要求至少 ${minimum} 位。`,
    `${what.en}: ${present}, where the rule asks for at least ${minimum}.`,
  );
}

/** Whose number it is that is too small. */
function tooFewWords(names: Names, segment: string | null, criterion: string | null): Text {
  if (segment === null) return text("评分表完整的评委", "Judges with a complete ballot");
  const of = names.segment(segment);
  if (criterion === null) return text(`评完“${of}”的评委`, `Judges who marked all of “${of}”`);
  const label = names.criterion(segment, criterion);
  return text(`给“${of}”中“${label}”打分的评委`, `Judges who marked “${label}” in “${of}”`);
}
