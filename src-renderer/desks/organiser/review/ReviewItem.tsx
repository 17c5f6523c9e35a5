// One project under review: who it is, each finding with the decision on it, the remarks, and what follows from a finding that holds.

import { Button, Checkbox, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FindingView, ProjectView } from "#shared/contract/views";
import type { ToneName } from "../../../app/palette";
import { type StatusShape, StatusMark } from "../../../components/StatusMark";
import { captainOf } from "../projects/project-list";
import { ProjectActions } from "../projects/ProjectActions";
import type { ProjectDeeds } from "../projects/use-project-deeds";
import { useTrackName } from "../projects/use-track-names";
import type { Deciding } from "./deciding";
import { Clause, FindingItem } from "./FindingItem";
import { standingOf } from "./review-list";
import classes from "./ReviewItem.module.css";
import { useRuleName } from "./use-rule-name";

export interface ReviewItemProps {
  readonly project: ProjectView;
  readonly deeds: ProjectDeeds;
  readonly deciding: Deciding;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

export function ReviewItem({ project, deeds, deciding, ticked, onTick }: ReviewItemProps) {
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
          <Said shape="absent" tone="neutral" words={t("projects.withdrawnWhy", { reason: withdrawn })} />
        )}
        {standingOf(project) === "accepted" && <Excluding project={project} deciding={deciding} />}
        {findings.length > 0 && (
          <ul className={classes["list"]} aria-label={t("review.findings")}>
            {findings.map((finding) => (
              <FindingItem
                key={finding.rule}
                found={{ project, finding }}
                deciding={deciding}
                open={withdrawn === null}
              />
            ))}
          </ul>
        )}
        {remarks.length > 0 && <Remarks list={remarks} />}
        {findings.length === 0 && remarks.length === 0 && withdrawn === null && (
          <StatusMark shape="check" tone="good" size="sm">
            {t("review.clean")}
          </StatusMark>
        )}
      </Stack>
    </Paper>
  );
}

function Excluding({ project, deciding }: { project: ProjectView; deciding: Deciding }) {
  const { t } = useTranslation("organiser");
  return (
    <Group className={classes["excluding"] ?? ""} justify="space-between" gap="sm">
      <Said shape="absent" tone="danger" words={t("review.excluding.offer")} />
      <Button
        variant="outline"
        color="danger"
        aria-label={t("review.excluding.goOf", { name: project.name })}
        onClick={() => deciding.exclude([project])}
      >
        {t("review.excluding.go")}
      </Button>
    </Group>
  );
}

/** A mark whose words may take several lines. */
function Said({ shape, tone, words }: { shape: StatusShape; tone: ToneName; words: string }) {
  return (
    <Group gap="xs" wrap="nowrap" align="center" flex="1 1 20rem">
      <StatusMark shape={shape} tone={tone} shapeOnly>
        {""}
      </StatusMark>
      <Text>{words}</Text>
    </Group>
  );
}

function Remarks({ list }: { list: readonly FindingView[] }) {
  const { t } = useTranslation("organiser");
  const ruleName = useRuleName();
  return (
    <div>
      <Text size="sm" c="dimmed">
        {`${t("review.remarks")} (${t("review.remarksSays")})`}
      </Text>
      <ul className={classes["list"]} aria-label={t("review.remarks")}>
        {list.map(({ rule, note, clause }) => (
          <li key={rule} className={classes["finding"]} data-state="remark">
            <div className={classes["what"]}>
              <Text fw={600}>{ruleName(rule)}</Text>
              <Text lang="zh-CN">{note}</Text>
              <Clause clause={clause} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
