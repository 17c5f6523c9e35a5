// All projects of the running order with one's own state of each, to step back to any of them.

import { Drawer, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { JudgeProject, JudgeView } from "#shared/contract/views";
import { StatusMark } from "../../components/StatusMark";
import { CarryOutButton } from "../carry/CarryOutButton";
import { HeldMark } from "./HeldSteps";
import { OwnMark, StandingMark } from "./ProjectMarks";
import classes from "./list.module.css";

interface ProjectListProps {
  readonly view: JudgeView;
  readonly shown: string | null;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onGo: (project: string) => void;
}

export function ProjectList({ view, shown, opened, onClose, onGo }: ProjectListProps) {
  const { t } = useTranslation(["judge", "common"]);
  const go = (project: string) => {
    onClose();
    onGo(project);
  };
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size="34rem"
      title={t("judge:list.title", { stage: view.stage.name })}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Stack gap="md">
        <ProjectButtons view={view} shown={shown} onGo={go} />
        <Group>
          <CarryOutButton />
        </Group>
      </Stack>
    </Drawer>
  );
}

interface ProjectButtonsProps {
  readonly view: JudgeView;
  readonly shown: string | null;
  readonly onGo: (project: string) => void;
}

/** The projects of one's own panel, and after them those that others mark. */
export function ProjectButtons({ view, shown, onGo }: ProjectButtonsProps) {
  const ordered = view.projects.toSorted((a, b) => Number(b.inPanel) - Number(a.inPanel));
  return (
    <ol className={classes["list"]}>
      {ordered.map((project) => (
        <li key={project.project}>
          <ProjectButton project={project} view={view} here={project.project === shown} onGo={onGo} />
        </li>
      ))}
    </ol>
  );
}

interface ProjectButtonProps {
  readonly project: JudgeProject;
  readonly view: JudgeView;
  readonly here: boolean;
  readonly onGo: (project: string) => void;
}

function ProjectButton({ project, view, here, onGo }: ProjectButtonProps) {
  const { t } = useTranslation("judge");
  return (
    <UnstyledButton
      className={classes["listItem"]}
      aria-current={here ? "true" : undefined}
      onClick={() => onGo(project.project)}
    >
      <span className={classes["listPlace"]}>{project.place}</span>
      <span className={classes["listWords"]}>
        <Text component="span" fw={600}>
          {project.name}
        </Text>
        <span className={classes["listMarks"]}>
          <Text component="span" size="sm" c="dimmed">
            {project.applicantUnit}
          </Text>
          {project.project === view.onStage ? (
            <StatusMark shape="open" tone="accent" size="sm">
              {t("onStage")}
            </StatusMark>
          ) : (
            <StandingMark standing={project.standing} size="sm" />
          )}
          {project.inPanel ? (
            <OwnMark mine={project.mine} size="sm" />
          ) : (
            <StatusMark shape="absent" size="sm">
              {t("notInPanel.short")}
            </StatusMark>
          )}
          <HeldMark whereabouts={project.whereabouts} />
        </span>
      </span>
    </UnstyledButton>
  );
}
