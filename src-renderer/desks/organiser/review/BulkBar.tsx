// Above the list: what waits of the rule that is chosen, or of all, and the ways to settle it at once.

import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDesk } from "../desk-context";
import type { Deciding } from "./deciding";
import { type Found, standingOf } from "./review-list";
import { useRuleName } from "./use-rule-name";

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
  const { view } = useDesk();
  const ruleName = useRuleName();
  const out = view.projects.filter((project) => standingOf(project) === "accepted");
  if (waiting.length === 0 && out.length === 0) return null;
  const count = waiting.length;
  return (
    <Paper component="section" aria-label={t("review.bulk.label")} p="md">
      <Stack gap="md">
        {count > 0 && (
          <Group justify="space-between" gap="sm">
            <div>
              <Text>
                {rule === null
                  ? t("review.bulk.ofAll", { count })
                  : t("review.bulk.ofRule", { rule: ruleName(rule), count })}
              </Text>
              {searched && (
                <Text size="sm" c="dimmed">
                  {t("review.bulk.ofSearch")}
                </Text>
              )}
            </div>
            <Group gap="xs">
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
          </Group>
        )}
        {out.length > 0 && (
          <Group justify="space-between" gap="sm">
            <Text>{t("review.excluding.offerMany", { count: out.length })}</Text>
            <Button variant="outline" color="danger" onClick={() => deciding.exclude(out)}>
              {t("review.excluding.goMany", { count: out.length })}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
