// What is to become of the selected entries, with its reason.

import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { useVenueDeed } from "../venue-context";

type RulingDeed = "admit" | "ruleOut";

interface RulingBarProps {
  readonly selected: readonly string[];
  readonly deeds: readonly RulingDeed[];
  readonly onDone: () => void;
}

export function RulingBar({ selected, deeds, onDone }: RulingBarProps) {
  const { t } = useTranslation("venue");
  const [asked, setAsked] = useState<RulingDeed | null>(null);
  const rule = useVenueDeed("venue.admit");
  const count = selected.length;
  const confirm = async (reason: string): Promise<void> => {
    if (!(await rule.run({ entries: [...selected], admitted: asked === "admit", reason }))) return;
    setAsked(null);
    onDone();
  };
  return (
    <Group gap="sm" mt="md" justify="flex-end">
      <Text aria-live="polite">{t("rulings.selected", { count })}</Text>
      {deeds.map((deed) => (
        <Button key={deed} variant="default" disabled={count === 0} onClick={() => setAsked(deed)}>
          {t(`rulings.${deed}`)}
        </Button>
      ))}
      {deeds.map((deed) => (
        <ReasonDialog
          key={deed}
          opened={asked === deed}
          title={t(`rulings.${deed}Title`, { count })}
          confirmLabel={t(`rulings.${deed}Confirm`)}
          pending={rule.pending}
          error={rule.error}
          onCancel={() => setAsked(null)}
          onConfirm={(reason) => void confirm(reason)}
        >
          <Text>{t(`rulings.${deed}Says`)}</Text>
        </ReasonDialog>
      ))}
    </Group>
  );
}
