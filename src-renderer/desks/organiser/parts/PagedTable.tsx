// A table of many rows, a page at a time, so that thousands of them stay quick and can be walked by keyboard.

import { Group, Pagination, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, type DataTableProps } from "../../../components/DataTable";
import { pageOf } from "./paging";

export interface PagedTableProps<R> extends DataTableProps<R> {
  /** How many rows there are before searching and filtering. */
  readonly total: number;
  readonly pageSize?: number;
}

export function PagedTable<R>({ total, pageSize = 50, rows, ...table }: PagedTableProps<R>) {
  const { t } = useTranslation("organiser");
  const [wanted, setWanted] = useState(1);
  const { page, pages, shown } = pageOf(rows, wanted, pageSize);
  return (
    <Stack gap="sm">
      <Text component="output" c="dimmed">
        {t("table.shown", { shown: rows.length, total })}
      </Text>
      <DataTable rows={shown} empty={t("table.nothingFound")} {...table} />
      {pages > 1 && <Pager page={page} pages={pages} onPage={setWanted} />}
    </Stack>
  );
}

export function Pager({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const { t } = useTranslation("organiser");
  return (
    <Group component="nav" aria-label={t("table.pages")} justify="center">
      <Pagination
        value={page}
        total={pages}
        onChange={onPage}
        size="lg"
        getItemProps={(number) => ({ "aria-label": t("table.page", { page: number }) })}
        getControlProps={(control) =>
          control === "previous"
            ? { "aria-label": t("table.previous") }
            : control === "next"
              ? { "aria-label": t("table.nextPage") }
              : {}
        }
      />
    </Group>
  );
}
