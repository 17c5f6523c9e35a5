// Beside the list's count: what waits of the rule that is chosen, or of all, and the ways to settle it at once.

import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Deciding } from "./deciding";
import type { Found } from "./review-list";

const decisions = ["accepted", "waived", "sent-back"] as const;

export interface BulkBarProps {
  readonly rule: string | null;
  /** What waits of that rule, of the projects that the search leaves. */
  readonly waiting: readonly Found[];
  readonly searched: boolean;
  readonly deciding: Deciding;
}

export function BulkBar({ rule, waiting, searched, deciding }: BulkBarProps) {
  const { t } = useTranslation("organiser");
  const count = waiting.length;
  if (count === 0) return null;
  return (
    <Group component="section" aria-label={t("review.bulk.label")} gap="xs">
      <Text>
        {t(searched ? "review.bulk.found" : rule === null ? "review.bulk.ofAll" : "review.bulk.ofRule", { count })}
      </Text>
      {rule === null ? (
        <Button variant="default" onClick={() => deciding.chooseMany(waiting, "accepted")}>
          {t("review.bulk.rest")}
        </Button>
      ) : (
        decisions.map((decision) => (
          <Button key={decision} variant="default" onClick={() => deciding.chooseMany(waiting, decision)}>
            {t(`review.bulk.go.${decision}`)}
          </Button>
        ))
      )}
    </Group>
  );
}
