// One segment of the rubric: its name and weight, and its criteria as rows of a table.

import { Button, Group, ScrollArea, Table, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { changeAt, freshId, moveTo, putBack, removeAt } from "../lists";
import { AmountInput } from "../parts/AmountInput";
import { ItemRow } from "../parts/ItemRow";
import { MoveButtons } from "../parts/MoveButtons";
import { useNotify } from "../parts/use-notify";
import { CriterionRow } from "./CriterionRow";
import { useRuleEditor } from "./editor-context";
import type { SegmentDraft } from "./rule-draft";

export function SegmentItem({ segment, at }: { segment: SegmentDraft; at: number }) {
  const { t } = useTranslation("organiser");
  const { draft, readOnly: locked, rubricFixed, change, edit, faultAt } = useRuleEditor();
  const readOnly = locked || rubricFixed;
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const set = (segments: readonly SegmentDraft[]) => change({ segments });
  const patch = (part: Partial<SegmentDraft>) => set(changeAt(draft.segments, at, part));
  const remove = () => {
    setAsking(false);
    set(removeAt(draft.segments, at));
    notify.undoable(t("list.removed", { name: segment.name }), () =>
      edit((now) => ({ ...now, segments: putBack(now.segments, at, segment) })),
    );
  };
  return (
    <ItemRow
      legend={t("rule.segments.segment", { number: at + 1 })}
      buttons={
        !readOnly && (
          <MoveButtons
            name={segment.name}
            first={at === 0}
            last={at === draft.segments.length - 1}
            onUp={() => set(moveTo(draft.segments, at, at - 1))}
            onDown={() => set(moveTo(draft.segments, at, at + 1))}
            onRemove={() => setAsking(true)}
          />
        )
      }
    >
      <Group gap="lg" align="flex-start">
        <TextInput
          label={t("rule.segments.name")}
          required
          readOnly={readOnly}
          w="20rem"
          value={segment.name}
          error={faultAt(`segments[${at}].name`)}
          onChange={(event) => patch({ name: event.currentTarget.value })}
        />
        <AmountInput
          label={t("rule.segments.weight")}
          width="14rem"
          readOnly={readOnly}
          value={segment.weight}
          error={faultAt(`segments[${at}].weight`)}
          onChange={(weight) => patch({ weight })}
        />
      </Group>
      <CriteriaTable segment={segment} at={at} patch={patch} />
      <ConfirmDialog
        opened={asking}
        title={t("rule.segments.removeTitle", { name: segment.name })}
        destroys={[t("rule.segments.removeLoses", { name: segment.name, count: segment.criteria.length })]}
        confirmLabel={t("rule.segments.remove")}
        onCancel={() => setAsking(false)}
        onConfirm={remove}
      >
        <Text>{t("plan.afterSave")}</Text>
      </ConfirmDialog>
    </ItemRow>
  );
}

interface CriteriaTableProps {
  readonly segment: SegmentDraft;
  readonly at: number;
  readonly patch: (part: Partial<SegmentDraft>) => void;
}

function CriteriaTable({ segment, at, patch }: CriteriaTableProps) {
  const { t } = useTranslation("organiser");
  const { readOnly: locked, rubricFixed, check, faultAt } = useRuleEditor();
  const readOnly = locked || rubricFixed;
  const maximum = check?.segments.find(({ id }) => id === segment.id)?.maximum;
  const fault = faultAt(`segments[${at}].criteria`);
  const add = () =>
    patch({
      criteria: [
        ...segment.criteria,
        {
          id: freshId("criterion", segment.criteria),
          name: t("rule.segments.newCriterion"),
          min: "0",
          max: "10",
          step: "0.5",
          weight: "1",
        },
      ],
    });
  return (
    <>
      <ScrollArea type="auto">
        <Table verticalSpacing="xs" horizontalSpacing="xs" withRowBorders={false}>
          <caption className="visually-hidden">{segment.name}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("rule.segments.criterion")}</Table.Th>
              <Table.Th scope="col">{t("rule.segments.min")}</Table.Th>
              <Table.Th scope="col">{t("rule.segments.max")}</Table.Th>
              <Table.Th scope="col">{t("rule.segments.step")}</Table.Th>
              <Table.Th scope="col">{t("rule.segments.criterionWeight")}</Table.Th>
              {!readOnly && <Table.Th scope="col">{t("table.actions")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {segment.criteria.map((criterion, place) => (
              <CriterionRow
                key={criterion.id}
                criterion={criterion}
                criteria={segment.criteria}
                segment={at}
                at={place}
                set={(criteria) => patch({ criteria })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {fault && (
        <Text c="danger" role="alert">
          {fault}
        </Text>
      )}
      <Group justify="space-between">
        {readOnly ? (
          <span />
        ) : (
          <Button variant="subtle" leftSection={<IconPlus aria-hidden size={20} />} onClick={add}>
            {t("rule.segments.addCriterion")}
          </Button>
        )}
        {maximum !== undefined && <Text fw={600}>{t("rule.segments.subtotal", { maximum })}</Text>}
      </Group>
    </>
  );
}
