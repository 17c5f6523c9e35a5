// The ballots of one ruling side by side: what each is, when it came, its total, and whether it counts now.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RulingItem } from "#shared/contract/views";
import { NumberText } from "../../../components/NumberText";
import { StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import classes from "./Rulings.module.css";

/** "No. 1 ballot" and so on, in the order in which they are shown. */
export function useBallotNames({ ballots }: RulingItem): string[] {
  const { t } = useTranslation("chief");
  return ballots.map(({ kind }, at) => `${t("rulings.numbered", { number: at + 1 })} ${t(`rulings.kinds.${kind}`)}`);
}

export function BallotCards({ item }: { item: RulingItem }) {
  const { t } = useTranslation("chief");
  const { dateTime } = useFormat();
  const names = useBallotNames(item);
  return (
    <ul className={classes["ballots"]} aria-label={t("rulings.side")}>
      {item.kind === "late" && item.ballots.length === 1 && <NothingInCut counts={!item.ballots[0]?.counts} />}
      {item.ballots.map((ballot, at) => (
        <li key={ballot.hash} className={classes["ballot"]} data-counts={ballot.counts || undefined}>
          <Text fw={700}>{names[at]}</Text>
          <CountsMark counts={ballot.counts} />
          <dl className={classes["facts"]}>
            <dt>{t("rulings.total")}</dt>
            <dd>
              <NumberText value={ballot.total} missing={t("matrix.noTotal")} strong />
            </dd>
            <dt>{t("rulings.at")}</dt>
            <dd>{dateTime(ballot.at)}</dd>
            {ballot.reason !== null && (
              <>
                <dt>{t("rulings.given")}</dt>
                <dd>{ballot.reason}</dd>
              </>
            )}
            <dt>{t("rulings.entry")}</dt>
            <dd className={classes["hash"]} title={ballot.hash}>
              {ballot.hash.slice(0, 8)}
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** Beside a late ballot where the cut names none: what stands if it is not counted. */
function NothingInCut({ counts }: { counts: boolean }) {
  const { t } = useTranslation("chief");
  return (
    <li className={classes["ballot"]} data-counts={counts || undefined}>
      <Text fw={700}>{t("rulings.atClosing")}</Text>
      <CountsMark counts={counts} />
      <Text mt="sm">{t("rulings.nothingAtClosing")}</Text>
    </li>
  );
}

function CountsMark({ counts }: { counts: boolean }) {
  const { t } = useTranslation("chief");
  return (
    <StatusMark shape={counts ? "check" : "none"} tone={counts ? "good" : "neutral"}>
      {t(counts ? "rulings.counts" : "rulings.doesNotCount")}
    </StatusMark>
  );
}
