// A track that goes by the rule of its stage: that rule in words, and the way to give the track one of its own.

import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { StageRuleView } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useNotify } from "../parts/use-notify";
import { useTrackName } from "../projects/use-track-names";
import { useNoteText } from "./Note";

export interface InheritedRuleProps {
  /** The stage's rule. */
  readonly whole: StageRuleView;
  readonly track: string;
  readonly onShowStage: () => void;
}

export function InheritedRule({ whole, track, onShowStage }: InheritedRuleProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const save = useCall("organiser.save-rule");
  const notify = useNotify();
  const textOf = useNoteText();
  const name = useTrackName()(track);
  const started = view.startedStages.includes(whole.stage);
  const create = async () => {
    if (await save.run({ stage: whole.stage, track, rule: whole.rule }))
      notify.done(t("rule.which.created", { track: name }));
  };
  return (
    <Paper>
      <Stack gap="md">
        <Title order={2}>{t("rule.which.inherits", { track: name })}</Title>
        <Text>{t(started ? "rule.which.startedSays" : "rule.which.inheritsSays", { track: name })}</Text>
        {whole.check.text && <Text c="dimmed">{textOf(whole.check.text)}</Text>}
        <ErrorNotice error={save.error} />
        <Group gap="md">
          {!started && (
            <Button loading={save.pending} onClick={() => void create()}>
              {t("rule.which.create", { track: name })}
            </Button>
          )}
          <Button variant="default" onClick={onShowStage}>
            {t("rule.which.showStage")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
