// The stages of the plan, in their order.

import { useTranslation } from "react-i18next";
import { freshId } from "../lists";
import { EditorSection } from "../parts/EditorSection";
import type { StageDraft } from "./plan-draft";
import type { PlanSectionProps } from "./PlanPage";
import { StageItem } from "./StageItem";

export function StagesSection(props: PlanSectionProps) {
  const { t } = useTranslation("organiser");
  const { draft, onChange } = props;
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
      onAdd={() => set([...draft.stages, fresh()])}
    >
      {draft.stages.map((stage, at) => (
        <StageItem key={stage.id} {...props} stage={stage} at={at} set={set} />
      ))}
    </EditorSection>
  );
}
