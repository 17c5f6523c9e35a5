// Whether the running order went with the marks: one sentence and the projects along the order.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GroupAdvice } from "#shared/statistics/advice";
import { numberOf } from "../use-names";
import { useDesk } from "../desk-context";
import { AdviceSection } from "./AdviceSection";
import { unlikely } from "./chance";
import { scaleOf } from "./scale";
import classes from "./Advice.module.css";
import { useNumbers } from "./use-numbers";

type Trend = NonNullable<GroupAdvice["orderEffect"]>;

export function OrderEffect({ advice }: { advice: GroupAdvice }) {
  const { t } = useTranslation("chief");
  const numbers = useNumbers();
  const trend = advice.orderEffect;
  if (trend === null) return null;
  const direction = !unlikely(trend.p) ? "none" : trend.slope > 0 ? "up" : "down";
  const said = t(`advice.order.${direction}`, {
    p: numbers.share(trend.p),
    slope: numbers.mark(Math.abs(trend.slope)),
  });
  return (
    <AdviceSection name="order-effect" title={t("advice.order.title")}>
      <Text size="lg">{said}</Text>
      <Scatter trend={trend} />
    </AdviceSection>
  );
}

const height = 180;
const top = 12;
const bottom = 28;

function Scatter({ trend }: { trend: Trend }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const numbers = useNumbers();
  const scale = scaleOf([0, ...trend.points.map(({ residual }) => residual)], 5);
  const last = Math.max(...trend.points.map(({ position }) => position));
  const x = (position: number): string => `${(100 * (position - 0.5)) / last}%`;
  const y = (value: number): number => top + (1 - scale.at(value)) * (height - top - bottom);
  const line = (position: number): number => y(trend.intercept + trend.slope * position);
  const numberAt = (project: string): string => {
    const shown = view.projects.find((each) => each.project === project);
    return shown ? numberOf(shown) : "";
  };
  return (
    <figure className={classes["scatter"]}>
      <figcaption className={classes["quiet"]}>{t("advice.order.value")}</figcaption>
      <div className={classes["plot"]}>
        <span className={classes["levels"]} aria-hidden>
          {scale.ticks.map((tick) => (
            <span key={tick} style={{ top: `${y(tick)}px` }}>
              {numbers.mark(tick)}
            </span>
          ))}
        </span>
        <svg width="100%" height={height} aria-hidden>
          {scale.ticks.map((tick) => (
            <line
              key={tick}
              className={classes[tick === 0 ? "zero" : "grid"]}
              x1="0%"
              x2="100%"
              y1={y(tick)}
              y2={y(tick)}
            />
          ))}
          <line className={classes["trend"]} x1={x(1)} y1={line(1)} x2={x(last)} y2={line(last)} />
          {trend.points.map(({ project, position, residual }) => (
            <svg key={project} x={x(position)} y={y(residual)} className={classes["dotAt"]}>
              <circle r={6} className={classes["dot"]} />
            </svg>
          ))}
          {trend.points.map(({ project, position }) => (
            <text key={project} x={x(position)} y={height - 8} className={classes["label"]}>
              {trend.points.length <= 24 || position % 5 === 0 ? numberAt(project) : ""}
            </text>
          ))}
        </svg>
      </div>
      <span className={classes["quiet"]}>{t("advice.order.axis")}</span>
    </figure>
  );
}
