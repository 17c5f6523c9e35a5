// The ranking of one track; each row opens to say how its number came about.

import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import type { ExplainedGroup, ExplainedProject } from "#shared/scoring/explanation";
import type { RankedResult } from "#shared/scoring/result";
import { NumberText } from "../../../components/NumberText";
import { StatusMark } from "../../../components/StatusMark";
import { ExactNumber } from "../ExactNumber";
import { useNames } from "../use-names";
import { useResultWords } from "./use-result-words";
import { WhyThisNumber } from "./WhyThisNumber";
import classes from "./Ranking.module.css";

type RankedProject = ExplainedProject & RankedResult;

export interface RankingTableProps {
  readonly group: ExplainedGroup;
  readonly title: string;
  readonly result: ResultView;
  readonly onPrint: (lines: readonly ExplainedProject[]) => void;
}

interface Columns {
  readonly segments: readonly string[];
  readonly components: readonly { readonly source: string; readonly weight: string }[];
}

/** The rule's segments and components: every project of the group has the same. */
function columnsOf({ ranking }: ExplainedGroup): Columns {
  const first = ranking[0]?.explanation;
  return {
    segments: first?.onsite.segments.map(({ segment }) => segment) ?? [],
    components: first?.components ?? [],
  };
}

export function RankingTable({ group, title, result, onPrint }: RankingTableProps) {
  const { t } = useTranslation("chief");
  const words = useResultWords(result);
  const { segments, components } = columnsOf(group);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (project: string): void =>
    setOpened((before) =>
      before.has(project) ? new Set([...before].filter((id) => id !== project)) : new Set([...before, project]),
    );
  const width = 7 + segments.length + components.length;
  return (
    <section className={classes["scroll"]} aria-label={title} tabIndex={-1}>
      <table className={classes["table"]} data-testid="ranking">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ranking.rank")}</th>
            <th scope="col" className={classes["start"]}>
              {t("ranking.project")}
            </th>
            <th scope="col">{t("ranking.total")}</th>
            <th scope="col">{t("ranking.exact")}</th>
            <th scope="col">{t("ranking.onsite")}</th>
            {segments.map((segment) => (
              <th key={segment} scope="col">
                {words.segment(segment)}
              </th>
            ))}
            {components.map(({ source, weight }) => (
              <th key={source} scope="col">
                {t("why.component", { source: words.source(source), weight })}
              </th>
            ))}
            <th scope="col">{t("ranking.deductions")}</th>
            <th scope="col" className={classes["start"]}>
              {t("ranking.ties")}
            </th>
          </tr>
        </thead>
        <tbody>
          {group.ranking.map((line) => (
            <Fragment key={line.project}>
              <tr data-project={line.project} data-status={line.status}>
                <td className={classes["rank"]}>{line.rank ?? "—"}</td>
                <th scope="row" className={classes["start"]}>
                  <WhyToggle project={line.project} opened={opened.has(line.project)} onToggle={toggle} />
                </th>
                {line.status === "ranked" ? (
                  <RankedCells line={line} segments={segments} components={components} result={result} />
                ) : (
                  <td colSpan={width - 2} className={classes["start"]}>
                    <StatusMark shape="warning" tone="caution">
                      {t("ranking.incomplete")}
                    </StatusMark>
                    {line.explanation.incomplete.map((reason) => (
                      <span key={JSON.stringify(reason)} className={classes["reason"]}>
                        {words.reason(reason)}
                      </span>
                    ))}
                  </td>
                )}
              </tr>
              {opened.has(line.project) && (
                <tr>
                  <td colSpan={width} className={classes["why"]}>
                    <WhyThisNumber line={line} group={group} result={result} onPrint={onPrint} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface WhyToggleProps {
  readonly project: string;
  readonly opened: boolean;
  readonly onToggle: (project: string) => void;
}

function WhyToggle({ project, opened, onToggle }: WhyToggleProps) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const Icon = opened ? IconChevronDown : IconChevronRight;
  return (
    <UnstyledButton
      className={classes["toggle"]}
      aria-expanded={opened}
      aria-label={t("ranking.whyOf", { project: names.project(project) })}
      title={t("ranking.why")}
      onClick={() => onToggle(project)}
    >
      <Icon aria-hidden size={20} />
      {names.project(project)}
    </UnstyledButton>
  );
}

interface RankedCellsProps {
  readonly line: RankedProject;
  readonly segments: readonly string[];
  readonly components: Columns["components"];
  readonly result: ResultView;
}

function RankedCells({ line, segments, components, result }: RankedCellsProps) {
  const { t } = useTranslation("chief");
  const words = useResultWords(result);
  return (
    <>
      <td className={classes["total"]} data-testid="total">
        <NumberText value={line.total} strong />
      </td>
      <td>
        <ExactNumber value={line.exact} />
      </td>
      <td>
        <ExactNumber value={line.onsite} />
      </td>
      {segments.map((segment) => (
        <td key={segment}>
          <ExactNumber value={line.segments[segment] ?? null} missing="—" />
        </td>
      ))}
      {components.map(({ source }) => (
        <td key={source}>
          <ExactNumber value={line.components[source] ?? null} missing="—" />
        </td>
      ))}
      <td>
        <NumberText value={line.deductions} />
      </td>
      <td className={classes["start"]}>
        {line.tied ? (
          <StatusMark shape="conflict" tone="caution" size="sm">
            {t("ranking.tied")}
          </StatusMark>
        ) : line.decidedBy ? (
          t("ranking.decided", { rung: words.rung(line.decidedBy) })
        ) : (
          <span className={classes["quiet"]}>{t("ranking.clear")}</span>
        )}
      </td>
    </>
  );
}
