// What an import would change, row by row and field by field; ticked one by one where it only proposes.

import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IntakeChange, IntakePreview } from "#shared/contract/views";
import { type StatusShape, StatusMark } from "../../../components/StatusMark";
import type { Column } from "../../../components/DataTable";
import type { ToneName } from "../../../app/palette";
import { useDesk } from "../desk-context";
import { FilterChips } from "../parts/FilterChips";
import { PagedTable } from "../parts/PagedTable";
import { Toolbar } from "../parts/Toolbar";
import { type ChangeKind, canBeTaken, changeCounts, changeKinds, shownChanges } from "./change-filter";
import { useIntakeWords } from "./use-words";

const marks: Readonly<Record<ChangeKind, { shape: StatusShape; tone: ToneName }>> = {
  added: { shape: "check", tone: "good" },
  changed: { shape: "draft", tone: "accent" },
  unchanged: { shape: "waiting", tone: "neutral" },
  missing: { shape: "none", tone: "neutral" },
  refused: { shape: "absent", tone: "danger" },
};

export function ChangesTable({ preview }: { preview: IntakePreview }) {
  const { t } = useTranslation("organiser");
  const [kind, setKind] = useState<ChangeKind | null>(null);
  const [search, setSearch] = useState("");
  const counts = useMemo(() => changeCounts(preview.changes), [preview.changes]);
  const rows = useMemo(() => shownChanges(preview.changes, kind, search), [preview.changes, kind, search]);
  const columns = useChangeColumns(preview.proposesOnly);
  return (
    <Stack gap="sm">
      <Toolbar search={search} onSearch={setSearch}>
        <FilterChips
          label={t("intake.changes.filter")}
          value={kind}
          onChange={setKind}
          choices={changeKinds
            .filter((choice) => counts[choice] > 0)
            .map((choice) => ({ value: choice, label: t(`intake.changes.kinds.${choice}`), count: counts[choice] }))}
        />
      </Toolbar>
      {kind && <Text c="dimmed">{t(`intake.changes.says.${kind}`)}</Text>}
      {preview.proposesOnly && <TickAll rows={rows} />}
      <PagedTable
        caption={t("intake.changes.label")}
        columns={columns}
        rows={rows}
        total={preview.changes.length}
        rowKey={(row) => `${row.change} ${row.key} ${row.label}`}
        rowHeader="name"
      />
    </Stack>
  );
}

function TickAll({ rows }: { rows: readonly IntakeChange[] }) {
  const { t } = useTranslation("organiser");
  const { intake } = useDesk();
  const keys = rows.filter(canBeTaken).map((row) => row.key);
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => intake.tick(keys, true)}>
        {t("intake.changes.tickAll")}
      </Button>
      <Button variant="default" onClick={() => intake.tick([...intake.ticked], false)}>
        {t("intake.changes.untickAll")}
      </Button>
      <Text component="output">{t("intake.changes.ticked", { count: intake.ticked.size })}</Text>
    </Group>
  );
}

function useChangeColumns(ticking: boolean): readonly Column<IntakeChange>[] {
  const { t } = useTranslation("organiser");
  const { intake } = useDesk();
  const tick: Column<IntakeChange> = {
    id: "tick",
    header: t("intake.changes.take"),
    width: "4rem",
    cell: (row) =>
      canBeTaken(row) && (
        <Checkbox
          aria-label={t("intake.changes.tick", { name: `${row.key} ${row.label}` })}
          checked={intake.ticked.has(row.key)}
          onChange={(event) => intake.tick([row.key], event.currentTarget.checked)}
        />
      ),
  };
  return [
    ...(ticking ? [tick] : []),
    { id: "key", header: t("intake.changes.key"), width: "7rem", cell: (row) => row.key },
    { id: "name", header: t("intake.changes.name"), width: "16rem", cell: (row) => row.label },
    {
      id: "change",
      header: t("intake.changes.change"),
      width: "9rem",
      cell: (row) => <StatusMark {...marks[row.change]}>{t(`intake.changes.kinds.${row.change}`)}</StatusMark>,
    },
    { id: "details", header: t("intake.changes.details"), cell: (row) => <Details row={row} /> },
  ];
}

function Details({ row }: { row: IntakeChange }) {
  const { t } = useTranslation("organiser");
  const words = useIntakeWords();
  if (row.change === "refused") return <Refusal row={row} />;
  const shown = (text: string) => (text === "" ? t("intake.changes.blank") : text);
  return (
    <Stack gap="xs">
      {row.fields.map(({ field, before, after }) => (
        <div key={field}>
          <Text span inherit fw={600}>
            {t("intake.changes.fieldChange", { field: words.field(field) })}
          </Text>{" "}
          {before !== "" && (
            <>
              {t("intake.changes.from")} <del>{shown(before)}</del>{" "}
            </>
          )}
          {row.change === "added" ? (
            shown(after)
          ) : (
            <>
              {t("intake.changes.to")} <ins>{shown(after)}</ins>
            </>
          )}
        </div>
      ))}
    </Stack>
  );
}

/** A measured score whose number and name do not agree could fall to the wrong team. */
function Refusal({ row }: { row: IntakeChange }) {
  const { t } = useTranslation("organiser");
  const name = row.fields.find(({ field }) => field === "projectName");
  if (!name) return null;
  const { before, after } = name;
  return before === "" ? t("intake.changes.noSuchProject") : t("intake.changes.otherProject", { before, after });
}
