// A table with a caption and sortable columns; scrolls sideways within itself when the screen is narrow.

import { ScrollArea, Table, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconArrowsSort } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./DataTable.module.css";

export interface Column<R> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  readonly align?: "start" | "end" | "center";
  /** Present where the column can be sorted by. */
  readonly sortBy?: (row: R) => string | number;
  readonly width?: string;
}

export interface DataTableProps<R> {
  /** What the table shows, for those who listen. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly empty?: ReactNode;
  readonly maxHeight?: string;
  /** The column that names the row. */
  readonly rowHeader?: string;
}

interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, columns, rows, rowKey } = props;
  const { t, i18n } = useTranslation();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const sorted = useMemo(() => sort(rows, columns, sorting, i18n.language), [rows, columns, sorting, i18n.language]);
  const toggle = (column: string) =>
    setSorting((now) => ({ column, descending: now?.column === column ? !now.descending : false }));
  return (
    <ScrollArea.Autosize
      mah={props.maxHeight ?? "none"}
      type="auto"
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": caption }}
    >
      <Table className={classes["table"]} stickyHeader={props.maxHeight !== undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sorting={sorting} onToggle={toggle} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map((column) =>
                column.id === props.rowHeader ? (
                  <Table.Th key={column.id} scope="row" ta={column.align ?? "start"}>
                    {column.cell(row)}
                  </Table.Th>
                ) : (
                  <Table.Td key={column.id} ta={column.align ?? "start"}>
                    {column.cell(row)}
                  </Table.Td>
                ),
              )}
            </Table.Tr>
          ))}
          {rows.length === 0 && (
            <Table.Tr>
              <Table.Td colSpan={columns.length}>{props.empty ?? t("table.empty")}</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}

interface HeaderCellProps<R> {
  readonly column: Column<R>;
  readonly sorting: Sorting | null;
  readonly onToggle: (column: string) => void;
}

function HeaderCell<R>({ column, sorting, onToggle }: HeaderCellProps<R>) {
  const { t } = useTranslation();
  const style = { width: column.width, textAlign: column.align ?? "start" } as const;
  if (!column.sortBy) {
    return (
      <Table.Th scope="col" style={style}>
        {column.header}
      </Table.Th>
    );
  }
  const mine = sorting?.column === column.id ? sorting : null;
  const order = mine ? (mine.descending ? "descending" : "ascending") : "none";
  const Icon = { none: IconArrowsSort, ascending: IconArrowUp, descending: IconArrowDown }[order];
  return (
    <Table.Th scope="col" style={style} aria-sort={order}>
      <UnstyledButton
        className={classes["sort"]}
        title={t("table.sortBy", { column: column.header })}
        onClick={() => onToggle(column.id)}
      >
        {column.header}
        <Icon aria-hidden size={16} />
      </UnstyledButton>
    </Table.Th>
  );
}

function sort<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sorting: Sorting | null,
  language: string,
): readonly R[] {
  const value = columns.find((column) => column.id === sorting?.column)?.sortBy;
  if (!value || !sorting) return rows;
  const words = new Intl.Collator(language, { numeric: true });
  const ordered = rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    return typeof left === "number" && typeof right === "number"
      ? left - right
      : words.compare(String(left), String(right));
  });
  return sorting.descending ? ordered.reverse() : ordered;
}
