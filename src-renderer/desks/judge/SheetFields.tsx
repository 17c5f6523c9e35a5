// The fields of a ballot, a column for each segment, with the segment's exact subtotal.

import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ScoreField } from "../../components/score-field/ScoreField";
import type { Sheet, SheetLine, SheetSegment } from "./sheet";
import classes from "./sheet.module.css";

interface SheetFieldsProps {
  readonly sheet: Sheet;
  readonly onType: (segment: string, criterion: string, text: string) => void;
  /** More about a line, such as what it was before. */
  readonly noteOf?: (line: SheetLine, segment: SheetSegment) => string | undefined;
}

export function SheetFields({ sheet, onType, noteOf }: SheetFieldsProps) {
  const { t } = useTranslation("judge");
  return (
    <div className={classes["segments"]}>
      {sheet.segments.map((each) => (
        <section
          key={each.segment.id}
          className={`${classes["segment"]} ${classes["fields"]}`}
          aria-labelledby={`segment-${each.segment.id}`}
        >
          <SegmentHead each={each} />
          {each.lines.map((line) => {
            const { criterion } = line;
            const weight = criterion.weight === "1" ? undefined : t("weight", { weight: criterion.weight });
            return (
              <ScoreField
                key={criterion.id}
                name={line.name}
                label={criterion.name ?? criterion.id}
                range={criterion}
                value={line.text}
                note={noteOf?.(line, each) ?? weight}
                onChange={(text) => onType(each.segment.id, criterion.id, text)}
              />
            );
          })}
        </section>
      ))}
    </div>
  );
}

export function SegmentHead({ each }: { each: SheetSegment }) {
  const { t } = useTranslation(["judge", "common"]);
  const { segment } = each;
  return (
    <header className={classes["segmentHead"]}>
      <Title order={2} id={`segment-${segment.id}`} className={classes["segmentName"]}>
        {segment.name ?? segment.id}
      </Title>
      <span className={classes["subtotal"]}>
        {each.subtotal === null ? (
          <span className={classes["left"]}>{t("judge:left", { left: each.missing })}</span>
        ) : (
          <strong>{each.subtotal}</strong>
        )}
        <span className={classes["outOf"]}>{t("common:outOf", { max: each.maximum })}</span>
        {segment.weight !== "1" && <span>{t("judge:weight", { weight: segment.weight })}</span>}
      </span>
    </header>
  );
}
