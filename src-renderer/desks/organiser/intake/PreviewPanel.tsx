// The preview of a workbook: what it is, what would change, what is wrong, which column is what; nothing is written yet.

import { Alert, Group, NativeSelect, Stack, Tabs, Text } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { IntakeKind, IntakePreview } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { PageHeader } from "../../../components/PageHeader";
import { ProgressBar } from "../../../components/ProgressBar";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { useBeginAtTop } from "../parts/use-begin-at-top";
import { useJoin } from "../parts/use-join";
import { ApplyBar } from "./ApplyBar";
import { ChangesTable } from "./ChangesTable";
import { ColumnsTable } from "./ColumnsTable";
import { missingRequired } from "./mapping";
import { ProblemsTable } from "./ProblemsTable";
import { useIntakeWords } from "./use-words";

export function PreviewPanel({ preview }: { preview: IntakePreview }) {
  const { t } = useTranslation("organiser");
  const { intake } = useDesk();
  const words = useIntakeWords();
  const join = useJoin();
  const missing = missingRequired(preview);
  useBeginAtTop();
  return (
    <>
      <PageHeader
        title={t("intake.previewTitle", { kind: t(`intake.kinds.${preview.kind}`) })}
        description={`${preview.fileName} · ${preview.sheet} · ${t("intake.headerRow", { row: preview.headerRow })}`}
        action={<KindSelect preview={preview} />}
      />
      <Stack gap="md" aria-busy={intake.reading.pending}>
        <Alert component="output" icon={<IconEye aria-hidden />} title={t("intake.nothingYet")}>
          {preview.proposesOnly && t("intake.proposesOnly")}
        </Alert>
        {missing.length > 0 && (
          <StatusMark shape="warning" tone="danger">
            {t("intake.missingRequired", { fields: join(missing.map(words.field)) })}
          </StatusMark>
        )}
        {intake.reading.pending && (
          <ProgressBar label={t("intake.previewing")} {...intake.progress} onStop={intake.stop} />
        )}
        <ErrorNotice error={intake.reading.error} onClose={intake.reading.clear} />
        <Tabs defaultValue={missing.length > 0 ? "columns" : "changes"} keepMounted={false}>
          <Tabs.List mb="md">
            <Tab value="changes" label={t("intake.tabs.changes")} count={preview.changes.length} />
            <Tab value="problems" label={t("intake.tabs.problems")} count={preview.problems.length} />
            <Tab value="columns" label={t("intake.tabs.columns")} count={preview.columns.length} />
          </Tabs.List>
          <Tabs.Panel value="changes">
            <ChangesTable preview={preview} />
          </Tabs.Panel>
          <Tabs.Panel value="problems">
            <ProblemsTable problems={preview.problems} />
          </Tabs.Panel>
          <Tabs.Panel value="columns">
            <ColumnsTable preview={preview} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
      <ApplyBar preview={preview} />
    </>
  );
}

function Tab({ value, label, count }: { value: string; label: string; count: number }) {
  const { t } = useTranslation("organiser");
  return (
    <Tabs.Tab value={value}>
      <Text span>{t("intake.tabCount", { name: label, count })}</Text>
    </Tabs.Tab>
  );
}

function KindSelect({ preview }: { preview: IntakePreview }) {
  const { t } = useTranslation("organiser");
  const { intake } = useDesk();
  const kinds: readonly IntakeKind[] = ["registrations", "roster", "staff", "performance"];
  return (
    <Group>
      <NativeSelect
        size="md"
        label={t("intake.kind")}
        value={preview.kind}
        data={kinds.map((value) => ({ value, label: t(`intake.kinds.${value}`) }))}
        onChange={(event) => {
          const kind = kinds.find((value) => value === event.currentTarget.value);
          if (intake.file && kind) void intake.read(intake.file, kind, null);
        }}
      />
    </Group>
  );
}
