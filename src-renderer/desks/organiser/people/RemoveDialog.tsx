// Asks before a person is removed, and says what goes with them.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import type { PeopleDeeds } from "./use-people-deeds";

export function RemoveDialog({ deeds }: { deeds: PeopleDeeds }) {
  const { t } = useTranslation("organiser");
  const name = deeds.removing?.name ?? "";
  return (
    <ConfirmDialog
      opened={deeds.removing !== null}
      title={t("people.removing.title", { name })}
      destroys={[t("people.removing.loses", { name })]}
      confirmLabel={t("people.removing.confirm")}
      pending={deeds.pending}
      error={deeds.error}
      onCancel={() => deeds.askToRemove(null)}
      onConfirm={() => void deeds.remove()}
    >
      <Text>{t("people.removing.keeps")}</Text>
    </ConfirmDialog>
  );
}
