// Cut off from the chief's desk: the next project of the running order, which the judge confirms by number and name.

import { Button, Text, Title } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { JudgeView } from "#shared/contract/views";
import { nextByHand } from "./by-hand";
import { useLink } from "./link";
import { isCutOff } from "./link-state";
import deskClasses from "./judge.module.css";
import projectClasses from "./project.module.css";
import classes from "./by-hand.module.css";

export interface StepByHandProps {
  readonly view: JudgeView;
  /** 1 where it stands for the whole screen, 2 above another project's sheet. */
  readonly heading: 1 | 2;
  /** The judge has confirmed that this project is on stage. */
  readonly onConfirm: (project: string) => void;
  readonly onList: () => void;
}

/** Whether there is a project to be offered. */
export function useStepsByHand(view: JudgeView): boolean {
  const cutOff = isCutOff(useLink());
  return cutOff && view.roadshow && nextByHand(view.projects) !== null;
}

export function StepByHand({ view, heading, onConfirm, onList }: StepByHandProps) {
  const { t } = useTranslation("judge");
  const steps = useStepsByHand(view);
  const next = nextByHand(view.projects);
  if (!steps || next === null) return null;
  return (
    <section className={classes["step"]} aria-labelledby="step-by-hand" data-testid="step-by-hand">
      <header className={classes["head"]}>
        <IconHandStop aria-hidden size={28} />
        <div>
          <Title order={heading} id="step-by-hand" className={classes["title"]}>
            {t("stepByHand.title")}
          </Title>
          <Text c="dimmed" size="md">
            {t("stepByHand.text")}
          </Text>
        </div>
      </header>
      <div className={deskClasses["check"]}>
        <span className={projectClasses["bigPlace"]} aria-hidden>
          {next.place}
        </span>
        <div>
          <p className={classes["name"]}>{t("stepByHand.ask", { place: next.place, name: next.name })}</p>
          <Text c="dimmed">{next.applicantUnit}</Text>
        </div>
      </div>
      <div className={classes["answers"]}>
        <Button size="lg" onClick={() => onConfirm(next.project)}>
          {t("stepByHand.yes")}
        </Button>
        <Button size="lg" variant="default" onClick={onList}>
          {t("stepByHand.no")}
        </Button>
        <Text c="dimmed" size="md">
          {t("stepByHand.says")}
        </Text>
      </div>
    </section>
  );
}
