// Blank ballots on paper: one A4 page for each judge and project.

import { useTranslation } from "react-i18next";
import type { BlankBallots } from "#shared/contract/views";
import type { Rule } from "#shared/scoring/document";
import { isUnweighted } from "../../desks/scorekeeper/total-check";
import type { BlankSheet } from "./ballots-to-print";
import classes from "./paper-ballot.module.css";

interface BallotSheetsProps {
  readonly blanks: Pick<BlankBallots, "title" | "rehearsal" | "stage">;
  readonly sheets: readonly BlankSheet[];
}

export function BallotSheets({ blanks, sheets }: BallotSheetsProps) {
  return sheets.map((sheet) => <BallotSheet key={sheet.number} blanks={blanks} sheet={sheet} />);
}

function BallotSheet({ blanks, sheet }: Pick<BallotSheetsProps, "blanks"> & { sheet: BlankSheet }) {
  const { t } = useTranslation("paper");
  const { project, judge, track, rubric } = sheet;
  return (
    <section className={classes["page"]} data-testid="blank-ballot">
      <SheetTop blanks={blanks} number={sheet.number} />
      <dl className={classes["facts"]}>
        <div className={classes["project"]}>
          <dt>{t("print.project")}</dt>
          <dd>
            {project.place}　{project.name}
          </dd>
        </div>
        <Fact term={t("print.judge")} value={judge.name} />
        <Fact term={t("print.track")} value={track} />
        <Fact term={t("print.unit")} value={project.applicantUnit} />
      </dl>
      {rubric.segments.length > 0 ? <MarksTable rubric={rubric} /> : <WordsBox />}
      <SheetFoot />
    </section>
  );
}

function SheetTop({ blanks, number }: { blanks: BallotSheetsProps["blanks"]; number: string }) {
  const { t } = useTranslation("paper");
  return (
    <header className={classes["top"]}>
      <div>
        {blanks.rehearsal && <strong className={classes["rehearsal"]}>{t("print.rehearsal")}</strong>}
        <h1>{blanks.title}</h1>
        <p className={classes["stage"]}>
          {blanks.stage.name} · {t("print.ballot")}
        </p>
      </div>
      <p className={classes["number"]}>
        <span>{t("print.number")}</span>
        <strong>{number}</strong>
      </p>
    </header>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Tall where criteria are few, to write in comfortably; lower where they are many, so that all stand on one page. */
function rowHeight(rows: number): string {
  return `${Math.max(5, Math.min(12, 130 / rows)).toFixed(1)}mm`;
}

function MarksTable({ rubric }: { rubric: Rule }) {
  const { t } = useTranslation("paper");
  const rows = rubric.segments.reduce((count, { criteria }) => count + criteria.length, 1);
  return (
    <table className={classes["marks"]} style={{ "--row": rowHeight(rows) } as React.CSSProperties}>
      <thead>
        <tr>
          <th>{t("print.segment")}</th>
          <th>{t("print.criterion")}</th>
          <th>{t("print.range")}</th>
          <th className={classes["box"]}>{t("print.mark")}</th>
        </tr>
      </thead>
      <tbody>
        {rubric.segments.map((segment) =>
          segment.criteria.map((criterion, at) => (
            <tr key={`${segment.id} ${criterion.id}`}>
              {at === 0 && <th rowSpan={segment.criteria.length}>{segment.name ?? segment.id}</th>}
              <td>{criterion.name ?? criterion.id}</td>
              <td className={classes["range"]}>{t("print.rangeOf", { ...criterion })}</td>
              <Box />
            </tr>
          )),
        )}
        <tr className={classes["total"]}>
          <th colSpan={3}>
            {t("print.total")} <small>{t(isUnweighted(rubric) ? "print.totalHint" : "print.totalUnweighted")}</small>
          </th>
          <Box />
        </tr>
      </tbody>
    </table>
  );
}

/** To be written in. */
export function Box() {
  const { t } = useTranslation("paper");
  return <td className={classes["box"]} aria-label={t("print.mark")} />;
}

function WordsBox() {
  const { t } = useTranslation("paper");
  return (
    <div className={classes["words"]}>
      <p>{t("print.words")}</p>
    </div>
  );
}

export function SheetFoot() {
  const { t } = useTranslation("paper");
  return (
    <footer className={classes["foot"]}>
      <p>{t("print.how")}</p>
      <p className={classes["recusal"]}>{t("print.recusal")}</p>
      <div className={classes["signing"]}>
        <p>{t("print.signature")}</p>
        <p>{t("print.date")}</p>
      </div>
    </footer>
  );
}
