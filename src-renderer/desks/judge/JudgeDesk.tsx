// The judge's desk: one project on the screen, the one on stage, and the way to every other of one's own; where materials
// are reviewed, a work list instead of the stage.

import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { JudgeView } from "#shared/contract/views";
import { EmptyState } from "../../components/EmptyState";
import { ViewGate } from "../../components/ViewGate";
import { useView } from "../../engine/use-view";
import { BallotScreen } from "./BallotScreen";
import { DraftsContext, useOwnQueue } from "./drafts";
import { useWorkList } from "./materials/use-work-list";
import { WorkList } from "./materials/WorkList";
import { NewOnStage } from "./NewOnStage";
import { ProjectList } from "./ProjectList";
import { usePlace } from "./use-place";
import { WaitingScreen } from "./WaitingScreen";
import { offered } from "./follow";
import classes from "./judge.module.css";

export function JudgeDesk() {
  const view = useView("judge.view", {});
  const queue = useOwnQueue();
  return (
    <DraftsContext value={queue}>
      <ViewGate view={view}>{(data) => <Desk view={data} />}</ViewGate>
    </DraftsContext>
  );
}

function Desk({ view }: { view: JudgeView }) {
  const { t } = useTranslation("judge");
  const [amending, setAmending] = useState(false);
  const [listOpen, setListOpen] = useState(false);
  const { shown, goTo } = usePlace(view, amending);
  const list = useWorkList(view);
  const project = view.projects.find((each) => each.project === shown) ?? null;
  const next = view.projects.find((each) => each.project === offered(shown, view.onStage)) ?? null;
  const toList = (): void => {
    if (project) list.leave(project.project);
    goTo(null);
  };

  const track = view.tracks.find((each) => each.id === project?.track);
  const known = track?.rubric ?? null;

  if (view.tracks.every((each) => each.rubric === null)) return <NoRule />;
  if (project && known === null) return <NoRule onLeave={toList} />;
  if (view.projects.length === 0) return <EmptyState title={t("noProjects.title")}>{t("noProjects.text")}</EmptyState>;
  return (
    <div className={classes["desk"]}>
      {project && next && <NewOnStage project={next} from={project} onGo={() => goTo(next.project)} />}
      {project && known ? (
        <BallotScreen
          key={project.project}
          view={view}
          rule={known}
          ruleLocked={track?.ruleLocked ?? false}
          partial={track?.partial ?? false}
          project={project}
          amending={amending}
          onAmending={setAmending}
          onList={view.roadshow ? () => setListOpen(true) : toList}
          wayOn={{ next: list.next(project.project), go: goTo, toList }}
        />
      ) : view.roadshow ? (
        <WaitingScreen view={view} onGo={goTo} />
      ) : (
        <WorkList view={view} list={list} onGo={goTo} />
      )}
      <ProjectList view={view} shown={shown} opened={listOpen} onClose={() => setListOpen(false)} onGo={goTo} />
    </div>
  );
}

function NoRule({ onLeave }: { onLeave?: () => void }) {
  const { t } = useTranslation(["judge", "common"]);
  return (
    <EmptyState
      title={t("judge:noRule.title")}
      action={
        onLeave && (
          <Button variant="default" onClick={onLeave}>
            {t("common:back")}
          </Button>
        )
      }
    >
      {t("judge:noRule.text")}
    </EmptyState>
  );
}
