// Small views of a chief's desk for tests: the fields that a test is about are given, the rest is plain.

import type {
  CertificateView,
  ChiefProject,
  ChiefView,
  JudgeState,
  MatrixCell,
  ResultView,
  RulingItem,
} from "../../../src-shared/contract/views";
import { explain, parseScoringDocument, score } from "../../../src-shared/scoring";
import type { ScoringDocumentSource } from "../../../src-shared/scoring";

export function project(id: string, given: Partial<ChiefProject> = {}): ChiefProject {
  return {
    project: id,
    place: null,
    seq: 1,
    name: `示例${id}`,
    applicantUnit: "示例单位",
    track: "medical",
    standing: "waiting",
    onStage: false,
    cells: [],
    submitted: 0,
    recused: 0,
    panel: 0,
    minimum: 3,
    spread: null,
    performance: null,
    deduction: null,
    veiled: false,
    ...given,
  };
}

export function cell(judge: string, state: JudgeState, given: Partial<MatrixCell> = {}): MatrixCell {
  return { judge, state, total: null, feedback: null, outlier: null, ...given };
}

export function view(given: Partial<ChiefView> = {}): ChiefView {
  return {
    event: "e",
    title: "示例",
    rehearsal: false,
    stage: { id: "final", name: "决赛", roadshow: true },
    outcome: "awards",
    parts: [["medical"]],
    tracks: [{ id: "medical", name: "AI+智慧医疗" }],
    judges: [],
    ruleLocked: true,
    projects: [],
    rulings: [],
    toSettle: [],
    performanceMaximum: "100",
    backupFailed: false,
    certificates: [],
    ...given,
  };
}

export function certificate(given: Partial<CertificateView> = {}): CertificateView {
  return {
    hash: "c1",
    stage: "final",
    tracks: ["medical"],
    number: 1,
    at: "2026-11-21T10:00:00+08:00",
    signer: "示例组长",
    log: "l",
    scoringHash: "s",
    resultHash: "r",
    ruleHash: "u",
    inputs: 1,
    supersededBy: null,
    ...given,
  };
}

export function ruling(given: Partial<RulingItem> = {}): RulingItem {
  return { kind: "late", project: "P1", judge: "J1", ballots: [ballot("h1")], ruled: null, ...given };
}

export function ballot(hash: string, counts = false): RulingItem["ballots"][number] {
  return { hash, kind: "ballot", at: "2026-11-21T09:00:00+08:00", total: "80", reason: null, counts };
}

/** A result worked out by the rule engine itself from a scoring document. */
export function resultOf(document: ScoringDocumentSource, given: Partial<ResultView> = {}): ResultView {
  const parsed = parseScoringDocument(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return {
    stage: "final",
    tracks: ["medical"],
    outcome: "awards",
    result: score(parsed.document),
    explanation: explain(parsed.document),
    names: {},
    awards: [],
    awardTies: [],
    ties: [],
    tieRulings: [],
    vacancies: [],
    blockers: [],
    scoringHash: "s",
    certified: false,
    ruleText: { zh: "", en: "" },
    ...given,
  };
}

export type Scope = "total" | "segment" | "criterion";

/** One segment of two criteria, 70 % on site and 30 % performance; each judge gives one mark to both criteria. */
export function scoring(
  marks: Readonly<Record<string, string | null>>,
  performance: string | null = "90",
  scope: Scope = "total",
): ScoringDocumentSource {
  const criterion = (id: string) => ({ id, min: "0", max: "50", step: "0.5", weight: "1" });
  return {
    format: "roadshow-scoring/1",
    rule: {
      segments: [{ id: "demo", weight: "1", criteria: [criterion("a"), criterion("b")] }],
      panel: { method: "mean", scope, dropHighest: 1, dropLowest: 1, dropFrom: 5, minimumJudges: 3 },
      components: [
        { source: "onsite", weight: "0.7" },
        { source: "performance", weight: "0.3" },
      ],
      rounding: { mode: "half-up", decimals: 2, at: ["final"] },
    },
    groups: [
      {
        id: "medical",
        projects: [
          {
            id: "P1",
            marks: Object.fromEntries(
              Object.entries(marks).map(([judge, mark]) => [
                judge,
                mark === null ? null : { demo: { a: mark, b: mark } },
              ]),
            ),
            ...(performance !== null && { performance }),
          },
        ],
      },
    ],
  };
}
