// Each project's marks by judge as dots on one scale, with what is dropped and what stands far off by shape and word.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ExplainedGroup } from "#shared/scoring/explanation";
import type { GroupAdvice } from "#shared/statistics/advice";
import { useDesk } from "../desk-context";
import { byRoster } from "../roster";
import { useNames } from "../use-names";
import { AdviceSection } from "./AdviceSection";
import { DotKey, DotStrip } from "./DotStrip";
import { useFew } from "./few";
import { MarksByJudge } from "./MarksByJudge";
import { type ProjectDots, dropsElsewhere, projectDots } from "./project-marks";
import { type Scale, scaleOf } from "./scale";
import classes from "./Advice.module.css";
import { useNumbers } from "./use-numbers";

export interface MarksProps {
  readonly advice: GroupAdvice;
  readonly group: ExplainedGroup | null;
}

export function Marks({ advice, group }: MarksProps) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const names = useNames();
  const lines = projectDots(advice.projects, group);
  const { shown, toggle } = useFew(lines);
  const scale = scaleOf(lines.flatMap(({ dots }) => dots.map(({ mark }) => mark)));
  return (
    <AdviceSection name="marks" title={t("advice.marks.title")} says={t("advice.marks.says")}>
      <DotKey />
      {dropsElsewhere(group) && <Text>{t("advice.marks.droppedElsewhere")}</Text>}
      <table className={classes["picture"]}>
        <thead>
          <tr>
            <th scope="col" className={classes["name"]}>
              {t("advice.marks.project")}
            </th>
            <th scope="col" className={classes["dots"]}>
              {t("advice.marks.picture")}
              <Axis scale={scale} />
            </th>
            <th scope="col" className={classes["words"]}>
              {t("advice.marks.words")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.project}>
              <th scope="row">{names.project(line.project)}</th>
              <td className={classes["dots"]}>
                <DotStrip line={line} scale={scale} />
              </td>
              <td>
                <Words line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {toggle}
      <MarksByJudge lines={shown} judges={byRoster(advice.judges, view.judges).map(({ judge }) => judge)} />
    </AdviceSection>
  );
}

function Axis({ scale }: { scale: Scale }) {
  const numbers = useNumbers();
  return (
    <span className={classes["axis"]} aria-hidden>
      {scale.ticks.map((tick) => (
        <span key={tick} className={classes["tick"]} style={{ left: `${100 * scale.at(tick)}%` }}>
          {numbers.mark(tick)}
        </span>
      ))}
    </span>
  );
}

function Words({ line: { dots, median } }: { line: ProjectDots }) {
  const { t, i18n } = useTranslation("chief");
  const names = useNames();
  const { mark } = useNumbers();
  const [least, greatest] = [dots[0], dots.at(-1)];
  if (least === undefined || greatest === undefined)
    return <span className={classes["quiet"]}>{t("advice.marks.none")}</span>;
  if (dots.length === 1) return t("advice.marks.one", { mark: mark(least.mark) });
  const list = new Intl.ListFormat(i18n.language);
  const dropped = dots
    .filter((dot) => dot.dropped !== null)
    .map((dot) => t("advice.marks.droppedOne", { judge: names.judge(dot.judge), mark: mark(dot.mark) }));
  return (
    <>
      {least.mark === greatest.mark
        ? t("advice.marks.same", { mark: mark(least.mark) })
        : t("advice.marks.range", {
            least: mark(least.mark),
            greatest: mark(greatest.mark),
            median: mark(median ?? least.mark),
          })}
      {dots
        .filter(({ outlier }) => outlier)
        .map((dot) => (
          <div key={dot.judge} className={classes["outlier"]}>
            ◆{" "}
            {t("advice.marks.outlier", {
              judge: names.judge(dot.judge),
              mark: mark(dot.mark),
              side: t(`advice.marks.sides.${dot.mark > (median ?? 0) ? "high" : "low"}`),
            })}
          </div>
        ))}
      {dropped.length > 0 && (
        <div className={classes["quiet"]}>{t("advice.marks.dropped", { judges: list.format(dropped) })}</div>
      )}
    </>
  );
}
