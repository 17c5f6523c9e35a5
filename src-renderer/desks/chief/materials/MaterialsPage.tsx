// A stage of materials at the chief's desk: how far each judge is, and every project with what it still lacks.

import { Button, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/EmptyState";
import { useDesk } from "../desk-context";
import { JudgesTable } from "./JudgesTable";
import { ProjectsList } from "./ProjectsList";
import { openProjects, waitingProjects } from "./materials-facts";
import classes from "./Materials.module.css";

export function MaterialsPage() {
  const { t } = useTranslation("chief");
  const { view, ask } = useDesk();
  if (view.projects.length === 0) return <EmptyState title={t("next.says.no-projects")} />;
  const open = openProjects(view.projects);
  // While others wait to be opened, the next step is not the closing: it is to be had here.
  const closable = waitingProjects(view).length > 0 && open.complete.length + open.incomplete.length > 0;
  return (
    <div className={classes["page"]}>
      <section aria-labelledby="review-judges" className={classes["judges"]}>
        <div className={classes["head"]}>
          <Title order={1} id="review-judges" size="h2">
            {t("materials.judges")}
          </Title>
          {closable && (
            <Button variant="default" onClick={() => ask({ kind: "close-all" })}>
              {t("materials.closeSome")}
            </Button>
          )}
        </div>
        <JudgesTable />
      </section>
      <ProjectsList open={open} />
    </div>
  );
}
