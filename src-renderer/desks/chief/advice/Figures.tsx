// The figures by their names, for those who want them: agreement in all its forms, and ranks by other methods.

import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GroupAdvice } from "#shared/statistics/advice";
import { useNames } from "../use-names";
import { Disclosure } from "./Disclosure";
import { AdviceSection } from "./AdviceSection";
import { Scroller } from "./Scroller";
import { useFew } from "./few";
import { useFigures } from "./use-figures";
import classes from "./Advice.module.css";

export function Figures({ advice }: { advice: GroupAdvice }) {
  const { t } = useTranslation("chief");
  const figures = useFigures(advice);
  const { icc } = advice.agreement;
  return (
    <AdviceSection name="figures" title={t("advice.figures.title")}>
      <Disclosure summary={t("advice.figures.says")}>
        {icc && (
          <Text c="dimmed" mb="xs">
            {t("advice.figures.icc.base", { judges: icc.judges, projects: icc.projects, leftOut: icc.leftOut })}
          </Text>
        )}
        <Scroller label={t("advice.figures.table")}>
          <table className={classes["figures"]}>
            <thead>
              <tr>
                <th scope="col">{t("advice.figures.figure")}</th>
                <th scope="col">{t("advice.figures.value")}</th>
                <th scope="col">{t("advice.figures.meaning")}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map(({ name, value, meaning }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                  <td className={classes["meaning"]}>{meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
        <OtherRanks advice={advice} />
      </Disclosure>
    </AdviceSection>
  );
}

const methods = ["actual", "mean", "adjusted", "z", "borda", "copeland"] as const;

function OtherRanks({ advice: { projects, preferences } }: { advice: GroupAdvice }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const { shown, toggle } = useFew(projects);
  return (
    <>
      <Title order={3} mt="md">
        {t("advice.figures.ranks")}
      </Title>
      <Text c="dimmed">{t("advice.figures.ranksSays")}</Text>
      <Scroller label={t("advice.figures.ranks")}>
        <table className={classes["figures"]}>
          <thead>
            <tr>
              <th scope="col">{t("advice.marks.project")}</th>
              {methods.map((method) => (
                <th key={method} scope="col">
                  {t(`advice.figures.methods.${method}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ project, ranks }) => (
              <tr key={project}>
                <th scope="row">{names.project(project)}</th>
                {methods.map((method) => (
                  <td key={method}>{ranks[method] ?? "—"}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {toggle}
      {preferences.condorcetWinner !== null && (
        <Text mt="sm">{t("advice.figures.condorcet", { project: names.project(preferences.condorcetWinner) })}</Text>
      )}
    </>
  );
}
