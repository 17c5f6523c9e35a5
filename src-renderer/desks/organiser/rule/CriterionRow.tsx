// One criterion as a row of fields, with what is wrong in them beneath, where there is room for the words.

import { Table, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { changeAt, moveTo, putBack, removeAt } from "../lists";
import { AmountInput } from "../parts/AmountInput";
import { MoveButtons } from "../parts/MoveButtons";
import { useNotify } from "../parts/use-notify";
import { useRuleEditor } from "./editor-context";
import type { CriterionDraft } from "./rule-draft";

export interface CriterionRowProps {
  readonly criterion: CriterionDraft;
  readonly criteria: readonly CriterionDraft[];
  readonly segment: number;
  readonly at: number;
  readonly set: (criteria: readonly CriterionDraft[]) => void;
}

const amounts = ["min", "max", "step", "weight"] as const;
const words = {
  min: "rule.segments.min",
  max: "rule.segments.max",
  step: "rule.segments.step",
  weight: "rule.segments.criterionWeight",
} as const;

export function CriterionRow({ criterion, criteria, segment, at, set }: CriterionRowProps) {
  const { t } = useTranslation("organiser");
  const { readOnly: locked, rubricFixed, edit, faultAt } = useRuleEditor();
  const readOnly = locked || rubricFixed;
  const notify = useNotify();
  const path = `segments[${segment}].criteria[${at}]`;
  const name = criterion.name.trim() === "" ? t("list.unnamed") : criterion.name;
  const remove = () => {
    set(removeAt(criteria, at));
    notify.undoable(t("list.removed", { name }), () =>
      edit((now) => ({
        ...now,
        segments: now.segments.map((item, place) =>
          place === segment ? { ...item, criteria: putBack(item.criteria, at, criterion) } : item,
        ),
      })),
    );
  };
  const faults = (["name", ...amounts] as const).flatMap((field) => {
    const fault = faultAt(`${path}.${field}`);
    return fault === null ? [] : [{ field, words: fault }];
  });
  return (
    <>
      <Table.Tr>
        <Table.Td miw="14rem">
          <TextInput
            aria-label={t("rule.segments.criterion")}
            readOnly={readOnly}
            value={criterion.name}
            error={faultAt(`${path}.name`)}
            errorProps={{ className: "visually-hidden" }}
            onChange={(event) => set(changeAt(criteria, at, { name: event.currentTarget.value }))}
          />
        </Table.Td>
        {amounts.map((field) => (
          <Table.Td key={field}>
            <AmountInput
              label={t("rule.segments.fieldOf", { criterion: name, field: t(words[field]) })}
              labelHidden
              width="6.5rem"
              readOnly={readOnly}
              value={criterion[field]}
              error={faultAt(`${path}.${field}`)}
              errorHidden
              onChange={(value) => set(changeAt(criteria, at, { [field]: value }))}
            />
          </Table.Td>
        ))}
        {!readOnly && (
          <Table.Td>
            <MoveButtons
              name={criterion.name}
              first={at === 0}
              last={at === criteria.length - 1}
              onUp={() => set(moveTo(criteria, at, at - 1))}
              onDown={() => set(moveTo(criteria, at, at + 1))}
              onRemove={remove}
            />
          </Table.Td>
        )}
      </Table.Tr>
      {faults.length > 0 && (
        <Table.Tr aria-hidden>
          <Table.Td colSpan={amounts.length + 2}>
            {faults.map((fault) => (
              <Text key={fault.field} c="danger" size="sm">
                {t("rule.segments.faultOf", {
                  field: t(fault.field === "name" ? "rule.segments.criterion" : words[fault.field]),
                  fault: fault.words,
                })}
              </Text>
            ))}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
