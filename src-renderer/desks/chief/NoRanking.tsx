// Stands in for the ranking and the signature at a stage that has neither.

import { Button, Title } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { useDesk } from "./desk-context";

export function NoRanking({ page }: { page: "ranking" | "sign" }) {
  const { t } = useTranslation("chief");
  const { view, go } = useDesk();
  return (
    <>
      <Title order={1} className="visually-hidden">
        {t(`pages.${page}`)}
      </Title>
      <EmptyState
        title={t(`noRanking.${page}`)}
        icon={<IconMessage aria-hidden size={48} />}
        action={<Button onClick={() => go("feedback")}>{t("noRanking.toFeedback")}</Button>}
      >
        {t("noRanking.says", { stage: view.stage.name })}
      </EmptyState>
    </>
  );
}
