// The one thing to do next at a stage of materials: to the next project that is not submitted, by button or key.

import { Button, Kbd } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { type Ref, useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { JudgeProject } from "#shared/contract/views";
import { nextKey, useNextKey } from "./next-key";
import classes from "./materials.module.css";

interface NextButtonProps {
  readonly project: JudgeProject;
  readonly onGo: (project: string) => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function NextButton({ project, onGo, ref }: NextButtonProps) {
  const { t } = useTranslation("judge");
  const id = project.project;
  const go = useCallback(() => onGo(id), [onGo, id]);
  useNextKey(go);
  return (
    <Button
      ref={ref ?? null}
      size="lg"
      className={classes["next"] ?? ""}
      rightSection={
        <>
          <Kbd aria-hidden mx="sm">
            {nextKey}
          </Kbd>
          <IconArrowRight aria-hidden size={22} />
        </>
      }
      aria-keyshortcuts="Control+Enter"
      onClick={go}
      data-testid="next-to-mark"
    >
      <span className={classes["nextWords"]}>
        {t(project.mine === "draft" ? "materials.resume" : "materials.next", {
          place: project.place,
          name: project.name,
        })}
      </span>
    </Button>
  );
}
