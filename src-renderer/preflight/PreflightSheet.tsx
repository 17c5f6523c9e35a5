// The check on one sheet of paper, every step in order, to be kept or signed.

import { useTranslation } from "react-i18next";
import { type PreflightView, preflightSteps } from "#shared/contract/views/preflight";
import { PrintSheet } from "../components/PrintSheet";
import { OutcomeMark } from "./OutcomeMark";
import { countOutcomes } from "./count-outcomes";
import { useFindingWords } from "./use-finding-words";
import classes from "./preflight.module.css";

export function PreflightSheet({ view }: { view: PreflightView }) {
  const { t } = useTranslation("preflight");
  const words = useFindingWords();
  const counts = countOutcomes(view);
  return (
    <PrintSheet>
      <div className={classes["sheet"]}>
        <h1>{t("title")}</h1>
        <p>
          <strong>{t(`verdict.${view.verdict}`, { ...counts })}</strong> · {t("counts", { ...counts })}
        </p>
        <p>{words.about(view)}</p>
        <table>
          <thead>
            <tr>
              {(["number", "step", "outcome", "found"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.steps.map((step) => (
              <tr key={step.step}>
                <td>{preflightSteps.indexOf(step.step) + 1}</td>
                <td>{t(`steps.${step.step}`)}</td>
                <td>
                  <OutcomeMark outcome={step.outcome} />
                </td>
                <td>
                  {words.found(step)}
                  {words.waysOut(step).map((wayOut) => (
                    <strong key={wayOut}>{wayOut}</strong>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {view.stopped && <p>{t("stopped", { left: preflightSteps.length - view.steps.length })}</p>}
      </div>
    </PrintSheet>
  );
}
