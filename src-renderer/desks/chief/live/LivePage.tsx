// What happens in the hall now: the project on stage, where each judge is with it, and the running order.

import { Alert, Text, Title } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { EmptyState } from "../../../components/EmptyState";
import { NumberText } from "../../../components/NumberText";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { OutstandingList } from "../cockpit/OutstandingList";
import { ReachNotice } from "../matrix/ReachNotice";
import { panelReach } from "../matrix/panel-reach";
import { nextInOrder, projectOnStage } from "../next-action";
import { numberOf, useNames } from "../use-names";
import { JudgeTiles } from "./JudgeTiles";
import { RunningOrder } from "./RunningOrder";
import classes from "./LivePage.module.css";

export function LivePage() {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  if (view.projects.length === 0) return <EmptyState title={t("next.says.no-projects")} />;
  const onStage = projectOnStage(view);
  const shown = onStage ?? nextInOrder(view);
  return (
    <div className={classes["page"]}>
      <div className={classes["stage"]}>
        {shown ? <StageCard project={shown} onStage={onStage !== null} /> : <AllDone />}
      </div>
      <div className={classes["side"]}>
        <OutstandingList onStage={onStage} />
        <RunningOrder />
      </div>
    </div>
  );
}

function StageCard({ project, onStage }: { project: ChiefProject; onStage: boolean }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (
    <section aria-labelledby="stage-project" data-testid="stage-card">
      <Text c="dimmed">{t(onStage ? "live.onStage" : "live.upNext")}</Text>
      <Title order={1} id="stage-project" className={classes["project"]}>
        <span className={classes["number"]}>{numberOf(project)}</span> {project.name}
      </Title>
      <Text>
        {[names.track(project.track), project.applicantUnit, t("live.registered", { seq: project.seq })]
          .filter((part) => part !== "")
          .join(" · ")}
      </Text>
      {onStage && project.veiled && (
        <Alert color="neutral" mt="md" icon={<IconEyeOff aria-hidden />}>
          {t("live.veil")}
        </Alert>
      )}
      <Title order={2} mt="lg" mb="sm">
        {t("live.judges")}
      </Title>
      <JudgeTiles project={project} />
      <Counts project={project} onStage={onStage} />
    </section>
  );
}

function AllDone() {
  const { t } = useTranslation("chief");
  return (
    <>
      <Title order={1} className="visually-hidden">
        {t("pages.live")}
      </Title>
      <EmptyState title={t("live.allDone")} />
    </>
  );
}

function Counts({ project, onStage }: { project: ChiefProject; onStage: boolean }) {
  const { t } = useTranslation("chief");
  const { submitted, recused, panel, minimum } = project;
  const lacking = minimum - submitted;
  const impossible = panelReach(project).verdict === "impossible";
  return (
    <div className={classes["counts"]}>
      <Text>{t("live.counts", { submitted, recused, panel, minimum })}</Text>
      {project.spread !== null && (
        <Text>
          {t("cockpit.spread")} <NumberText value={project.spread} strong />
        </Text>
      )}
      {!onStage || impossible ? null : lacking > 0 ? (
        <StatusMark shape="warning" tone="caution">
          {t("live.short", { count: lacking })}
        </StatusMark>
      ) : (
        <StatusMark shape="check" tone="good">
          {t("live.enough")}
        </StatusMark>
      )}
      <ReachNotice project={project} />
    </div>
  );
}
