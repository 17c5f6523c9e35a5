// The one evaluation from which both the result and its explanation are written out.
import type { Computation } from "./compute";
import { compute } from "./compute";
import type { ScoringDocument } from "./document";
import type { PreparedRule } from "./prepare";
import { prepare } from "./prepare";
import type { GroupRanking } from "./rank";
import { rank } from "./rank";

export interface GroupEvaluation {
  readonly id: string;
  readonly ranking: GroupRanking;
}

export interface Evaluation {
  readonly rule: PreparedRule;
  readonly groups: readonly GroupEvaluation[];
}

export function evaluate(document: ScoringDocument): Evaluation {
  const { rule, groups } = prepare(document);
  return {
    rule,
    groups: groups.map(({ id, projects }) => {
      const computations = projects.map((project): Computation => compute(rule, project));
      return { id, ranking: rank(rule, computations) };
    }),
  };
}
