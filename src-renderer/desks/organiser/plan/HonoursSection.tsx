// The lists that follow from a result: from which stage, by which awards or grades, and whom they name.

import { Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Honour } from "#shared/event/plan";
import { changeAt, freshId, moveTo, putBack, removeAt } from "../lists";
import { EditorSection } from "../parts/EditorSection";
import { ItemRow } from "../parts/ItemRow";
import { MoveButtons } from "../parts/MoveButtons";
import { useNotify } from "../parts/use-notify";
import { type PlanDraft, sourcesOf } from "./plan-draft";
import type { PlanSectionProps } from "./PlanPage";

const whomChoices = ["captains", "members", "projects", "units"] as const satisfies readonly Honour["whom"][];

export function HonoursSection(props: PlanSectionProps) {
  const { t } = useTranslation("organiser");
  const { draft, onChange } = props;
  const set = (honours: readonly Honour[]) => onChange((now) => ({ ...now, honours }));
  const fresh = (): Honour => ({
    id: freshId("honour", draft.honours),
    name: t("plan.newHonour"),
    stage: draft.stages.at(-1)?.id ?? "",
    of: [],
    whom: "projects",
    healthSystemOnly: false,
    clause: "",
  });
  return (
    <EditorSection
      title={t("plan.honours")}
      says={t("plan.honoursSays")}
      addLabel={t("plan.addHonour")}
      onAdd={() => set([...draft.honours, fresh()])}
    >
      {draft.honours.map((honour, at) => (
        <HonourItem key={honour.id} {...props} honour={honour} at={at} set={set} />
      ))}
    </EditorSection>
  );
}

interface HonourItemProps extends PlanSectionProps {
  readonly honour: Honour;
  readonly at: number;
  readonly set: (honours: readonly Honour[]) => void;
}

function HonourItem({ draft, onChange, faultAt, honour, at, set }: HonourItemProps) {
  const { t } = useTranslation("organiser");
  const notify = useNotify();
  const change = (part: Partial<Honour>) => set(changeAt(draft.honours, at, part));
  const remove = () => {
    set(removeAt(draft.honours, at));
    notify.undoable(t("list.removed", { name: honour.name }), () =>
      onChange((now) => ({ ...now, honours: putBack(now.honours, at, honour) })),
    );
  };
  const path = `honours[${at}]`;
  return (
    <ItemRow
      legend={t("plan.honour", { number: at + 1 })}
      buttons={
        <MoveButtons
          name={honour.name}
          first={at === 0}
          last={at === draft.honours.length - 1}
          onUp={() => set(moveTo(draft.honours, at, at - 1))}
          onDown={() => set(moveTo(draft.honours, at, at + 1))}
          onRemove={remove}
        />
      }
    >
      <Stack gap="sm">
        <TextInput
          label={t("plan.honourName")}
          required
          value={honour.name}
          error={faultAt(`${path}.name`)}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Group gap="lg" align="flex-start">
          <NativeSelect
            size="md"
            label={t("plan.honourStage")}
            w="16rem"
            value={honour.stage}
            error={faultAt(`${path}.stage`)}
            data={[
              ...draft.stages.map(({ id, name }) => ({ value: id, label: name })),
              ...(draft.stages.some(({ id }) => id === honour.stage)
                ? []
                : [{ value: honour.stage, label: t("plan.goneStage") }]),
            ]}
            // Another stage leads to other awards and grades.
            onChange={(event) => change({ stage: event.currentTarget.value, of: [] })}
          />
          <NativeSelect
            size="md"
            label={t("plan.whom")}
            w="16rem"
            value={honour.whom}
            data={whomChoices.map((value) => ({ value, label: t(`plan.whomIs.${value}`) }))}
            onChange={(event) => change({ whom: event.currentTarget.value as Honour["whom"] })}
          />
        </Group>
        <HonourSources draft={draft} honour={honour} error={faultAt(`${path}.of`)} onChange={(of) => change({ of })} />
        <Checkbox
          label={t("plan.healthSystemOnly")}
          checked={honour.healthSystemOnly}
          onChange={(event) => change({ healthSystemOnly: event.currentTarget.checked })}
        />
        <Textarea
          label={t("plan.clause")}
          description={t("plan.clauseHint")}
          value={honour.clause}
          maxLength={500}
          error={faultAt(`${path}.clause`)}
          onChange={(event) => change({ clause: event.currentTarget.value })}
        />
      </Stack>
    </ItemRow>
  );
}

interface HonourSourcesProps {
  readonly draft: PlanDraft;
  readonly honour: Honour;
  readonly error: string | null;
  readonly onChange: (of: string[]) => void;
}

/** What of the stage's outcome leads to the list; nothing ticked is the first rank of each track. */
function HonourSources({ draft, honour, error, onChange }: HonourSourcesProps) {
  const { t } = useTranslation("organiser");
  const offered = sourcesOf(draft, honour.stage).map(({ id, name }) => ({ id, name: name ?? t("plan.thoseWhoGoOn") }));
  const gone = honour.of.filter((id) => !offered.some((each) => each.id === id));
  return (
    <Checkbox.Group
      label={t("plan.honourOf")}
      description={t(honour.of.length === 0 ? "plan.firstRank" : "plan.honourOfSays")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      value={honour.of}
      error={error}
      onChange={onChange}
    >
      <Group gap="md" py="xs">
        {[...offered, ...gone.map((id) => ({ id, name: t("plan.goneAward") }))].map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
