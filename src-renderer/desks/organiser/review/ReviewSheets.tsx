// The review on paper: the sheet of all findings with their decisions, and the correction notice.

import { useTranslation } from "react-i18next";
import { PrintSheet } from "../../../components/PrintSheet";
import { useDesk } from "../desk-context";
import { returnsIn } from "./returns";
import { useReturnColumns } from "./ReturnsDialog";
import { type Found, findingState, standingCounts } from "./review-list";
import classes from "./ReviewSheets.module.css";
import { useClauseName, useRuleName } from "./use-rule-name";

export type ReviewSheet = "opinions" | "returns";

export function ReviewSheetToPrint({ sheet }: { sheet: ReviewSheet }) {
  const { t } = useTranslation(["organiser", "common"]);
  const { view } = useDesk();
  return (
    <PrintSheet>
      {view.rehearsal && <strong>{t("common:rehearsal")}</strong>}
      {sheet === "opinions" ? <Opinions /> : <Returns />}
    </PrintSheet>
  );
}

function Opinions() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const ruleName = useRuleName();
  const clauseName = useClauseName();
  const decision = useDecisionWords();
  const { "sent-back": sentBack, ...counts } = standingCounts(view.projects);
  const rows = view.projects.flatMap((project): Found[] => project.findings.map((finding) => ({ project, finding })));
  return (
    <>
      <h1>{t("review.sheet.heading", { title: view.plan.title })}</h1>
      <p>{t("review.sheet.counts", { ...counts, sentBack })}</p>
      <table className={classes["opinions"]}>
        <thead>
          <tr>
            <th scope="col">{t("review.returns.seq")}</th>
            <th scope="col">{t("review.returns.project")}</th>
            <th scope="col">{t("review.returns.unit")}</th>
            <th scope="col">{t("review.returns.finding")}</th>
            <th scope="col">{t("review.returns.clause")}</th>
            <th scope="col">{t("review.sheet.decision")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ project, finding }) => (
            <tr key={`${project.project} ${finding.rule}`}>
              <td>{project.seq}</td>
              <td>{project.name}</td>
              <td>{project.applicantUnit}</td>
              <td>{t("review.reasonOf.says", { rule: ruleName(finding.rule), note: finding.note })}</td>
              <td>{clauseName(finding.clause)}</td>
              <td>{decision({ project, finding })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes["signed"]}>
        <span>{t("review.sheet.signed")}</span>
        <span>{t("review.sheet.date")}</span>
      </p>
    </>
  );
}

/** In full, since paper says nothing more on demand. */
function useDecisionWords(): (found: Found) => string {
  const { t } = useTranslation("organiser");
  return ({ project, finding }) => {
    const state = findingState(finding);
    const why = finding.decided?.reason ?? "";
    return [
      t(`review.decided.${state === "undecided" ? "waiting" : state}`),
      ...(why === "" ? [] : [t("review.decided.why", { reason: why })]),
      ...(project.withdrawn === null ? [] : [t("review.sheet.withdrawn")]),
    ].join("\n");
  };
}

function Returns() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const columns = useReturnColumns();
  return (
    <>
      <h1>{t("review.returns.heading", { title: view.plan.title })}</h1>
      <table className={classes["returns"]}>
        <thead>
          <tr>
            {columns.map(({ id, header }) => (
              <th key={id} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {returnsIn(view.projects).map((found) => (
            <tr key={`${found.project.project} ${found.finding.rule}`}>
              {columns.map(({ id, words }) => (
                <td key={id}>{words(found)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
