// Blank ballots on paper: one list for each judge, a line for each project.

import { useTranslation } from "react-i18next";
import type { BlankBallots } from "#shared/contract/views";
import { Box, SheetFoot } from "./BallotSheets";
import type { BlankList } from "./ballots-to-print";
import classes from "./paper-ballot.module.css";

interface BallotListsProps {
  readonly blanks: Pick<BlankBallots, "title" | "rehearsal" | "stage">;
  readonly lists: readonly BlankList[];
}

export function BallotLists({ blanks, lists }: BallotListsProps) {
  return lists.map((list) => (
    <BallotList key={list.sheets.map(({ number }) => number).join(" ")} blanks={blanks} list={list} />
  ));
}

/** Head and foot stand in the table's own, so that each page of a long list says whose it is and is signed. */
function BallotList({ blanks, list }: Pick<BallotListsProps, "blanks"> & { list: BlankList }) {
  const { t } = useTranslation("paper");
  const { rubric, sheets } = list;
  const columns = 3 + rubric.segments.reduce((count, { criteria }) => count + criteria.length, 0);
  return (
    <section className={`${classes["page"]} ${classes["across"]}`} data-testid="blank-list">
      <table className={classes["list"]}>
        <thead>
          <tr>
            <th colSpan={columns} className={classes["around"]}>
              <ListTop blanks={blanks} list={list} />
            </th>
          </tr>
          <tr>
            <th rowSpan={2}>{t("print.number")}</th>
            <th rowSpan={2}>{t("print.project")}</th>
            {rubric.segments.map((segment) => (
              <th key={segment.id} colSpan={segment.criteria.length}>
                {segment.name ?? segment.id}
              </th>
            ))}
            <th rowSpan={2} className={classes["box"]}>
              {t("print.total")}
            </th>
          </tr>
          <tr>
            {rubric.segments.map((segment) =>
              segment.criteria.map((criterion) => (
                <th key={`${segment.id} ${criterion.id}`} className={classes["criterion"]}>
                  {criterion.name ?? criterion.id}
                  <small>{t("print.rangeOf", { ...criterion })}</small>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td colSpan={columns} className={classes["around"]}>
              <SheetFoot />
            </td>
          </tr>
        </tfoot>
        <tbody>
          {sheets.map(({ number, project }) => (
            <tr key={number}>
              <td className={classes["small"]}>{number}</td>
              <td className={classes["name"]}>
                <strong>{project.place}</strong> {project.name}
              </td>
              {rubric.segments.map((segment) =>
                segment.criteria.map((criterion) => <Box key={`${segment.id} ${criterion.id}`} />),
              )}
              <Box />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ListTop({ blanks, list }: Pick<BallotListsProps, "blanks"> & { list: BlankList }) {
  const { t } = useTranslation("paper");
  const { title, stage, rehearsal } = blanks;
  return (
    <div className={classes["listTop"]}>
      <p>
        {rehearsal && <strong className={classes["rehearsal"]}>{t("print.rehearsal")}</strong>}
        <span>{[title, stage.name, t("print.ballot")].join(" · ")}</span>
      </p>
      <p className={classes["whose"]}>
        <strong>
          {t("print.judge")}：{list.judge.name}
        </strong>
        <span>{list.tracks.join(" · ")}</span>
      </p>
    </div>
  );
}
