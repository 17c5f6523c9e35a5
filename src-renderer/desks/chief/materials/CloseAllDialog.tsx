// Closing many projects at once: first those that lack nothing, or all of them by what that cuts off, just as it was seen.

import { Alert, Button, Radio, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { StatusMark } from "../../../components/StatusMark";
import { useCall } from "../../../engine/use-action";
import { useSession } from "../../../engine/context";
import { useDesk } from "../desk-context";
import { seenOf } from "../live/closing-facts";
import { nextKey, useNextKey } from "../next-key";
import { PaperToCome } from "../paper/PaperToCome";
import { useNames } from "../use-names";
import { type Choice, changedSince, chosenProjects, firstChoice, withoutTotal } from "./cut-of-all";
import { type OpenProjects, judgeProgress, missingBallots, openProjects } from "./materials-facts";
import classes from "./Materials.module.css";

export function CloseAllDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("chief");
  const { view, refresh } = useDesk();
  const names = useNames();
  const closing = useCall("chief.close-all");
  const [agreed, agree] = useState(() => openProjects(view.projects));
  const [choice, choose] = useState<Choice | null>(() => firstChoice(agreed));
  const chosen = chosenProjects(agreed, choice);
  const changed = changedSince(chosen, view.projects);
  const missing = missingBallots(chosen);
  const confirm = async (): Promise<void> => {
    if (await closing.run({ projects: chosen.map((project) => ({ project: project.project, seen: seenOf(project) })) }))
      onClose();
    await refresh();
  };
  const lookAgain = (): void => {
    const now = openProjects(view.projects);
    closing.clear();
    agree(now);
    if (choice === "complete") choose(firstChoice(now));
  };
  const certain = chosen.length > 0 && changed.length === 0 && agreed.incomplete.length === 0;
  useNextKey("dialog", "close-all", () => {
    if (certain) void confirm();
  });
  const named = String(closing.error?.details["project"] ?? "");
  return (
    <ConfirmDialog
      opened
      size="56rem"
      title={t("materials.closing.title")}
      confirmLabel={
        missing > 0
          ? t("materials.closing.confirmMissing", { count: chosen.length, missing })
          : t("materials.closing.confirm", { count: chosen.length })
      }
      onConfirm={() => void confirm()}
      onCancel={onClose}
      pending={closing.pending}
      disabled={chosen.length === 0 || changed.length > 0}
      error={changed.length > 0 ? null : closing.error}
    >
      {agreed.incomplete.length === 0 ? (
        <StatusMark shape="check" tone="good">
          {t("materials.closing.allComplete", { count: agreed.complete.length, keys: nextKey })}
        </StatusMark>
      ) : (
        <Choices agreed={agreed} choice={choice} choose={choose} />
      )}
      {changed.length > 0 && <Changed projects={changed} onLookAgain={lookAgain} />}
      {changed.length === 0 && named !== "" && <Text fw={600}>{names.project(named)}</Text>}
      {agreed.conflicting.length > 0 && <Conflicting projects={agreed.conflicting} onLeave={onClose} />}
      {choice === "all" && <CutOff chosen={chosen} />}
      <PaperToCome projects={chosen} onLeave={onClose} />
    </ConfirmDialog>
  );
}

interface ChoicesProps {
  readonly agreed: OpenProjects;
  readonly choice: Choice | null;
  readonly choose: (choice: Choice) => void;
}

function Choices({ agreed: { complete, incomplete }, choice, choose }: ChoicesProps) {
  const { t } = useTranslation("chief");
  const [done, left] = [complete.length, incomplete.length];
  return (
    <Radio.Group
      label={t("materials.closing.which")}
      value={choice ?? ""}
      onChange={(value) => choose(value === "all" ? "all" : "complete")}
    >
      <Stack gap="sm" mt="sm">
        <Radio
          value="complete"
          disabled={done === 0}
          label={t("materials.closing.complete", { count: done })}
          description={
            done === 0 ? t("materials.closing.noneComplete") : t("materials.closing.leaves", { count: left })
          }
        />
        <Radio
          value="all"
          label={t("materials.closing.all", { count: done + left })}
          description={t("materials.closing.cuts", { count: missingBallots(incomplete) })}
        />
      </Stack>
    </Radio.Group>
  );
}

function Changed({ projects, onLookAgain }: { projects: readonly ChiefProject[]; onLookAgain: () => void }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (
    <Alert
      role="alert"
      color="caution"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("materials.closing.changed", { count: projects.length })}
    >
      <Text mb="sm">{names.firstProjects(projects.map(({ project }) => project))}</Text>
      <Button color="caution" onClick={onLookAgain}>
        {t("materials.closing.lookAgain")}
      </Button>
    </Alert>
  );
}

function Conflicting({ projects, onLeave }: { projects: readonly ChiefProject[]; onLeave: () => void }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const { go } = useDesk();
  return (
    <Alert
      color="danger"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("materials.closing.conflicts", { count: projects.length })}
    >
      <Text mb="sm">{names.firstProjects(projects.map(({ project }) => project))}</Text>
      <Button
        color="danger"
        onClick={() => {
          go("rulings");
          onLeave();
        }}
      >
        {t("matrix.toRulings")}
      </Button>
    </Alert>
  );
}

/** Whose ballots are not there, counted by judge, and what that means for the projects. */
function CutOff({ chosen }: { chosen: readonly ChiefProject[] }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const { person } = useSession();
  const names = useNames();
  const lacking = judgeProgress(view, chosen).filter(({ left }) => left > 0);
  const unranked = withoutTotal(chosen);
  return (
    <>
      {lacking.length > 0 && (
        <Alert
          color="caution"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("materials.closing.missing", { count: missingBallots(chosen) })}
        >
          <Text>{t("closing.missingMeans")}</Text>
          {lacking.some(({ judge }) => judge === person) && <Text fw={600}>{t("closing.own")}</Text>}
          <ul className={classes["cutOff"]} aria-label={t("materials.closing.byJudge")} data-testid="cut-off">
            {lacking.map(({ judge, left, drafts }) => (
              <li key={judge}>
                <strong>{names.judge(judge)}</strong>
                <span>
                  {drafts > 0
                    ? t("materials.closing.begun", { count: left, drafts })
                    : t("materials.closing.none", { count: left })}
                </span>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {unranked.length > 0 && (
        <Alert
          color="danger"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("materials.closing.tooFew", { count: unranked.length })}
        >
          {names.firstProjects(unranked.map(({ project }) => project))}
        </Alert>
      )}
    </>
  );
}
