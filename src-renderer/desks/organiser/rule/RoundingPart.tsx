// Where and how amounts are rounded, and by which total projects are ranked.

import { Checkbox, Group, Radio, SimpleGrid, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RANK_BY, ROUNDING_MODES, ROUNDING_STAGES } from "#shared/scoring/document";
import { AmountInput } from "../parts/AmountInput";
import { EditorSection } from "../parts/EditorSection";
import choice from "./Choice.module.css";
import { useRuleEditor } from "./editor-context";
import { Note, useNoteText } from "./Note";
import type { RuleDraft } from "./rule-draft";

export function RoundingPart() {
  const { t } = useTranslation("organiser");
  const { draft, readOnly, check, change, faultAt } = useRuleEditor();
  const textOf = useNoteText();
  const notes = check?.notes ?? null;
  const set = (part: Partial<RuleDraft["rounding"]>) => change({ rounding: { ...draft.rounding, ...part } });
  return (
    <EditorSection title={t("rule.rounding.title")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Checkbox.Group
          label={t("rule.rounding.at")}
          description={t("rule.rounding.atNone")}
          value={[...draft.rounding.at]}
          // In the order of the computation, whichever was ticked first.
          onChange={(ticked) => set({ at: ROUNDING_STAGES.filter((stage) => ticked.includes(stage)) })}
        >
          <Stack gap="sm" mt="sm">
            {ROUNDING_STAGES.map((stage) => (
              <Checkbox
                key={stage}
                value={stage}
                label={t(`rule.rounding.stages.${stage}`)}
                description={notes && textOf(notes.rounding[stage])}
                classNames={{ description: choice["meaning"] ?? "" }}
                disabled={readOnly}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Stack gap="md">
          <Group align="flex-start" gap="lg">
            <Radio.Group
              label={t("rule.rounding.mode")}
              value={draft.rounding.mode}
              error={faultAt("rounding.mode")}
              onChange={(value) => set({ mode: ROUNDING_MODES.find((mode) => mode === value) ?? "half-up" })}
            >
              <Stack gap="sm" mt="xs">
                {ROUNDING_MODES.map((mode) => (
                  <Radio key={mode} value={mode} label={t(`rule.rounding.modes.${mode}`)} disabled={readOnly} />
                ))}
              </Stack>
            </Radio.Group>
            <AmountInput
              label={t("rule.rounding.decimals")}
              whole
              readOnly={readOnly}
              value={draft.rounding.decimals}
              error={faultAt("rounding.decimals")}
              onChange={(decimals) => set({ decimals })}
            />
          </Group>
          <Note notes={[notes?.mode]} />
          <Radio.Group
            label={t("rule.rounding.rankBy")}
            value={draft.rankBy}
            error={faultAt("rankBy")}
            onChange={(value) => change({ rankBy: RANK_BY.find((by) => by === value) ?? "rounded" })}
          >
            <Stack gap="sm" mt="xs">
              {RANK_BY.map((by) => (
                <Radio key={by} value={by} label={t(`rule.rounding.rankBys.${by}`)} disabled={readOnly} />
              ))}
            </Stack>
          </Radio.Group>
          <Note notes={[notes?.rankBy]} />
        </Stack>
      </SimpleGrid>
    </EditorSection>
  );
}
