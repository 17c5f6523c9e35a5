// Advice beside the result, track by track: how firm the places are, and what the marks say of those who gave them.

import { SegmentedControl, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/EmptyState";
import { PageHeader } from "../../../components/PageHeader";
import { useDesk } from "../desk-context";
import { PartChooser } from "../PartChooser";
import { TrackAdvice } from "./TrackAdvice";

export function AdvicePage() {
  const { t } = useTranslation("chief");
  const { view, part } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const tracks = view.tracks.filter(({ id }) => view.parts[part]?.includes(id));
  const track = tracks.find(({ id }) => id === chosen) ?? tracks[0];
  return (
    <Stack gap="lg">
      <PageHeader title={t("advice.title")} description={t("advice.says")} />
      <PartChooser />
      {tracks.length > 1 && track && (
        <SegmentedControl
          aria-label={t("track")}
          w="fit-content"
          maw="100%"
          value={track.id}
          onChange={setChosen}
          data={tracks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {track ? (
        <TrackAdvice key={track.id} track={track.id} part={part} />
      ) : (
        <EmptyState title={t("ranking.noGroup")} />
      )}
    </Stack>
  );
}
