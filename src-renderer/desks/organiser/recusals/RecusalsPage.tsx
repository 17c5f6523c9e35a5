// The page of recusals: those proposed by unit, those that stand, and one more by hand.

import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../../components/PageHeader";
import { AddRecusal } from "./AddRecusal";
import { Proposals } from "./Proposals";
import { StandingRecusals } from "./StandingRecusals";

export function RecusalsPage() {
  const { t } = useTranslation("organiser");
  return (
    <>
      <PageHeader title={t("recusals.title")} description={t("recusals.says")} />
      <Stack gap="lg">
        <Proposals />
        <StandingRecusals />
        <AddRecusal />
      </Stack>
    </>
  );
}
