// What stands before a signature though no ruling on a ballot settles it: disputed figures, ballots that are not here.

import type { FigureEntered, SettleItem } from "#shared/contract/views";
import { missingBallots, openQuestions } from "#shared/event/count";
import { type AnyFact, disagree } from "#shared/event/facts";
import { stageSubject } from "#shared/event/kinds";
import type { Port } from "../../port";
import { type Bench, isVeiled } from "./bench";

export function settleItems(port: Port, bench: Bench, project: string): SettleItem[] {
  const { state, stage } = bench;
  const missing = missingBallots(state, stage.id, project);
  // A chief who still has to mark the project rules on nothing of it.
  const twice = isVeiled(port, bench, project) ? [] : openQuestions(state, stage.id, project).conflicts;
  return [
    ...disputedFigures(port, bench, project),
    ...(missing.length > 0 ? [{ kind: "ballot-missing" as const, project, judges: missing }] : []),
    ...(twice.length > 0 ? [{ kind: "ruled-twice" as const, project, judges: twice }] : []),
  ];
}

function disputedFigures({ room }: Port, { state, stage }: Bench, project: string): SettleItem[] {
  const subject = stageSubject({ stage: stage.id, project });
  if (!state.disputed.has(subject)) return [];
  return (["performance", "deduction"] as const).flatMap((figure): SettleItem[] => {
    const heads = room.standingHeads(figure, subject);
    return disagree(heads) ? [{ kind: "disputed", project, figure, entered: heads.flatMap(entered) }] : [];
  });
}

function entered(fact: AnyFact): FigureEntered[] {
  switch (fact.kind) {
    case "performance":
      return [{ value: fact.body.score, note: fact.body.assessor, at: fact.at }];
    case "deduction":
      return [{ value: fact.body.amount, note: fact.body.reason, at: fact.at }];
    default:
      return [];
  }
}
