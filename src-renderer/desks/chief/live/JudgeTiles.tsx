// A tile for each judge of a project's panel: name, state by shape and word, and the own total where it may be seen.

import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { NumberText } from "../../../components/NumberText";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { judgeStateLooks } from "../judge-states";
import { byRoster } from "../roster";
import { OutlierMark } from "../matrix/OutlierMark";
import { useNames } from "../use-names";
import classes from "./LivePage.module.css";

export interface JudgeTilesProps {
  readonly project: Pick<ChiefProject, "cells">;
  /** Judges whose state has just changed. */
  readonly changed?: readonly string[];
}

export function JudgeTiles({ project, changed = [] }: JudgeTilesProps) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const names = useNames();
  return (
    <ul className={classes["tiles"]} data-testid="judge-tiles">
      {byRoster(project.cells, view.judges).map(({ judge, state, total, outlier }) => {
        const { shape, tone } = judgeStateLooks[state];
        return (
          <li
            key={judge}
            className={classes["tile"]}
            data-tone={tone}
            data-state={state}
            data-changed={changed.includes(judge) || undefined}
          >
            <span className={classes["tileName"]}>{names.judge(judge)}</span>
            <span className={classes["tileLine"]}>
              <StatusMark shape={shape} tone={tone}>
                {t(`states.${state}.word`)}
              </StatusMark>
              {total !== null && <NumberText value={total} strong />}
              {outlier !== null && <OutlierMark />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
