// The projects under review, filtered, a page at a time; the letters J and K go from finding to finding.

import { Button, Checkbox, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectView } from "#shared/contract/views";
import { useDesk } from "../desk-context";
import { FilterChips } from "../parts/FilterChips";
import { Pager } from "../parts/PagedTable";
import { pageOf } from "../parts/paging";
import { Toolbar } from "../parts/Toolbar";
import type { ProjectDeeds } from "../projects/use-project-deeds";
import { BulkBar } from "./BulkBar";
import type { Deciding } from "./deciding";
import { ReviewItem } from "./ReviewItem";
import { passes, reviewed, reviewFilters, ruleCounts, waitingIn } from "./review-list";
import type { ReviewSearch } from "./use-review-search";
import { useRuleName } from "./use-rule-name";

const pageSize = 25;

export interface ReviewListProps {
  readonly search: ReviewSearch;
  readonly deeds: ProjectDeeds;
  readonly deciding: Deciding;
}

export function ReviewList({ search: query, deeds, deciding }: ReviewListProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { filter, rule, held } = query;
  const typed = useDeferredValue(query.search);
  const found = useMemo(
    () => reviewed(view.projects, { filter: null, rule: null, search: typed }),
    [view.projects, typed],
  );
  const rows = useMemo(() => reviewed(found, { filter, rule, search: "" }, held), [found, filter, rule, held]);
  const waiting = useMemo(() => waitingIn(found, rule), [found, rule]);
  const settled = rows.filter((project) => !passes(project, filter, rule)).length;
  const { page, pages, shown } = pageOf(rows, query.page, pageSize);
  return (
    <Stack gap="md">
      <Filters query={query} />
      <Group justify="space-between" gap="sm">
        <Ticking rows={rows} shown={shown} query={query} deeds={deeds} />
        <BulkBar rule={rule} waiting={waiting} searched={typed.trim() !== ""} deciding={deciding} />
      </Group>
      {settled > 0 && (
        <Group gap="sm">
          <Text c="dimmed">{t("review.held", { count: settled })}</Text>
          <Button variant="subtle" size="sm" onClick={query.tidy}>
            {t("review.tidy")}
          </Button>
        </Group>
      )}
      {rows.length === 0 && (
        <Text c="dimmed">
          {t(filter === "undecided" && typed.trim() === "" ? "review.noneWaiting" : "review.none")}
        </Text>
      )}
      <Walk>
        {shown.map((project) => (
          <ReviewItem
            key={project.project}
            project={project}
            deeds={deeds}
            deciding={deciding}
            ticked={query.ticked.has(project.project)}
            onTick={(on) => query.tick([project], on)}
          />
        ))}
      </Walk>
      {pages > 1 && <Pager page={page} pages={pages} onPage={query.goToPage} />}
    </Stack>
  );
}

function Filters({ query }: { query: ReviewSearch }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const ruleName = useRuleName();
  const rules = useMemo(() => ruleCounts(view.projects), [view.projects]);
  const { filter, rule } = query;
  return (
    <div>
      <Toolbar search={query.search} onSearch={query.setSearch}>
        <NativeSelect
          size="md"
          label={t("review.rule")}
          w="min(32rem, 100%)"
          value={rule ?? ""}
          data={[
            { value: "", label: t("review.everyRule") },
            ...rules.map(({ rule: value, waiting, all }) => ({
              value,
              label: t("review.ruleCount", { name: ruleName(value), waiting, all }),
            })),
          ]}
          onChange={(event) => query.setRule(event.currentTarget.value === "" ? null : event.currentTarget.value)}
        />
      </Toolbar>
      <FilterChips
        label={t("review.filter")}
        value={filter}
        onChange={query.setFilter}
        choices={reviewFilters.map((value) => ({
          value,
          label: t(`review.filters.${value}`),
          count: view.projects.filter((project) => passes(project, value, rule)).length,
        }))}
      />
    </div>
  );
}

interface TickingProps {
  readonly rows: readonly ProjectView[];
  readonly shown: readonly ProjectView[];
  readonly query: ReviewSearch;
  readonly deeds: ProjectDeeds;
}

/** Projects that leave for reasons of their own. */
function Ticking({ rows, shown, query, deeds }: TickingProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { ticked } = query;
  const chosen = view.projects.filter((project) => ticked.has(project.project) && project.withdrawn === null);
  const tickable = shown.filter((project) => project.withdrawn === null);
  return (
    <Group gap="lg">
      <Text component="output" c="dimmed">
        {t("table.shown", { shown: rows.length, total: view.projects.length })}
      </Text>
      {tickable.length > 0 && (
        <Checkbox
          label={t("review.selectPage")}
          checked={tickable.every(({ project }) => ticked.has(project))}
          onChange={(event) => query.tick(tickable, event.currentTarget.checked)}
        />
      )}
      {chosen.length > 0 && (
        <Button variant="outline" color="danger" onClick={() => deeds.askToWithdraw(chosen)}>
          {t("review.withdrawSelected", { count: chosen.length })}
        </Button>
      )}
    </Group>
  );
}

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

/**
 * By letters, where the focus is on a finding's buttons and nowhere else: J and K go to the next finding and the last, and
 * each button says its own.
 */
function Walk({ children }: { children: ReactNode }) {
  const { t } = useTranslation("organiser");
  const list = useRef<HTMLDivElement>(null);
  const byKey = (event: KeyboardEvent) => {
    const own = (event.target as HTMLElement).closest<HTMLElement>("[data-finding]");
    if (own === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const step = steps[key];
    const buttons = [...own.querySelectorAll("button")];
    const button = buttons.find((each) => each.getAttribute("aria-keyshortcuts") === key);
    if (step !== undefined) goTo(own, step);
    else if (button !== undefined) button.click();
    else return;
    event.preventDefault();
  };
  const goTo = (own: HTMLElement, step: number) => {
    const findings = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const next = findings[findings.indexOf(own) + step];
    next?.querySelector<HTMLElement>("fieldset button")?.focus();
    next?.closest("li")?.scrollIntoView({ block: "nearest" });
  };
  return (
    <Stack ref={list} gap="md" onKeyDown={byKey}>
      <Text size="sm" c="dimmed">
        {t("review.keys")}
      </Text>
      {children}
    </Stack>
  );
}
