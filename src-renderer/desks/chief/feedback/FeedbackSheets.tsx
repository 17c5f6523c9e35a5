// The feedback on paper: one sheet a project, to be handed to its team.

import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { PrintSheet } from "../../../components/PrintSheet";
import { useDesk } from "../desk-context";
import { labelOf, useNames } from "../use-names";
import { FeedbackText } from "./FeedbackText";
import classes from "./Feedback.module.css";

export function FeedbackSheets({ projects }: { projects: readonly ChiefProject[] }) {
  const { t } = useTranslation(["chief", "common"]);
  const { view } = useDesk();
  const names = useNames();
  return (
    <PrintSheet>
      {projects.map((project) => (
        <section key={project.project} className={classes["sheet"]} data-testid="feedback-sheet">
          {view.rehearsal && <strong>{t("common:rehearsal")}</strong>}
          <h1>{labelOf(project)}</h1>
          <p>{[view.title, view.stage.name, names.track(project.track), project.applicantUnit].join(" · ")}</p>
          <h2>{t("feedback.title")}</h2>
          <FeedbackText project={project} />
        </section>
      ))}
    </PrintSheet>
  );
}
