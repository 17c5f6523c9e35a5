// The page of rules: a stage and the tracks that a rule speaks for are chosen, and it is edited, tried, saved and locked.

import { Group, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/EmptyState";
import { PageHeader } from "../../../components/PageHeader";
import { useDesk } from "../desk-context";
import { InheritedRule } from "./InheritedRule";
import { NoRule } from "./NoRule";
import { OwnRulePanel } from "./OwnRulePanel";
import { RuleEditorView } from "./RuleEditorView";
import { RuleUse } from "./RuleUse";

export function RulePage() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { stages, tracks } = view.plan;
  const [chosen, setChosen] = useState<{ readonly stage: string; readonly track: string | null }>({
    stage: view.stage,
    track: null,
  });
  const stage = stages.find(({ id }) => id === chosen.stage) ?? stages.find(({ id }) => id === view.stage);
  const known = stage?.id ?? view.stage;
  const track = tracks.find(({ id }) => id === chosen.track) ?? null;
  const owned = new Set(
    view.rules.flatMap((rule) => (rule.stage === known && rule.track !== null ? [rule.track] : [])),
  );
  const choose = (id: string | null) => setChosen({ stage: known, track: id });
  const feedback = stage?.outcome === "feedback";
  return (
    <>
      <PageHeader
        title={t("rule.title")}
        description={t("rule.says")}
        action={
          <Group gap="md" align="flex-end">
            <NativeSelect
              size="md"
              label={t("rule.stage")}
              value={known}
              data={stages.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => setChosen({ stage: event.currentTarget.value, track: null })}
            />
            {!feedback && (
              <NativeSelect
                size="md"
                label={t("rule.which.track")}
                value={track?.id ?? ""}
                data={[
                  { value: "", label: t("rule.which.all") },
                  ...tracks.map(({ id, name }) => ({
                    value: id,
                    label: owned.has(id) ? t("rule.which.own", { track: name }) : name,
                  })),
                ]}
                onChange={(event) => choose(event.currentTarget.value === "" ? null : event.currentTarget.value)}
              />
            )}
          </Group>
        }
      />
      {feedback ? (
        <EmptyState title={t("rule.feedback.title", { stage: stage.name })}>{t("rule.feedback.says")}</EmptyState>
      ) : (
        <>
          {owned.size > 0 && track === null && <RuleUse stage={known} owned={owned} />}
          <ChosenRule key={`${known}/${track?.id ?? ""}`} stage={known} track={track?.id ?? null} onChoose={choose} />
        </>
      )}
    </>
  );
}

interface ChosenRuleProps {
  readonly stage: string;
  readonly track: string | null;
  readonly onChoose: (track: string | null) => void;
}

function ChosenRule({ stage, track, onChoose }: ChosenRuleProps) {
  const { view } = useDesk();
  const found = (of: string | null) => view.rules.find((rule) => rule.stage === stage && rule.track === of);
  const [whole, own] = [found(null), track === null ? undefined : found(track)];
  if (own !== undefined) {
    return (
      <>
        <OwnRulePanel own={own} />
        <RuleEditorView saved={own} />
      </>
    );
  }
  if (whole === undefined) return <NoRule of={{ stage, track }} />;
  if (track !== null) return <InheritedRule whole={whole} track={track} onShowStage={() => onChoose(null)} />;
  return <RuleEditorView saved={whole} />;
}
