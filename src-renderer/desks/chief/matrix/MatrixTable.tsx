// The table of the matrix: projects down, judges across, heads and the first column staying in sight.

import { UnstyledButton } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ChiefProject, ChiefView, MatrixCell } from "#shared/contract/views";
import { NumberText } from "../../../components/NumberText";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { judgeStateLooks, standingLooks } from "../judge-states";
import { numberOf } from "../use-names";
import type { MatrixPlace } from "./DetailsDialog";
import { cellOf, isVeiledNow, judgeSummary } from "./matrix-summary";
import { OutlierMark } from "./OutlierMark";
import { panelReach } from "./panel-reach";
import { cellPlace } from "./PointedCell";
import { reachLooks, useReachWords } from "./ReachNotice";
import { useCellWords } from "./use-cell-words";
import { type GridKeys, useGridKeys } from "./use-grid-keys";
import { Whereabouts } from "./Whereabouts";
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
            <th scope="col">{t("cockpit.present")}</th>
            <th scope="col">{t("matrix.recused")}</th>
            <th scope="col">{t("matrix.minimum")}</th>
            <th scope="col">{t("cockpit.spread")}</th>
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
          {...cellPlace({ project: project.project, judge: null })}
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
      <td className={classes["sum"]}>
        {t("cockpit.presentOf", { submitted: project.submitted, panel: project.panel })}
      </td>
      <td className={classes["sum"]}>{project.recused}</td>
      <td className={classes["sum"]}>
        <Minimum project={project} />
      </td>
      <td className={classes["sum"]}>
        <NumberText value={project.spread} missing={t("cockpit.noSpreadShort")} />
      </td>
    </tr>
  );
}

function Minimum({ project }: { project: ChiefProject }) {
  const words = useReachWords()(project);
  const { verdict } = panelReach(project);
  if (verdict === "within") return project.minimum;
  return (
    <StatusMark {...reachLooks[verdict]} size="sm">
      {project.minimum}
      <span className="visually-hidden">{words}</span>
    </StatusMark>
  );
}

interface CellProps {
  readonly project: ChiefProject;
  readonly judge: string;
  readonly at: ReturnType<GridKeys["cell"]>;
  readonly onPick: MatrixTableProps["onPick"];
}

function Cell({ project, judge, at, onPick }: CellProps) {
  const cell = cellOf(project, judge);
  const { short } = useCellWords()(project, judge);
  const place = { project: project.project, judge };
  if (!cell) {
    return (
      <UnstyledButton className={classes["cell"]} aria-disabled {...cellPlace(place)} {...at}>
        <span aria-hidden>·</span>
        <span className="visually-hidden">{short}</span>
      </UnstyledButton>
    );
  }
  return (
    <UnstyledButton
      className={classes["cell"]}
      data-state={cell.state}
      data-outlier={cell.outlier !== null || undefined}
      onClick={() => onPick(place)}
      {...cellPlace(place)}
      {...at}
    >
      <StatusMark {...judgeStateLooks[cell.state]} size="sm">
        <CellText cell={cell} />
      </StatusMark>
      {cell.outlier !== null && <OutlierMark flagOnly />}
      {cell.whereabouts && <Whereabouts where={cell.whereabouts} />}
      <span className="visually-hidden">{short}</span>
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
  const total = (which: "submitted" | "recused"): number => projects.reduce((sum, project) => sum + project[which], 0);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={classes["project"]}>
          {t("cockpit.sums")}
        </th>
        {judges.map(({ judge, name }) => {
          const sum = judgeSummary(projects, judge);
          return (
            <td key={judge} className={classes["sum"]} title={t("matrix.columnSays", { name, ...sum })}>
              {t("cockpit.sumsOf", { submitted: sum.submitted, recused: sum.recused })}
            </td>
          );
        })}
        <td colSpan={4} className={classes["sum"]}>
          {t("cockpit.sumsOf", { submitted: total("submitted"), recused: total("recused") })}
        </td>
      </tr>
    </tfoot>
  );
}
