// One line per judge of a certified project: the marks, which of them counted or were dropped, and what happened to the ballot.

import { isFromPaper, isRecusal, isWithdrawal } from "#shared/event/ballot-sources";
import { ownTotal } from "#shared/event/own-total";
import { type MarkedFact, compareText, isMarked, orderedRecusal, partOf } from "#shared/event/panel";
import { rubricOf } from "#shared/event/stage-rule";
import type { BallotFact, EventState } from "#shared/event/state";
import type { AverageExplanation, JudgeExplanation, ProjectExplanation, Rule } from "#shared/scoring/index";
import type { CertifiedProject, CertifiedTrack } from "./certified-results";
import type { CertifiedRecords } from "./certified-records";
import { paperRemark, rekeyedRemark } from "./paper-remarks";
import { type RuleNames, criterionName, segmentName } from "./rule-words";
import { clockTime } from "./wall-time";

export interface JudgeLine {
  readonly name: string;
  readonly unit: string;
  readonly sheet: JudgeExplanation;
  /** Places whose value was dropped, by `placeKey`. */
  readonly dropped: ReadonlySet<string>;
  /** Whether and how it counted, in words. */
  readonly counting: string;
  readonly remarks: readonly string[];
  /** Where the ballot that counts comes from; null where none does. */
  readonly source: "own-desk" | "paper" | null;
  /** Whether only a part was given to the judge to mark. */
  readonly parted: boolean;
}

/** A judge's whole total, a segment of it, or one criterion. */
export interface Place {
  readonly segment: string | null;
  readonly criterion: string | null;
}

export function placeKey({ segment, criterion }: Place): string {
  return `${segment ?? ""}.${criterion ?? ""}`;
}

export interface LineSource {
  readonly state: EventState;
  readonly records: CertifiedRecords;
  readonly names: RuleNames;
  readonly track: CertifiedTrack;
}

const roster = new Intl.Collator("zh-CN", { numeric: true });

/** In the order of the roster. */
export function judgeLines(source: LineSource, project: CertifiedProject): JudgeLine[] {
  const people = source.state.people;
  return project.line.explanation.judges
    .map((sheet) => ({ sheet, person: people.get(sheet.judge) }))
    .sort(
      (a, b) => roster.compare(a.person?.code ?? "", b.person?.code ?? "") || compareText(a.sheet.judge, b.sheet.judge),
    )
    .map(({ sheet, person }) => judgeLine(source, project, sheet, person?.name ?? sheet.judge, person?.unit ?? ""));
}

function judgeLine(
  source: LineSource,
  project: CertifiedProject,
  sheet: JudgeExplanation,
  name: string,
  unit: string,
): JudgeLine {
  const { records } = source;
  const { id, marks } = project.input;
  const given = marks[sheet.judge] ?? null;
  const fact = given === null ? null : records.counted(id, sheet.judge, given);
  const task = taskOf(source, sheet.judge);
  const places = placesOf(project.line.explanation, sheet.judge).filter(({ place }) => isGiven(task.rubric, place));
  const recusal = given === null ? recusalOf(source, id, sheet.judge) : null;
  return {
    name,
    unit,
    sheet,
    parted: task.words !== null,
    source: fact === null ? null : isFromPaper(fact) ? "paper" : "own-desk",
    dropped: new Set(places.filter(({ value }) => value?.dropped).map(({ place }) => placeKey(place))),
    counting: given === null ? (recusal?.word ?? "缺席") : countingWords(source.names, places, task.words !== null),
    remarks: [
      ...(task.words === null ? [] : [`分工：只评${task.words}`]),
      ...(recusal?.reason ? [`回避：${recusal.reason}`] : []),
      ...(fact !== null && isFromPaper(fact) ? [paperRemark(source.state, fact)] : []),
      ...ballotRemarks(source, task.rubric, id, { judge: sheet.judge, counted: fact }),
    ],
  };
}

/** What the judge is given to mark, and its name where it is not everything. */
interface Task {
  readonly rubric: Rule;
  readonly words: string | null;
}

function taskOf({ state, names, track }: LineSource, judge: string): Task {
  const part = partOf(state, track.certificate.body.stage, track.id, judge);
  const rubric = rubricOf(track.rule, part);
  if (part === null) return { rubric, words: null };
  const words = rubric.segments.flatMap((segment) => {
    const whole = track.rule.segments.find(({ id }) => id === segment.id)?.criteria.length === segment.criteria.length;
    if (whole) return [segmentName(names, segment.id)];
    return segment.criteria.map(
      ({ id }) => `${segmentName(names, segment.id)}·${criterionName(names, segment.id, id)}`,
    );
  });
  return { rubric, words: words.join("、") };
}

/** Where nothing of a place is for the judge to mark, nothing of it is missing. */
function isGiven({ segments }: Rule, { segment, criterion }: Place): boolean {
  if (segment === null) return true;
  const criteria = segments.find(({ id }) => id === segment)?.criteria ?? [];
  return criterion === null ? criteria.length > 0 : criteria.some(({ id }) => id === criterion);
}

interface CountedPlace {
  readonly place: Place;
  readonly averaged: boolean;
  /** null: the judge has no value there. */
  readonly value: AverageExplanation["values"][number] | null;
}

/** Everywhere that an average over the judges is taken. */
function placesOf({ onsite }: ProjectExplanation, judge: string): CountedPlace[] {
  const at = (place: Place, { values, average }: AverageExplanation): CountedPlace => ({
    place,
    averaged: average !== null,
    value: values.find((value) => value.judge === judge) ?? null,
  });
  if (onsite.average !== null) return [at({ segment: null, criterion: null }, onsite.average)];
  return onsite.segments.flatMap(({ segment, criteria, average }) => [
    ...(average === null ? [] : [at({ segment, criterion: null }, average)]),
    ...(criteria ?? []).map((item) => at({ segment, criterion: item.criterion }, item.average)),
  ]);
}

function countingWords(names: RuleNames, places: readonly CountedPlace[], partly: boolean): string {
  const present = places.filter(({ value }) => value !== null);
  if (present.length === 0) return partly ? "不成整份，未计入" : "不完整，未计入";
  if (!present.some(({ averaged }) => averaged)) return "份数不足，未计算";
  const parts = [
    ...dropWords(names, present, "highest", "去掉最高"),
    ...dropWords(names, present, "lowest", "去掉最低"),
    ...missingWords(names, places),
  ];
  return parts.length === 0 ? "计入" : parts.join("；");
}

function dropWords(
  names: RuleNames,
  places: readonly CountedPlace[],
  end: "highest" | "lowest",
  word: string,
): string[] {
  const dropped = places.filter(({ value }) => value?.dropped === end).map(({ place }) => place);
  if (dropped.length === 0) return [];
  return dropped.every(({ segment }) => segment === null)
    ? [word]
    : [`${word}：${dropped.map((place) => placeName(names, place)).join("、")}`];
}

function missingWords(names: RuleNames, places: readonly CountedPlace[]): string[] {
  const missing = places.filter(({ value }) => value === null).map(({ place }) => placeName(names, place));
  return missing.length === 0 ? [] : [`未计入：${missing.join("、")}`];
}

function placeName(names: RuleNames, { segment, criterion }: Place): string {
  if (segment === null) return "总分";
  return criterion === null ? segmentName(names, segment) : criterionName(names, segment, criterion);
}

/** Recused rather than absent: by the organiser's order, by the cut, or by a late recusal that was ruled to count. */
function recusalOf(
  { state, records }: LineSource,
  project: string,
  judge: string,
): { readonly word: string; readonly reason: string } | null {
  const ordered = orderedRecusal(state, project, judge);
  if (ordered !== null) return { word: "回避", reason: ordered.reason };
  const declared = records.history(project, judge).filter(isRecusal);
  const late = declared.find((fact) => records.lateRuling(fact.hash)?.counts === true);
  const line = records.cutLine(project, judge);
  if (late === undefined && line?.state !== "recused")
    return line === null && declared.length > 0 ? { word: "回避或缺席", reason: "" } : null;
  const told = late ?? declared.at(-1);
  return { word: "回避", reason: told === undefined ? "" : recusalReason(told) };
}

function recusalReason(fact: BallotFact): string {
  if (isMarked(fact)) return "";
  const { reason } = fact.body;
  return isFromPaper(fact) ? `${reason}（写在纸质评分表上，由评审组长登记）` : reason;
}

function ballotRemarks(
  { records }: LineSource,
  rubric: Rule,
  project: string,
  { judge, counted }: { readonly judge: string; readonly counted: MarkedFact | null },
): string[] {
  const history = records.history(project, judge);
  return [
    ...(counted === null ? [] : amendmentRemarks(rubric, history, counted)),
    ...lateRemarks(records, rubric, history, counted),
    ...lateAllTheSame(records, project, judge, counted),
    ...conflictRemarks(records, project, judge),
  ];
}

/** Each amendment on the way to the ballot that counts, by the totals of what the judge is given to mark. */
function amendmentRemarks(rubric: Rule, history: readonly BallotFact[], counted: MarkedFact): string[] {
  const way: MarkedFact[] = [];
  for (let fact: BallotFact | undefined = counted; fact !== undefined && isMarked(fact) && !way.includes(fact);) {
    way.unshift(fact);
    const earlier: readonly string[] = fact.body.supersedes;
    fact = history.find((candidate) => earlier.includes(candidate.hash));
  }
  return way.flatMap((fact, at) => {
    const before = way[at - 1];
    if (isFromPaper(fact)) return before && isFromPaper(before) ? [rekeyedRemark(rubric, before, fact)] : [];
    if (fact.kind !== "amendment") return [];
    const totals = [before, fact].map((each) => (each && ownTotal(rubric, each.body.marks)) ?? "");
    return [`改分 ${totals.join("→")}（${clockTime(fact.at)}）：${fact.body.reason}`];
  });
}

const lateNames = {
  ballot: "迟交评分表",
  amendment: "截止后改分",
  recusal: "截止后回避",
  "recusal-withdrawn": "截止后撤回回避",
  "paper-ballot": "截止后采用的纸质评分表",
  "paper-recusal": "截止后登记的纸质回避",
};

/** What came after the cut and was ruled on, counted or not. */
function lateRemarks(
  records: CertifiedRecords,
  rubric: Rule,
  history: readonly BallotFact[],
  counted: MarkedFact | null,
): string[] {
  return history.flatMap((fact) => {
    const ruling = records.lateRuling(fact.hash);
    if (ruling === null) return [];
    const total = isMarked(fact) && fact !== counted ? ` ${ownTotal(rubric, fact.body.marks) ?? ""}` : "";
    const name = isWithdrawal(fact) && isFromPaper(fact) ? "截止后撤回纸质回避" : lateNames[fact.kind];
    return [`${name}${total}，裁定${ruling.counts ? "计入" : "不计入"}：${ruling.reason}`];
  });
}

/** It counts, the cut does not name it, and the ruling that let it in has been replaced since. */
function lateAllTheSame(
  records: CertifiedRecords,
  project: string,
  judge: string,
  counted: MarkedFact | null,
): string[] {
  const line = records.cutLine(project, judge);
  if (counted === null || line === null || records.lateRuling(counted.hash) !== null) return [];
  return line.state === "ballot" && line.ballot === counted.hash ? [] : ["迟交评分表，裁定计入"];
}

function conflictRemarks(records: CertifiedRecords, project: string, judge: string): string[] {
  const ruling = records.conflictRuling(project, judge);
  if (ruling === null) return [];
  const chosen = ruling.ballot === null ? "均不采用" : `采用${whichOf(records.history(project, judge), ruling.ballot)}`;
  return [`多份评分表并存，裁定${chosen}：${ruling.reason}`];
}

/** Told by where they come from, where that tells them apart. */
function whichOf(history: readonly BallotFact[], ballot: string): string {
  if (!history.some(isFromPaper)) return "其中一份";
  return history.some((fact) => fact.hash === ballot && isFromPaper(fact)) ? "纸质的一份" : "评委本人电子提交的一份";
}
