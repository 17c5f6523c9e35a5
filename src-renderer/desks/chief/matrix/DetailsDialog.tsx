// What stands behind a row or a cell of the matrix.

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { NumberText } from "../../../components/NumberText";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { judgeStateLooks, standingLooks } from "../judge-states";
import { JudgeTiles } from "../live/JudgeTiles";
import { labelOf, useNames } from "../use-names";
import { cellOf, isVeiledNow } from "./matrix-summary";
import { OutlierMark } from "./OutlierMark";
import { ReachNotice } from "./ReachNotice";
import classes from "./DetailsDialog.module.css";

/** `judge` null stands for the whole project. */
export interface MatrixPlace {
  readonly project: string;
  readonly judge: string | null;
}

export function DetailsDialog({ place, onClose }: { place: MatrixPlace | null; onClose: () => void }) {
  const { t } = useTranslation(["chief", "common"]);
  const { view } = useDesk();
  const project = view.projects.find((each) => each.project === place?.project);
  return (
    <Modal
      opened={project !== undefined}
      onClose={onClose}
      size="xl"
      title={project && labelOf(project)}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {project && (
        <Stack gap="md">
          {place?.judge ? <JudgeFacts project={project} judge={place.judge} /> : <ProjectFacts project={project} />}
        </Stack>
      )}
    </Modal>
  );
}

function Facts({ facts }: { facts: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className={classes["facts"]}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function JudgeFacts({ project, judge }: { project: ChiefProject; judge: string }) {
  const { t } = useTranslation("chief");
  const { t: tPaper } = useTranslation("paper");
  const { view, go } = useDesk();
  const names = useNames();
  const cell = cellOf(project, judge);
  if (!cell) return <Text>{t("matrix.notInPanel")}</Text>;
  const { outlier, whereabouts = null } = cell;
  const missing = t(isVeiledNow(project) ? "matrix.hidden" : "matrix.noTotal");
  const ruled = view.rulings.filter((item) => item.project === project.project && item.judge === judge);
  return (
    <>
      <Facts
        facts={[
          [t("judge"), names.judge(judge)],
          [
            t("figures.state"),
            <StatusMark key="state" {...judgeStateLooks[cell.state]}>
              {t(`states.${cell.state}.word`)}
            </StatusMark>,
          ],
          ...(view.outcome === "feedback"
            ? []
            : [[t("matrix.total"), <NumberText key="total" value={cell.total} missing={missing} strong />] as const]),
          ...(cell.fromPaper
            ? [[tPaper("source.title"), tPaper(cell.state === "recused" ? "source.recusal" : "source.paper")] as const]
            : []),
          ...(whereabouts === null
            ? []
            : [[t("cockpit.whereabouts.title"), t(`cockpit.whereabouts.${whereabouts}`)] as const]),
        ]}
      />
      {outlier !== null && (
        <div>
          <OutlierMark />
          <Text>{t("cockpit.outlierSays", { score: outlier.toFixed(1) })}</Text>
          <Text size="sm" c="dimmed">
            {t("cockpit.outlierRule")}
          </Text>
        </div>
      )}
      {(cell.feedback ?? "") !== "" && (
        <div>
          <Text fw={600}>{t("feedback.title")}</Text>
          <Text className={classes["feedback"] ?? ""}>{cell.feedback}</Text>
        </div>
      )}
      {ruled.map(
        (item) =>
          item.ruled && <Text key={item.ruled.at}>{t("rulings.ruledShort", { reason: item.ruled.reason })}</Text>,
      )}
      {ruled.length > 0 && (
        <Group>
          <Button onClick={() => go("rulings")}>{t("matrix.toRulings")}</Button>
        </Group>
      )}
    </>
  );
}

function ProjectFacts({ project }: { project: ChiefProject }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const names = useNames();
  const { submitted, recused, panel, minimum } = project;
  return (
    <>
      <Facts
        facts={[
          [t("track"), names.track(project.track)],
          [
            t("figures.state"),
            <StatusMark key="standing" {...standingLooks[project.standing]}>
              {t(`standing.${project.standing}`)}
            </StatusMark>,
          ],
          ...(view.outcome === "feedback"
            ? []
            : [
                [
                  t("cockpit.spread"),
                  <NumberText
                    key="spread"
                    value={project.spread}
                    missing={t(isVeiledNow(project) ? "matrix.hidden" : "cockpit.noSpread")}
                  />,
                ] as const,
              ]),
          [
            t("figures.score"),
            <NumberText key="score" value={project.performance?.score ?? null} missing={t("figures.blank")} />,
          ],
          [
            t("figures.deduction"),
            <span key="deduction">
              <NumberText value={project.deduction?.amount ?? null} missing={t("figures.blank")} />{" "}
              {project.deduction?.reason}
            </span>,
          ],
        ]}
      />
      <Text>{t("live.counts", { submitted, recused, panel, minimum })}</Text>
      <ReachNotice project={project} />
      <JudgeTiles project={project} />
    </>
  );
}
