// The columns of a list of honours, as words: the same on screen, on paper and copied.

import { useTranslation } from "react-i18next";
import type { HonourEntry } from "#shared/contract/views";
import { useTrackName } from "../projects/use-track-names";
import { useJoin } from "../parts/use-join";

export interface HonourColumn {
  readonly id: "track" | "name" | "unit" | "project" | "basis" | "checks";
  readonly header: string;
  readonly width?: string;
  readonly text: (entry: HonourEntry) => string;
}

export function useHonourColumns(): readonly HonourColumn[] {
  const { t } = useTranslation("organiser");
  const trackName = useTrackName();
  const join = useJoin();
  return [
    { id: "track", header: t("results.track"), width: "11rem", text: ({ track }) => trackName(track) },
    { id: "name", header: t("results.name"), text: ({ name }) => name },
    { id: "unit", header: t("results.ofUnit"), text: ({ unit }) => unit },
    { id: "project", header: t("results.project"), text: ({ projectName }) => projectName },
    {
      id: "basis",
      header: t("results.basis"),
      width: "8rem",
      text: ({ basis, award }) => t(`results.of.${basis}`, { award }),
    },
    {
      id: "checks",
      header: t("results.checks"),
      width: "18rem",
      text: ({ checks }) =>
        checks.length === 0 ? t("results.nothingToCheck") : join(checks.map((check) => t(`results.check.${check}`))),
    },
  ];
}
