// Says what PINs are and whose present one would lapse, before they are given out.

import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { useJoin } from "../parts/use-join";
import type { PeopleDeeds } from "./use-people-deeds";

export function IssueDialog({ deeds }: { deeds: PeopleDeeds }) {
  const { t } = useTranslation("organiser");
  const { issuing } = deeds;
  const join = useJoin();
  const replaced = issuing.filter((person) => person.hasPin);
  return (
    <ConfirmDialog
      opened={issuing.length > 0}
      title={t("people.issue.title")}
      destroys={replaced.map(({ code, name }) => t("people.issue.replaced", { name: `${code} ${name}` }))}
      confirmLabel={t("people.issue.confirm")}
      pending={deeds.pending}
      error={deeds.error}
      onCancel={() => deeds.askToIssue([])}
      onConfirm={() => void deeds.issue()}
    >
      <Stack gap="sm">
        <Text>{t("people.issue.says")}</Text>
        <Text>{t("people.issue.people", { count: issuing.length, names: join(issuing.map(({ name }) => name)) })}</Text>
      </Stack>
    </ConfirmDialog>
  );
}
