// Tells that another project is on stage, and leaves it to the judge when to go there.

import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { JudgeProject } from "#shared/contract/views";
import { isInHand } from "./follow";
import { useFieldInView } from "./use-field-in-view";
import classes from "./judge.module.css";

interface NewOnStageProps {
  readonly project: JudgeProject;
  /** The one on the screen. */
  readonly from: JudgeProject;
  readonly onGo: () => void;
}

export function NewOnStage({ project, from, onGo }: NewOnStageProps) {
  const { t } = useTranslation("judge");
  useFieldInView();
  return (
    <section className={classes["banner"]} aria-label={t("newOnStage.label")}>
      <output>
        <strong>{t("newOnStage.title", { place: project.place, name: project.name })}</strong>
        {isInHand(from) && <span> {t("newOnStage.kept", { name: from.name })}</span>}
      </output>
      <Button
        variant={isInHand(from) ? "outline" : "filled"}
        rightSection={<IconArrowRight aria-hidden size={20} />}
        onClick={onGo}
      >
        {t("newOnStage.go")}
      </Button>
    </section>
  );
}
