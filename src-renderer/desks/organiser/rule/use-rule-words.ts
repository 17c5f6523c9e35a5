// The words of a rule: its parts, its rungs, the places of problems, and the problems themselves.

import { useTranslation } from "react-i18next";
import type { RuleProblem, RuleWarning } from "#shared/contract/views";
import type { IncompleteReason } from "#shared/scoring/index";
import { rungName } from "#shared/event/rule-names";
import { parseRung } from "#shared/scoring/rung";
import type { organiser } from "../../../locales/zh-CN/organiser";
import { useDesk } from "../desk-context";
import { useJoin } from "../parts/use-join";
import { useNoteText } from "./Note";
import type { RuleDraft } from "./rule-draft";
import { placeNames } from "./places";

type ProblemCode = keyof typeof organiser.rule.problems;

export interface WarningWords {
  readonly says: string;
  /** What one might do. */
  readonly might: string;
}

export interface RuleWords {
  source(source: string): string;
  rung(rung: string): string;
  /** The same as a name within a sentence. */
  rungName(rung: string): string;
  problem(problem: RuleProblem): string;
  /** Where a problem is, by the names of what stands around it. */
  place(path: string): string;
  warning(warning: RuleWarning): WarningWords;
  /** Why a project is not ranked. */
  reason(reason: IncompleteReason): string;
}

export function useRuleWords(draft: RuleDraft): RuleWords {
  const { t, i18n } = useTranslation("organiser");
  const { view } = useDesk();
  const join = useJoin();
  const textOf = useNoteText();
  const source = (text: string): string => {
    if (text === "onsite" || text === "performance") return t(`rule.components.sources.${text}`);
    const stage = view.plan.stages.find(({ id }) => `stage:${id}` === text);
    return stage
      ? t("rule.components.sources.stage", { stage: stage.name })
      : t("rule.components.unknownSource", { source: text });
  };
  return {
    source,
    rung: (text) => rungWords(text),
    rungName: (text) => textOf(rungName({ rule: draft, plan: view.plan }, text)),
    problem: ({ code }) =>
      i18n.exists(`rule.problems.${code}`, { ns: "organiser" })
        ? t(`rule.problems.${code as ProblemCode}`)
        : t("rule.problems.other", { code }),
    place(path) {
      const { names, section } = placeNames(path, draft);
      const words = names.map((name) =>
        name.text === "" ? t(`rule.place.${name.kind}`, { number: name.number }) : name.text,
      );
      return [section === null ? "" : t(`rule.${section}.title`), ...words].filter((text) => text !== "").join(" › ");
    },
    warning: (warning) => ({
      says: t(`rule.warnings.${warning.code}.says`, { ...warning, ...named(warning) }),
      might: t(`rule.warnings.${warning.code}.might`),
    }),
    reason(reason) {
      if (reason.code === "missing-component")
        return t("rule.preview.reasons.component", { source: source(reason.source) });
      const { segment: id, criterion, present, minimum } = reason;
      if (id === null) return t("rule.preview.reasons.ballots", { present, minimum });
      const segment = draft.segments.find((candidate) => candidate.id === id);
      const part = segment?.criteria.find((candidate) => candidate.id === criterion);
      const name = [segment?.name ?? id, part?.name].filter((text) => text !== undefined).join(" · ");
      return t("rule.preview.reasons.segment", { name, present, minimum });
    },
  };

  /** What a warning names by id, by name. */
  function named(warning: RuleWarning): Record<string, string> {
    switch (warning.code) {
      case "component-maxima-differ":
        return {
          maxima: join(
            warning.maxima.map((item) =>
              t("rule.maximumOf", {
                source: source(item.source),
                maximum: item.maximum ?? t("rule.components.unknown"),
              }),
            ),
          ),
        };
      case "ties-likely":
        return { track: view.plan.tracks.find(({ id }) => id === warning.track)?.name ?? warning.track };
      case "no-such-stage":
        return { stage: view.plan.stages.find(({ id }) => id === warning.stage)?.name ?? warning.stage };
      default:
        return {};
    }
  }

  function rungWords(text: string): string {
    const unknown = t("rule.ties.words.unknown", { rung: text });
    const rung = parseRung(text);
    if (rung === null) return unknown;
    switch (rung.kind) {
      case "component":
        return t("rule.ties.words.component", { name: source(rung.source) });
      case "segment": {
        const segment = draft.segments.find(({ id }) => id === rung.segment);
        return segment ? t("rule.ties.words.segment", { name: segment.name }) : unknown;
      }
      case "criterion": {
        const segment = draft.segments.find(({ id }) => id === rung.segment);
        const criterion = segment?.criteria.find(({ id }) => id === rung.criterion);
        return criterion ? t("rule.ties.words.criterion", { name: `${segment?.name} · ${criterion.name}` }) : unknown;
      }
      default:
        return t(`rule.ties.words.${rung.kind}`);
    }
  }
}
