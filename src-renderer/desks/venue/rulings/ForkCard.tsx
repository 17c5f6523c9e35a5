// A log that went two ways: its branches side by side, what that means, and the choice of one.

import { Button, Group, Paper, Radio, Stack, Text, Textarea, Title } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ForkView } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { useFormat } from "../../../components/use-format";
import { mayLead } from "../facts";
import { useVenue, useVenueDeed } from "../venue-context";

export function ForkCard({ fork }: { fork: ForkView }) {
  const { t } = useTranslation("venue");
  const { view, names } = useVenue();
  const person = names.person(fork.person);
  const count = fork.heads.length;
  const title = count === 2 ? t("rulings.fork.title", { person }) : t("rulings.fork.titleMore", { person, count });
  return (
    <Paper component="article" p="md" aria-label={title} data-testid="fork">
      <Title order={3} mb="xs">
        {title}
      </Title>
      <Text>{t("rulings.fork.says")}</Text>
      <Text mb="md">{t("rulings.fork.after")}</Text>
      <ForkForm fork={fork} mayRule={mayLead(view)} />
    </Paper>
  );
}

function ForkForm({ fork, mayRule }: { fork: ForkView; mayRule: boolean }) {
  const { t } = useTranslation(["venue", "common"]);
  const { dateTime } = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const rule = useVenueDeed("venue.rule-fork");
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const head = fork.heads.find(({ hash }) => hash === chosen);
    if (!head || reason.trim() === "") return;
    await rule.run({ log: fork.log, seq: head.seq, hash: head.hash, reason: reason.trim() });
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Radio.Group
          label={t("venue:rulings.fork.choose")}
          value={chosen}
          onChange={setChosen}
          error={asked && chosen === null ? t("venue:rulings.fork.chooseFirst") : undefined}
        >
          <Stack gap="sm" mt="xs">
            {fork.heads.map(({ seq, hash, at }, place) => (
              <Radio
                key={hash}
                value={hash}
                disabled={!mayRule}
                label={t("venue:rulings.fork.branch", { number: place + 1 })}
                description={`${t("venue:rulings.fork.last", { time: dateTime(at), seq })} · ${t("venue:rulings.fork.hash", { hash: hash.slice(0, 8) })}`}
              />
            ))}
          </Stack>
        </Radio.Group>
        {mayRule && (
          <>
            <Textarea
              required
              label={t("common:reason")}
              description={t("common:reasonHint")}
              value={reason}
              maxLength={1000}
              error={asked && reason.trim() === "" ? t("common:reasonMissing") : undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <ErrorNotice error={rule.error} onClose={rule.clear} />
            <Group justify="flex-end">
              <Button type="submit" loading={rule.pending}>
                {t("venue:rulings.fork.record")}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
}
