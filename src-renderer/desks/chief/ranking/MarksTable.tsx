// All judges' marks of one project by criterion, segment and whole ballot; what was dropped is struck and named.

import { useTranslation } from "react-i18next";
import type { JudgeState } from "#shared/contract/views";
import type { JudgeExplanation } from "#shared/scoring/explanation";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { ExactNumber } from "../ExactNumber";
import { judgeStateLooks } from "../judge-states";
import { byRoster } from "../roster";
import { type Dropped, type Drops, dropsOf } from "./dropped";
import { type ResultWords, useResultWords } from "./use-result-words";
import type { WhyProps } from "./WhyThisNumber";
import classes from "./Why.module.css";

export function MarksTable({ line, result }: Pick<WhyProps, "line" | "result">) {
  const { t } = useTranslation("chief");
  const words = useResultWords(result);
  const { view } = useDesk();
  const judges = byRoster(line.explanation.judges, view.judges);
  const project = view.projects.find((each) => each.project === line.project);
  const stateOf = (judge: string): JudgeState => project?.cells.find((cell) => cell.judge === judge)?.state ?? "absent";
  const drops = dropsOf(line.explanation);
  const segments = judges[0]?.segments ?? [];
  return (
    <div className={classes["scroll"]}>
      <table className={classes["marks"]} data-testid="why-marks">
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classes["judge"]}>
              {t("why.judge")}
            </th>
            {segments.map(({ segment, criteria }) => (
              <th key={segment} scope="colgroup" colSpan={criteria.length + 1} className={classes["group"]}>
                {words.segment(segment)}
              </th>
            ))}
            <th scope="col" rowSpan={2} className={classes["group"]}>
              {t("why.ballotTotal")}
            </th>
          </tr>
          <tr>
            {segments.map(({ segment, criteria }) => [
              ...criteria.map(({ criterion }) => (
                <th key={`${segment} ${criterion}`} scope="col">
                  {words.criterion(segment, criterion)}
                </th>
              )),
              <th key={segment} scope="col" className={classes["sum"]}>
                {t("why.segmentTotal")}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {judges.map((judge) => (
            <JudgeRow key={judge.judge} judge={judge} without={stateOf(judge.judge)} drops={drops} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface JudgeRowProps {
  readonly judge: JudgeExplanation;
  /** Why there are no marks, where there are none. */
  readonly without: JudgeState;
  readonly drops: Drops;
  readonly words: ResultWords;
}

function JudgeRow({ judge, without, drops, words }: JudgeRowProps) {
  const { t } = useTranslation("chief");
  const name = (
    <th scope="row" className={classes["judge"]}>
      {words.judge(judge.judge)}
    </th>
  );
  if (judge.recused) {
    const width = judge.segments.reduce((sum, { criteria }) => sum + criteria.length + 1, 1);
    return (
      <tr>
        {name}
        <td colSpan={width} className={classes["judge"]}>
          <StatusMark {...judgeStateLooks[without]} size="sm">
            {t(`states.${without}.word`)}
          </StatusMark>
        </td>
      </tr>
    );
  }
  const total = drops.total(judge.judge);
  return (
    <tr data-dropped={total ?? undefined}>
      {name}
      {judge.segments.map(({ segment, criteria, value }) => [
        ...criteria.map(({ criterion, mark }) => (
          <td key={`${segment} ${criterion}`}>
            <Value value={mark} dropped={drops.criterion(judge.judge, segment, criterion)} struck={total !== null} />
          </td>
        )),
        <td key={segment} className={classes["sum"]}>
          <Value value={value} dropped={drops.segment(judge.judge, segment)} struck={total !== null} />
        </td>,
      ])}
      <td className={classes["sum"]}>
        <Value value={judge.total} dropped={total} struck={false} />
      </td>
    </tr>
  );
}

interface ValueProps {
  readonly value: string | null;
  readonly dropped: Dropped;
  /** Belongs to something that was dropped as a whole. */
  readonly struck: boolean;
}

function Value({ value, dropped, struck }: ValueProps) {
  const { t } = useTranslation("chief");
  const number = <ExactNumber value={value} missing={t("why.noMark")} />;
  if (dropped === null) return struck ? <s className={classes["struck"]}>{number}</s> : number;
  return (
    <span className={classes["dropped"]} data-testid={`dropped-${dropped}`}>
      <s className={classes["struck"]}>{number}</s>
      <span className={classes["droppedWord"]}>
        <span aria-hidden>{dropped === "highest" ? "▲" : "▼"}</span> {t(`why.${dropped}`)}
      </span>
    </span>
  );
}
