// Who goes on from a stage, and where to.

import { NativeSelect, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AdvanceDraft, PlanDraft } from "./plan-draft";
import { PerTrackQuotas } from "./PerTrackQuotas";
import { quotaDraftOf } from "./quota-draft";
import { QuotaField } from "./QuotaField";

export interface AdvanceFieldsProps {
  readonly draft: PlanDraft;
  readonly at: number;
  readonly advance: AdvanceDraft | null;
  readonly faultAt: (path: string) => string | null;
  readonly readOnly: boolean;
  readonly onChange: (advance: AdvanceDraft) => void;
}

export function AdvanceFields({ draft, at, advance, faultAt, readOnly, onChange }: AdvanceFieldsProps) {
  const { t } = useTranslation("organiser");
  const now = advance ?? { to: "", quota: quotaDraftOf({ percent: "50", round: "up" }), perTrack: {} };
  const later = draft.stages.slice(at + 1);
  const path = `stages[${at}].advance`;
  const known = now.to === "" || later.some(({ id }) => id === now.to);
  return (
    <Stack gap="sm">
      <NativeSelect
        size="md"
        label={t("plan.advanceTo")}
        description={later.length === 0 ? t("plan.noLaterStage") : undefined}
        w="16rem"
        disabled={readOnly}
        value={now.to}
        error={faultAt(`${path}.to`)}
        data={[
          ...(now.to === "" ? [{ value: "", label: t("plan.chooseStage") }] : []),
          ...later.map(({ id, name }) => ({ value: id, label: name })),
          ...(known ? [] : [{ value: now.to, label: t("plan.goneStage") }]),
        ]}
        onChange={(event) => onChange({ ...now, to: event.currentTarget.value })}
      />
      <QuotaField
        label={t("plan.advanceQuota")}
        quota={now.quota}
        error={faultAt(`${path}.quota`)}
        readOnly={readOnly}
        onChange={(quota) => onChange({ ...now, quota })}
      />
      <PerTrackQuotas
        tracks={draft.tracks}
        common={now.quota}
        perTrack={now.perTrack}
        faultOf={(track) => faultAt(`${path}.perTrack.${track}`)}
        readOnly={readOnly}
        onChange={(perTrack) => onChange({ ...now, perTrack })}
      />
    </Stack>
  );
}
