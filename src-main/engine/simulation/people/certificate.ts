// The certificate that a simulated chief signs: computed by the real rule engine from what the ledger says.

import { createHash } from "node:crypto";
import { inputHashes, scoringInput } from "#shared/event/scoring-input";
import { stageRule } from "#shared/event/stage-rule";
import { standingCertificates } from "#shared/event/standing-certificates";
import type { EventState } from "#shared/event/state";
import { parseScoringDocument, score } from "#shared/scoring/index";
import { stage } from "../event-plan";
import type { SimRecordable } from "../pen";

/** null where there is nothing to rank, or just this has been signed already. */
export function certificateRecords(state: EventState, tracks: readonly string[]): SimRecordable[] | null {
  const rule = stageRule(state, stage, tracks[0] ?? "");
  if (rule === undefined) return null;
  const source = scoringInput(state, stage, tracks, rule.rule, () => false);
  const parsed = parseScoringDocument(source);
  if (!parsed.ok || source.groups.length === 0) return null;
  const scoring = JSON.stringify(source);
  const before = standingCertificates(state, stage).filter(({ body }) =>
    body.tracks.some((track) => tracks.includes(track)),
  );
  if (before.length === 1 && before[0]?.body.scoring === scoring) return null;
  const result = JSON.stringify(score(parsed.document));
  return [
    {
      kind: "certificate",
      body: {
        stage,
        tracks: [...tracks],
        number: 1 + Math.max(0, ...before.map(({ body }) => body.number)),
        scoring,
        scoringHash: hashOf(scoring),
        result,
        resultHash: hashOf(result),
        ruleText: { zh: "示例", en: "sample" },
        ruleHash: rule.hash,
        inputs: inputHashes(state, stage, tracks),
        awards: [],
        supersedes: before.map(({ hash }) => hash),
      },
    },
    ([certificate = ""]) => ({ kind: "certificate-digest", body: { stage, tracks: [...tracks], certificate } }),
  ];
}

function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
