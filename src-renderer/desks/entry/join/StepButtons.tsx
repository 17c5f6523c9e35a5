// The way back and the way on of a step.

import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface StepButtonsProps {
  readonly next: string;
  readonly onBack?: () => void;
  readonly pending?: boolean;
}

export function StepButtons({ next, onBack, pending = false }: StepButtonsProps) {
  const { t } = useTranslation("venue");
  return (
    <Group justify="space-between" gap="sm">
      {onBack ? (
        <Button variant="default" size="lg" onClick={onBack}>
          {t("join.previous")}
        </Button>
      ) : (
        <span />
      )}
      <Button type="submit" size="lg" loading={pending}>
        {next}
      </Button>
    </Group>
  );
}
