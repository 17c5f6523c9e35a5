// The small buttons beside a person: edit, and remove while that can still be done.

import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "#shared/contract/views";
import { useDesk } from "../desk-context";
import type { PeopleDeeds } from "./use-people-deeds";

export function PersonActions({ person, deeds }: { person: PersonView; deeds: PeopleDeeds }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { name } = person;
  return (
    <Group gap={0} wrap="nowrap">
      <Tooltip label={t("people.edit")}>
        <ActionIcon aria-label={t("people.editOf", { name })} onClick={() => deeds.edit(person)}>
          <IconPencil aria-hidden size={20} />
        </ActionIcon>
      </Tooltip>
      {!view.started && (
        <Tooltip label={t("people.remove")}>
          <ActionIcon
            color="danger"
            aria-label={t("people.removeOf", { name })}
            onClick={() => deeds.askToRemove(person)}
          >
            <IconTrash aria-hidden size={20} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}
