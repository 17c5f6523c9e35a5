// Paper ballots: what two people agree on is taken over, what they differ on is looked up on the sheet.

import { Group, Stack, Text, Title } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PaperSheetView, PaperView } from "#shared/contract/views";
import { EmptyState } from "../../../components/EmptyState";
import { PageHeader } from "../../../components/PageHeader";
import { ViewGate } from "../../../components/ViewGate";
import { useView } from "../../../engine/use-view";
import { PrintBallots } from "../../../print/paper-ballot/PrintBallots";
import { AgreeingSheets } from "./AgreeingSheets";
import { DifferingSheet } from "./DifferingSheet";
import { RecusedSheet } from "./RecusedSheet";
import { RecuseOnPaper } from "./RecuseOnPaper";
import { TakenSheet, WaitingSheet } from "./SettledSheets";
import { barredSheets, differingSheets, readySheets, recusedSheets } from "./paper-facts";

export function PaperPage() {
  const { t } = useTranslation("paper");
  const view = useView("chief.paper", {});
  return (
    <Stack gap="lg">
      <PageHeader
        title={t("title")}
        description={t("says")}
        action={
          <Group>
            <RecuseOnPaper refresh={view.refresh} />
            <PrintBallots />
          </Group>
        }
      />
      <ViewGate view={view}>{(data) => <Sheets view={data} refresh={view.refresh} />}</ViewGate>
    </Stack>
  );
}

function Sheets({ view: { sheets }, refresh }: { view: PaperView; refresh: () => Promise<void> }) {
  const { t } = useTranslation("paper");
  const differing = differingSheets(sheets);
  const [ready, barred] = [readySheets(sheets), barredSheets(sheets)];
  const waiting = sheets.filter(({ state }) => state === "once");
  const recused = recusedSheets(sheets);
  const taken = sheets.filter(({ state }) => state === "taken-over");
  if (sheets.length === 0)
    return (
      <EmptyState title={t("empty.title")} icon={<IconFileText aria-hidden size={40} />}>
        {t("empty.text")}
      </EmptyState>
    );
  return (
    <>
      {ready.length + barred.length > 0 && <AgreeingSheets ready={ready} barred={barred} refresh={refresh} />}
      {differing.length > 0 && (
        <Section id="differs" title={t("differs.title")} says={t("differs.says")}>
          {differing.map((sheet) => (
            <DifferingSheet key={keyOf(sheet)} sheet={sheet} refresh={refresh} />
          ))}
        </Section>
      )}
      {waiting.length > 0 && (
        <Section id="once" title={t("once.title")}>
          {waiting.map((sheet) => (
            <WaitingSheet key={keyOf(sheet)} sheet={sheet} />
          ))}
        </Section>
      )}
      {recused.length > 0 && (
        <Section id="recused" title={t("recusal.title")}>
          {recused.map((sheet) => (
            <RecusedSheet key={keyOf(sheet)} sheet={sheet} refresh={refresh} />
          ))}
        </Section>
      )}
      {taken.length > 0 && (
        <Section id="taken" title={t("taken.title")}>
          {taken.map((sheet) => (
            <TakenSheet key={keyOf(sheet)} sheet={sheet} />
          ))}
        </Section>
      )}
    </>
  );
}

function keyOf({ project, judge }: PaperSheetView): string {
  return `${project} ${judge}`;
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly says?: string;
  readonly children: ReactNode;
}

function Section({ id, title, says, children }: SectionProps) {
  return (
    <section aria-labelledby={`paper-${id}`}>
      <Title order={2} id={`paper-${id}`} mb="xs">
        {title}
      </Title>
      {says !== undefined && <Text mb="sm">{says}</Text>}
      <Stack gap="md">{children}</Stack>
    </section>
  );
}
