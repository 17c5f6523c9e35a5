// The trial of the settings on this event's own projects and panels, beside the saved rule; a locked rule is tried on request.

import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RulePreviewTrack } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { StatusMark } from "../../../components/StatusMark";
import { EditorSection } from "../parts/EditorSection";
import { useJoin } from "../parts/use-join";
import { useStageName, useTrackName } from "../projects/use-track-names";
import { useRuleEditor } from "./editor-context";
import { summaryOf } from "./preview-facts";
import { previewAnchor } from "./PreviewStrip";
import { PreviewTable } from "./PreviewTable";
import type { RuleCheck } from "./use-rule-check";
import type { RulePreview } from "./use-rule-preview";

export interface PreviewPartProps {
  readonly check: RuleCheck;
  readonly trial: RulePreview;
  /** Present where the rule is locked: to try other settings nevertheless. */
  readonly onTry: (() => void) | null;
}

export function PreviewPart({ check, trial, onTry }: PreviewPartProps) {
  const { t } = useTranslation("organiser");
  if (onTry) {
    return (
      <EditorSection title={t("rule.preview.title")} says={t("rule.preview.lockedSays")}>
        <Group>
          <Button variant="default" onClick={onTry}>
            {t("rule.preview.begin")}
          </Button>
        </Group>
      </EditorSection>
    );
  }
  return (
    <div id={previewAnchor} tabIndex={-1}>
      <LivePreview check={check} trial={trial} />
    </div>
  );
}

function LivePreview({ check, trial }: { readonly check: RuleCheck; readonly trial: RulePreview }) {
  const { t } = useTranslation("organiser");
  const { preview, computing, error } = trial;
  const faulty = check.problems.length > 0;
  const [chosen, setChosen] = useState("");
  const tracks = preview?.tracks ?? [];
  const shown = tracks.find(({ track }) => track === chosen) ?? tracks[0];
  return (
    <EditorSection
      title={t("rule.preview.title")}
      says={t("rule.preview.says")}
      aside={
        <StatusMark shape={faulty ? "warning" : computing ? "none" : "check"} tone={faulty ? "caution" : "neutral"}>
          {t(faulty ? "rule.preview.problems" : computing ? "rule.preview.computing" : "rule.preview.current")}
        </StatusMark>
      }
    >
      <Text c="dimmed">{t("rule.preview.policy")}</Text>
      <ErrorNotice error={error} />
      {preview !== null && shown === undefined && (
        <Stack gap={0}>
          <Text fw={600}>{t("rule.preview.noProjects")}</Text>
          <Text>{t("rule.preview.noProjectsSays")}</Text>
        </Stack>
      )}
      {shown !== undefined && (
        <>
          <TrackChooser tracks={tracks} shown={shown.track} onChoose={setChosen} />
          <TrackPreview shown={shown} />
        </>
      )}
    </EditorSection>
  );
}

interface TrackChooserProps {
  readonly tracks: readonly RulePreviewTrack[];
  readonly shown: string;
  readonly onChoose: (track: string) => void;
}

function TrackChooser({ tracks, shown, onChoose }: TrackChooserProps) {
  const { t } = useTranslation("organiser");
  const trackName = useTrackName();
  if (tracks.length < 2) return null;
  return (
    <NativeSelect
      size="md"
      maw="24rem"
      label={t("rule.preview.track")}
      value={shown}
      data={tracks.map(({ track, lines }) => ({
        value: track,
        label: t("rule.preview.trackMoved", { track: trackName(track), moved: summaryOf(lines).moved }),
      }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

function TrackPreview({ shown }: { readonly shown: RulePreviewTrack }) {
  const { t } = useTranslation("organiser");
  const { words } = useRuleEditor();
  const stageName = useStageName();
  const join = useJoin();
  const { from, stage } = shown.marks;
  return (
    <>
      <Stack gap="xs">
        <StatusMark shape={from === "sample" ? "draft" : "check"} tone={from === "sample" ? "caution" : "good"}>
          {t(`rule.preview.from.${from}`, { stage: stageName(stage) })}
        </StatusMark>
        {from !== "sample" && shown.filled.length > 0 && (
          <StatusMark shape="draft" tone="caution">
            {t("rule.preview.filled", { sources: join(shown.filled.map(words.source)) })}
          </StatusMark>
        )}
        {shown.against !== "saved" && <Text>{t(`rule.preview.against.${shown.against}`)}</Text>}
        <Text fw={600} component="output">
          {t("rule.preview.summary", { ...summaryOf(shown.lines) })}
        </Text>
      </Stack>
      <PreviewTable shown={shown} />
    </>
  );
}
