// The stages of the plan, and whether each is marked on site and measured.

import { Checkbox, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { changeAt, freshId, moveTo, putBack, removeAt } from "../lists";
import { AmountInput } from "../parts/AmountInput";
import { EditorSection } from "../parts/EditorSection";
import { ItemRow } from "../parts/ItemRow";
import { MoveButtons } from "../parts/MoveButtons";
import { useNotify } from "../parts/use-notify";
import type { PlanDraft } from "./plan-draft";
import type { PlanSectionProps } from "./PlanPage";

type StageDraft = PlanDraft["stages"][number];

export function StagesSection(props: PlanSectionProps) {
  const { t } = useTranslation("organiser");
  const { draft, onChange, open } = props;
  const set = (stages: readonly StageDraft[]) => onChange((now) => ({ ...now, stages }));
  const fresh = (): StageDraft => ({
    id: freshId("stage", draft.stages),
    name: t("plan.newStage"),
    roadshow: true,
    performanceMaximum: "",
    outcome: "awards",
    advance: null,
    grades: [],
  });
  return (
    <EditorSection
      title={t("plan.stages")}
      says={t("plan.stagesSays")}
      addLabel={t("plan.addStage")}
      onAdd={open ? () => set([...draft.stages, fresh()]) : undefined}
    >
      {draft.stages.map((stage, at) => (
        <StageItem key={stage.id} {...props} stage={stage} at={at} set={set} />
      ))}
    </EditorSection>
  );
}

interface StageItemProps extends PlanSectionProps {
  readonly stage: StageDraft;
  readonly at: number;
  readonly set: (stages: readonly StageDraft[]) => void;
}

function StageItem({ draft, onChange, faultAt, open, stage, at, set }: StageItemProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const hasRule = view.rules.some((rule) => rule.stage === stage.id);
  const change = (part: Partial<StageDraft>) => set(changeAt(draft.stages, at, part));
  const remove = () => {
    setAsking(false);
    set(removeAt(draft.stages, at));
    notify.undoable(t("list.removed", { name: stage.name }), () =>
      onChange((now) => ({ ...now, stages: putBack(now.stages, at, stage) })),
    );
  };
  return (
    <ItemRow
      legend={t("plan.stage", { number: at + 1 })}
      mark={
        stage.id === view.stage && (
          <StatusMark shape="open" tone="accent" size="sm">
            {t("plan.current")}
          </StatusMark>
        )
      }
      buttons={
        open && (
          <MoveButtons
            name={stage.name}
            first={at === 0}
            last={at === draft.stages.length - 1}
            onUp={() => set(moveTo(draft.stages, at, at - 1))}
            onDown={() => set(moveTo(draft.stages, at, at + 1))}
            onRemove={stage.id === view.stage ? undefined : () => (hasRule ? setAsking(true) : remove())}
          />
        )
      }
    >
      <Group gap="lg" align="flex-start">
        <TextInput
          label={t("plan.stageName")}
          required
          readOnly={!open}
          w="16rem"
          value={stage.name}
          error={faultAt(`stages[${at}].name`)}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <AmountInput
          label={t("plan.performanceMaximum")}
          description={t("plan.performanceHint")}
          width="16rem"
          readOnly={!open}
          value={stage.performanceMaximum}
          error={faultAt(`stages[${at}].performanceMaximum`)}
          onChange={(performanceMaximum) => change({ performanceMaximum })}
        />
        <Checkbox
          // Level with the fields, below where their labels stand.
          mt="2.5rem"
          label={t("plan.roadshow")}
          checked={stage.roadshow}
          disabled={!open}
          onChange={(event) => change({ roadshow: event.currentTarget.checked })}
        />
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t("plan.removeStageTitle", { name: stage.name })}
        destroys={[t("plan.removeStageLoses", { name: stage.name })]}
        confirmLabel={t("plan.removeStage")}
        onCancel={() => setAsking(false)}
        onConfirm={remove}
      >
        <Text>{t("plan.hasRule")}</Text>
        <Text>{t("plan.afterSave")}</Text>
      </ConfirmDialog>
    </ItemRow>
  );
}
