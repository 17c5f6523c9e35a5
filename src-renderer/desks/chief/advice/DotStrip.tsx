// One project's marks as dots: a full dot counts, a crossed ring is dropped, a diamond stands far off; a line at the median.

import { useTranslation } from "react-i18next";
import { useNames } from "../use-names";
import type { Dot, ProjectDots } from "./project-marks";
import { type Scale, laned } from "./scale";
import classes from "./Advice.module.css";
import { useNumbers } from "./use-numbers";

const laneHeight = 14;
const lineHeight = 28;
const radius = 6;
/** Share of the strip's width that a dot takes where the strip is narrowest. */
const apart = 0.032;

export function DotStrip({ line, scale }: { line: ProjectDots; scale: Scale }) {
  const dots = laned(line.dots, ({ mark }) => scale.at(mark), apart);
  const height = lineHeight + laneHeight * Math.max(0, ...dots.map(({ lane }) => lane));
  const base = height - lineHeight / 2;
  return (
    <svg className={classes["strip"]} width="100%" height={height} aria-hidden>
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          className={classes["grid"]}
          x1={`${100 * scale.at(tick)}%`}
          x2={`${100 * scale.at(tick)}%`}
          y1={0}
          y2={height}
        />
      ))}
      {line.median !== null && line.dots.length > 1 && (
        <line
          className={classes["median"]}
          x1={`${100 * scale.at(line.median)}%`}
          x2={`${100 * scale.at(line.median)}%`}
          y1={base - 13}
          y2={base + 13}
        />
      )}
      {dots.map(({ item, at, lane }) => (
        <svg key={item.judge} x={`${100 * at}%`} y={base - laneHeight * lane} className={classes["dotAt"]}>
          <DotTitle dot={item} />
          <DotShape outlier={item.outlier} dropped={item.dropped !== null} />
        </svg>
      ))}
    </svg>
  );
}

function DotTitle({ dot }: { dot: Dot }) {
  const names = useNames();
  const { mark } = useNumbers();
  return <title>{`${names.judge(dot.judge)} ${mark(dot.mark)}`}</title>;
}

export function DotShape({ outlier, dropped }: { outlier: boolean; dropped: boolean }) {
  const reach = radius + 2;
  const diamond = `M0 ${-reach} L${reach} 0 L0 ${reach} L${-reach} 0 Z`;
  return (
    <>
      {outlier ? (
        <path d={diamond} className={classes["diamond"]} data-dropped={dropped || undefined} />
      ) : (
        <circle r={radius} className={classes["dot"]} data-dropped={dropped || undefined} />
      )}
      {dropped && <path d="M-4 4 L4 -4" className={classes["cross"]} />}
    </>
  );
}

export function DotKey() {
  const { t } = useTranslation("chief");
  const entries = [
    { word: "counted", shape: <DotShape outlier={false} dropped={false} /> },
    { word: "dropped", shape: <DotShape outlier={false} dropped /> },
    { word: "outlier", shape: <DotShape outlier dropped={false} /> },
    { word: "median", shape: <line className={classes["median"]} x1={0} x2={0} y1={-10} y2={10} /> },
  ] as const;
  return (
    <ul className={classes["key"]}>
      {entries.map(({ word, shape }) => (
        <li key={word}>
          <svg width={24} height={24} viewBox="-12 -12 24 24" aria-hidden>
            {shape}
          </svg>
          {t(`advice.marks.key.${word}`)}
        </li>
      ))}
    </ul>
  );
}
