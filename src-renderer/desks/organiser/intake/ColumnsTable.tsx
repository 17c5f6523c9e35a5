// Which column of the sheet holds which field; a correction previews again at once.

import { Checkbox, NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IntakePreview } from "#shared/contract/views";
import { type Column, DataTable } from "../../../components/DataTable";
import { useDesk } from "../desk-context";
import { fieldChoices, withColumn } from "./mapping";
import { useIntakeWords } from "./use-words";

type SheetColumn = IntakePreview["columns"][number];

export function ColumnsTable({ preview }: { preview: IntakePreview }) {
  const { t } = useTranslation("organiser");
  const [onlyUnknown, setOnlyUnknown] = useState(false);
  const rows = preview.columns.filter((column) => !onlyUnknown || column.field === null);
  const columns = useSheetColumns(preview);
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t("intake.columns.says")}</Text>
      <Checkbox
        label={t("intake.columns.onlyUnknown")}
        checked={onlyUnknown}
        onChange={(event) => setOnlyUnknown(event.currentTarget.checked)}
      />
      <DataTable
        caption={t("intake.columns.label")}
        columns={columns}
        rows={rows}
        rowKey={(column) => String(column.index)}
        empty={t("table.nothingFound")}
      />
    </Stack>
  );
}

function useSheetColumns(preview: IntakePreview): readonly Column<SheetColumn>[] {
  const { t } = useTranslation("organiser");
  return [
    { id: "letter", header: t("intake.columns.letter"), width: "5rem", cell: (column) => column.letter },
    {
      id: "header",
      header: t("intake.columns.header"),
      cell: (column) => (column.header === "" ? t("intake.columns.noHeader") : column.header),
    },
    { id: "sample", header: t("intake.columns.sample"), cell: (column) => column.sample },
    {
      id: "field",
      header: t("intake.columns.field"),
      width: "18rem",
      cell: (column) => <FieldSelect preview={preview} column={column} />,
    },
  ];
}

function FieldSelect({ preview, column }: { preview: IntakePreview; column: SheetColumn }) {
  const { t } = useTranslation("organiser");
  const { intake } = useDesk();
  const words = useIntakeWords();
  const required = new Set(preview.fields.filter((field) => field.required).map(({ field }) => field));
  return (
    <NativeSelect
      aria-label={t("intake.columns.fieldOf", { letter: column.letter, header: column.header })}
      value={column.field ?? ""}
      data={[
        { value: "", label: t("intake.columns.notUsed") },
        ...fieldChoices(preview).map((field) => ({
          value: field,
          label: required.has(field) ? `${words.field(field)} (${t("intake.columns.required")})` : words.field(field),
        })),
      ]}
      onChange={(event) => {
        const field = event.currentTarget.value;
        const mapping = withColumn(preview.columns, column.index, field === "" ? null : field);
        if (intake.file) void intake.read(intake.file, preview.kind, mapping);
      }}
    />
  );
}
