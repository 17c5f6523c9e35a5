// The same marks as a table, for those who rather read figures.

import { useTranslation } from "react-i18next";
import { useNames } from "../use-names";
import { Disclosure } from "./Disclosure";
import { Scroller } from "./Scroller";
import type { Dot, ProjectDots } from "./project-marks";
import classes from "./Advice.module.css";
import { useNumbers } from "./use-numbers";

export interface MarksByJudgeProps {
  readonly lines: readonly ProjectDots[];
  readonly judges: readonly string[];
}

export function MarksByJudge({ lines, judges }: MarksByJudgeProps) {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (
    <Disclosure summary={t("advice.asTable")}>
      <Scroller label={t("advice.marks.table")}>
        <table className={classes["figures"]}>
          <thead>
            <tr>
              <th scope="col">{t("advice.marks.project")}</th>
              {judges.map((judge) => (
                <th key={judge} scope="col">
                  {names.judge(judge)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ project, dots }) => (
              <tr key={project}>
                <th scope="row">{names.project(project)}</th>
                {judges.map((judge) => (
                  <td key={judge}>
                    <Mark dot={dots.find((dot) => dot.judge === judge)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Disclosure>
  );
}

function Mark({ dot }: { dot: Dot | undefined }) {
  const { t } = useTranslation("chief");
  const { mark } = useNumbers();
  if (dot === undefined) return "—";
  const notes = [
    ...(dot.outlier ? [t("advice.marks.cell.outlier")] : []),
    ...(dot.dropped === null ? [] : [t(`advice.marks.cell.${dot.dropped}`)]),
  ];
  return (
    <>
      {mark(dot.mark)}
      {notes.map((note) => (
        <span key={note} className={classes["cellNote"]}>
          {note}
        </span>
      ))}
    </>
  );
}
