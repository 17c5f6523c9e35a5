// The page of the event's plan: its title, tracks with scenes, stages, awards and the lists that follow.

import { Paper, Stack, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../../components/PageHeader";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { FixedNotice } from "../parts/FixedNotice";
import { SaveBar } from "../parts/SaveBar";
import { useDraft } from "../parts/use-draft";
import { useJoin } from "../parts/use-join";
import { useNotify } from "../parts/use-notify";
import { useStageName } from "../projects/use-track-names";
import { AwardsSection } from "./AwardsSection";
import { HonoursSection } from "./HonoursSection";
import { planDraftOf, type PlanDraft, planOf } from "./plan-draft";
import { type PlanFault, planFaults } from "./plan-faults";
import { RegistrationSection } from "./RegistrationSection";
import { StagesSection } from "./StagesSection";
import { TracksSection } from "./TracksSection";

export interface PlanSectionProps {
  readonly draft: PlanDraft;
  readonly onChange: (edit: (now: PlanDraft) => PlanDraft) => void;
  /** The words for what is wrong at a path, or null. */
  readonly faultAt: (path: string) => string | null;
}

export function PlanPage() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const saved = useMemo(() => planDraftOf(view.plan), [view.plan]);
  const draft = useDraft(view.event, "event/plan", saved);
  const faults = useMemo(() => planFaults(draft.value), [draft.value]);
  const save = useCall("organiser.save-plan");
  const notify = useNotify();
  const saveNow = async () => {
    const done = await save.run({ plan: planOf(draft.value) });
    if (!done) return;
    draft.discard();
    notify.done(t("save.saved"));
  };
  const faultAt = (path: string): string | null => {
    const fault: PlanFault | undefined = faults.get(path);
    return fault ? t(`plan.faults.${fault}`) : null;
  };
  const stageName = useStageName();
  const started = useJoin()(view.startedStages.map(stageName));
  const section: PlanSectionProps = { draft: draft.value, onChange: draft.change, faultAt };
  return (
    <>
      <PageHeader title={t("plan.title")} description={t("plan.says")} />
      {view.startedStages.length > 0 && (
        <FixedNotice title={t("plan.fixedTitle")}>{t("plan.fixedStructure", { stages: started })}</FixedNotice>
      )}
      <Stack gap="lg">
        <Paper>
          <TextInput
            label={t("plan.eventTitle")}
            required
            value={draft.value.title}
            error={faultAt("title")}
            onChange={(event) => {
              const title = event.currentTarget.value;
              draft.change((now) => ({ ...now, title }));
            }}
          />
        </Paper>
        <RegistrationSection {...section} />
        <TracksSection {...section} />
        <StagesSection {...section} />
        <AwardsSection {...section} />
        <HonoursSection {...section} />
      </Stack>
      <SaveBar
        dirty={draft.dirty}
        overtaken={draft.overtaken}
        faults={faults.size}
        pending={save.pending}
        error={save.error}
        onSave={() => void saveNow()}
        onDiscard={() => {
          save.clear();
          draft.discard();
        }}
      />
    </>
  );
}
