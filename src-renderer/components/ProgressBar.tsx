// How far a long work has come, and the way to stop it.

import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
  readonly onStop?: () => void;
}

export function ProgressBar({ label, done, total, onStop }: ProgressBarProps) {
  const { t } = useTranslation();
  const percent = total > 0 ? Math.min(100, (100 * done) / total) : 100;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text>{label}</Text>
        {total > 0 && <Text>{t("progress", { done, total })}</Text>}
      </Group>
      <Progress value={percent} size="lg" animated={total === 0} aria-label={label} />
      {onStop && (
        <Group>
          <Button variant="default" onClick={onStop}>
            {t("stop")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
