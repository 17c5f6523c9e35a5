// What the review does: decides findings, few or many, takes decisions back, and excludes projects that do not qualify.

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectView } from "#shared/contract/views";
import type { AppError } from "#shared/errors";
import type { ComplianceDecision } from "#shared/event/bodies";
import { useEngine } from "../../../engine/context";
import { useAction } from "../../../engine/use-action";
import { useJoin } from "../parts/use-join";
import { useNotify } from "../parts/use-notify";
import { type Found, excludingRules } from "./review-list";
import { type Slicing, inSlices } from "./slices";
import { useClauseName, useRuleName } from "./use-rule-name";

/** Few enough that the engine answers others in between. */
const atOnce = 200;
const longestReason = 1000;

export interface ReviewDeeds {
  readonly pending: boolean;
  /** Of the findings or projects under way, where they are many; null else. */
  readonly slicing: Slicing | null;
  readonly error: AppError | null;
  clearError(): void;
  /** Whether it was done; many at once can be undone from a notice. */
  decide(found: readonly Found[], decision: ComplianceDecision | null, reason: string): Promise<boolean>;
  exclude(projects: readonly ProjectView[]): Promise<boolean>;
  /** Ends what is under way after the slice in hand. */
  stop(): void;
}

/** `onTouched` is told of what is settled one by one. */
export function useReviewDeeds(onTouched: (projects: readonly ProjectView[]) => void): ReviewDeeds {
  const { t } = useTranslation("organiser");
  const { client } = useEngine();
  const notify = useNotify();
  const reasonOf = useExcludingReason();
  const act = useAction((deed: () => Promise<void>) => deed());
  const [slicing, setSlicing] = useState<Slicing | null>(null);
  const stopped = useRef(false);

  const sliced = async <T>(items: readonly T[], size: number, deed: (slice: readonly T[]) => Promise<unknown>) => {
    stopped.current = false;
    if (items.length > size) setSlicing({ done: 0, total: items.length });
    try {
      return await inSlices(items, size, deed, (now) => {
        if (items.length > size) setSlicing(now);
        return !stopped.current;
      });
    } finally {
      setSlicing(null);
    }
  };
  const write = (found: readonly Found[], decision: ComplianceDecision | null, reason: string) =>
    sliced(found, atOnce, (slice) =>
      client.call("organiser.decide-findings", {
        decisions: slice.map(({ project, finding: { rule, note } }) => ({
          project: project.project,
          rule,
          note,
          decision,
          reason,
        })),
      }),
    );
  const setWithdrawn = (projects: readonly ProjectView[], out: boolean) =>
    sliced(projects, out ? 1 : atOnce, (slice) =>
      client.call("organiser.withdraw-projects", {
        projects: slice.map(({ project }) => project),
        reason: out && slice[0] ? reasonOf(slice[0]) : null,
      }),
    );

  return {
    pending: act.pending,
    slicing,
    error: act.error,
    clearError: act.clear,
    stop() {
      stopped.current = true;
    },
    async decide(found, decision, reason) {
      if (found.length === 1) onTouched(found.map(({ project }) => project));
      let done = 0;
      const ran = await act.run(async () => {
        done = await write(found, decision, reason);
      });
      if (!ran) return false;
      const taken = found.slice(0, done);
      if (decision === null) notify.done(t("review.decided.tookBack"));
      else if (found.length > 1)
        notify.undoable(
          t(`review.bulk.done.${decision}`, { count: done }),
          () => void act.run(async () => void (await write(taken, null, ""))),
        );
      return true;
    },
    async exclude(projects) {
      if (projects.length === 1) onTouched(projects);
      let done = 0;
      const ran = await act.run(async () => {
        done = await setWithdrawn(projects, true);
      });
      if (!ran) return false;
      const out = projects.slice(0, done);
      const [first] = out;
      const message =
        out.length === 1 && first
          ? t("review.excluding.done", { name: first.name })
          : t("review.excluding.doneMany", { count: out.length });
      notify.undoable(message, () => void act.run(async () => void (await setWithdrawn(out, false))));
      return true;
    },
  };
}

/** A withdrawal is read at the venue: it names the rules and clauses, never the note, in which people may be named. */
export function useExcludingReason(): (project: ProjectView) => string {
  const { t } = useTranslation("organiser");
  const ruleName = useRuleName();
  const clauseName = useClauseName();
  const join = useJoin();
  return (project) => {
    const rules = excludingRules(project).map(({ rule, clause }) =>
      clause === null
        ? ruleName(rule)
        : t("review.excluding.reasonRule", { rule: ruleName(rule), clause: clauseName(clause) }),
    );
    return t("review.excluding.reason", { rules: join(rules) }).slice(0, longestReason);
  };
}
