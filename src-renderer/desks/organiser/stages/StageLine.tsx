// The stages as a line of cards: how each stands by shape and word, and the way to it.

import { Button, Text, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StatusMark, type StatusMarkProps } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { useJoin } from "../parts/use-join";
import { useStageName, useTrackName } from "../projects/use-track-names";
import { LongMark } from "./LongMark";
import type { StageFacts } from "./stage-facts";
import classes from "./StageLine.module.css";

export interface StageLineProps {
  readonly facts: readonly StageFacts[];
  readonly chosen: string;
  readonly onChoose: (stage: string) => void;
  readonly onBegin: (stage: string) => void;
}

export function StageLine({ facts, chosen, onChoose, onBegin }: StageLineProps) {
  const { t } = useTranslation("organiser");
  return (
    <ol className={classes["line"]} aria-label={t("stages.line")}>
      {facts.map((each) => (
        <StageCard
          key={each.stage.id}
          facts={each}
          chosen={each.stage.id === chosen}
          onChoose={() => onChoose(each.stage.id)}
          onBegin={() => onBegin(each.stage.id)}
        />
      ))}
    </ol>
  );
}

interface StageCardProps {
  readonly facts: StageFacts;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onBegin: () => void;
}

function StageCard({ facts, chosen, onChoose, onBegin }: StageCardProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { stage, inHand, started } = facts;
  const ids = view.plan.stages.map(({ id }) => id);
  const back = ids.indexOf(stage.id) < ids.indexOf(view.stage);
  return (
    <li className={classes["card"]} data-chosen={chosen || undefined} aria-current={inHand ? "step" : undefined}>
      <div className={classes["head"]}>
        <UnstyledButton className={classes["name"]} aria-pressed={chosen} onClick={onChoose}>
          {stage.name}
        </UnstyledButton>
        {inHand ? (
          <StatusMark shape="open" tone="accent">
            {t("stages.inHand")}
          </StatusMark>
        ) : (
          <StatusMark shape={started ? "closed" : "waiting"}>
            {t(started ? "stages.started" : "stages.ahead")}
          </StatusMark>
        )}
      </div>
      <div className={classes["facts"]}>
        <Text>{t("stages.taking", { count: facts.projects, tracks: facts.tracks.length })}</Text>
        <RuleFact facts={facts} />
        <PanelFact facts={facts} />
        <SignedFact facts={facts} />
        <OutcomeFact facts={facts} />
      </div>
      {!inHand && (
        <Button variant="default" onClick={onBegin}>
          {t(back ? "stages.goBack" : "stages.begin", { stage: stage.name })}
        </Button>
      )}
    </li>
  );
}

type MarkLook = Pick<StatusMarkProps, "shape" | "tone">;
const good: MarkLook = { shape: "check", tone: "good" };
const caution: MarkLook = { shape: "warning", tone: "caution" };
const quiet: MarkLook = { shape: "none", tone: "neutral" };

function Fact({ look, children }: { look: MarkLook; children: ReactNode }) {
  return (
    <LongMark {...look} size="sm">
      {children}
    </LongMark>
  );
}

interface FactProps {
  readonly facts: StageFacts;
}

function RuleFact({ facts }: FactProps) {
  const { t } = useTranslation("organiser");
  const { unlockedRules, missingRules } = facts;
  if (unlockedRules === null) return <Fact look={quiet}>{t("stages.noRuleNeeded")}</Fact>;
  if (facts.tracks.length === 0) return null;
  if (missingRules > 0) return <Fact look={caution}>{t("stages.ruleMissing")}</Fact>;
  return (
    <Fact look={unlockedRules === 0 ? good : caution}>
      {t(unlockedRules === 0 ? "stages.ruleLocked" : "stages.ruleOpen")}
    </Fact>
  );
}

function PanelFact({ facts }: FactProps) {
  const { t } = useTranslation("organiser");
  if (facts.tracks.length === 0) return null;
  const short = new Set(facts.warnings.map(({ track }) => track)).size;
  if (short > 0) return <Fact look={caution}>{t("stages.panelsOpen", { count: short })}</Fact>;
  return (
    <Fact look={good}>
      {t(facts.ownPanels > 0 ? "stages.panelsOwn" : "stages.panelsRoster", { count: facts.ownPanels })}
    </Fact>
  );
}

function SignedFact({ facts }: FactProps) {
  const { t } = useTranslation("organiser");
  const trackName = useTrackName();
  const join = useJoin();
  const { signed, tracks, stage } = facts;
  if (stage.outcome === "feedback" || !facts.started) return null;
  const open = tracks.filter((track) => !signed.includes(track));
  if (open.length === 0) return <Fact look={good}>{t("stages.allSigned")}</Fact>;
  // Few are named; of many the number says more.
  if (open.length <= 3) return <Fact look={quiet}>{t("stages.notSigned", { tracks: join(open.map(trackName)) })}</Fact>;
  return <Fact look={quiet}>{t("stages.signed", { signed: signed.length, tracks: tracks.length })}</Fact>;
}

function OutcomeFact({ facts }: FactProps) {
  const { t } = useTranslation("organiser");
  const stageName = useStageName();
  const { stage, advancement } = facts;
  if (stage.advance === null) return <Fact look={quiet}>{t(`plan.outcomes.${stage.outcome}`)}</Fact>;
  const to = stageName(stage.advance.to);
  if (advancement === null) return <Fact look={quiet}>{t("stages.leadsTo", { stage: to })}</Fact>;
  const count = advancement.projects.length;
  return advancement.current ? (
    <Fact look={good}>{t("stages.wentOn", { count, stage: to })}</Fact>
  ) : (
    <Fact look={caution}>{t("stages.notCurrent", { count, stage: to })}</Fact>
  );
}
