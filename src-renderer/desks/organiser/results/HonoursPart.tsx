// The lists that follow from a stage: each with its clause, with what must be looked at, and ready to be printed or copied.

import { Button, CopyButton, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconCopy, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { HonourEntry, HonourList } from "#shared/contract/views";
import type { Stage } from "#shared/event/plan";
import { type Column, DataTable } from "../../../components/DataTable";
import { StatusMark } from "../../../components/StatusMark";
import { usePrinting } from "../../../components/use-printing";
import { ViewGate } from "../../../components/ViewGate";
import { useView } from "../../../engine/use-view";
import { HonourSheet } from "./HonourSheet";
import { type HonourColumn, useHonourColumns } from "./use-honour-columns";

export function HonoursPart({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation("organiser");
  const lists = useView("organiser.honours", {});
  const { printed, print } = usePrinting<HonourList>();
  return (
    <ViewGate view={lists}>
      {(all) => {
        const own = all.filter((list) => list.stage === stage.id);
        if (own.length === 0) return null;
        return (
          <Stack gap="md">
            <Stack gap="xs">
              <Title order={2}>{t("results.honours")}</Title>
              <Text c="dimmed">{t("results.honoursSays")}</Text>
            </Stack>
            {own.map((list) => (
              <Honours key={list.id} list={list} onPrint={() => print(list)} />
            ))}
            {printed && <HonourSheet list={printed} stage={stage} />}
          </Stack>
        );
      }}
    </ViewGate>
  );
}

function Honours({ list, onPrint }: { readonly list: HonourList; readonly onPrint: () => void }) {
  const { t } = useTranslation("organiser");
  const words = useHonourColumns();
  const columns = useScreenColumns(words);
  return (
    <Paper component="section" aria-label={list.name}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Title order={3}>{list.name}</Title>
          {list.entries.length > 0 && <Actions list={list} columns={words} onPrint={onPrint} />}
        </Group>
        {list.entries.length === 0 ? (
          <Text>{t("results.honoursEmpty")}</Text>
        ) : (
          <DataTable
            caption={t("results.honourOf", { name: list.name, count: list.entries.length })}
            columns={columns}
            rows={list.entries}
            rowKey={({ project, name, unit }) => `${project} ${name} ${unit}`}
            rowHeader="name"
          />
        )}
        {list.clause !== "" && (
          <Text>
            <Text span c="dimmed">{`${t("results.clause")} `}</Text>
            {list.clause}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function useScreenColumns(words: readonly HonourColumn[]): Column<HonourEntry>[] {
  return words.map((column) => ({
    id: column.id,
    header: column.header,
    ...(column.width !== undefined && { width: column.width }),
    cell: (entry) =>
      column.id === "checks" && entry.checks.length > 0 ? <Checks entry={entry} column={column} /> : column.text(entry),
  }));
}

interface ActionsProps {
  readonly list: HonourList;
  readonly columns: readonly HonourColumn[];
  readonly onPrint: () => void;
}

function Actions({ list, columns, onPrint }: ActionsProps) {
  const { t } = useTranslation("organiser");
  return (
    <Group gap="sm">
      <CopyButton value={asTable(list, columns)}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            leftSection={<IconCopy aria-hidden size={20} />}
            aria-label={t(copied ? "results.copiedOf" : "results.copyOf", { name: list.name })}
            onClick={copy}
          >
            {copied ? t("results.copied") : t("results.copy")}
          </Button>
        )}
      </CopyButton>
      <Button
        variant="default"
        leftSection={<IconPrinter aria-hidden size={20} />}
        aria-label={t("results.printOf", { name: list.name })}
        onClick={onPrint}
      >
        {t("results.print")}
      </Button>
    </Group>
  );
}

/** Rows of cells parted by tabs, as a spreadsheet or a document takes a table in. */
function asTable({ entries }: HonourList, columns: readonly HonourColumn[]): string {
  const cell = (text: string) => text.replaceAll(/\s+/g, " ");
  const rows = entries.map((entry) => columns.map((column) => cell(column.text(entry))));
  return [columns.map(({ header }) => header), ...rows].map((row) => row.join("\t")).join("\n");
}

function Checks({ entry, column }: { readonly entry: HonourEntry; readonly column: HonourColumn }) {
  return (
    <StatusMark shape="warning" tone="caution">
      <span style={{ whiteSpace: "normal" }}>{column.text(entry)}</span>
    </StatusMark>
  );
}
