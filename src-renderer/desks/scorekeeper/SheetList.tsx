// The sheets of the stage: found by the number printed on them, and what needs this person first.

import { Alert, Button, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconInfoCircle, IconPlugConnectedX, IconSearch, IconUsers } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScorekeeperView } from "#shared/contract/views";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/EmptyState";
import { PageHeader } from "../../components/PageHeader";
import { OwnKeyingMark, PaperStateMark } from "./SheetMarks";
import { type ListedSheet, type Section, deedOf, foundSheets, sectionOf, sections, sheetOfNumber } from "./sheet-list";
import { useFocus } from "./use-focus";
import classes from "./scorekeeper.module.css";

interface SheetListProps {
  readonly view: ScorekeeperView;
  readonly sheets: readonly ListedSheet[];
  readonly onOpen: (sheet: ListedSheet) => void;
}

export function SheetList({ view, sheets, onOpen }: SheetListProps) {
  const { t, i18n } = useTranslation("scorekeeper");
  const [search, setSearch] = useState("");
  const field = useFocus<HTMLInputElement>();
  const found = search.trim() === "" ? null : foundSheets(sheets, search);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    const sheet = sheetOfNumber(sheets, search) ?? (found?.length === 1 ? found[0] : null);
    if (sheet) onOpen(sheet);
  };
  return (
    <Stack gap="lg">
      <PageHeader title={t("title")} description={t("says")} />
      {view.scorekeepers < 2 && (
        <Alert color="caution" icon={<IconUsers aria-hidden />} title={t("alone.title")}>
          {t("alone.text")}
        </Alert>
      )}
      {view.apart && (
        <Alert color="caution" icon={<IconPlugConnectedX aria-hidden />} title={t("apart.title")}>
          {t("apart.text")}
        </Alert>
      )}
      {view.unlocked.length > 0 && (
        <Alert color="caution" icon={<IconInfoCircle aria-hidden />}>
          {t("unlocked", { tracks: new Intl.ListFormat(i18n.language).format(view.unlocked) })}
        </Alert>
      )}
      {sheets.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <>
          <TextInput
            className={classes["search"]}
            size="lg"
            ref={field}
            label={t("search")}
            description={t("searchHint")}
            inputWrapperOrder={["label", "input", "description"]}
            leftSection={<IconSearch aria-hidden size={22} />}
            value={search}
            maxLength={100}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          {found === null ? (
            sections.map((section) => (
              <SheetSection
                key={section}
                section={section}
                sheets={sheets.filter((sheet) => sectionOf(sheet) === section)}
                onOpen={onOpen}
              />
            ))
          ) : found.length === 0 ? (
            <output>{t("nothing", { search })}</output>
          ) : (
            <SheetSection section="found" sheets={found} onOpen={onOpen} />
          )}
        </>
      )}
    </Stack>
  );
}

const few = 12;

interface SheetSectionProps {
  readonly section: Section | "found";
  readonly sheets: readonly ListedSheet[];
  readonly onOpen: (sheet: ListedSheet) => void;
}

function SheetSection({ section, sheets, onOpen }: SheetSectionProps) {
  const { t } = useTranslation("scorekeeper");
  const [shown, setShown] = useState(few);
  const columns = useColumns(onOpen);
  if (sheets.length === 0) return null;
  const left = Math.min(50, sheets.length - shown);
  return (
    <section aria-labelledby={`sheets-${section}`}>
      <Title order={2} id={`sheets-${section}`} mb="xs">
        {t(`sections.${section}`)}
      </Title>
      {(section === "differs" || section === "second") && <Text mb="sm">{t(`sectionSays.${section}`)}</Text>}
      <DataTable
        caption={t(`sections.${section}`)}
        columns={columns}
        rows={sheets.slice(0, shown)}
        rowKey={({ project, judge }) => `${project} ${judge}`}
        rowHeader="number"
      />
      {left > 0 && (
        <Button mt="sm" variant="default" onClick={() => setShown(shown + 50)}>
          {t("more", { count: left, all: sheets.length })}
        </Button>
      )}
    </section>
  );
}

function useColumns(onOpen: (sheet: ListedSheet) => void): readonly Column<ListedSheet>[] {
  const { t, i18n } = useTranslation("scorekeeper");
  const names = new Intl.ListFormat(i18n.language);
  return [
    {
      id: "number",
      header: t("columns.number"),
      width: "10rem",
      cell: ({ number }) => <span className={classes["number"]}>{number}</span>,
    },
    {
      id: "project",
      header: t("columns.project"),
      cell: ({ of }) => (
        <>
          <span className={classes["place"]}>{of.place}</span> {of.name}
        </>
      ),
    },
    { id: "judge", header: t("columns.judge"), width: "11rem", cell: ({ by }) => by.name },
    {
      id: "state",
      header: t("columns.state"),
      width: "17rem",
      cell: ({ state, keyers, mine }) => (
        <div className={classes["marks"]}>
          <PaperStateMark state={state} />
          <OwnKeyingMark mine={mine} />
          {keyers.length > 0 && (
            <Text size="sm" c="dimmed">
              {t("by", { names: names.format(keyers.map(({ name }) => name)) })}
            </Text>
          )}
        </div>
      ),
    },
    {
      id: "deed",
      header: t("columns.deed"),
      width: "10rem",
      align: "end",
      cell: (sheet) => {
        const deed = t(deedOf(sheet));
        const { number, of, by } = sheet;
        return (
          <Button
            variant={deedOf(sheet) === "look" ? "subtle" : "default"}
            aria-label={t("deedOf", { deed, number, project: of.name, judge: by.name })}
            onClick={() => onOpen(sheet)}
          >
            {deed}
          </Button>
        );
      },
    },
  ];
}
