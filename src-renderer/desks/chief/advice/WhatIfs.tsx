// What would move if it were counted otherwise, in words and arrows; what moves nothing is said in one line.

import { IconArrowDown, IconArrowUp, IconArrowsExchange } from "@tabler/icons-react";
import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GroupAdvice } from "#shared/statistics/advice";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { AdviceSection } from "./AdviceSection";
import { useOnPaper } from "./few";
import { type Move, whatIfsSaid } from "./moves";
import { useChangeWords } from "./use-change-words";
import classes from "./Advice.module.css";

const mostMoves = 6;

export function WhatIfs({ advice }: { advice: GroupAdvice }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const names = useNames();
  const words = useChangeWords();
  const seats = view.judges.map(({ judge }) => judge);
  const { moving, quietJudges, quiet } = whatIfsSaid(advice.whatIf, seats);
  return (
    <AdviceSection name="what-if" title={t("advice.whatIf.title")} says={t("advice.whatIf.says")}>
      {advice.whatIf.length === 0 && <Text>{t("advice.whatIf.none")}</Text>}
      {advice.whatIf.length > 0 && moving.length === 0 && <Text>{t("advice.whatIf.nothing")}</Text>}
      {moving.length > 0 && (
        <dl className={classes["changes"]}>
          {moving.map(({ change, moves, otherWinner }) => (
            <div key={JSON.stringify(change)} className={classes["change"]}>
              <dt>
                {words(change)}
                {otherWinner && (
                  <Badge color="caution" ml="xs">
                    {t("advice.whatIf.winner")}
                  </Badge>
                )}
              </dt>
              <dd>
                <Moves moves={moves} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {quietJudges.length > 0 && moving.length > 0 && (
        <Text>{t("advice.whatIf.quietJudges", { judges: names.judges(quietJudges) })}</Text>
      )}
      {quiet.length > 0 && moving.length > 0 && (
        <Text>{t("advice.whatIf.quiet", { changes: quiet.map(words).join(t("advice.between.changes")) })}</Text>
      )}
    </AdviceSection>
  );
}

function Moves({ moves }: { moves: readonly Move[] }) {
  const { t } = useTranslation("chief");
  const shown = useOnPaper() ? moves : moves.slice(0, mostMoves);
  return (
    <ul className={classes["moves"]}>
      {shown.map((move) => (
        <li key={move.kind === "exchange" ? move.projects[0] : move.project}>
          <MoveWords move={move} />
        </li>
      ))}
      {moves.length > shown.length && <li>{t("advice.whatIf.more", { count: moves.length - shown.length })}</li>}
    </ul>
  );
}

function MoveWords({ move }: { move: Move }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const place = (rank: number | null): string =>
    rank === null ? t("advice.unranked") : t("advice.place", { place: rank });
  if (move.kind === "exchange") {
    const [first, second] = move.places;
    const [one, other] = [names.project(move.projects[0]), names.project(move.projects[1])];
    return (
      <>
        <IconArrowsExchange aria-hidden size={20} />
        {t("advice.whatIf.exchange", { first, second, one, other })}
      </>
    );
  }
  const rises = (move.to ?? Infinity) < (move.from ?? Infinity);
  const Icon = rises ? IconArrowUp : IconArrowDown;
  return (
    <>
      <Icon aria-hidden size={20} />
      <span className="visually-hidden">{t(rises ? "advice.whatIf.up" : "advice.whatIf.down")} </span>
      {t("advice.whatIf.move", { project: names.project(move.project), from: place(move.from), to: place(move.to) })}
    </>
  );
}
