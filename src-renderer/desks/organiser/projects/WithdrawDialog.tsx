// Asks why projects withdraw, naming each of them.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "../../../components/ReasonDialog";
import type { ProjectDeeds } from "./use-project-deeds";

export function WithdrawDialog({ deeds }: { deeds: ProjectDeeds }) {
  const { t } = useTranslation("organiser");
  const { withdrawing } = deeds;
  const [first] = withdrawing;
  const title =
    withdrawing.length > 1
      ? t("projects.withdrawing.many", { count: withdrawing.length })
      : t("projects.withdrawing.title", { name: first?.name ?? "" });
  return (
    <ReasonDialog
      opened={withdrawing.length > 0}
      title={title}
      destroys={withdrawing.map(({ seq, name }) => t("projects.withdrawing.loses", { name: `${seq} ${name}` }))}
      confirmLabel={t("projects.withdrawing.confirm")}
      pending={deeds.pending}
      error={deeds.error}
      onCancel={() => deeds.askToWithdraw([])}
      onConfirm={(reason) => void deeds.withdraw(reason)}
    >
      <Text>{t("projects.withdrawing.says")}</Text>
    </ReasonDialog>
  );
}
