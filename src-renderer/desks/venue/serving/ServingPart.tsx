// How to join while this laptop serves; it can be folded away once everyone is in.

import { Button, Group } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useVenue } from "../venue-context";
import { JoinSheet } from "./JoinSheet";

export function ServingPart() {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const [chosen, setFolded] = useState<boolean | null>(null);
  // Where another desk is in charge, laptops had better join that one.
  const folded = chosen ?? view.desks.some(({ inCharge, own }) => inCharge && !own);
  if (view.serving === null) return null;
  if (!folded) return <JoinSheet serving={view.serving} onFold={() => setFolded(true)} />;
  return (
    <Group>
      <Button
        variant="default"
        aria-expanded={false}
        leftSection={<IconChevronDown aria-hidden size={20} />}
        onClick={() => setFolded(false)}
      >
        {t("sheet.show")}
      </Button>
    </Group>
  );
}
