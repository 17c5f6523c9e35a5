// What the chief should know of the first three places, in sentences.

import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { useNames } from "../use-names";
import { type ProjectFirmness, firmnessSaid } from "./firmness";
import classes from "./Advice.module.css";

export function FirmnessSentences({ lines }: { lines: readonly ProjectFirmness[] }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const { firm, hanging, open } = firmnessSaid(lines);
  const places = (ranks: readonly number[]): string =>
    t("advice.places", { places: ranks.join(t("advice.between.ranks")) });
  return (
    <ul className={classes["sentences"]} data-testid="firmness-said">
      {firm.length > 0 && (
        <li>
          <StatusMark shape="check" tone="good" shapeOnly>
            {t("advice.firmness.level.firm")}
          </StatusMark>
          {t("advice.firmness.said.firm", { places: places(firm) })}
        </li>
      )}
      {hanging.map(({ judge, ranks }) => (
        <li key={judge}>
          <StatusMark shape="warning" tone="caution" shapeOnly>
            {t("advice.firmness.level.open")}
          </StatusMark>
          {t("advice.firmness.said.hanging", { places: places(ranks), judge: names.judge(judge) })}
        </li>
      ))}
      {open.length > 0 && (
        <li>
          <StatusMark shape="warning" tone="caution" shapeOnly>
            {t("advice.firmness.level.open")}
          </StatusMark>
          {t("advice.firmness.said.open", { places: places(open) })}
        </li>
      )}
    </ul>
  );
}
