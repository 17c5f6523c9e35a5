// The judge's work list where materials are reviewed: what is done, what is next, and every own project with its state.

import { Group, Progress, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { JudgeView } from "#shared/contract/views";
import { EmptyState } from "../../../components/EmptyState";
import { CarryOutButton } from "../../carry/CarryOutButton";
import { MaterialsPlace } from "./MaterialsPlace";
import { NextButton } from "./NextButton";
import type { WorkListState } from "./use-work-list";
import { WorkFilter } from "./WorkFilter";
import { WorkRows } from "./WorkRows";
import { type Progress as Done, listed, ownProjects, progressOf } from "./work-list";
import classes from "./materials.module.css";

interface WorkListProps {
  readonly view: JudgeView;
  readonly list: WorkListState;
  readonly onGo: (project: string) => void;
}

export function WorkList({ view, list, onGo }: WorkListProps) {
  const { t } = useTranslation("judge");
  const own = ownProjects(view.projects);
  const done = progressOf(own);
  const next = list.next(null);
  const shown = listed(own, list.wanted);
  if (own.length === 0) return <EmptyState title={t("materials.noneOwn")}>{t("materials.noneOwnText")}</EmptyState>;
  return (
    <div className={classes["page"]} data-testid="work-list">
      <header className={classes["head"]}>
        <div className={classes["headWords"]}>
          <Title order={1}>{titleOf(done, t)}</Title>
          <DoneSoFar done={done} />
        </div>
        {next && <NextButton project={next} onGo={onGo} />}
      </header>
      <MaterialsPlace />
      <WorkFilter view={view} own={own} list={list} shown={shown.length} />
      {shown.length === 0 ? (
        <EmptyState title={t("materials.noneFound")}>{t("materials.noneFoundText")}</EmptyState>
      ) : (
        <WorkRows view={view} projects={shown} last={list.last} onGo={onGo} />
      )}
      <Group>
        <CarryOutButton />
      </Group>
    </div>
  );
}

type Words = ReturnType<typeof useTranslation<"judge">>["t"];

function titleOf({ left, waiting, missed, marked }: Done, t: Words): string {
  if (left > 0) return t("materials.left", { left });
  if (waiting > 0) return t(marked > 0 ? "materials.openDone" : "materials.notYet");
  return t(missed > 0 ? "materials.over" : "materials.allDone");
}

function DoneSoFar({ done }: { done: Done }) {
  const { t } = useTranslation("judge");
  const { marked, all, drafts, recused, waiting, missed } = done;
  const more = [
    drafts > 0 && t("materials.drafts", { drafts }),
    recused > 0 && t("materials.recused", { recused }),
    waiting > 0 && t("materials.waiting", { waiting }),
    missed > 0 && t("materials.missed", { missed }),
  ].filter((words) => words !== false);
  return (
    <div className={classes["progress"]}>
      <Progress
        className={classes["bar"] ?? ""}
        value={all === 0 ? 100 : (100 * marked) / all}
        size="lg"
        aria-label={t("materials.progressLabel")}
      />
      <Text component="p" className={classes["counts"] ?? ""}>
        <strong data-testid="marked-so-far">{t("materials.progress", { marked, all })}</strong>
        {more.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </Text>
    </div>
  );
}
