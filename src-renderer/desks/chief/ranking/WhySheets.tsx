// "Why this number" on paper: one sheet a project, each with all that is needed to follow it without the screen.

import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import type { ExplainedGroup, ExplainedProject } from "#shared/scoring/explanation";
import { PrintSheet } from "../../../components/PrintSheet";
import { useDesk } from "../desk-context";
import { grouped } from "../number-text";
import { useNames } from "../use-names";
import { MarksTable } from "./MarksTable";
import type { WhyProps } from "./WhyThisNumber";
import { WhyWords } from "./WhyWords";
import classes from "./WhySheets.module.css";

export interface WhySheetsProps {
  readonly lines: readonly ExplainedProject[];
  readonly group: ExplainedGroup;
  readonly result: ResultView;
}

export function WhySheets({ lines, group, result }: WhySheetsProps) {
  return (
    <PrintSheet>
      {lines.map((line) => (
        <WhySheet key={line.project} line={line} group={group} result={result} />
      ))}
    </PrintSheet>
  );
}

function WhySheet({ line, group, result }: WhyProps) {
  const { t } = useTranslation(["chief", "common"]);
  const { view } = useDesk();
  const names = useNames();
  const unit = view.projects.find(({ project }) => project === line.project)?.applicantUnit ?? "";
  return (
    <section className={classes["sheet"]} data-testid="why-sheet">
      {view.rehearsal && <strong>{t("common:rehearsal")}</strong>}
      <h1>{t("ranking.whyOf", { project: names.project(line.project) })}</h1>
      <p className={classes["of"]}>{[view.title, view.stage.name, names.track(group.id), unit].join(" · ")}</p>
      <WhyWords line={line} group={group} result={result} order={2} />
      {line.explanation.judges.length > 0 && (
        <>
          <h2>{t("why.marks")}</h2>
          <MarksTable line={line} result={result} />
        </>
      )}
      <RuleAndHash group={group} result={result} />
    </section>
  );
}

/** What the sheet rests on, so that it can be checked against the certificate. */
function RuleAndHash({ group, result }: Pick<WhyProps, "group" | "result">) {
  const { t, i18n } = useTranslation("chief");
  const { view } = useDesk();
  const newest = view.certificates.find(({ stage, tracks }) => stage === result.stage && tracks.includes(group.id));
  const certificate = result.certified ? newest : undefined;
  return (
    <div className={classes["foot"]}>
      <h2>{t("sign.ruleText")}</h2>
      <p>{i18n.language === "en" ? result.ruleText.en : result.ruleText.zh}</p>
      <p>
        {certificate ? t("why.sheetSigned", { number: certificate.number }) : t("why.sheetUnsigned")}{" "}
        {t("sign.scoringHash")}: <code>{grouped(result.scoringHash).join(" ")}</code>
      </p>
    </div>
  );
}
