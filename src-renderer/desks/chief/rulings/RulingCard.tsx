// One thing to rule on: the ballots side by side, the choices, and the reason.

import { Button, Group, Paper, Radio, Stack, Text, Textarea, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RulingItem } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { StatusMark } from "../../../components/StatusMark";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { judgeStateLooks } from "../judge-states";
import { useNames } from "../use-names";
import { BallotCards, useBallotNames } from "./BallotCards";
import { rulingChoices } from "./ruling-choices";

export interface RulingCardProps {
  readonly item: RulingItem;
  readonly onDone?: () => void;
}

export function RulingCard({ item, onDone }: RulingCardProps) {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (
    <Paper
      component="article"
      aria-label={`${names.project(item.project)} ${names.judge(item.judge)}`}
      data-testid="ruling-card"
    >
      <Group justify="space-between" gap="sm" mb="xs">
        <Title order={3}>
          {names.project(item.project)} · {names.judge(item.judge)}
        </Title>
        <StatusMark {...judgeStateLooks[item.kind]}>{t(`rulings.${item.kind}`)}</StatusMark>
      </Group>
      <Text mb="md">{t(`rulings.${item.kind}Says`)}</Text>
      <BallotCards item={item} />
      <RulingForm item={item} onDone={onDone} />
    </Paper>
  );
}

function RulingForm({ item, onDone }: { item: RulingItem; onDone: (() => void) | undefined }) {
  const { t } = useTranslation(["chief", "common"]);
  const { refresh } = useDesk();
  const ruling = useCall("chief.rule");
  const ballotNames = useBallotNames(item);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const choices = rulingChoices(item);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const choice = choices.find(({ id }) => id === chosen);
    if (!choice || reason.trim() === "") return;
    if (!(await ruling.run({ subject: choice.subject, reason: reason.trim() }))) return;
    await refresh();
    onDone?.();
  };
  const words = {
    "count-this": (ballot: number | null) => t("rulings.countThis", { ballot: ballotNames[ballot ?? 0] ?? "" }),
    "count-none": () => t("rulings.countNone"),
    "late-counts": () => t("rulings.lateCounts"),
    "late-stays": () => t("rulings.lateStays"),
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md" mt="lg">
        <Radio.Group
          label={t("rulings.choose")}
          value={chosen}
          onChange={setChosen}
          error={asked && chosen === null ? t("rulings.chooseFirst") : undefined}
        >
          <Stack gap="sm" mt="xs">
            {choices.map(({ id, word, ballot }) => (
              <Radio key={id} value={id} label={words[word](ballot)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          required
          label={t("common:reason")}
          description={t("rulings.reasonHint")}
          value={reason}
          maxLength={1000}
          error={asked && reason.trim() === "" ? t("common:reasonMissing") : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ErrorNotice error={ruling.error} onClose={ruling.clear} />
        <Group justify="flex-end">
          <Button type="submit" loading={ruling.pending}>
            {t("rulings.record")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
