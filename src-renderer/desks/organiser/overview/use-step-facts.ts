// How each step stands, in a few words.

import { useTranslation } from "react-i18next";
import { useSessionState } from "../../../engine/context";
import { useDesk } from "../desk-context";
import type { StepId } from "../pages";

export function useStepFacts(): Readonly<Record<StepId, string>> {
  const { t } = useTranslation("organiser");
  const { view, progress, written } = useDesk();
  const { hello } = useSessionState();
  const { facts } = progress;
  const { "sent-back": sentBack, ...review } = facts.review;
  const rehearsed = hello?.events.some((event) => event.rehearsal) ?? false;
  const certificates = view.certificates.length;
  return {
    prepare: t("overview.factOf.prepare", {
      projects: facts.projects.length,
      judges: facts.judges.length,
      rule: t(facts.ruleLocked ? "overview.factOf.ruleLocked" : "overview.factOf.ruleOpen"),
    }),
    review:
      facts.projects.length === 0
        ? t("overview.factOf.reviewNone")
        : review.waiting + review.accepted + sentBack > 0
          ? t("overview.factOf.review", { ...review, sentBack })
          : t("overview.factOf.reviewDone", review),
    draw: facts.ordered
      ? t("overview.factOf.draw", { placed: facts.projects.length - facts.unplaced, unplaced: facts.unplaced })
      : t("overview.factOf.drawNone"),
    rehearse: view.rehearsal
      ? t("overview.factOf.rehearsal")
      : t(
          rehearsed
            ? "overview.factOf.rehearse"
            : view.started
              ? "overview.factOf.rehearseSkipped"
              : "overview.factOf.rehearseNone",
        ),
    live: view.started
      ? t("overview.factOf.live", { certified: facts.certifiedTracks.length, tracks: facts.tracks.length })
      : t("overview.factOf.liveNone"),
    results:
      certificates > 0 ? t("overview.factOf.results", { count: certificates }) : t("overview.factOf.resultsNone"),
    archive: t(written.event?.file.path ? "overview.factOf.archive" : "overview.factOf.archiveNone"),
  };
}
