// The key of the matrix: each state by shape, abbreviation and word.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { judgeStateLooks, judgeStates } from "../judge-states";
import { OutlierMark } from "./OutlierMark";
import { Whereabouts, whereaboutsInOrder } from "./Whereabouts";
import classes from "./Matrix.module.css";

export function Legend() {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const located = view.projects.some(({ cells }) => cells.some(({ whereabouts = null }) => whereabouts !== null));
  return (
    <section aria-label={t("matrix.legend")}>
      <ul className={classes["legend"]}>
        {judgeStates.map((state) => (
          <li key={state}>
            <StatusMark {...judgeStateLooks[state]} size="sm">
              {t(`states.${state}.short`)}
              {" · "}
              {t(`states.${state}.word`)}
            </StatusMark>
          </li>
        ))}
        <li>
          <Text size="sm" component="span">
            {t(view.outcome === "feedback" ? "feedback.legend" : "matrix.legendTotal")}
          </Text>
        </li>
        {view.outcome !== "feedback" && (
          <li className={classes["rule"]}>
            <OutlierMark flagOnly />
            <Text size="sm" component="span">
              {t("cockpit.outlierRule")}
            </Text>
          </li>
        )}
      </ul>
      {located && (
        <ul className={classes["legend"]} aria-label={t("cockpit.whereabouts.title")}>
          {whereaboutsInOrder.map((where) => (
            <li key={where} className={classes["located"]}>
              <Whereabouts where={where} />
              <Text size="sm" component="span">
                {t(`cockpit.whereabouts.${where}`)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
