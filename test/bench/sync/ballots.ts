// The ballots that are measured: some 500 bytes each, of a judge who has marked a thousand projects.

import type { BallotBody } from "../../../src-shared/event/bodies";
import { newRecordId } from "../../../src-main/engine/record-id";

const segments = ["ppt", "demo", "code"] as const;
const criteria = ["value", "innovation", "delivery", "readiness"] as const;

export function ballotOf(judge: string, number: number): BallotBody {
  const marks = Object.fromEntries(
    segments.map((segment, at) => [
      segment,
      Object.fromEntries(criteria.map((criterion, place) => [criterion, String(((number + at * 7 + place) % 21) / 2)])),
    ]),
  );
  const feedback = `示例意见${number}：建议补充与需求方的对接计划。`;
  return { judge, project: newRecordId(), stage: "final", marks, feedback, opening: null, supersedes: [] };
}
