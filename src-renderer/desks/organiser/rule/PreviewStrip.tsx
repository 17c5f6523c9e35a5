// What the settings come to, in one line that stays in view while they are changed, with the way to the ranking itself.

import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import classes from "./EditorFoot.module.css";
import { summaryOf } from "./preview-facts";
import type { RulePreview } from "./use-rule-preview";

/** Where the ranking stands on the page. */
export const previewAnchor = "rule-preview";

export function PreviewStrip({ preview, computing }: RulePreview) {
  const { t } = useTranslation("organiser");
  const lines = preview?.tracks.flatMap((track) => track.lines) ?? [];
  if (lines.length === 0) return null;
  const show = () => {
    const place = document.getElementById(previewAnchor);
    place?.scrollIntoView({ block: "start" });
    place?.focus({ preventScroll: true });
  };
  return (
    <Group justify="space-between" gap="sm" className={classes["strip"] ?? ""}>
      {computing ? (
        <StatusMark shape="none">{t("rule.preview.computing")}</StatusMark>
      ) : (
        <Text>{t("rule.preview.strip", { ...summaryOf(lines) })}</Text>
      )}
      <Button variant="subtle" size="compact-md" onClick={show}>
        {t("rule.preview.show")}
      </Button>
    </Group>
  );
}
