// The small buttons beside a project: edit, and withdraw or bring back.

import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconPencil, IconUserOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ProjectView } from "#shared/contract/views";
import type { ProjectDeeds } from "./use-project-deeds";

export function ProjectActions({ project, deeds }: { project: ProjectView; deeds: ProjectDeeds }) {
  const { t } = useTranslation("organiser");
  const { name } = project;
  return (
    <Group gap={0} wrap="nowrap">
      <Tooltip label={t("projects.edit")}>
        <ActionIcon aria-label={t("projects.editOf", { name })} onClick={() => deeds.edit(project)}>
          <IconPencil aria-hidden size={20} />
        </ActionIcon>
      </Tooltip>
      {project.withdrawn === null ? (
        <Tooltip label={t("projects.withdraw")}>
          <ActionIcon
            color="danger"
            aria-label={t("projects.withdrawOf", { name })}
            onClick={() => deeds.askToWithdraw([project])}
          >
            <IconUserOff aria-hidden size={20} />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Tooltip label={t("projects.restore")}>
          <ActionIcon aria-label={t("projects.restoreOf", { name })} onClick={() => void deeds.restore(project)}>
            <IconArrowBackUp aria-hidden size={20} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}
