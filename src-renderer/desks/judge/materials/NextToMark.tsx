// Above a ballot at a stage of materials: once nothing is left to do for it, how far the list is and the way on.

import { Button } from "@mantine/core";
import { IconList } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BallotView, JudgeProject, JudgeView } from "#shared/contract/views";
import { NextButton } from "./NextButton";
import { isDone, ownProjects, progressOf } from "./work-list";
import deskClasses from "../judge.module.css";
import classes from "./materials.module.css";

export interface WayOn {
  /** The next to mark after the project on the screen. */
  readonly next: JudgeProject | null;
  readonly go: (project: string) => void;
  readonly toList: () => void;
}

interface NextToMarkProps extends WayOn {
  readonly view: JudgeView;
  readonly ballot: BallotView;
  /** A change to a submitted ballot is under way. */
  readonly amending: boolean;
}

export function NextToMark({ ballot, amending, ...way }: NextToMarkProps) {
  const left = ballot.standing === "open" && !isDone(ballot);
  const [was, setWas] = useState({ left, ended: false });
  if (was.left !== left) setWas({ left, ended: !left });
  const marking = left && !amending;
  useEffect(() => {
    if (marking) focusFirstField();
  }, [marking]);
  return left || amending ? null : <Banner {...way} focused={was.ended} />;
}

function Banner({ view, next, go, toList, focused }: WayOn & { view: JudgeView; focused: boolean }) {
  const { t } = useTranslation("judge");
  const primary = useRef<HTMLButtonElement>(null);
  const { marked, all, left, waiting } = progressOf(ownProjects(view.projects));
  useEffect(() => {
    // Whoever has just submitted goes on with one press.
    if (focused) primary.current?.focus();
  }, [focused]);
  return (
    <section className={deskClasses["banner"]} aria-label={t("materials.wayOn")}>
      <output className={classes["wayOn"]}>
        <strong>{t("materials.progress", { marked, all })}</strong>
        <span>
          {left > 0
            ? t("materials.leftShort", { left })
            : waiting > 0
              ? t("materials.waitingShort", { waiting })
              : t("materials.noneLeft")}
        </span>
      </output>
      {next ? (
        <NextButton ref={primary} project={next} onGo={go} />
      ) : (
        <Button ref={primary} size="lg" leftSection={<IconList aria-hidden size={20} />} onClick={toList}>
          {t("materials.backToList")}
        </Button>
      )}
    </section>
  );
}

/** A ballot that is to be marked is ready for typing. */
function focusFirstField(): void {
  const field = document.querySelector<HTMLElement>("main input[data-score-field]:not(:disabled), main textarea");
  field?.focus({ preventScroll: true });
}
