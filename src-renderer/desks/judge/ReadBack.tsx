// Every mark of a ballot read back, segment by segment, with what each was before where it is being changed.

import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { NumberText } from "../../components/NumberText";
import type { Sheet, SheetLine } from "./sheet";
import readBackClasses from "./read-back.module.css";
import sheetClasses from "./sheet.module.css";

interface ReadBackProps {
  readonly sheet: Sheet;
  /** The sheet that this one takes the place of. */
  readonly before?: Sheet;
}

export function ReadBack({ sheet, before }: ReadBackProps) {
  const { t } = useTranslation(["judge", "common"]);
  const earlier = new Map(before?.segments.flatMap(({ lines }) => lines).map((line) => [line.name, amountOf(line)]));
  return (
    <div className={readBackClasses["readBack"]} data-testid="read-back">
      <div className={readBackClasses["readBackSegments"]}>
        {sheet.segments.map(({ segment, lines, subtotal }) => (
          <dl key={segment.id} className={readBackClasses["readBackSegment"]}>
            <div className={readBackClasses["readBackHead"]}>
              <dt>{segment.name ?? segment.id}</dt>
              <dd>
                <NumberText value={subtotal} strong />
              </dd>
            </div>
            {lines.map((line) => (
              <div key={line.name} className={readBackClasses["line"]}>
                <dt>{line.criterion.name ?? line.criterion.id}</dt>
                <dd>
                  <Change before={earlier.get(line.name) ?? null} after={amountOf(line)} />
                </dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
      <p className={readBackClasses["readBackTotal"]}>
        <span>{t("judge:total")}</span>
        <Change before={before?.total ?? null} after={sheet.total} />
        <span className={sheetClasses["outOf"]}>{t("common:outOf", { max: sheet.maximum })}</span>
      </p>
    </div>
  );
}

function Change({ before, after }: { before: string | null; after: string | null }) {
  const { t } = useTranslation("judge");
  if (before === null || before === after) return <NumberText value={after} strong />;
  return (
    <span className={readBackClasses["change"]}>
      <span className="visually-hidden">{t("readBack.was")}</span>
      <s>{before}</s>
      <IconArrowRight aria-hidden size={18} />
      <span className="visually-hidden">{t("readBack.becomes")}</span>
      <NumberText value={after} strong />
    </span>
  );
}

function amountOf(line: SheetLine): string | null {
  return line.mark.kind === "mark" ? line.mark.amount : null;
}
