// Each project's ranks over the panels drawn anew: a bar for each rank as a picture, and beside it the same in words.

import { useTranslation } from "react-i18next";
import type { ToneName } from "../../../app/palette";
import { StatusMark, type StatusShape } from "../../../components/StatusMark";
import { useNames } from "../use-names";
import { useFew } from "./few";
import { type Firmness, type ProjectFirmness, likeliest } from "./firmness";
import classes from "./Advice.module.css";
import { useNumbers } from "./use-numbers";

const looks: Readonly<Record<Firmness, { shape: StatusShape; tone: ToneName }>> = {
  firm: { shape: "check", tone: "good" },
  likely: { shape: "waiting", tone: "neutral" },
  open: { shape: "warning", tone: "caution" },
};

/** More figures than these along the axis would run into one another. */
const mostFigures = 20;

export function PlacesTable({ lines }: { lines: readonly ProjectFirmness[] }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const { shown, toggle } = useFew(lines);
  const places = Math.max(1, ...lines.map(({ odds, rank }) => Math.max(rank ?? 1, odds.at(-1)?.place ?? 1)));
  return (
    <>
      <table className={classes["picture"]} data-testid="places">
        <caption>{t("advice.firmness.key")}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes["narrow"]}>
              {t("advice.firmness.rank")}
            </th>
            <th scope="col" className={classes["name"]}>
              {t("advice.firmness.project")}
            </th>
            <th scope="col">
              {t("advice.firmness.picture")}
              <Axis places={places} />
            </th>
            <th scope="col" className={classes["words"]}>
              {t("advice.firmness.words")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.project} data-firmness={line.firmness}>
              <td className={classes["rank"]}>{line.rank ?? "—"}</td>
              <th scope="row">{names.project(line.project)}</th>
              <td>
                <Ranks line={line} places={places} />
              </td>
              <td>
                <Words line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {toggle}
    </>
  );
}

function Axis({ places }: { places: number }) {
  const every = Math.ceil(places / mostFigures);
  return (
    <span className={classes["ranks"]} aria-hidden>
      {Array.from({ length: places }, (_, at) => (
        <span key={at} className={classes["figure"]}>
          {at % every === 0 ? at + 1 : ""}
        </span>
      ))}
    </span>
  );
}

function Ranks({ line, places }: { line: ProjectFirmness; places: number }) {
  const shares = new Map(line.odds.map(({ place, share }) => [place, share]));
  return (
    <span className={classes["ranks"]} aria-hidden>
      {Array.from({ length: places }, (_, at) => (
        <span key={at} className={classes["slot"]} data-actual={at + 1 === line.rank || undefined}>
          <span className={classes["column"]} style={{ height: `${100 * (shares.get(at + 1) ?? 0)}%` }} />
        </span>
      ))}
    </span>
  );
}

const saidPlaces = 3;

function Words({ line }: { line: ProjectFirmness }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const numbers = useNumbers();
  const odds = likeliest(line, saidPlaces).map(({ place, share }) =>
    t("advice.firmness.odds", { place: t("advice.place", { place }), share: numbers.share(share) }),
  );
  const unranked =
    line.unranked > 0
      ? [t("advice.firmness.odds", { place: t("advice.unranked"), share: numbers.share(line.unranked) })]
      : [];
  const [key, judges] = [
    line.hangsOn.length > 1 ? "advice.firmness.hangsOnMany" : "advice.firmness.hangsOn",
    names.judges(line.hangsOn),
  ] as const;
  return (
    <>
      <StatusMark {...looks[line.firmness]} size="sm">
        {t(`advice.firmness.level.${line.firmness}`)}
      </StatusMark>{" "}
      {[...odds, ...unranked].map((each) => (
        <span key={each} className={classes["odds"]}>
          {each}
        </span>
      ))}
      {line.hangsOn.length > 0 && <div className={classes["quiet"]}>{t(key, { judges })}</div>}
    </>
  );
}
