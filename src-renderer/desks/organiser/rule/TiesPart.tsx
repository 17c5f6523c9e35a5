// The ladder by which equal totals are compared, rung by rung.

import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { insertAt, moveTo, removeAt } from "../lists";
import { EditorSection } from "../parts/EditorSection";
import { MoveButtons } from "../parts/MoveButtons";
import { useNotify } from "../parts/use-notify";
import { useRuleEditor } from "./editor-context";
import { useNoteText } from "./Note";
import { availableRungs } from "./rungs";
import classes from "./TiesPart.module.css";

export function TiesPart() {
  const { t } = useTranslation("organiser");
  const { draft, readOnly } = useRuleEditor();
  return (
    <EditorSection title={t("rule.ties.title")} says={t("rule.ties.says")}>
      {draft.ties.length === 0 && <Text c="dimmed">{t("rule.ties.none")}</Text>}
      <Stack component="ol" gap={0} className={classes["ladder"] ?? ""}>
        {draft.ties.map((rung, at) => (
          <RungItem key={`${rung} ${draft.ties.indexOf(rung) === at ? "" : at}`} rung={rung} at={at} />
        ))}
      </Stack>
      {!readOnly && <AddRung />}
    </EditorSection>
  );
}

function RungItem({ rung, at }: { rung: string; at: number }) {
  const { t } = useTranslation("organiser");
  const { draft, readOnly, check, words, change, edit, faultAt } = useRuleEditor();
  const textOf = useNoteText();
  const notify = useNotify();
  const name = words.rung(rung);
  const fault = faultAt(`ties[${at}]`);
  // The answer may be about a moment ago: a note stands only beside the rung that it speaks of.
  const note = check?.notes?.ties.length === draft.ties.length ? check.notes.ties[at] : undefined;
  const remove = () => {
    change({ ties: removeAt(draft.ties, at) });
    notify.undoable(t("list.removed", { name }), () =>
      edit((now) => (now.ties.includes(rung) ? now : { ...now, ties: insertAt(now.ties, at, rung) })),
    );
  };
  return (
    <li className={classes["rung"]}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <div>
          <Text span fw={600}>
            {t("rule.ties.rung", { number: at + 1 })}
          </Text>{" "}
          {name}
          {note !== undefined && (
            <Text c="dimmed" size="sm">
              {textOf(note)}
            </Text>
          )}
          {fault && (
            <Text c="danger" role="alert">
              {fault}
            </Text>
          )}
        </div>
        {!readOnly && (
          <MoveButtons
            name={name}
            first={at === 0}
            last={at === draft.ties.length - 1}
            onUp={() => change({ ties: moveTo(draft.ties, at, at - 1) })}
            onDown={() => change({ ties: moveTo(draft.ties, at, at + 1) })}
            onRemove={remove}
          />
        )}
      </Group>
    </li>
  );
}

function AddRung() {
  const { t } = useTranslation("organiser");
  const { draft, words, change } = useRuleEditor();
  const [chosen, setChosen] = useState("");
  const free = availableRungs(draft).filter((rung) => !draft.ties.includes(rung));
  const rung = free.find((candidate) => candidate === chosen) ?? free[0];
  if (rung === undefined) return <Text c="dimmed">{t("rule.ties.nothingLeft")}</Text>;
  return (
    <Group align="flex-end" gap="sm">
      <NativeSelect
        size="md"
        label={t("rule.ties.choose")}
        value={rung}
        data={free.map((value) => ({ value, label: words.rung(value) }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button
        variant="default"
        leftSection={<IconPlus aria-hidden size={20} />}
        onClick={() => change({ ties: [...draft.ties, rung] })}
      >
        {t("rule.ties.add")}
      </Button>
    </Group>
  );
}
