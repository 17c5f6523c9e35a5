// The segments of the rubric with their criteria, and the full score of each and of all.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { freshId } from "../lists";
import { EditorSection } from "../parts/EditorSection";
import { useRuleEditor } from "./editor-context";
import type { SegmentDraft } from "./rule-draft";
import { SegmentItem } from "./SegmentItem";

export function SegmentsPart() {
  const { t } = useTranslation("organiser");
  const { draft, readOnly, rubricFixed, change, faultAt } = useRuleEditor();
  const fresh = (): SegmentDraft => ({
    id: freshId("segment", draft.segments),
    name: t("rule.segments.newSegment"),
    weight: "1",
    criteria: [
      { id: "criterion-1", name: t("rule.segments.newCriterion"), min: "0", max: "10", step: "0.5", weight: "1" },
    ],
  });
  const fault = faultAt("segments");
  return (
    <EditorSection
      title={t("rule.segments.title")}
      says={t("rule.segments.says")}
      aside={<FullScore />}
      addLabel={t("rule.segments.addSegment")}
      onAdd={readOnly || rubricFixed ? undefined : () => change({ segments: [...draft.segments, fresh()] })}
    >
      {rubricFixed && <Text>{t("rule.segments.trialFixed")}</Text>}
      {fault && (
        <Text c="danger" role="alert">
          {fault}
        </Text>
      )}
      {draft.segments.map((segment, at) => (
        <SegmentItem key={segment.id} segment={segment} at={at} />
      ))}
    </EditorSection>
  );
}

function FullScore() {
  const { t } = useTranslation("organiser");
  const { draft, check } = useRuleEditor();
  const sound = check !== null && check.problems.length === 0;
  return (
    <Text fw={700} component="output">
      {!sound
        ? t("rule.segments.totalUnknown")
        : draft.panel.method === "sum" || check.onsiteMaximum === null
          ? t("rule.segments.totalOpen")
          : t("rule.segments.total", { maximum: check.onsiteMaximum })}
    </Text>
  );
}
