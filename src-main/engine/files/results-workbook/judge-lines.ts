// One line per judge of a certified project: the marks, which of them counted or were dropped, and what happened to the ballot.

import { ownTotal } from "#shared/event/own-total";
import { type MarkedFact, compareText, isMarked, orderedRecusal } from "#shared/event/panel";
import type { BallotFact, EventState } from "#shared/event/state";
import type { AverageExplanation, JudgeExplanation, ProjectExplanation } from "#shared/scoring/index";
import type { CertifiedProject, CertifiedTrack } from "./certified-results";
import type { CertifiedRecords } from "./certified-records";
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
  const places = placesOf(project.line.explanation, sheet.judge);
  const recusal = given === null ? recusalOf(source, id, sheet.judge) : null;
  return {
    name,
    unit,
    sheet,
    dropped: new Set(places.filter(({ value }) => value?.dropped).map(({ place }) => placeKey(place))),
    counting: given === null ? (recusal?.word ?? "缺席") : countingWords(source.names, places),
    remarks: [...(recusal?.reason ? [`回避：${recusal.reason}`] : []), ...ballotRemarks(source, id, sheet.judge, fact)],
  };
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

function countingWords(names: RuleNames, places: readonly CountedPlace[]): string {
  const present = places.filter(({ value }) => value !== null);
  if (present.length === 0) return "不完整，未计入";
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
  const declared = records.history(project, judge).filter((fact) => fact.kind === "recusal");
  const late = declared.find((fact) => records.lateRuling(fact.hash)?.counts === true);
  const line = records.cutLine(project, judge);
  if (late === undefined && line?.state !== "recused")
    return line === null && declared.length > 0 ? { word: "回避或缺席", reason: "" } : null;
  return { word: "回避", reason: (late ?? declared.at(-1))?.body.reason ?? "" };
}

function ballotRemarks(source: LineSource, project: string, judge: string, counted: MarkedFact | null): string[] {
  const { records } = source;
  const history = records.history(project, judge);
  return [
    ...(counted === null ? [] : amendmentRemarks(source, history, counted)),
    ...lateRemarks(source, history, counted),
    ...lateAllTheSame(records, project, judge, counted),
    ...conflictRemarks(records, project, judge),
  ];
}

/** Each amendment on the way to the ballot that counts. */
function amendmentRemarks({ track }: LineSource, history: readonly BallotFact[], counted: MarkedFact): string[] {
  const way: MarkedFact[] = [];
  for (let fact: BallotFact | undefined = counted; fact !== undefined && isMarked(fact) && !way.includes(fact);) {
    way.unshift(fact);
    const earlier: readonly string[] = fact.body.supersedes;
    fact = history.find((candidate) => earlier.includes(candidate.hash));
  }
  return way.flatMap((fact, at) => {
    const before = way[at - 1];
    if (fact.kind !== "amendment") return [];
    const totals = [before, fact].map((each) => (each && ownTotal(track.rule, each.body.marks)) ?? "");
    return [`改分 ${totals.join("→")}（${clockTime(fact.at)}）：${fact.body.reason}`];
  });
}

const lateNames = {
  ballot: "迟交评分表",
  amendment: "截止后改分",
  recusal: "截止后回避",
  "recusal-withdrawn": "截止后撤回回避",
};

/** What came after the cut and was ruled on, counted or not. */
function lateRemarks(
  { records, track }: LineSource,
  history: readonly BallotFact[],
  counted: MarkedFact | null,
): string[] {
  return history.flatMap((fact) => {
    const ruling = records.lateRuling(fact.hash);
    if (ruling === null) return [];
    const total = isMarked(fact) && fact !== counted ? ` ${ownTotal(track.rule, fact.body.marks) ?? ""}` : "";
    return [`${lateNames[fact.kind]}${total}，裁定${ruling.counts ? "计入" : "不计入"}：${ruling.reason}`];
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
  return [`多份评分表并存，裁定${ruling.ballot === null ? "均不采用" : "采用其中一份"}：${ruling.reason}`];
}
