// The table of the matrix: projects down, judges across, heads and the first column staying in sight.

import { UnstyledButton } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ChiefProject, ChiefView, MatrixCell } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { judgeStateLooks, standingLooks } from "../judge-states";
import { labelOf, numberOf, useNames } from "../use-names";
import type { MatrixPlace } from "./DetailsDialog";
import { cellOf, isBelowMinimum, isVeiledNow, judgeSummary } from "./matrix-summary";
import { type GridKeys, useGridKeys } from "./use-grid-keys";
import classes from "./Matrix.module.css";

export interface MatrixTableProps {
  readonly projects: readonly ChiefProject[];
  readonly judges: ChiefView["judges"];
  readonly onPick: (place: MatrixPlace) => void;
}

interface RowProps {
  readonly project: ChiefProject;
  readonly judges: ChiefView["judges"];
  readonly row: number;
  readonly keys: GridKeys;
  readonly onPick: MatrixTableProps["onPick"];
}

export function MatrixTable({ projects, judges, onPick }: MatrixTableProps) {
  const { t } = useTranslation("chief");
  const keys = useGridKeys(projects.length, judges.length + 1);
  return (
    <section className={classes["scroll"]} aria-label={t("matrix.label")} tabIndex={-1}>
      <table className={classes["table"]} data-testid="matrix">
        <caption className="visually-hidden">{t("matrix.label")}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes["corner"]}>
              {t("project")}
            </th>
            {judges.map(({ judge, name, unit }) => (
              <th key={judge} scope="col" title={`${name} ${unit}`}>
                <span className={classes["judge"]}>{name}</span>
              </th>
            ))}
            <th scope="col">{t("matrix.submitted")}</th>
            <th scope="col">{t("matrix.recused")}</th>
            <th scope="col">{t("matrix.minimum")}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project, row) => (
            <Row key={project.project} project={project} judges={judges} row={row} keys={keys} onPick={onPick} />
          ))}
        </tbody>
        <JudgeSums projects={projects} judges={judges} />
      </table>
    </section>
  );
}

function Row({ project, judges, row, keys, onPick }: RowProps) {
  const { t } = useTranslation("chief");
  const { shape, tone } = standingLooks[project.standing];
  const standing = t(`standing.${project.standing}`);
  return (
    <tr data-standing={project.standing}>
      <th scope="row" className={classes["project"]}>
        <UnstyledButton
          className={classes["projectButton"]}
          title={labelOf(project)}
          onClick={() => onPick({ project: project.project, judge: null })}
          {...keys.cell(row, 0)}
        >
          <StatusMark shape={shape} tone={tone} shapeOnly size="sm">
            {standing}
          </StatusMark>
          <strong>{numberOf(project)}</strong>
          <span className={classes["name"]}>{project.name}</span>
          {isVeiledNow(project) && (
            <span className={classes["veiled"]}>
              <IconEyeOff aria-hidden size={16} />
              {t("matrix.veiled")}
            </span>
          )}
          <span className="visually-hidden">{t("matrix.details")}</span>
        </UnstyledButton>
      </th>
      {judges.map(({ judge }, column) => (
        <td key={judge}>
          <Cell project={project} judge={judge} at={keys.cell(row, column + 1)} onPick={onPick} />
        </td>
      ))}
      <td className={classes["sum"]}>{project.submitted}</td>
      <td className={classes["sum"]}>{project.recused}</td>
      <td className={classes["sum"]}>
        {isBelowMinimum(project) ? (
          <StatusMark shape="warning" tone="danger" size="sm">
            {project.minimum}
            <span className="visually-hidden">{t("matrix.below")}</span>
          </StatusMark>
        ) : (
          project.minimum
        )}
      </td>
    </tr>
  );
}

interface CellProps {
  readonly project: ChiefProject;
  readonly judge: string;
  readonly at: ReturnType<GridKeys["cell"]>;
  readonly onPick: MatrixTableProps["onPick"];
}

function Cell({ project, judge, at, onPick }: CellProps) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const cell = cellOf(project, judge);
  const words = { project: labelOf(project), judge: names.judge(judge) };
  if (!cell) {
    const says = t("matrix.cell", { ...words, state: t("matrix.notInPanel") });
    return (
      <UnstyledButton className={classes["cell"]} aria-disabled {...at}>
        <span aria-hidden>·</span>
        <span className="visually-hidden">{says}</span>
      </UnstyledButton>
    );
  }
  const state = t(`states.${cell.state}.word`);
  const says =
    cell.total === null
      ? t("matrix.cell", { ...words, state })
      : t("matrix.cellTotal", { ...words, state, total: cell.total });
  return (
    <UnstyledButton
      className={classes["cell"]}
      data-state={cell.state}
      title={says}
      onClick={() => onPick({ project: project.project, judge })}
      {...at}
    >
      <StatusMark {...judgeStateLooks[cell.state]} size="sm">
        <CellText cell={cell} />
      </StatusMark>
      <span className="visually-hidden">{says}</span>
    </UnstyledButton>
  );
}

function CellText({ cell }: { cell: MatrixCell }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const wrote = view.outcome === "feedback" && (cell.feedback ?? "") !== "";
  return cell.total ?? (wrote ? t("feedback.given") : t(`states.${cell.state}.short`));
}

function JudgeSums({ projects, judges }: Pick<MatrixTableProps, "projects" | "judges">) {
  const { t } = useTranslation("chief");
  return (
    <tfoot>
      {(["submitted", "recused"] as const).map((which) => (
        <tr key={which}>
          <th scope="row" className={classes["project"]}>
            {t(`matrix.${which}`)}
          </th>
          {judges.map(({ judge, name }) => {
            const sum = judgeSummary(projects, judge);
            return (
              <td key={judge} className={classes["sum"]} title={t("matrix.columnSays", { name, ...sum })}>
                {sum[which]}
              </td>
            );
          })}
          <td colSpan={3} className={classes["sum"]}>
            {projects.reduce((sum, project) => sum + project[which], 0)}
          </td>
        </tr>
      ))}
    </tfoot>
  );
}
