// Says of a project what recusals mean for its minimum, where they mean anything.

import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import type { StateLook } from "../judge-states";
import { type PanelReach, panelReach } from "./panel-reach";
import classes from "./ReachNotice.module.css";

export const reachLooks: Readonly<Record<Exclude<PanelReach["verdict"], "within">, StateLook>> = {
  impossible: { shape: "warning", tone: "danger" },
  exact: { shape: "recused", tone: "caution" },
  short: { shape: "warning", tone: "danger" },
};

export function useReachWords(): (project: ChiefProject) => string | null {
  const { t } = useTranslation("chief");
  return (project) => {
    const { able, verdict } = panelReach(project);
    const { submitted, recused, panel, minimum } = project;
    return verdict === "within"
      ? null
      : t(`cockpit.reach.${verdict}`, { able, submitted, recused, panel, minimum, spare: able - minimum });
  };
}

export function ReachNotice({ project }: { project: ChiefProject }) {
  const words = useReachWords()(project);
  const { verdict } = panelReach(project);
  if (words === null || verdict === "within") return null;
  return (
    <div className={classes["notice"]} data-testid="reach">
      <StatusMark {...reachLooks[verdict]}>{words}</StatusMark>
    </div>
  );
}
