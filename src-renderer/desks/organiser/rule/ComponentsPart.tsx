// What the total is made of: each part with its weight, its full score, and the most it can count for.

import { ActionIcon, Button, Group, NativeSelect, ScrollArea, Table, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { multiply, parseAmount, toText } from "#shared/scoring/rational";
import { useDesk } from "../desk-context";
import { changeAt, removeAt } from "../lists";
import { AmountInput } from "../parts/AmountInput";
import { EditorSection } from "../parts/EditorSection";
import { useNotify } from "../parts/use-notify";
import classes from "./ComponentsPart.module.css";
import { useRuleEditor } from "./editor-context";
import { useNoteText } from "./Note";
import { amountText } from "./rule-draft";
import { earlierSources } from "./rungs";

export function ComponentsPart() {
  const { t } = useTranslation("organiser");
  const { draft, readOnly, faultAt } = useRuleEditor();
  const fault = faultAt("components");
  return (
    <EditorSection title={t("rule.components.title")} says={t("rule.components.says")}>
      <ScrollArea type="auto">
        <Table verticalSpacing="xs" withRowBorders={false}>
          <caption className="visually-hidden">{t("rule.components.title")}</caption>
          <Table.Thead>
            <Table.Tr className={classes["word"] ?? ""}>
              <Table.Th scope="col">{t("rule.components.source")}</Table.Th>
              <Table.Th scope="col">{t("rule.components.weight")}</Table.Th>
              <Table.Th scope="col" ta="end">
                {t("rule.components.maximum")}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {t("rule.components.contributes")}
              </Table.Th>
              <Table.Th scope="col">{t("rule.components.meaning")}</Table.Th>
              {!readOnly && <Table.Th scope="col">{t("table.actions")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {draft.components.map((component, at) => (
              <ComponentRow key={component.source} at={at} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {fault && (
        <Text c="danger" role="alert">
          {fault}
        </Text>
      )}
      {!readOnly && <AddComponent />}
    </EditorSection>
  );
}

function ComponentRow({ at }: { at: number }) {
  const { t } = useTranslation("organiser");
  const { draft, readOnly, check, words, change, edit, faultAt } = useRuleEditor();
  const textOf = useNoteText();
  const notify = useNotify();
  const component = draft.components[at];
  if (!component) return null;
  const name = words.source(component.source);
  // The answer may be about a moment ago: a note stands only beside the part that it speaks of.
  const place = check?.maxima.findIndex(({ source }) => source === component.source) ?? -1;
  const note = check?.notes?.components[place];
  const maximum = check?.maxima.find(({ source }) => source === component.source)?.maximum ?? null;
  const remove = () => {
    change({ components: removeAt(draft.components, at) });
    notify.undoable(t("list.removed", { name }), () =>
      edit((now) => {
        const again = now.components.some(({ source }) => source === component.source);
        return again ? now : { ...now, components: [...now.components, component] };
      }),
    );
  };
  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Th scope="row" fw={500} py="sm" className={classes["word"] ?? ""}>
        {name}
        {faultAt(`components[${at}].source`) && (
          <Text c="danger" role="alert">
            {faultAt(`components[${at}].source`)}
          </Text>
        )}
      </Table.Th>
      <Table.Td>
        <AmountInput
          label={t("rule.components.weightOf", { source: name })}
          labelHidden
          readOnly={readOnly}
          value={component.weight}
          error={faultAt(`components[${at}].weight`)}
          onChange={(weight) => change({ components: changeAt(draft.components, at, { weight }) })}
        />
      </Table.Td>
      <Table.Td ta="end" py="sm">
        {maximum ?? t("rule.components.unknown")}
      </Table.Td>
      <Table.Td ta="end" py="sm">
        {product(component.weight, maximum) ?? t("rule.components.unknown")}
      </Table.Td>
      <Table.Td py="sm" miw="20rem">
        <Text size="sm" c="dimmed">
          {note && textOf(note)}
        </Text>
      </Table.Td>
      {!readOnly && (
        <Table.Td>
          <ActionIcon color="danger" aria-label={t("list.remove", { name })} onClick={remove}>
            <IconTrash aria-hidden size={20} />
          </ActionIcon>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function product(weight: string, maximum: string | null): string | null {
  const [a, b] = [parseAmount(amountText(weight)), parseAmount(maximum ?? "")];
  return a && b ? toText(multiply(a, b)) : null;
}

function AddComponent() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { of, draft, words, change } = useRuleEditor();
  const [chosen, setChosen] = useState("");
  const all = ["onsite", "performance", ...earlierSources(view.plan.stages, of.stage)];
  const free = all.filter((source) => !draft.components.some((component) => component.source === source));
  const source = free.find((candidate) => candidate === chosen) ?? free[0];
  if (source === undefined) return <Text c="dimmed">{t("rule.components.none")}</Text>;
  return (
    <Group align="flex-end" gap="sm">
      <NativeSelect
        size="md"
        label={t("rule.components.addSource")}
        value={source}
        data={free.map((value) => ({ value, label: words.source(value) }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button
        variant="default"
        leftSection={<IconPlus aria-hidden size={20} />}
        onClick={() => change({ components: [...draft.components, { source, weight: "0" }] })}
      >
        {t("rule.components.add")}
      </Button>
    </Group>
  );
}
