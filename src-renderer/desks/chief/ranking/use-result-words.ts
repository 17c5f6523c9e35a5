// The words of a result: names of judges, segments and criteria, components, rungs of the tie ladder, and reasons.

import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import type { IncompleteReason } from "#shared/scoring/compute";
import { parseRung } from "#shared/scoring/rung";
import { useDesk } from "../desk-context";

export interface ResultWords {
  judge(id: string): string;
  segment(id: string): string;
  criterion(segment: string, id: string): string;
  source(source: string): string;
  rung(text: string): string;
  reason(reason: IncompleteReason): string;
}

export function useResultWords(result: ResultView): ResultWords {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const nameOf = (id: string): string => result.names[id] ?? id;
  const segment = (id: string): string => result.names[`segment:${id}`] ?? id;
  const criterion = (of: string, id: string): string => result.names[`criterion:${of}.${id}`] ?? id;
  const source = (text: string): string => {
    if (text === "onsite" || text === "performance") return t(`ranking.sources.${text}`);
    const stage = text.replace(/^stage:/, "");
    return t("ranking.sources.stage", { stage: stage === view.stage.id ? view.stage.name : nameOf(stage) });
  };
  const rung = (text: string): string => {
    const parsed = parseRung(text);
    if (!parsed) return text;
    switch (parsed.kind) {
      case "segment":
        return t("ranking.rungs.segment", { segment: segment(parsed.segment) });
      case "criterion":
        return t("ranking.rungs.criterion", { criterion: criterion(parsed.segment, parsed.criterion) });
      case "component":
        return t("ranking.rungs.component", { source: source(parsed.source) });
      default:
        return t(`ranking.rungs.${parsed.kind}`);
    }
  };
  const reason = (why: IncompleteReason): string => {
    if (why.code === "missing-component") return t("ranking.reasons.missing-component", { source: source(why.source) });
    const { present, minimum } = why;
    if (why.segment === null) return t("ranking.reasons.too-few-ballots", { present, minimum });
    if (why.criterion === null) {
      return t("ranking.reasons.too-few-segment", { segment: segment(why.segment), present, minimum });
    }
    return t("ranking.reasons.too-few-criterion", {
      criterion: criterion(why.segment, why.criterion),
      present,
      minimum,
    });
  };
  return { judge: nameOf, segment, criterion, source, rung, reason };
}
