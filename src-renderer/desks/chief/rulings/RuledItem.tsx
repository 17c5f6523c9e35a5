// A ruling that was made: what, when and why; and the way to rule again.

import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RulingItem } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import { judgeStateLooks } from "../judge-states";
import { useNames } from "../use-names";
import { BallotCards } from "./BallotCards";
import { RulingCard } from "./RulingCard";

export interface RuledItemProps {
  readonly item: RulingItem;
  readonly ruled: NonNullable<RulingItem["ruled"]>;
}

export function RuledItem({ item, ruled }: RuledItemProps) {
  const { t } = useTranslation("chief");
  const { dateTime } = useFormat();
  const names = useNames();
  const [again, setAgain] = useState(false);
  if (again) return <RulingCard item={item} onDone={() => setAgain(false)} />;
  return (
    <Paper component="article" data-testid="ruled-item">
      <Group justify="space-between" gap="sm">
        <Title order={3}>
          {names.project(item.project)} · {names.judge(item.judge)}
        </Title>
        <StatusMark {...judgeStateLooks[item.kind]}>{t(`rulings.${item.kind}`)}</StatusMark>
      </Group>
      <Text my="sm">{t("rulings.ruledSays", { time: dateTime(ruled.at), reason: ruled.reason })}</Text>
      <BallotCards item={item} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => setAgain(true)}>
          {t("rulings.ruleAgain")}
        </Button>
      </Group>
    </Paper>
  );
}
