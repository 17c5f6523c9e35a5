// Everything but stability that statistics have to say about one group: advice beside the result, never part of it.
import { score } from "../scoring/index";
import type { ScoringDocument } from "../scoring/document";
import type {
  AdviceExtras,
  AdviceNote,
  AgreementAdvice,
  GroupAdvice,
  JudgeAdvice,
  ProjectAdvice,
  ProjectMark,
} from "./advice-shape";
import { banded } from "./bands";
import { icc } from "./icc";
import { kendallW } from "./kendall-w";
import { krippendorffAlpha } from "./krippendorff";
import { deviationOf, meanOf, medianOf, presentOf } from "./location";
import type { Cells, MarksTable } from "./marks-table";
import { marksTable, narrowed } from "./marks-table";
import type { OrderPoint, OrderTrend } from "./order-effect";
import { orderTrend } from "./order-effect";
import type { OutlierScore } from "./outliers";
import { outliers } from "./outliers";
import type { OwnUnit } from "./own-unit";
import { ownUnit } from "./own-unit";
import { competitionRanks } from "./places";
import { randomStream } from "./random";
import type { Preferences } from "./ranks";
import { preferences } from "./ranks";
import type { Figure } from "./reasons";
import type { Severity } from "./severity";
import { severity } from "./severity";
import type { PlaceRange } from "./what-if";
import { whatIf } from "./what-if";
import type { ZScores } from "./z-scores";
import { zScores } from "./z-scores";

export type * from "./advice-shape";

/**
 * One group's advice; what cannot be computed is null and noted, never a guess. The same document and extras give the
 * same advice. Throws RangeError where the document has no such group.
 */
export function adviceOf(document: ScoringDocument, extras: AdviceExtras): GroupAdvice {
  const group = narrowed(document, extras.groupId);
  const notes: AdviceNote[] = [];
  const noted = <T>(about: AdviceNote["about"], { figure, reason }: Figure<T>): T | null => {
    if (reason !== null) notes.push({ about, reason });
    return figure;
  };
  const table = marksTable(group, extras.groupId);
  const positions = positionsOf(table.projects, extras.order);
  const model = noted("effect", severity(table.cells));
  const z = noted("z", zScores(table.cells));
  const preferred = noted("preferences", preferences(table.cells));
  const firm = noted("what-if", whatIf(group, extras.groupId));
  const scores = table.cells.map(outliers);
  const found: Found = { table, positions, model, z, preferred, scores, places: firm?.places ?? new Map() };
  return {
    group: extras.groupId,
    judges: table.judges.map((judge, column) => judgeAdvice(found, { judge, column, seed: extras.seed })),
    projects: projectAdvice(found, score(group).groups[0]?.ranking ?? []),
    agreement: agreementOf(table.cells, noted),
    preferences: { condorcetWinner: table.projects[preferred?.condorcetWinner ?? -1] ?? null },
    orderEffect: model && noted("order-effect", orderEffect(found, model, extras.seed)),
    ownUnit: model && noted("own-unit", ownUnitOf(found, model, extras)),
    whatIf: firm?.variants ?? [],
    notes,
  };
}

/** What has been computed about a group; null where it could not be. */
interface Found {
  readonly table: MarksTable;
  readonly positions: readonly (number | null)[];
  readonly model: Severity | null;
  readonly z: ZScores | null;
  readonly preferred: Preferences | null;
  readonly scores: readonly (readonly OutlierScore[])[];
  readonly places: ReadonlyMap<string, PlaceRange>;
}

/** 1 first, counted among the group's projects; null for one that the order does not name. */
function positionsOf(projects: readonly string[], order: readonly string[]): (number | null)[] {
  const known = new Set(projects);
  const place = new Map([...new Set(order)].filter((project) => known.has(project)).map((id, at) => [id, at + 1]));
  return projects.map((project) => place.get(project) ?? null);
}

function judgeAdvice(
  found: Found,
  { judge, column, seed }: { readonly judge: string; readonly column: number; readonly seed: string },
): JudgeAdvice {
  const { table, model, scores } = found;
  const marks = presentOf(table.cells.map((row) => row[column]));
  return {
    judge,
    marked: marks.length,
    mean: meanOf(marks) ?? 0,
    spread: deviationOf(marks),
    effect: model?.judges[column] ?? null,
    drift: model && driftOf(found, model, { judge, column, seed }),
    outliers: table.projects.flatMap((project, row) => {
      const [mark, score] = [table.cells[row]?.[column] ?? null, scores[row]?.[column]];
      return mark !== null && score?.flagged && score.score !== null ? [{ project, mark, score: score.score }] : [];
    }),
  };
}

function driftOf(
  found: Found,
  { residuals }: Severity,
  { judge, column, seed }: { readonly judge: string; readonly column: number; readonly seed: string },
): OrderTrend | null {
  const points = pointsOf(found, (row) => residuals[row]?.[column] ?? null);
  return orderTrend(points, randomStream(seed, `drift ${judge}`)).figure;
}

function orderEffect(found: Found, { projects, grandMean }: Severity, seed: string): Figure<OrderTrend> {
  const points = pointsOf(found, (row) => {
    const mean = projects[row] ?? null;
    return mean === null ? null : mean - grandMean;
  });
  return orderTrend(points, randomStream(seed, "order"));
}

function pointsOf({ table, positions }: Found, residualOf: (row: number) => number | null): OrderPoint[] {
  return table.projects.flatMap((project, row) => {
    const [position, residual] = [positions[row] ?? null, residualOf(row)];
    return position === null || residual === null ? [] : [{ project, position, residual }];
  });
}

function ownUnitOf({ table }: Found, model: Severity, extras: AdviceExtras): Figure<OwnUnit> {
  return ownUnit(table, model, extras, randomStream(extras.seed, "own unit"));
}

function agreementOf(
  cells: Cells,
  noted: <T>(about: AdviceNote["about"], figure: Figure<T>) => T | null,
): AgreementAdvice {
  const correlations = noted("icc", icc(cells));
  const concordance = noted("kendall", kendallW(cells));
  const [interval, ordinal] = [
    noted("alpha-interval", krippendorffAlpha(cells, "interval")),
    noted("alpha-ordinal", krippendorffAlpha(cells, "ordinal")),
  ];
  const headline = correlations?.average.consistency ?? null;
  return {
    headline: headline === null ? null : banded(headline, "koo-li-2016"),
    icc: correlations,
    kendall: concordance && { ...concordance, ...banded(concordance.w, "schmidt-1997") },
    alphaInterval: interval === null ? null : banded(interval, "krippendorff-2004"),
    alphaOrdinal: ordinal === null ? null : banded(ordinal, "krippendorff-2004"),
  };
}

function projectAdvice(
  found: Found,
  ranking: readonly { readonly project: string; readonly rank: number | null }[],
): ProjectAdvice[] {
  const { table, model, z, preferred } = found;
  const none = table.projects.map(() => null);
  const figures = {
    mean: table.cells.map((row) => meanOf(presentOf(row))),
    adjusted: model?.projects ?? none,
    z: z?.projects ?? none,
    borda: preferred?.borda ?? none,
    copeland: preferred?.copeland ?? none,
  };
  const ranks = {
    mean: competitionRanks(figures.mean),
    adjusted: competitionRanks(figures.adjusted),
    z: competitionRanks(figures.z),
    borda: competitionRanks(figures.borda),
    copeland: competitionRanks(figures.copeland),
  };
  const rows = new Map(table.projects.map((project, row) => [project, row]));
  return ranking.map(({ project, rank }) => {
    const row = rows.get(project) ?? -1;
    return {
      project,
      position: found.positions[row] ?? null,
      marks: marksOf(found, row),
      median: medianOf(presentOf(table.cells[row] ?? [])),
      mean: figures.mean[row] ?? null,
      adjustedMean: figures.adjusted[row] ?? null,
      meanZ: figures.z[row] ?? null,
      borda: figures.borda[row] ?? null,
      copeland: figures.copeland[row] ?? null,
      ranks: {
        actual: rank,
        mean: ranks.mean[row] ?? null,
        adjusted: ranks.adjusted[row] ?? null,
        z: ranks.z[row] ?? null,
        borda: ranks.borda[row] ?? null,
        copeland: ranks.copeland[row] ?? null,
      },
      places: found.places.get(project) ?? null,
    };
  });
}

function marksOf({ table, model, z, scores }: Found, row: number): ProjectMark[] {
  return table.judges.flatMap((judge, column) => {
    const mark = table.cells[row]?.[column] ?? null;
    if (mark === null) return [];
    const effect = model?.judges[column] ?? null;
    return [
      {
        judge,
        mark,
        adjusted: effect === null ? null : mark - effect,
        z: z?.cells[row]?.[column] ?? null,
        outlierScore: scores[row]?.[column]?.score ?? null,
        outlier: scores[row]?.[column]?.flagged ?? false,
      },
    ];
  });
}
