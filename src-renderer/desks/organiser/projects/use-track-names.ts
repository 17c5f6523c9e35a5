// The names of tracks and stages by their ids, as the plan has them.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../desk-context";

export function useTrackName(): (id: string) => string {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const names = useMemo(() => new Map(view.plan.tracks.map((track) => [track.id, track.name])), [view.plan.tracks]);
  return (id) => names.get(id) ?? t("projects.unknownTrack");
}

export function useStageName(): (id: string) => string {
  const { view } = useDesk();
  return (id) => view.plan.stages.find((stage) => stage.id === id)?.name ?? id;
}
