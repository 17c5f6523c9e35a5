// The rulings on ties, which the result carries. Nothing shows before the rule is locked, for there is no result yet.

import { List, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../components/use-format";
import { useView } from "../../../engine/use-view";
import { useNames } from "../use-names";

export function TieHistory() {
  const { t } = useTranslation("chief");
  const { dateTime } = useFormat();
  const names = useNames();
  const result = useView("chief.result", {});
  const rulings = result.data?.tieRulings ?? [];
  if (rulings.length === 0) return null;
  return (
    <section aria-labelledby="rulings-ties">
      <Title order={2} id="rulings-ties" mb="md">
        {t("rulings.ties")}
      </Title>
      <List>
        {rulings.map(({ track, order, reason, at }) => (
          <List.Item key={`${track} ${order.join(" ")}`}>
            <strong>{names.track(track)}</strong>{" "}
            {t("ranking.ruledTie", { time: dateTime(at), projects: names.projects(order), reason })}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
