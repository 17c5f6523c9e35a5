// How firm the places are: the podium in three figures, the first places in sentences, and each project's ranks as a picture.

import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GroupAdvice } from "#shared/statistics/advice";
import { type StabilitySummary, stabilitySummary } from "#shared/statistics/stability";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { ProgressBar } from "../../../components/ProgressBar";
import { AdviceSection } from "./AdviceSection";
import { FirmnessSentences } from "./FirmnessSentences";
import { firmnessOf } from "./firmness";
import { PlacesTable } from "./PlacesTable";
import { ShareBar } from "./ShareBar";
import type { StabilityRun } from "./stability-runs";
import type { Stability } from "./use-stability";
import { useNumbers } from "./use-numbers";

export interface FirmnessProps {
  readonly advice: GroupAdvice;
  readonly stability: Stability;
}

export function Firmness({ advice, stability }: FirmnessProps) {
  const { t } = useTranslation("chief");
  const { run } = stability;
  const summary = concludes(run) ? stabilitySummary(run.tallies) : null;
  return (
    <AdviceSection name="firmness" title={t("advice.firmness.title")} says={t("advice.firmness.says")}>
      <Progress stability={stability} concluded={summary !== null} />
      {summary && (
        <>
          <Podium summary={summary} />
          <Basis run={run} />
          <FirmnessSentences lines={firmnessOf(summary, advice)} />
          <PlacesTable lines={firmnessOf(summary, advice)} />
        </>
      )}
    </AdviceSection>
  );
}

/** Part of an enumeration tells nothing; part of a random sample is a smaller sample. */
function concludes(run: StabilityRun): run is StabilityRun & { tallies: NonNullable<StabilityRun["tallies"]> } {
  if (run.tallies === null || run.tallies.total === 0) return false;
  return run.status === "done" || (run.status !== "running" && !run.tallies.exact);
}

function Progress({ stability, concluded }: { stability: Stability; concluded: boolean }) {
  const { t } = useTranslation("chief");
  const { count } = useNumbers();
  const { run, stop, resume } = stability;
  const { done, total } = run.tallies ?? { done: 0, total: 0 };
  if (run.status === "done") return total === 0 ? <Text>{t("advice.firmness.impossible")}</Text> : null;
  if (run.status === "running")
    return <ProgressBar label={t("advice.firmness.running")} done={done} total={total} onStop={stop} />;
  return (
    <>
      <ErrorNotice error={run.error} />
      <Group gap="sm">
        {!concluded && (
          <Text data-testid="stability-stopped">
            {t("advice.firmness.stopped", { done: count(done), total: count(total) })}
          </Text>
        )}
        <Button variant="default" onClick={resume}>
          {t("advice.firmness.resume")}
        </Button>
      </Group>
    </>
  );
}

function Podium({ summary }: { summary: StabilitySummary }) {
  const { t } = useTranslation("chief");
  return (
    <div data-testid="podium">
      <ShareBar label={t("advice.firmness.podium")} share={summary.sameOrderedPodium.value} strong />
      <ShareBar label={t("advice.firmness.podiumSet")} share={summary.samePodiumSet.value} />
      <ShareBar label={t("advice.firmness.ranking")} share={summary.sameRanking.value} />
    </div>
  );
}

/** The widest standard error of a share, at one half. */
const widest = 0.5;

function Basis({ run }: { run: StabilityRun }) {
  const { t } = useTranslation("chief");
  const { count, points } = useNumbers();
  if (run.tallies === null) return null;
  const { exact, done, total } = run.tallies;
  const error = points(widest / Math.sqrt(done));
  const says = exact
    ? t("advice.firmness.exact", { total: count(total) })
    : done < total
      ? t("advice.firmness.partial", { done: count(done), total: count(total), error })
      : t("advice.firmness.sampled", { total: count(total), error });
  return <Text data-testid="basis">{says}</Text>;
}
