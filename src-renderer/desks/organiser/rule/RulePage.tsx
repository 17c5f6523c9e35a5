// The page of a stage's rule: chosen, edited, checked as it is typed, saved and locked.

import { Button, Group, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StageRuleView } from "#shared/contract/views";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { PageHeader } from "../../../components/PageHeader";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useStageName } from "../projects/use-track-names";
import { RuleEditorView } from "./RuleEditorView";

export function RulePage() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const [stage, setStage] = useState(view.stage);
  const known = view.plan.stages.some(({ id }) => id === stage) ? stage : view.stage;
  const saved = view.rules.find((rule) => rule.stage === known);
  return (
    <>
      <PageHeader
        title={t("rule.title")}
        description={t("rule.says")}
        action={
          <NativeSelect
            size="md"
            label={t("rule.stage")}
            value={known}
            data={view.plan.stages.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setStage(event.currentTarget.value)}
          />
        }
      />
      {saved ? <RuleEditorView key={known} saved={saved} /> : <NoRule stage={known} rules={view.rules} />}
    </>
  );
}

function NoRule({ stage, rules }: { stage: string; rules: readonly StageRuleView[] }) {
  const { t } = useTranslation("organiser");
  const stageName = useStageName();
  const save = useCall("organiser.save-rule");
  return (
    <EmptyState
      title={t("rule.noRule")}
      action={
        <Group>
          {rules.map((other) => (
            <Button
              key={other.stage}
              variant="default"
              loading={save.pending}
              onClick={() => void save.run({ stage, rule: other.rule })}
            >
              {t("rule.copyFrom", { stage: stageName(other.stage) })}
            </Button>
          ))}
        </Group>
      }
    >
      <ErrorNotice error={save.error} />
    </EmptyState>
  );
}
