// Opens, closes or reopens one project of a list, whichever its standing calls for.

import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { useDesk } from "../desk-context";
import { certificatesOf } from "../result-facts";
import { labelOf } from "../use-names";

export function StandingButton({ project }: { project: ChiefProject }) {
  const { t } = useTranslation("chief");
  const { view, ask, open } = useDesk();
  const label = { project: labelOf(project) };
  switch (project.standing) {
    case "waiting":
      return (
        <Button
          variant="default"
          disabled={!view.ruleLocked}
          aria-label={t("live.openNamed", label)}
          onClick={() => open(project)}
        >
          {t("live.open")}
        </Button>
      );
    case "open":
      return (
        <Button
          variant="default"
          aria-label={t("live.closeNamed", label)}
          onClick={() => ask({ kind: "close", project: project.project })}
        >
          {t("live.close")}
        </Button>
      );
    case "closed":
      // Once signed, a project stays closed: what comes later is ruled on, and signed anew.
      return certificatesOf(view, { stage: view.stage.id, tracks: [project.track] }).length > 0 ? null : (
        <Button
          variant="subtle"
          aria-label={t("live.reopenNamed", label)}
          onClick={() => ask({ kind: "reopen", project: project.project })}
        >
          {t("live.reopen")}
        </Button>
      );
  }
}
