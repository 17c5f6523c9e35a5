// A paper sheet says 回避: the chief, who has it in hand, takes that on record with the reason that stands on it.

import { Button, Group, Select, Text } from "@mantine/core";
import { IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { StatusMark } from "../../../components/StatusMark";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { reachLooks, useReachWords } from "../matrix/ReachNotice";
import { panelReach } from "../matrix/panel-reach";
import { inOrder } from "../next-action";
import { labelOf, useNames } from "../use-names";
import { mayRecuse, recusalMeets } from "./paper-facts";
import classes from "./Paper.module.css";

export function RecuseOnPaper({ refresh }: { refresh: () => Promise<void> }) {
  const { t } = useTranslation("paper");
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconUserMinus aria-hidden size={20} />} onClick={() => setOpened(true)}>
        {t("recusal.button")}
      </Button>
      {opened && <RecuseDialog refresh={refresh} onClose={() => setOpened(false)} />}
    </>
  );
}

interface RecuseDialogProps {
  readonly refresh: () => Promise<void>;
  readonly onClose: () => void;
}

function RecuseDialog({ refresh, onClose }: RecuseDialogProps) {
  const { t } = useTranslation("paper");
  const desk = useDesk();
  const names = useNames();
  const taking = useCall("chief.paper-recusal");
  const projects = inOrder(desk.view.projects);
  const [chosen, choose] = useState<string | null>(() => projects.find(({ onStage }) => onStage)?.project ?? null);
  const [judge, setJudge] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const project = projects.find((each) => each.project === chosen);
  const judges = project === undefined ? [] : mayRecuse(project);
  const seated = judges.find((each) => each === judge) ?? null;
  const confirm = async (reason: string): Promise<void> => {
    setAsked(true);
    if (project === undefined || seated === null) return;
    if (!(await taking.run({ project: project.project, judge: seated, reason, stands: true }))) return;
    onClose();
    await Promise.all([refresh(), desk.refresh()]);
  };
  const missing = (value: string | null): string | undefined =>
    asked && value === null ? t("recusal.choose") : undefined;
  return (
    <ReasonDialog
      opened
      size="xl"
      title={t("recusal.dialog")}
      confirmLabel={t("recusal.confirm")}
      onConfirm={(reason) => void confirm(reason)}
      onCancel={onClose}
      pending={taking.pending}
      error={taking.error}
    >
      <Text>{t("recusal.does")}</Text>
      <Group grow align="flex-start">
        <Select
          label={t("recusal.project")}
          searchable
          limit={100}
          value={project?.project ?? null}
          error={missing(project?.project ?? null)}
          data={projects.map((each) => ({ value: each.project, label: labelOf(each) }))}
          onChange={choose}
        />
        <Select
          label={t("recusal.judge")}
          searchable
          value={seated}
          error={missing(seated)}
          data={judges.map((each) => ({ value: each, label: names.judge(each) }))}
          onChange={setJudge}
        />
      </Group>
      {project !== undefined && seated !== null && <Effect project={project} judge={seated} />}
    </ReasonDialog>
  );
}

/** What it means for the panel and the rule's minimum, and what of the judge's is there already. */
function Effect({ project, judge }: { project: ChiefProject; judge: string }) {
  const { t } = useTranslation("paper");
  const reachWords = useReachWords();
  const meets = recusalMeets(project, judge);
  const then = { ...project, recused: project.recused + 1 };
  const { able, verdict } = panelReach(then);
  return (
    <div className={classes["wrapped"]} data-testid="recusal-effect">
      {(meets === "nothing" || meets === "paper") && (
        <StatusMark {...(verdict === "within" ? { shape: "recused", tone: "neutral" } : reachLooks[verdict])}>
          {reachWords(then) ??
            t("recusal.within", { panel: then.panel, recused: then.recused, able, minimum: then.minimum })}
        </StatusMark>
      )}
      {meets !== "nothing" && (
        <StatusMark shape={meets === "closed" ? "late" : "conflict"} tone="caution">
          {t(`recusal.meets.${meets}`)}
        </StatusMark>
      )}
    </div>
  );
}
