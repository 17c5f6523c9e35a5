// Entries set aside, in words: what, by whom, about which project and judge, when, and why it does not count.

import { Checkbox, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SetAsideView } from "#shared/contract/views";
import { type Column, DataTable } from "../../../components/DataTable";
import { useFormat } from "../../../components/use-format";
import { useVenue } from "../venue-context";
import { isWorded } from "./kinds";
import classes from "./Rulings.module.css";

interface SetAsideTableProps {
  readonly caption: string;
  readonly entries: readonly SetAsideView[];
  readonly selected: readonly string[];
  /** null where nothing can be ruled here. */
  readonly onSelect: ((entries: readonly string[]) => void) | null;
}

export function SetAsideTable({ caption, entries, selected, onSelect }: SetAsideTableProps) {
  const { t } = useTranslation("venue");
  const words = useWords();
  const columns = useColumns(words);
  const admissible = entries.filter((each) => each.admissible).map(({ entry }) => entry);
  const all = admissible.length > 0 && selected.length === admissible.length;
  const choosing = useChoosing(words, selected, onSelect);
  return (
    <>
      {onSelect !== null && admissible.length > 1 && (
        <Checkbox
          className={classes["all"] ?? ""}
          label={t("rulings.selectAll")}
          checked={all}
          indeterminate={!all && selected.length > 0}
          onChange={() => onSelect(all ? [] : admissible)}
        />
      )}
      <DataTable
        caption={caption}
        columns={onSelect === null || admissible.length === 0 ? columns : [choosing, ...columns]}
        rows={entries}
        rowKey={({ entry }) => entry}
        rowHeader="kind"
        maxHeight="32rem"
      />
    </>
  );
}

function useChoosing(
  words: Words,
  selected: readonly string[],
  onSelect: SetAsideTableProps["onSelect"],
): Column<SetAsideView> {
  const { t } = useTranslation("venue");
  const toggle = (entry: string) =>
    onSelect?.(selected.includes(entry) ? selected.filter((each) => each !== entry) : [...selected, entry]);
  return {
    id: "select",
    header: t("rulings.select"),
    width: "4rem",
    cell: (row) =>
      row.admissible && (
        <Checkbox
          className={classes["box"] ?? ""}
          aria-label={t("rulings.selectNamed", { what: words.row(row) })}
          checked={selected.includes(row.entry)}
          onChange={() => toggle(row.entry)}
        />
      ),
  };
}

interface Words {
  kind(row: SetAsideView): string;
  person(id: string): string;
  project(id: string): string;
  time(at: string): string;
  /** The whole row in one line, for those who listen. */
  row(row: SetAsideView): string;
}

function useWords(): Words {
  const { t } = useTranslation("venue");
  const { names } = useVenue();
  const { dateTime } = useFormat();
  const kind = (row: SetAsideView): string =>
    isWorded(row.kind) ? t(`rulings.kinds.${row.kind}`) : t("rulings.otherKind", { kind: row.kind });
  return {
    kind,
    person: names.person,
    project: names.project,
    time: dateTime,
    row: (row) =>
      [
        kind(row),
        names.person(row.author),
        row.project === null ? "" : names.project(row.project),
        row.judge === null || row.judge === row.author ? "" : names.person(row.judge),
        dateTime(row.at),
      ]
        .filter((text) => text !== "")
        .join(" · "),
  };
}

function useColumns(words: Words): Column<SetAsideView>[] {
  const { t } = useTranslation("venue");
  const orNone = (id: string | null, name: (id: string) => string) => (id === null ? "—" : name(id));
  return [
    {
      id: "kind",
      header: t("rulings.kind"),
      cell: (row) => <div className={classes["name"]}>{words.kind(row)}</div>,
      sortBy: words.kind,
    },
    {
      id: "author",
      header: t("rulings.author"),
      cell: ({ author }) => (
        <div className={classes["name"]}>{orNone(author === "" ? null : author, words.person)}</div>
      ),
      sortBy: ({ author }) => words.person(author),
    },
    {
      id: "project",
      header: t("rulings.project"),
      cell: ({ project }) => <div className={classes["wide"]}>{orNone(project, words.project)}</div>,
      sortBy: ({ project }) => orNone(project, words.project),
    },
    {
      id: "judge",
      header: t("rulings.judge"),
      cell: ({ judge }) => <div className={classes["name"]}>{orNone(judge, words.person)}</div>,
      sortBy: ({ judge }) => orNone(judge, words.person),
    },
    {
      id: "at",
      header: t("rulings.at"),
      cell: ({ at }) => <div className={classes["wide"]}>{words.time(at)}</div>,
      sortBy: ({ at }) => Date.parse(at),
    },
    {
      id: "why",
      header: t("rulings.why"),
      cell: ({ reason, admissible }) => (
        <div className={classes["wide"]}>
          <Text>{t(`rulings.reasons.${reason}`)}</Text>
          {!admissible && reason !== "kind-unknown" && (
            <Text size="sm" c="dimmed">
              {t("rulings.redo")}
            </Text>
          )}
        </div>
      ),
    },
  ];
}
