// The page of the eligibility review: findings and remarks project by project, with editing and withdrawal at hand.

import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectView } from "#shared/contract/views";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { PageHeader } from "../../../components/PageHeader";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { FilterChips } from "../parts/FilterChips";
import { Pager } from "../parts/PagedTable";
import { pageOf } from "../parts/paging";
import { Toolbar } from "../parts/Toolbar";
import { ProjectDialog } from "../projects/ProjectDialog";
import { type ProjectDeeds, useProjectDeeds } from "../projects/use-project-deeds";
import { WithdrawDialog } from "../projects/WithdrawDialog";
import { ReviewItem } from "./ReviewItem";
import { reviewed, type ReviewFilter, reviewFilters, standingOf } from "./review-list";

const pageSize = 25;

export function ReviewPage() {
  const { t } = useTranslation("organiser");
  const { view, progress, go } = useDesk();
  const deeds = useProjectDeeds();
  const clean = view.projects.length > 0 && progress.facts.withFindings.length === 0;
  return (
    <>
      <PageHeader title={t("review.title")} description={t("review.says")} />
      <ErrorNotice error={deeds.error} onClose={deeds.clearError} />
      {view.projects.length === 0 ? (
        <EmptyState
          title={t("review.noneAtAll")}
          action={<Button onClick={() => go("import")}>{t("projects.toImport")}</Button>}
        />
      ) : (
        <Stack gap="md">
          {clean && (
            <StatusMark shape="check" tone="good">
              {t("review.allClean")}
            </StatusMark>
          )}
          <ReviewList deeds={deeds} />
        </Stack>
      )}
      <ProjectDialog deeds={deeds} />
      <WithdrawDialog deeds={deeds} />
    </>
  );
}

function ReviewList({ deeds }: { deeds: ProjectDeeds }) {
  const { t } = useTranslation("organiser");
  const { view, progress } = useDesk();
  const [filter, setFilter] = useState<ReviewFilter | null>(progress.facts.withFindings.length > 0 ? "findings" : null);
  const [search, setSearch] = useState("");
  const [wanted, setWanted] = useState(1);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => reviewed(view.projects, filter, search), [view.projects, filter, search]);
  const { page, pages, shown } = pageOf(rows, wanted, pageSize);
  const chosen = view.projects.filter((project) => ticked.has(project.project) && project.withdrawn === null);
  const tickable = shown.filter((project) => project.withdrawn === null);
  const tick = (projects: readonly ProjectView[], on: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const { project } of projects) {
        if (on) after.add(project);
        else after.delete(project);
      }
      return after;
    });
  return (
    <Stack gap="md">
      <Toolbar search={search} onSearch={setSearch}>
        <FilterChips
          label={t("review.filter")}
          value={filter}
          onChange={setFilter}
          choices={reviewFilters.map((value) => ({
            value,
            label: t(`review.filters.${value}`),
            count: view.projects.filter((project) => standingOf(project) === value).length,
          }))}
        />
      </Toolbar>
      <Group justify="space-between" gap="sm">
        <Group gap="lg">
          <Text component="output" c="dimmed">
            {t("table.shown", { shown: rows.length, total: view.projects.length })}
          </Text>
          {tickable.length > 0 && (
            <Checkbox
              label={t("review.selectPage")}
              checked={tickable.every(({ project }) => ticked.has(project))}
              onChange={(event) => tick(tickable, event.currentTarget.checked)}
            />
          )}
        </Group>
        <Button
          variant="outline"
          color="danger"
          disabled={chosen.length === 0}
          onClick={() => deeds.askToWithdraw(chosen)}
        >
          {t("review.withdrawSelected", { count: chosen.length })}
        </Button>
      </Group>
      {rows.length === 0 && <Text c="dimmed">{t("review.none")}</Text>}
      {shown.map((project) => (
        <ReviewItem
          key={project.project}
          project={project}
          deeds={deeds}
          ticked={ticked.has(project.project)}
          onTick={(on) => tick([project], on)}
        />
      ))}
      {pages > 1 && <Pager page={page} pages={pages} onPage={setWanted} />}
    </Stack>
  );
}
