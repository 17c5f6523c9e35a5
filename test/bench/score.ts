// Scoring 1,000 projects × 15 judges × 12 criteria, beside SQLite loading the same marks and grouping them by project.

import Database from "better-sqlite3";
import type { ScoringDocument } from "../../src-shared/scoring/index";
import { score } from "../../src-shared/scoring/index";
import { seededRandom } from "../../src-main/engine/rehearsal/seeded-random";

const projects = 1000;
const judges = 15;
const segments = 3;
const criteriaEach = 4;
const rounds = 5;

/** `ratio_to_sqlite` below 1: the rule engine is the faster. Medians of `rounds` runs, taken in turn. */
export function benchScore(): { ratio_to_sqlite: number; ms: number; sqlite_ms: number } {
  const document = sampleDocument();
  const ours: number[] = [];
  const sqlite: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(timed(() => score(document)));
    sqlite.push(timed(() => groupInSqlite(document)));
  }
  const [ms, sqliteMs] = [median(ours), median(sqlite)];
  return { ratio_to_sqlite: rounded(ms / sqliteMs), ms: rounded(ms), sqlite_ms: rounded(sqliteMs) };
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function sampleDocument(): ScoringDocument {
  const random = seededRandom(1);
  const mark = (): string => String(random.below(21) / 2);
  const ids = (count: number, of: string): string[] => Array.from({ length: count }, (_, at) => `${of}${at}`);
  const marksOfOne = (): Record<string, Record<string, string>> =>
    Object.fromEntries(
      ids(segments, "s").map((segment) => [
        segment,
        Object.fromEntries(ids(criteriaEach, "c").map((criterion) => [criterion, mark()])),
      ]),
    );
  return {
    format: "roadshow-scoring/1",
    rule: {
      segments: ids(segments, "s").map((id) => ({
        id,
        weight: "1",
        criteria: ids(criteriaEach, "c").map((criterion) => ({
          id: criterion,
          min: "0",
          max: "10",
          step: "0.5",
          weight: "1",
        })),
      })),
      panel: { method: "mean", scope: "total", dropHighest: 1, dropLowest: 1, dropFrom: 5, minimumJudges: 3 },
      components: [{ source: "onsite", weight: "1" }],
      rounding: { mode: "half-up", decimals: 2, at: ["final"] },
      rankBy: "rounded",
      ties: ["exact", "undropped", "head-to-head", "ruling"],
    },
    groups: [
      {
        id: "all",
        projects: ids(projects, "p").map((id) => ({
          id,
          marks: Object.fromEntries(ids(judges, "j").map((judge) => [judge, marksOfOne()])),
        })),
      },
    ],
  };
}

function groupInSqlite(document: ScoringDocument): unknown {
  const database = new Database(":memory:");
  try {
    database.exec("CREATE TABLE mark (project TEXT, judge TEXT, segment TEXT, criterion TEXT, value REAL)");
    const insert = database.prepare("INSERT INTO mark VALUES (?, ?, ?, ?, ?)");
    database.transaction(() => {
      for (const { id, marks } of document.groups[0]?.projects ?? []) {
        for (const [judge, given] of Object.entries(marks)) {
          for (const [segment, criteria] of Object.entries(given ?? {})) {
            for (const [criterion, value] of Object.entries(criteria)) {
              insert.run(id, judge, segment, criterion, Number(value));
            }
          }
        }
      }
    })();
    return database
      .prepare(
        `SELECT project, avg(total) AS mean FROM (SELECT project, judge, sum(value) AS total FROM mark GROUP BY project, judge)
         GROUP BY project ORDER BY mean DESC`,
      )
      .all();
  } finally {
    database.close();
  }
}
