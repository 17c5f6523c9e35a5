// The key of the matrix: each state by shape, abbreviation and word.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { judgeStateLooks, judgeStates } from "../judge-states";
import classes from "./Matrix.module.css";

export function Legend() {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
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
      </ul>
    </section>
  );
}
