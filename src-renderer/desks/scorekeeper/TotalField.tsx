// The total that stands on the sheet, and at once whether the marks as keyed add up to it.

import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusMark, type StatusShape } from "../../components/StatusMark";
import type { ToneName } from "../../app/palette";
import { moveFrom } from "../../components/score-field/moving";
import type { TotalCheck } from "./total-check";
import classes from "./scorekeeper.module.css";

interface TotalFieldProps {
  readonly check: TotalCheck;
  readonly unweighted: boolean;
  readonly value: string;
  readonly onType: (text: string) => void;
}

const looks: Readonly<Record<TotalCheck["state"], { shape: StatusShape; tone: ToneName }>> = {
  waiting: { shape: "none", tone: "neutral" },
  blank: { shape: "waiting", tone: "caution" },
  unreadable: { shape: "warning", tone: "danger" },
  same: { shape: "check", tone: "good" },
  differs: { shape: "warning", tone: "danger" },
};

/** Moved to from the last mark, as if it were one more. */
export function TotalField({ check, unweighted, value, onType }: TotalFieldProps) {
  const { t } = useTranslation("scorekeeper");
  return (
    <div className={classes["total"]}>
      <TextInput
        className={classes["totalField"] ?? ""}
        label={t("total.label")}
        aria-describedby="total-check"
        inputMode="decimal"
        autoComplete="off"
        maxLength={100}
        data-score-field="total"
        value={value}
        error={check.state === "differs" || check.state === "unreadable"}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && moveFrom(event.currentTarget, event.key)) event.preventDefault();
        }}
      />
      <output id="total-check" className={classes["check"]} data-testid="total-check">
        <StatusMark {...looks[check.state]}>{t(`total.${check.state}`, { ...check })}</StatusMark>
        {!unweighted && <span className={classes["hint"]}>{t("total.plain")}</span>}
      </output>
    </div>
  );
}
