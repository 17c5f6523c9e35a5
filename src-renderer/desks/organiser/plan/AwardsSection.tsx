// The awards of the plan, the highest first, with their places per track and the least total that earns them.

import { Group, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDesk } from "../desk-context";
import { changeAt, freshId, moveTo, putBack, removeAt } from "../lists";
import { AmountInput } from "../parts/AmountInput";
import { EditorSection } from "../parts/EditorSection";
import { ItemRow } from "../parts/ItemRow";
import { MoveButtons } from "../parts/MoveButtons";
import { useNotify } from "../parts/use-notify";
import { PerTrackQuotas } from "./PerTrackQuotas";
import type { AwardDraft } from "./plan-draft";
import type { PlanSectionProps } from "./PlanPage";
import { quotaDraftOf } from "./quota-draft";
import { QuotaField } from "./QuotaField";

export function AwardsSection(props: PlanSectionProps) {
  const { t } = useTranslation("organiser");
  const { draft, onChange } = props;
  const fixed = useAwardsFixed();
  const set = (awards: readonly AwardDraft[]) => onChange((now) => ({ ...now, awards }));
  const fresh = (): AwardDraft => ({
    id: freshId("award", draft.awards),
    name: t("plan.newAward"),
    quota: quotaDraftOf(1),
    perTrack: {},
    atLeast: "",
  });
  const given = draft.stages.filter(({ outcome }) => outcome === "awards").map(({ name }) => name);
  return (
    <EditorSection
      title={t("plan.awards")}
      says={given.length === 0 ? t("plan.awardsUnused") : t("plan.awardsSays", { stages: given.join(" / ") })}
      addLabel={t("plan.addAward")}
      onAdd={fixed ? undefined : () => set([...draft.awards, fresh()])}
    >
      {fixed && <Text c="dimmed">{t("plan.awardsFixed")}</Text>}
      {draft.awards.length === 0 && <Text c="dimmed">{t("plan.noAwards")}</Text>}
      {draft.awards.map((award, at) => (
        <AwardItem key={award.id} {...props} award={award} at={at} fixed={fixed} set={set} />
      ))}
    </EditorSection>
  );
}

/** Once a stage that awards has started, what it gives stays; names can still be put right. */
function useAwardsFixed(): boolean {
  const { view } = useDesk();
  return view.plan.stages.some(({ id, outcome }) => outcome === "awards" && view.startedStages.includes(id));
}

interface AwardItemProps extends PlanSectionProps {
  readonly award: AwardDraft;
  readonly at: number;
  readonly fixed: boolean;
  readonly set: (awards: readonly AwardDraft[]) => void;
}

function AwardItem({ draft, onChange, faultAt, award, at, fixed, set }: AwardItemProps) {
  const { t } = useTranslation("organiser");
  const notify = useNotify();
  const change = (part: Partial<AwardDraft>) => set(changeAt(draft.awards, at, part));
  const remove = () => {
    set(removeAt(draft.awards, at));
    notify.undoable(t("list.removed", { name: award.name }), () =>
      onChange((now) => ({ ...now, awards: putBack(now.awards, at, award) })),
    );
  };
  const path = `awards[${at}]`;
  return (
    <ItemRow
      legend={t("plan.award", { number: at + 1 })}
      buttons={
        !fixed && (
          <MoveButtons
            name={award.name}
            first={at === 0}
            last={at === draft.awards.length - 1}
            onUp={() => set(moveTo(draft.awards, at, at - 1))}
            onDown={() => set(moveTo(draft.awards, at, at + 1))}
            onRemove={remove}
          />
        )
      }
    >
      <Stack gap="sm">
        <Group gap="lg" align="flex-start">
          <TextInput
            label={t("plan.awardName")}
            required
            w="16rem"
            value={award.name}
            error={faultAt(`${path}.name`)}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <AmountInput
            label={t("plan.atLeast")}
            description={t("plan.atLeastHint")}
            width="20rem"
            readOnly={fixed}
            value={award.atLeast}
            error={faultAt(`${path}.atLeast`)}
            onChange={(atLeast) => change({ atLeast })}
          />
        </Group>
        <QuotaField
          label={t("plan.quota")}
          quota={award.quota}
          error={faultAt(`${path}.quota`)}
          readOnly={fixed}
          onChange={(quota) => change({ quota })}
        />
        <PerTrackQuotas
          tracks={draft.tracks}
          common={award.quota}
          perTrack={award.perTrack}
          faultOf={(track) => faultAt(`${path}.perTrack.${track}`)}
          readOnly={fixed}
          onChange={(perTrack) => change({ perTrack })}
        />
      </Stack>
    </ItemRow>
  );
}
