// One project under review: who it is, each finding with its clause, and the remarks apart from them.

import { Checkbox, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FindingView, ProjectView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import type { organiser } from "../../../locales/zh-CN/organiser";
import { captainOf } from "../projects/project-list";
import { ProjectActions } from "../projects/ProjectActions";
import type { ProjectDeeds } from "../projects/use-project-deeds";
import { useTrackName } from "../projects/use-track-names";
import classes from "./ReviewItem.module.css";

type RuleId = keyof typeof organiser.review.rules;

export interface ReviewItemProps {
  readonly project: ProjectView;
  readonly deeds: ProjectDeeds;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

export function ReviewItem({ project, deeds, ticked, onTick }: ReviewItemProps) {
  const { t } = useTranslation("organiser");
  const trackName = useTrackName();
  const { seq, name, findings, remarks, withdrawn } = project;
  return (
    <Paper component="article" aria-label={`${seq} ${name}`} p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="md" wrap="nowrap" align="flex-start">
          {withdrawn === null && (
            <Checkbox
              mt={4}
              aria-label={t("review.select", { name })}
              checked={ticked}
              onChange={(event) => onTick(event.currentTarget.checked)}
            />
          )}
          <div>
            <Title order={2} size="h3">
              {`${seq} · ${name}`}
            </Title>
            <Text c="dimmed">
              {[project.applicantUnit, trackName(project.track), captainOf(project)]
                .filter((text) => text !== "")
                .join(" · ")}
            </Text>
          </div>
        </Group>
        <ProjectActions project={project} deeds={deeds} />
      </Group>
      <Stack gap="sm" mt="sm">
        {withdrawn !== null && (
          <StatusMark shape="absent">{t("projects.withdrawnWhy", { reason: withdrawn })}</StatusMark>
        )}
        {findings.length > 0 && <Findings title={t("review.findings")} list={findings} kind="finding" />}
        {remarks.length > 0 && (
          <Findings title={`${t("review.remarks")} (${t("review.remarksSays")})`} list={remarks} kind="remark" />
        )}
        {findings.length === 0 && remarks.length === 0 && withdrawn === null && (
          <StatusMark shape="check" tone="good" size="sm">
            {t("review.clean")}
          </StatusMark>
        )}
      </Stack>
    </Paper>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly list: readonly FindingView[];
  readonly kind: "finding" | "remark";
}

function Findings({ title, list, kind }: FindingsProps) {
  return (
    <div>
      <Text fw={600} size="sm">
        {title}
      </Text>
      <ul className={classes["list"]} data-kind={kind}>
        {list.map((finding, at) => (
          <Finding key={`${finding.rule} ${at}`} finding={finding} kind={kind} />
        ))}
      </ul>
    </div>
  );
}

function Finding({ finding, kind }: { finding: FindingView; kind: "finding" | "remark" }) {
  const { t, i18n } = useTranslation("organiser");
  const known = i18n.exists(`review.rules.${finding.rule}`, { ns: "organiser" });
  const id = finding.rule as RuleId;
  return (
    <li className={classes["finding"]}>
      <StatusMark shape={kind === "finding" ? "warning" : "waiting"} tone={kind === "finding" ? "caution" : "neutral"}>
        {known ? t(`review.rules.${id}.name`) : t("review.otherRule", { rule: finding.rule })}
      </StatusMark>
      {known && (
        <Text span size="sm" c="dimmed">
          {t("review.clause", { clause: t(`review.rules.${id}.clause`) })}
        </Text>
      )}
      <Text lang="zh-CN" className={classes["note"]}>
        {finding.note}
      </Text>
    </li>
  );
}
