// How generous or severe each judge is beside the panel, and how far the judge's marks are spread.

import { useTranslation } from "react-i18next";
import type { GroupAdvice } from "#shared/statistics/advice";
import { byRoster } from "../roster";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { AdviceSection } from "./AdviceSection";
import { DivergingBar } from "./DivergingBar";
import { unlikely } from "./chance";
import classes from "./Advice.module.css";
import { useNumbers } from "./use-numbers";

type JudgeAdvice = GroupAdvice["judges"][number];

export function Severity({ advice }: { advice: GroupAdvice }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const names = useNames();
  const numbers = useNumbers();
  const judges = byRoster(advice.judges, view.judges);
  const most = Math.max(1, ...judges.map(({ effect }) => Math.abs(effect ?? 0)));
  const widest = Math.max(1, ...judges.map(({ spread }) => spread ?? 0));
  return (
    <AdviceSection name="severity" title={t("advice.severity.title")} says={t("advice.severity.says")}>
      <table className={classes["picture"]}>
        <thead>
          <tr>
            <th scope="col" className={classes["name"]}>
              {t("advice.severity.judge")}
            </th>
            <th scope="col" className={classes["middle"]}>
              {t("advice.severity.effect")}
            </th>
            <th scope="col" className={classes["words"]}>
              {t("advice.severity.words")}
            </th>
            <th scope="col" className={classes["spread"]}>
              {t("advice.severity.spread")}
            </th>
          </tr>
        </thead>
        <tbody>
          {judges.map((judge) => (
            <tr key={judge.judge}>
              <th scope="row">{names.judge(judge.judge)}</th>
              <td>{judge.effect !== null && <DivergingBar value={judge.effect} most={most} />}</td>
              <td>
                <Words judge={judge} />
              </td>
              <td>
                {judge.spread !== null && (
                  <span className={classes["spreadOf"]}>
                    <span className={classes["spreadTrack"]} aria-hidden>
                      <span className={classes["spreadFill"]} style={{ width: `${(100 * judge.spread) / widest}%` }} />
                    </span>
                    <span>±{numbers.size(judge.spread)}</span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </AdviceSection>
  );
}

function Words({ judge: { effect, marked, drift } }: { judge: JudgeAdvice }) {
  const { t } = useTranslation("chief");
  const { size, sign, share } = useNumbers();
  const side = effect === null ? "unknown" : sign(effect) === "" ? "level" : effect > 0 ? "generous" : "severe";
  return (
    <>
      <strong>{t(`advice.severity.${side}`, { value: size(effect ?? 0) })}</strong>
      <span className={classes["quiet"]}> · {t("advice.severity.marked", { count: marked })}</span>
      {drift && unlikely(drift.p) && (
        <div>{t(drift.slope > 0 ? "advice.severity.later" : "advice.severity.laterDown", { p: share(drift.p) })}</div>
      )}
    </>
  );
}
