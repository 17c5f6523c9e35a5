// What is said of every sheet at the chief's desk: whose it is, who keyed it, and what taking it over would meet.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { KeyingColumn, PaperSheetView } from "#shared/contract/views";
import { NumberText } from "../../../components/NumberText";
import { StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import { useNames } from "../use-names";
import classes from "./Paper.module.css";

export function SheetName({ sheet }: { sheet: PaperSheetView }) {
  const { t } = useTranslation("paper");
  const names = useNames();
  return (
    <span className={classes["name"]}>
      <strong>
        {names.project(sheet.project)} · {names.judge(sheet.judge)}
      </strong>
      <span className={classes["quiet"]}>{t("sheet", { number: sheet.number })}</span>
    </span>
  );
}

export function KeyedBy({ keyings }: { keyings: readonly KeyingColumn[] }) {
  const { t } = useTranslation("paper");
  const { time } = useFormat();
  return (
    <span className={classes["quiet"]}>
      {keyings
        .map(({ name, at, versions }) =>
          [
            t("keyedBy", { name, time: time(at) }),
            ...(versions > 1 ? [t("versions", { count: versions - 1 })] : []),
          ].join(" "),
        )
        .join(" · ")}
    </span>
  );
}

/** The total of the keyings that agree; kept from a chief whose own ballot is open. */
export function AgreedTotal({ sheet }: { sheet: PaperSheetView }) {
  const { t } = useTranslation("paper");
  const agreed = sheet.keyings.find(({ hash }) => sheet.pair?.includes(hash)) ?? sheet.keyings[0];
  if (agreed === undefined) return null;
  if (agreed.keyed === null) return <Text c="dimmed">{t("veiled")}</Text>;
  if (agreed.keyed.total === null) return null;
  return (
    <span>
      {t("total")} <NumberText value={agreed.keyed.total} strong />
    </span>
  );
}

export function Meets({ sheet }: { sheet: PaperSheetView }) {
  const { t } = useTranslation("paper");
  if (sheet.recusalOrdered)
    return (
      <span className={classes["wrapped"]}>
        <StatusMark shape="locked" tone="caution">
          {t("recused")}
        </StatusMark>
      </span>
    );
  if (sheet.meets === "nothing") return null;
  return (
    <span className={classes["wrapped"]}>
      <StatusMark shape={sheet.meets === "closed" ? "late" : "conflict"} tone="caution">
        {t(`meets.${sheet.meets}`)}
      </StatusMark>
    </span>
  );
}
