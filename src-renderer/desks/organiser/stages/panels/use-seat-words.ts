// The words for what a judge is given, and for what a panel leaves open.

import { useTranslation } from "react-i18next";
import type { Rule } from "#shared/scoring/document";
import { useJoin } from "../../parts/use-join";
import type { SeatWarning } from "./seat-warnings";
import { givenCriteria, partOf, type Seat } from "./seats";

export interface SeatWords {
  part(part: Seat["part"]): string;
  warning(warning: SeatWarning): string;
}

export function useSeatWords(rule: Rule | null): SeatWords {
  const { t } = useTranslation("organiser");
  const join = useJoin();
  const nameOf = (item: string): string => {
    const [segmentId, criterionId] = item.split(".");
    const segment = rule?.segments.find(({ id }) => id === segmentId);
    const criterion = segment?.criteria.find(({ id }) => id === criterionId);
    return criterion?.name ?? segment?.name ?? item;
  };
  return {
    part(part) {
      const given = rule === null ? part : partOf(rule, givenCriteria(rule, part));
      return given === null ? t("stages.panels.everything") : join(given.map(nameOf));
    },
    warning(warning) {
      switch (warning.code) {
        case "nobody":
          return t("stages.warnings.nobody");
        case "unmarked":
          return t("stages.warnings.unmarked", { names: join(warning.names) });
        case "thin": {
          const { judges, minimum, names } = warning;
          return names.length === 0
            ? t("stages.warnings.thin", { judges, minimum })
            : t("stages.warnings.thinAt", { judges, minimum, names: join(names) });
        }
        case "parts-never-count":
          return t("stages.warnings.partsNeverCount", { names: join(warning.judges) });
        case "half-segment":
          return t("stages.warnings.halfSegment", { names: join(warning.judges), segment: warning.segment });
        case "stale":
          return t("stages.warnings.stale", { names: join(warning.judges) });
      }
    },
  };
}
