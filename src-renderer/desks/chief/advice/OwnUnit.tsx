// Whether judges mark projects of their own unit above their usual measure: one sentence, and each such mark as a bar.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GroupAdvice } from "#shared/statistics/advice";
import { useNames } from "../use-names";
import { AdviceSection } from "./AdviceSection";
import { DivergingBar } from "./DivergingBar";
import { unlikely } from "./chance";
import { useFew } from "./few";
import classes from "./Advice.module.css";
import { useNumbers } from "./use-numbers";

export function OwnUnit({ advice }: { advice: GroupAdvice }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const numbers = useNumbers();
  const { shown, toggle } = useFew(advice.ownUnit?.marks ?? []);
  if (advice.ownUnit === null) return null;
  const { marks, meanResidual, p } = advice.ownUnit;
  const most = Math.max(1, ...marks.map(({ residual }) => Math.abs(residual)));
  return (
    <AdviceSection name="own-unit" title={t("advice.ownUnit.title")}>
      <Text size="lg">
        {t(unlikely(p) ? "advice.ownUnit.high" : "advice.ownUnit.none", {
          p: numbers.share(p),
          mean: numbers.size(meanResidual),
        })}
      </Text>
      <table className={classes["picture"]}>
        <thead>
          <tr>
            <th scope="col" className={classes["name"]}>
              {t("advice.ownUnit.pair")}
            </th>
            <th scope="col" className={classes["middle"]}>
              {t("advice.ownUnit.picture")}
            </th>
            <th scope="col" className={classes["words"]}>
              {t("advice.ownUnit.says")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ judge, project, unit, residual, place, of }) => (
            <tr key={`${judge} ${project}`}>
              <th scope="row">
                {t("advice.ownUnit.line", { judge: names.judge(judge), project: names.project(project), unit })}
              </th>
              <td>
                <DivergingBar value={residual} most={most} />
              </td>
              <td>
                {t("advice.ownUnit.words", {
                  sign: numbers.sign(residual),
                  value: numbers.size(residual),
                  place,
                  of,
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {toggle}
    </AdviceSection>
  );
}
