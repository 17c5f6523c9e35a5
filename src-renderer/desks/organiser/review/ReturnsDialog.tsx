// The correction notice 退回补正通知: every finding that was sent back, to be printed or copied.

import { Button, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { IconCopy, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "../../../components/DataTable";
import { returnsIn, tabSeparated } from "./returns";
import type { Found } from "./review-list";
import { useClauseName, useRuleName } from "./use-rule-name";
import { useDesk } from "../desk-context";

export function ReturnsDialog({ onPrint, onClose }: { onPrint: () => void; onClose: () => void }) {
  const { t } = useTranslation(["organiser", "common"]);
  const { view } = useDesk();
  const columns = useReturnColumns();
  const returns = returnsIn(view.projects);
  const text = tabSeparated([
    columns.map(({ header }) => header),
    ...returns.map((found) => columns.map(({ words }) => words(found))),
  ]);
  return (
    <Modal
      opened
      onClose={onClose}
      size="75rem"
      title={t("review.returns.title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Stack gap="md">
        <Text>{t("review.returns.says")}</Text>
        <DataTable
          caption={t("review.returns.title")}
          columns={columns.map(({ id, header, width, words }): Column<Found> => ({
            id,
            header,
            cell: words,
            ...(width === undefined ? {} : { width }),
          }))}
          rows={returns}
          rowKey={keyOf}
          empty={t("review.returns.none")}
          maxHeight="50vh"
        />
        <Group justify="flex-end" gap="sm">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" leftSection={<IconCopy aria-hidden size={20} />} onClick={copy}>
                {copied ? t("review.returns.copied") : t("review.returns.copy")}
              </Button>
            )}
          </CopyButton>
          <Button leftSection={<IconPrinter aria-hidden size={20} />} disabled={returns.length === 0} onClick={onPrint}>
            {t("review.returns.print")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const keyOf = ({ project, finding }: Found): string => `${project.project} ${finding.rule}`;

export interface ReturnColumn {
  readonly id: string;
  readonly header: string;
  readonly width?: string;
  readonly words: (found: Found) => string;
}

/** What the notice says of each finding, on screen, on paper and copied. */
export function useReturnColumns(): readonly ReturnColumn[] {
  const { t } = useTranslation("organiser");
  const ruleName = useRuleName();
  const clauseName = useClauseName();
  return [
    { id: "seq", header: t("review.returns.seq"), width: "4rem", words: ({ project }) => String(project.seq) },
    { id: "project", header: t("review.returns.project"), width: "12rem", words: ({ project }) => project.name },
    { id: "unit", header: t("review.returns.unit"), width: "11rem", words: ({ project }) => project.applicantUnit },
    {
      id: "finding",
      header: t("review.returns.finding"),
      words: ({ finding }) => t("review.reasonOf.says", { rule: ruleName(finding.rule), note: finding.note }),
    },
    {
      id: "clause",
      header: t("review.returns.clause"),
      width: "11rem",
      words: ({ finding }) => clauseName(finding.clause),
    },
    {
      id: "reason",
      header: t("review.returns.reason"),
      width: "12rem",
      words: ({ finding }) => finding.decided?.reason ?? "",
    },
  ];
}
