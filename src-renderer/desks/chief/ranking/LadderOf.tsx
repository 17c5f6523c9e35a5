// How the tied sets of a track went down the ladder, rung by rung.

import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import type { ExplainedGroup } from "#shared/scoring/explanation";
import { ExactNumber } from "../ExactNumber";
import { useNames } from "../use-names";
import { useResultWords } from "./use-result-words";
import classes from "./Ranking.module.css";

export function LadderOf({ group, result }: { group: ExplainedGroup; result: ResultView }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const words = useResultWords(result);
  if (group.ties.length === 0) return null;
  return (
    <section aria-labelledby="tie-ladder">
      <Title order={2} id="tie-ladder" mb="sm">
        {t("ranking.ladder")}
      </Title>
      <div className={classes["scroll"]}>
        <table className={classes["table"]} data-testid="ladder">
          <thead>
            <tr>
              <th scope="col" className={classes["start"]}>
                {t("ranking.rungColumn")}
              </th>
              <th scope="col" className={classes["start"]}>
                {t("ranking.values")}
              </th>
              <th scope="col" className={classes["start"]}>
                {t("ranking.outcome")}
              </th>
            </tr>
          </thead>
          <tbody>
            {group.ties.map(({ rung, outcome, values }) => (
              <tr key={`${rung} ${values.map(({ project }) => project).join(" ")}`}>
                <th scope="row" className={classes["start"]}>
                  {words.rung(rung)}
                </th>
                <td className={classes["start"]}>
                  <ul className={classes["list"]}>
                    {values.map(({ project, value }) => (
                      <li key={project}>
                        {names.project(project)}{" "}
                        {rung === "head-to-head" ? (
                          <strong>{t("ranking.wins", { count: Number(value ?? 0) })}</strong>
                        ) : (
                          <ExactNumber value={value} missing={t("ranking.noValue")} strong />
                        )}
                      </li>
                    ))}
                  </ul>
                </td>
                <td className={classes["start"]}>{t(`ranking.ladderStep.${outcome}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
