// How the judges' marks of a project are combined: over what, how, and what is dropped.

import { Group, Radio, SimpleGrid, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { METHODS, SCOPES } from "#shared/scoring/document";
import { AmountInput } from "../parts/AmountInput";
import { EditorSection } from "../parts/EditorSection";
import choice from "./Choice.module.css";
import { useRuleEditor } from "./editor-context";
import { Note, useNoteText } from "./Note";
import type { PanelDraft } from "./rule-draft";

const counts = ["dropHighest", "dropLowest", "dropFrom", "minimumJudges"] as const;

export function PanelPart() {
  const { t } = useTranslation("organiser");
  const { draft, readOnly, check, change, faultAt } = useRuleEditor();
  const textOf = useNoteText();
  const notes = check?.notes ?? null;
  const set = (part: Partial<PanelDraft>) => change({ panel: { ...draft.panel, ...part } });
  return (
    <EditorSection title={t("rule.panel.title")} says={t("rule.panel.says")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Radio.Group
          label={t("rule.panel.scope")}
          value={draft.panel.scope}
          error={faultAt("panel.scope")}
          onChange={(value) => set({ scope: SCOPES.find((scope) => scope === value) ?? "total" })}
        >
          <Stack gap="sm" mt="xs">
            {SCOPES.toReversed().map((scope) => (
              <Radio
                key={scope}
                value={scope}
                label={t(`rule.panel.scopes.${scope}`)}
                description={notes && textOf(notes.scopes[scope])}
                classNames={{ description: choice["meaning"] ?? "" }}
                disabled={readOnly}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={t("rule.panel.method")}
          value={draft.panel.method}
          error={faultAt("panel.method")}
          onChange={(value) => set({ method: METHODS.find((method) => method === value) ?? "mean" })}
        >
          <Stack gap="sm" mt="xs">
            {METHODS.map((method) => (
              <Radio key={method} value={method} label={t(`rule.panel.methods.${method}`)} disabled={readOnly} />
            ))}
          </Stack>
        </Radio.Group>
      </SimpleGrid>
      <Group gap="lg" align="flex-start">
        {counts.map((field) => (
          <AmountInput
            key={field}
            label={t(`rule.panel.${field}`)}
            {...(field === "minimumJudges" ? { description: t("rule.panel.minimumHint") } : {})}
            whole
            width="12rem"
            readOnly={readOnly}
            value={draft.panel[field]}
            error={faultAt(`panel.${field}`)}
            onChange={(value) => set({ [field]: value })}
          />
        ))}
      </Group>
      {notes && <Note notes={[notes.scopeExample, notes.method, ...notes.panel]} />}
    </EditorSection>
  );
}
