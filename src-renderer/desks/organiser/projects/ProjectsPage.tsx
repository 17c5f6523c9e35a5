// The page of projects: find one, add one, put one right, let one withdraw.

import { Box, Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectView } from "#shared/contract/views";
import type { Column } from "../../../components/DataTable";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { PageHeader } from "../../../components/PageHeader";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { FilterChips } from "../parts/FilterChips";
import { PagedTable } from "../parts/PagedTable";
import { Toolbar } from "../parts/Toolbar";
import { useJoin } from "../parts/use-join";
import { ProjectActions } from "./ProjectActions";
import { ProjectDialog } from "./ProjectDialog";
import { captainOf, countBy, listed, projectFilters, type ProjectQuery, projectSorts } from "./project-list";
import { type ProjectDeeds, useProjectDeeds } from "./use-project-deeds";
import { useTrackName } from "./use-track-names";
import { WithdrawDialog } from "./WithdrawDialog";

const everything: ProjectQuery = { search: "", filter: null, track: null, sort: "seq" };

export function ProjectsPage() {
  const { t } = useTranslation("organiser");
  const { view, go } = useDesk();
  const deeds = useProjectDeeds();
  const add = !view.started && (
    <Button variant="default" leftSection={<IconPlus aria-hidden size={20} />} onClick={() => deeds.edit("new")}>
      {t("projects.add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("projects.title")} description={t("projects.says")} action={add} />
      <ErrorNotice error={deeds.error} onClose={deeds.clearError} />
      {view.projects.length === 0 ? (
        <EmptyState
          title={t("projects.empty")}
          action={<Button onClick={() => go("import")}>{t("projects.toImport")}</Button>}
        />
      ) : (
        <ProjectList deeds={deeds} />
      )}
      <ProjectDialog deeds={deeds} />
      <WithdrawDialog deeds={deeds} />
    </>
  );
}

function ProjectList({ deeds }: { deeds: ProjectDeeds }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const [query, setQuery] = useState(everything);
  const tracks = useMemo(() => view.plan.tracks.map((track) => track.id), [view.plan.tracks]);
  const rows = useMemo(() => listed(view.projects, query, tracks), [view.projects, query, tracks]);
  const columns = useProjectColumns(deeds);
  const set = (part: Partial<ProjectQuery>) => setQuery((now) => ({ ...now, ...part }));
  return (
    <>
      <Toolbar search={query.search} onSearch={(search) => set({ search })}>
        <NativeSelect
          size="md"
          label={t("projects.filterTrack")}
          value={query.track ?? ""}
          data={[
            { value: "", label: t("table.all") },
            ...view.plan.tracks.map((track) => ({ value: track.id, label: track.name })),
          ]}
          onChange={(event) => set({ track: event.currentTarget.value === "" ? null : event.currentTarget.value })}
        />
        <NativeSelect
          size="md"
          label={t("table.sort")}
          value={query.sort}
          data={projectSorts.map((value) => ({ value, label: t(`projects.sorts.${value}`) }))}
          onChange={(event) => set({ sort: projectSorts.find((sort) => sort === event.currentTarget.value) ?? "seq" })}
        />
        <FilterChips
          label={t("projects.filterState")}
          value={query.filter}
          onChange={(filter) => set({ filter })}
          choices={projectFilters.map((value) => ({
            value,
            label: t(`projects.filters.${value}`),
            count: countBy(view.projects, value),
          }))}
        />
      </Toolbar>
      <PagedTable
        caption={t("projects.label")}
        columns={columns}
        rows={rows}
        total={view.projects.length}
        rowKey={(project) => project.project}
        rowHeader="name"
      />
    </>
  );
}

function useProjectColumns(deeds: ProjectDeeds): readonly Column<ProjectView>[] {
  const { t } = useTranslation("organiser");
  const trackName = useTrackName();
  const { go } = useDesk();
  const join = useJoin();
  return [
    { id: "seq", header: t("projects.columns.seq"), width: "5rem", align: "end", cell: (project) => project.seq },
    { id: "name", header: t("projects.columns.name"), cell: (project) => <NameCell project={project} /> },
    {
      id: "unit",
      header: t("projects.columns.unit"),
      cell: (project) => (
        <Stacked main={project.applicantUnit}>
          {project.jointUnits.length > 0 && t("projects.joint", { units: join(project.jointUnits) })}
        </Stacked>
      ),
    },
    {
      id: "track",
      header: t("projects.columns.track"),
      cell: (project) => <Stacked main={trackName(project.track)}>{project.scene}</Stacked>,
    },
    {
      id: "captain",
      header: t("projects.columns.captain"),
      width: "7rem",
      cell: (project) => <Box miw="4rem">{captainOf(project)}</Box>,
    },
    {
      id: "findings",
      header: t("projects.columns.findings"),
      width: "8rem",
      cell: (project) =>
        project.findings.length === 0 ? (
          <Text inherit c="dimmed">
            {t("projects.noFindings")}
          </Text>
        ) : (
          <Button variant="subtle" size="sm" px="xs" onClick={() => go("review")}>
            <StatusMark shape="warning" tone="caution" size="sm">
              {t("projects.findingsCount", { count: project.findings.length })}
            </StatusMark>
          </Button>
        ),
    },
    {
      id: "actions",
      header: t("table.actions"),
      width: "7rem",
      cell: (project) => <ProjectActions project={project} deeds={deeds} />,
    },
  ];
}

function NameCell({ project }: { project: ProjectView }) {
  const { t } = useTranslation("organiser");
  return (
    <Stack gap="xs" miw="9rem">
      {project.name}
      {project.withdrawn !== null && (
        <Group>
          <StatusMark shape="absent" tone="neutral" size="sm">
            {t("projects.withdrawn")}
          </StatusMark>
          <Text size="sm" fw={400}>
            {project.withdrawn}
          </Text>
        </Group>
      )}
    </Stack>
  );
}

function Stacked({ main, children }: { main: string; children: React.ReactNode }) {
  return (
    <Box miw="9rem">
      {main}
      {children && (
        <Text c="dimmed" size="sm">
          {children}
        </Text>
      )}
    </Box>
  );
}
