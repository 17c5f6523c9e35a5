// Where a keying differs from others', in words: the names of the criteria, and never what another has keyed.

import { useTranslation } from "react-i18next";
import type { Difference, KeyingView } from "#shared/contract/views";
import type { SheetLine, SheetSegment } from "../judge/sheet";

export interface DifferenceWords {
  readonly words: readonly string[];
  /** A note at the field of a mark that differs; undefined elsewhere. */
  noteOf(line: SheetLine, segment: SheetSegment): string | undefined;
}

export function useDifferenceWords({
  differences,
  rubric,
}: Pick<KeyingView, "differences" | "rubric">): DifferenceWords {
  const { t } = useTranslation("scorekeeper");
  const wordsOf = (difference: Difference): string => {
    if (difference.at !== "mark") return t(`done.${difference.at}`);
    const segment = rubric.segments.find(({ id }) => id === difference.segment);
    const criterion = segment?.criteria.find(({ id }) => id === difference.criterion);
    return `${segment?.name ?? difference.segment} · ${criterion?.name ?? difference.criterion}`;
  };
  return {
    words: differences.map(wordsOf),
    noteOf: ({ criterion }, { segment }) =>
      differences.some((each) => each.at === "mark" && each.segment === segment.id && each.criterion === criterion.id)
        ? t("done.differs")
        : undefined,
  };
}
