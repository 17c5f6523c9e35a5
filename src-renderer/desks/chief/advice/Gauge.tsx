// A figure from nought to one on a line of named bands, the one it lies in framed; the words beside it say the same.

import { useTranslation } from "react-i18next";
import { type Band, type Banded, CUTS } from "#shared/statistics/bands";
import classes from "./Advice.module.css";
import { useNumbers } from "./use-numbers";

export function Gauge({ figure }: { figure: Banded }) {
  const { t } = useTranslation("chief");
  const numbers = useNumbers();
  const { moderate, good, excellent } = CUTS[figure.source];
  const bands: readonly (readonly [Band, number, number])[] = [
    ["poor", 0, moderate],
    ["moderate", moderate, good],
    ["good", good, Math.min(1, excellent)],
    ["excellent", Math.min(1, excellent), 1],
  ];
  const at = 100 * Math.min(1, Math.max(0, figure.value));
  return (
    <div className={classes["gauge"]} aria-hidden data-band={figure.band}>
      <span className={classes["needle"]} style={{ left: `${at}%` }}>
        <span className={classes["needleText"]}>{numbers.mark(figure.value)}</span>
      </span>
      {bands
        .filter(([, from, to]) => to > from)
        .map(([band, from, to]) => (
          <span
            key={band}
            className={classes["band"]}
            data-band={band}
            data-here={band === figure.band || undefined}
            style={{ left: `${100 * from}%`, width: `${100 * (to - from)}%` }}
          >
            {t(`advice.agreement.bands.${band}`)}
          </span>
        ))}
    </div>
  );
}
