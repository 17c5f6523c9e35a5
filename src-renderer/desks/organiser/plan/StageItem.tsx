// One stage of the plan: how it is marked, and what its ranking leads to. One that has started can only be read.

import { Checkbox, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Outcome, outcomes } from "#shared/event/plan";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { changeAt, moveTo, putBack, removeAt } from "../lists";
import { AmountInput } from "../parts/AmountInput";
import { ItemRow } from "../parts/ItemRow";
import { MoveButtons } from "../parts/MoveButtons";
import { useNotify } from "../parts/use-notify";
import { AdvanceFields } from "./AdvanceFields";
import { GradesFields } from "./GradesFields";
import { type StageDraft, withOutcome } from "./plan-draft";
import type { PlanSectionProps } from "./PlanPage";

interface StageItemProps extends PlanSectionProps {
  readonly stage: StageDraft;
  readonly at: number;
  readonly set: (stages: readonly StageDraft[]) => void;
}

export function StageItem(props: StageItemProps) {
  const { t } = useTranslation("organiser");
  const { draft, faultAt, stage, at, set } = props;
  const started = useDesk().view.startedStages.includes(stage.id);
  const change = (part: Partial<StageDraft>) => set(changeAt(draft.stages, at, part));
  return (
    <ItemRow
      legend={t("plan.stage", { number: at + 1 })}
      mark={<StageMark id={stage.id} />}
      buttons={<StageButtons {...props} />}
    >
      <Stack gap="md">
        <Group gap="lg" align="flex-start">
          <TextInput
            label={t("plan.stageName")}
            required
            readOnly={started}
            w="16rem"
            value={stage.name}
            error={faultAt(`stages[${at}].name`)}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          {stage.outcome !== "feedback" && (
            <AmountInput
              label={t("plan.performanceMaximum")}
              description={t("plan.performanceHint")}
              width="18rem"
              readOnly={started}
              value={stage.performanceMaximum}
              error={faultAt(`stages[${at}].performanceMaximum`)}
              onChange={(performanceMaximum) => change({ performanceMaximum })}
            />
          )}
          <Checkbox
            // Level with the fields, below where their labels stand.
            mt="2.5rem"
            label={t("plan.roadshow")}
            checked={stage.roadshow}
            disabled={started}
            onChange={(event) => change({ roadshow: event.currentTarget.checked })}
          />
        </Group>
        <NativeSelect
          size="md"
          label={t("plan.outcome")}
          description={t(`plan.outcomeSays.${stage.outcome}`)}
          inputWrapperOrder={["label", "input", "description", "error"]}
          maw="32rem"
          disabled={started}
          value={stage.outcome}
          data={outcomes.map((value) => ({ value, label: t(`plan.outcomes.${value}`) }))}
          onChange={(event) => set(withOutcome(draft.stages, at, event.currentTarget.value as Outcome))}
        />
        {(stage.outcome === "advance" || stage.advance !== null) && (
          <AdvanceFields
            draft={draft}
            at={at}
            advance={stage.advance}
            faultAt={faultAt}
            readOnly={started}
            onChange={(advance) => change({ advance })}
          />
        )}
        {stage.outcome === "grades" && (
          <GradesFields
            path={`stages[${at}].grades`}
            grades={stage.grades}
            faultAt={faultAt}
            readOnly={started}
            onChange={(grades) => change({ grades })}
          />
        )}
      </Stack>
    </ItemRow>
  );
}

function StageMark({ id }: { id: string }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const started = view.startedStages.includes(id);
  return (
    <>
      {id === view.stage && (
        <StatusMark shape="open" tone="accent" size="sm">
          {t("plan.current")}
        </StatusMark>
      )}
      {started && (
        <StatusMark shape="locked" size="sm">
          {t("plan.stageFixed")}
        </StatusMark>
      )}
    </>
  );
}

/** A stage that has started keeps its place, and so does whatever stands beside it on that side. */
function StageButtons({ draft, onChange, stage, at, set }: StageItemProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const fixed = (index: number): boolean => {
    const id = draft.stages[index]?.id;
    return id === undefined || view.startedStages.includes(id);
  };
  const hasRule = view.rules.some((rule) => rule.stage === stage.id);
  const remove = () => {
    setAsking(false);
    set(removeAt(draft.stages, at));
    notify.undoable(t("list.removed", { name: stage.name }), () =>
      onChange((now) => ({ ...now, stages: putBack(now.stages, at, stage) })),
    );
  };
  if (fixed(at)) return null;
  return (
    <>
      <MoveButtons
        name={stage.name}
        first={fixed(at - 1)}
        last={fixed(at + 1)}
        onUp={() => set(moveTo(draft.stages, at, at - 1))}
        onDown={() => set(moveTo(draft.stages, at, at + 1))}
        onRemove={stage.id === view.stage ? undefined : () => (hasRule ? setAsking(true) : remove())}
      />
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
    </>
  );
}
