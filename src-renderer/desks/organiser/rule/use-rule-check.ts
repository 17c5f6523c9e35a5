// Checks a rule as it is being typed, by the engine that will compute with it, a moment after the last keystroke.

import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useMemo, useState } from "react";
import type { RuleCheckView, RuleProblem } from "#shared/contract/views";
import type { AppError } from "#shared/errors";
import type { RuleOf } from "#shared/event/rule-place";
import { useEngine } from "../../../engine/context";
import { asAppError } from "../../../engine/view-cache";
import { useDesk } from "../desk-context";
import { namelessPaths, ruleOf, type RuleDraft } from "./rule-draft";

const settleMs = 250;

export interface RuleCheck {
  /** The last answer; null until the first. */
  readonly check: RuleCheckView | null;
  readonly problems: readonly RuleProblem[];
  /** The answer is not yet about what is on the screen. */
  readonly checking: boolean;
  readonly error: AppError | null;
}

/** The check is about what is on the screen, and has nothing against it. */
export function isSound({ check, checking, problems }: RuleCheck): boolean {
  return check !== null && !checking && problems.length === 0;
}

interface Answer {
  readonly about: unknown;
  readonly check: RuleCheckView;
}

/** The engine names places from the document down, the editor from the rule. */
function inRule(problem: RuleProblem): RuleProblem {
  return { ...problem, path: problem.path.replace(/^rule\.?/u, "") };
}

export function useRuleCheck(of: RuleOf, draft: RuleDraft): RuleCheck {
  const { stage, track } = of;
  const { client } = useEngine();
  const { view } = useDesk();
  const rule = useMemo(() => ruleOf(draft), [draft]);
  const [settled] = useDebouncedValue(rule, settleMs);
  // Warnings depend on panels and full scores, too: every change of the set-up is a new question.
  const question = useMemo(() => ({ stage, track, rule: settled, within: view }), [stage, track, settled, view]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let left = false;
    client.call("organiser.check-rule", { stage: question.stage, track: question.track, rule: question.rule }).then(
      (check) => {
        if (left) return;
        setAnswer({ about: question.rule, check });
        setError(null);
      },
      (thrown: unknown) => {
        if (!left) setError(asAppError(thrown));
      },
    );
    return () => {
      left = true;
    };
  }, [client, question]);
  const nameless = useMemo(
    () => namelessPaths(draft).map((path) => ({ path, code: "name-missing", message: "" })),
    [draft],
  );
  const found = answer?.check.problems;
  return {
    check: answer?.check ?? null,
    problems: useMemo(() => [...nameless, ...(found ?? []).map(inRule)], [nameless, found]),
    checking: answer?.about !== rule,
    error,
  };
}
