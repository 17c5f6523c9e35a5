// Asks why projects withdraw, naming each of them.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { useJoin } from "../parts/use-join";
import type { ProjectDeeds } from "./use-project-deeds";

const mostLines = 6;

export function WithdrawDialog({ deeds }: { deeds: ProjectDeeds }) {
  const { t } = useTranslation("organiser");
  const { withdrawing } = deeds;
  const join = useJoin();
  const names = withdrawing.map(({ seq, name }) => `${seq} ${name}`);
  // Many are named in one paragraph, so that what is asked stays in sight.
  const destroyed =
    names.length > mostLines
      ? [t("projects.withdrawing.losesMany", { names: join(names) })]
      : names.map((name) => t("projects.withdrawing.loses", { name }));
  const [first] = withdrawing;
  const title =
    withdrawing.length > 1
      ? t("projects.withdrawing.many", { count: withdrawing.length })
      : t("projects.withdrawing.title", { name: first?.name ?? "" });
  return (
    <ReasonDialog
      opened={withdrawing.length > 0}
      title={title}
      destroys={destroyed}
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
