// Below the matrix: the projects whose minimum recusals have brought near or out of reach, each in a sentence.

import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { labelOf } from "../use-names";
import { ReachNotice } from "./ReachNotice";
import { panelReach } from "./panel-reach";
import classes from "./ReachNotice.module.css";

export function ReachList({ projects }: { projects: readonly ChiefProject[] }) {
  const { t } = useTranslation("chief");
  const told = projects.filter((project) => panelReach(project).verdict !== "within");
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="matrix-reach">
      <Title order={2} id="matrix-reach" size="h4" mb="xs">
        {t("cockpit.reachTitle")}
      </Title>
      <ul className={classes["list"]}>
        {told.map((project) => (
          <li key={project.project}>
            <strong>{labelOf(project)}</strong>
            <ReachNotice project={project} />
          </li>
        ))}
      </ul>
    </section>
  );
}
