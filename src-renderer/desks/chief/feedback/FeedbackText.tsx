// The feedback for one project, judge by judge, as they wrote it.

import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { useNames } from "../use-names";
import { feedbackOf } from "./feedback-of";
import classes from "./Feedback.module.css";

export function FeedbackText({ project }: { project: ChiefProject }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const { given, without } = feedbackOf(project);
  return (
    <>
      {given.length === 0 && <p>{t("feedback.noneOf")}</p>}
      <dl className={classes["given"]}>
        {given.map(({ judge, text }) => (
          <div key={judge} className={classes["line"]}>
            <dt>{names.judge(judge)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {given.length > 0 && without.length > 0 && (
        <p className={classes["without"]}>{t("feedback.without", { judges: names.judges(without) })}</p>
      )}
    </>
  );
}
