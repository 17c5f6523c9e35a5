// The judge's desk: one project on the screen, the one on stage, and the way to every other of one's own; where materials
// are reviewed, a work list instead of the stage.

import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { JudgeView } from "#shared/contract/views";
import { EmptyState } from "../../components/EmptyState";
import { ViewGate } from "../../components/ViewGate";
import { useView } from "../../engine/use-view";
import { CarryOutDialog } from "../carry/CarryOutDialog";
import { BallotScreen } from "./BallotScreen";
import { DraftsContext, useOwnQueue } from "./drafts";
import { useWorkList } from "./materials/use-work-list";
import { WorkList } from "./materials/WorkList";
import { LinkProvider } from "./link";
import { NewOnStage } from "./NewOnStage";
import { ProjectList } from "./ProjectList";
import { StallNotice } from "./StallNotice";
import { StepByHand } from "./StepByHand";
import { usePlace } from "./use-place";
import { WaitingScreen } from "./WaitingScreen";
import { isFinished, offered } from "./follow";
import classes from "./judge.module.css";

export function JudgeDesk() {
  const view = useView("judge.view", {});
  const queue = useOwnQueue();
  return (
    <DraftsContext value={queue}>
      <LinkProvider>
        <ViewGate view={view}>{(data) => <Desk view={data} />}</ViewGate>
      </LinkProvider>
    </DraftsContext>
  );
}

function Desk({ view }: { view: JudgeView }) {
  const { t } = useTranslation("judge");
  const [amending, setAmending] = useState(false);
  const [listOpen, setListOpen] = useState(false);
  /** The project that the judge has confirmed to be on stage without having seen its opening. */
  const [byHand, setByHand] = useState<string | null>(null);
  const [carrying, setCarrying] = useState(false);
  const { shown, goTo } = usePlace(view, amending);
  const list = useWorkList(view);
  const project = view.projects.find((each) => each.project === shown) ?? null;
  const next = view.projects.find((each) => each.project === offered(shown, view.onStage)) ?? null;
  const toList = (): void => {
    if (project) list.leave(project.project);
    goTo(null);
  };

  const openList = (): void => setListOpen(true);
  const stepByHand = (to: string): void => {
    setByHand(to);
    goTo(to);
  };

  const track = view.tracks.find((each) => each.id === project?.track);
  const known = track?.rubric ?? null;

  if (view.tracks.every((each) => each.rubric === null)) return <NoRule />;
  if (project && known === null) return <NoRule onLeave={toList} />;
  if (view.projects.length === 0) return <EmptyState title={t("noProjects.title")}>{t("noProjects.text")}</EmptyState>;
  return (
    <div className={classes["desk"]}>
      <StallNotice onCarryOut={() => setCarrying(true)} />
      {project && isFinished(project) && !amending && (!next || isFinished(next)) && (
        <StepByHand view={view} heading={2} onConfirm={stepByHand} onList={openList} />
      )}
      {project && next && <NewOnStage project={next} from={project} onGo={() => goTo(next.project)} />}
      {project && known ? (
        <BallotScreen
          key={project.project}
          view={view}
          rule={known}
          ruleLocked={track?.ruleLocked ?? false}
          partial={track?.partial ?? false}
          project={project}
          byHand={project.project === byHand}
          onByHand={() => setByHand(project.project)}
          amending={amending}
          onAmending={setAmending}
          onList={view.roadshow ? openList : toList}
          wayOn={{ next: list.next(project.project), go: goTo, toList }}
        />
      ) : view.roadshow ? (
        <WaitingScreen view={view} onGo={goTo} onByHand={stepByHand} onList={openList} />
      ) : (
        <WorkList view={view} list={list} onGo={goTo} />
      )}
      <ProjectList view={view} shown={shown} opened={listOpen} onClose={() => setListOpen(false)} onGo={goTo} />
      <CarryOutDialog opened={carrying} onClose={() => setCarrying(false)} />
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
