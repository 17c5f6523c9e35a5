// The awards of the plan, the highest first, with their places per track.

import { Group, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { changeAt, freshId, moveTo, putBack, removeAt } from "../lists";
import { AmountInput } from "../parts/AmountInput";
import { EditorSection } from "../parts/EditorSection";
import { ItemRow } from "../parts/ItemRow";
import { MoveButtons } from "../parts/MoveButtons";
import { useNotify } from "../parts/use-notify";
import type { PlanDraft } from "./plan-draft";
import type { PlanSectionProps } from "./PlanPage";

type AwardDraft = PlanDraft["awards"][number];

export function AwardsSection({ draft, onChange, faultAt }: PlanSectionProps) {
  const { t } = useTranslation("organiser");
  const notify = useNotify();
  const set = (awards: readonly AwardDraft[]) => onChange((now) => ({ ...now, awards }));
  const add = () =>
    set([
      ...draft.awards,
      { id: freshId("award", draft.awards), name: t("plan.newAward"), quota: "1", perTrack: {}, atLeast: null },
    ]);
  const remove = (award: AwardDraft, at: number) => {
    set(removeAt(draft.awards, at));
    notify.undoable(t("list.removed", { name: award.name }), () =>
      onChange((now) => ({ ...now, awards: putBack(now.awards, at, award) })),
    );
  };
  return (
    <EditorSection title={t("plan.awards")} says={t("plan.awardsSays")} addLabel={t("plan.addAward")} onAdd={add}>
      {draft.awards.length === 0 && <Text c="dimmed">{t("plan.noAwards")}</Text>}
      {draft.awards.map((award, at) => (
        <ItemRow
          key={award.id}
          legend={t("plan.award", { number: at + 1 })}
          buttons={
            <MoveButtons
              name={award.name}
              first={at === 0}
              last={at === draft.awards.length - 1}
              onUp={() => set(moveTo(draft.awards, at, at - 1))}
              onDown={() => set(moveTo(draft.awards, at, at + 1))}
              onRemove={() => remove(award, at)}
            />
          }
        >
          <Group gap="lg" align="flex-start">
            <TextInput
              label={t("plan.awardName")}
              required
              w="16rem"
              value={award.name}
              error={faultAt(`awards[${at}].name`)}
              onChange={(event) => set(changeAt(draft.awards, at, { name: event.currentTarget.value }))}
            />
            <AmountInput
              label={t("plan.quota")}
              description={t("plan.quotaHint")}
              width="18rem"
              whole
              value={award.quota}
              error={faultAt(`awards[${at}].quota`)}
              onChange={(quota) => set(changeAt(draft.awards, at, { quota }))}
            />
          </Group>
        </ItemRow>
      ))}
    </EditorSection>
  );
}
