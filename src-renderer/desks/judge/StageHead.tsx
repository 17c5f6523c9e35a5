// Which project this is, so large that nobody marks the wrong team.

import { Button, Text } from "@mantine/core";
import { IconList } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { JudgeProject, JudgeView } from "#shared/contract/views";
import { StatusMark } from "../../components/StatusMark";
import { OwnMark, StandingMark } from "./ProjectMarks";
import classes from "./project.module.css";

interface StageHeadProps {
  readonly view: JudgeView;
  readonly project: JudgeProject;
  readonly onList: () => void;
}

export function StageHead({ view, project, onList }: StageHeadProps) {
  const { t } = useTranslation("judge");
  const track = view.tracks.find((each) => each.id === project.track)?.name ?? project.track;
  const own = view.projects.filter((each) => each.inPanel);
  const done = own.filter((each) => each.mine !== "none" && each.mine !== "draft").length;
  return (
    <header className={classes["head"]}>
      <p className={classes["bigPlace"]}>
        <span className="visually-hidden">
          {t(view.roadshow ? "place" : "materials.place", { place: project.place })}
        </span>
        <span aria-hidden>{project.place}</span>
      </p>
      <div className={classes["headWords"]}>
        <h1 className={classes["name"]}>{project.name}</h1>
        <Text className={classes["facts"]} component="p">
          <span>{project.applicantUnit}</span>
          <span>{track}</span>
          {project.scene !== "" && <span>{project.scene}</span>}
          {!view.roadshow && <span>{t("materials.seq", { seq: project.seq })}</span>}
        </Text>
      </div>
      <div className={classes["headState"]}>
        <div className={classes["marks"]}>
          {project.project === view.onStage ? (
            <StatusMark shape="open" tone="accent">
              {t("onStage")}
            </StatusMark>
          ) : (
            <StandingMark standing={project.standing} materials={!view.roadshow} />
          )}
          {project.inPanel && <OwnMark mine={project.mine} />}
        </div>
        <Button variant="default" leftSection={<IconList aria-hidden size={20} />} onClick={onList}>
          {view.roadshow ? t("list.button", { done, all: own.length }) : t("materials.toList")}
        </Button>
      </div>
    </header>
  );
}
