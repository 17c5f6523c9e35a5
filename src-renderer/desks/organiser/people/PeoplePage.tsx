// The page of judges and working seats: panels, people, and their PINs.

import { Box, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "#shared/contract/views";
import type { Column } from "../../../components/DataTable";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { PageHeader } from "../../../components/PageHeader";
import { useDesk } from "../desk-context";
import { PagedTable } from "../parts/PagedTable";
import { matches } from "../../../components/search-text";
import { Toolbar } from "../parts/Toolbar";
import { useJoin } from "../parts/use-join";
import { useTrackName } from "../projects/use-track-names";
import { IssueDialog } from "./IssueDialog";
import { PanelsOverview } from "./PanelsOverview";
import { PersonActions } from "./PersonActions";
import { PersonDialog } from "./PersonDialog";
import { PinMark } from "./PinMark";
import { RemoveDialog } from "./RemoveDialog";
import { SlipsDialog } from "./SlipsDialog";
import { type PeopleDeeds, usePeopleDeeds } from "./use-people-deeds";

export function PeoplePage() {
  const { t } = useTranslation("organiser");
  const { view, go } = useDesk();
  const deeds = usePeopleDeeds();
  const add = (
    <Button variant="default" leftSection={<IconPlus aria-hidden size={20} />} onClick={() => deeds.edit("new")}>
      {t("people.add")}
    </Button>
  );
  const dialogOpen = deeds.editing !== null || deeds.removing !== null || deeds.issuing.length > 0;
  return (
    <>
      <PageHeader title={t("people.title")} description={t("people.says")} action={add} />
      {!dialogOpen && <ErrorNotice error={deeds.error} />}
      {view.people.length === 0 ? (
        <EmptyState
          title={t("people.empty")}
          action={<Button onClick={() => go("import")}>{t("people.toImport")}</Button>}
        />
      ) : (
        <Stack gap="lg">
          <PanelsOverview />
          <PeopleList deeds={deeds} />
        </Stack>
      )}
      <PersonDialog deeds={deeds} />
      <RemoveDialog deeds={deeds} />
      <IssueDialog deeds={deeds} />
      <SlipsDialog deeds={deeds} />
    </>
  );
}

function PeopleList({ deeds }: { deeds: PeopleDeeds }) {
  const { t } = useTranslation("organiser");
  const { view, progress } = useDesk();
  const [search, setSearch] = useState("");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => view.people.filter((person) => matches(search, [person.code, person.name, person.unit, person.title])),
    [view.people, search],
  );
  const chosen = view.people.filter((person) => ticked.has(person.person));
  const missing = progress.facts.withoutPin;
  const tick = (people: readonly PersonView[], on: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const { person } of people) {
        if (on) after.add(person);
        else after.delete(person);
      }
      return after;
    });
  const columns = usePersonColumns(deeds, ticked, tick);
  return (
    <div>
      <Toolbar search={search} onSearch={setSearch}>
        <Group gap="sm">
          {missing.length > 0 && (
            <Button leftSection={<IconKey aria-hidden size={20} />} onClick={() => deeds.askToIssue(missing)}>
              {t("people.issueMissing", { count: missing.length })}
            </Button>
          )}
          <Button variant="default" disabled={chosen.length === 0} onClick={() => deeds.askToIssue(chosen)}>
            {t("people.issueSelected", { count: chosen.length })}
          </Button>
          <Checkbox
            label={t("table.selectAll")}
            checked={rows.length > 0 && rows.every(({ person }) => ticked.has(person))}
            onChange={(event) => tick(rows, event.currentTarget.checked)}
          />
        </Group>
      </Toolbar>
      <PagedTable
        caption={t("people.label")}
        columns={columns}
        rows={rows}
        total={view.people.length}
        rowKey={(person) => person.person}
        rowHeader="name"
      />
    </div>
  );
}

function usePersonColumns(
  deeds: PeopleDeeds,
  ticked: ReadonlySet<string>,
  tick: (people: readonly PersonView[], on: boolean) => void,
): readonly Column<PersonView>[] {
  const { t } = useTranslation(["organiser", "common"]);
  const trackName = useTrackName();
  const join = useJoin();
  return [
    {
      id: "tick",
      header: t("table.select"),
      width: "4rem",
      cell: (person) => (
        <Checkbox
          aria-label={t("table.selectRow", { name: person.name })}
          checked={ticked.has(person.person)}
          onChange={(event) => tick([person], event.currentTarget.checked)}
        />
      ),
    },
    {
      id: "code",
      header: t("people.columns.code"),
      width: "5rem",
      cell: (person) => <Box miw="3.5rem">{person.code}</Box>,
    },
    { id: "name", header: t("people.columns.name"), cell: (person) => <Box miw="4.5rem">{person.name}</Box> },
    {
      id: "unit",
      header: t("people.columns.unit"),
      cell: (person) => (
        <Box miw="9rem">
          {person.unit}
          <Text c="dimmed" size="sm">
            {person.title}
          </Text>
        </Box>
      ),
    },
    {
      id: "role",
      header: t("people.columns.role"),
      width: "8rem",
      cell: (person) => (
        <Box miw="5.5rem">
          {t(`common:roles.${person.role}`)}
          <Text c="dimmed" size="sm">
            {t(person.marks ? "people.marks" : "people.marksNot")}
          </Text>
        </Box>
      ),
    },
    {
      id: "panels",
      header: t("people.columns.panels"),
      cell: (person) => (person.panels.length === 0 ? t("people.noPanel") : join(person.panels.map(trackName))),
    },
    { id: "pin", header: t("people.columns.pin"), width: "7rem", cell: (person) => <PinMark person={person} /> },
    {
      id: "actions",
      header: t("table.actions"),
      width: "7rem",
      cell: (person) => <PersonActions person={person} deeds={deeds} />,
    },
  ];
}
