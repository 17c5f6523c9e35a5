// Why a ballot cannot be marked as usual, and what the judge can do about it.

import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { IconHandStop, IconInfoCircle, IconPencil, IconScale, IconUserOff } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BallotView, JudgeProject } from "#shared/contract/views";
import type { Rule } from "#shared/scoring/document";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { EmptyState } from "../../components/EmptyState";
import { ReasonDialog } from "../../components/ReasonDialog";
import { useCall } from "../../engine/use-action";
import type { Overlap } from "../../stores/marks";
import type { WorkProps } from "./BallotScreen";
import type { Sheet } from "./sheet";
import { History } from "./History";
import deskClasses from "./judge.module.css";
import projectClasses from "./project.module.css";

export function NotInPanel() {
  const { t } = useTranslation("judge");
  return (
    <EmptyState title={t("notInPanel.title")} icon={<IconInfoCircle aria-hidden size={40} />}>
      {t("notInPanel.text")}
    </EmptyState>
  );
}

export function NotLocked() {
  const { t } = useTranslation("judge");
  return (
    <EmptyState title={t("notLocked.title")} icon={<IconInfoCircle aria-hidden size={40} />}>
      {t("notLocked.text")}
    </EmptyState>
  );
}

/** A project that the chief has not opened may be marked by hand, once number and name have been checked. */
export function ByHandGate({ project, onConfirm }: { project: JudgeProject; onConfirm: () => void }) {
  const { t } = useTranslation("judge");
  const [asked, setAsked] = useState(false);
  return (
    <EmptyState
      title={t("byHand.title")}
      icon={<IconHandStop aria-hidden size={40} />}
      action={
        <Button variant="outline" onClick={() => setAsked(true)}>
          {t("byHand.button")}
        </Button>
      }
    >
      {t("byHand.text")}
      <ConfirmDialog
        opened={asked}
        title={t("byHand.ask")}
        confirmLabel={t("byHand.confirm")}
        onConfirm={onConfirm}
        onCancel={() => setAsked(false)}
      >
        <div className={deskClasses["check"]}>
          <span className={projectClasses["bigPlace"]}>{project.place}</span>
          <div>
            <p className={projectClasses["name"]}>{project.name}</p>
            <Text c="dimmed">{project.applicantUnit}</Text>
          </div>
        </div>
        <Text>{t("byHand.says")}</Text>
      </ConfirmDialog>
    </EmptyState>
  );
}

export function Recused({ project, ballot }: WorkProps) {
  const { t } = useTranslation("judge");
  const withdraw = useCall("judge.withdraw-recusal");
  const [asked, setAsked] = useState(false);
  const ordered = ballot.mine === "recusal-ordered";
  const reason = ordered
    ? ballot.orderedReason
    : (ballot.history.findLast((entry) => entry.kind === "recusal")?.reason ?? null);
  const onConfirm = async (why: string) => {
    if (await withdraw.run({ project: project.project, reason: why })) setAsked(false);
  };
  return (
    <Stack gap="lg">
      <EmptyState
        title={t(ordered ? "recused.ordered" : "recused.title")}
        icon={<IconUserOff aria-hidden size={40} />}
        action={
          !ordered && (
            <Button variant="outline" onClick={() => setAsked(true)}>
              {t("recused.withdraw")}
            </Button>
          )
        }
      >
        <Stack gap="sm" align="center">
          {reason && <Text fw={600}>{t("recused.reason", { reason })}</Text>}
          <Text>{t(ordered ? "recused.orderedText" : "recused.text")}</Text>
        </Stack>
      </EmptyState>
      <History ballot={ballot} />
      <ReasonDialog
        opened={asked}
        title={t("recused.withdrawTitle", { name: project.name })}
        confirmLabel={t("recused.withdraw")}
        pending={withdraw.pending}
        error={withdraw.error}
        onConfirm={(why) => void onConfirm(why)}
        onCancel={() => setAsked(false)}
      >
        {t("recused.withdrawText")}
      </ReasonDialog>
    </Stack>
  );
}

export function ConflictNotice({ ballot }: { ballot: BallotView }) {
  const { t } = useTranslation("judge");
  return (
    <Stack gap="lg">
      <EmptyState title={t("conflict.title")} icon={<IconScale aria-hidden size={40} />}>
        {t("conflict.text")}
      </EmptyState>
      <History ballot={ballot} />
    </Stack>
  );
}

function Note({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <Alert color="caution" icon={icon} title={title} className={deskClasses["note"] ?? ""}>
      <Text component="div">{children}</Text>
    </Alert>
  );
}

export function LateNotice() {
  const { t } = useTranslation("judge");
  return (
    <Note icon={<IconInfoCircle aria-hidden />} title={t("late.title")}>
      {t("late.text")}
    </Note>
  );
}

/** The judge has confirmed by hand that the project is on stage. */
export function OpeningUnseen() {
  const { t } = useTranslation("judge");
  return (
    <Text className={deskClasses["unseen"] ?? ""}>
      <IconHandStop aria-hidden size={20} />
      <span>
        <strong>{t("openingUnseen")}</strong> {t("openingUnseenText")}
      </span>
    </Text>
  );
}

/** Which part of the rubric this judge is given: what others mark is not shown, and not missing. */
export function PartNotice({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation("judge");
  const segments = sheet.segments.map(({ segment }) => segment.name ?? segment.id).join(t("part.separator"));
  return (
    <Note icon={<IconInfoCircle aria-hidden />} title={t("part.title", { segments })}>
      {t("part.text")}
    </Note>
  );
}

interface AmendNoticeProps {
  readonly closed: boolean;
  readonly changed: boolean;
  /** The ballot is words to the team, without marks. */
  readonly words: boolean;
}

export function AmendNotice({ closed, changed, words }: AmendNoticeProps) {
  const { t } = useTranslation("judge");
  return (
    <Note
      icon={<IconPencil aria-hidden />}
      title={t(changed ? `${words ? "feedback" : "amend"}.under` : `${words ? "feedback" : "amend"}.unchanged`)}
    >
      {t(closed ? "amend.underClosed" : "amend.underText")}
    </Note>
  );
}

export function OverlapNotice({ rule, overlaps }: { rule: Rule; overlaps: readonly Overlap[] }) {
  const { t } = useTranslation("judge");
  if (overlaps.length === 0) return null;
  return (
    <Note icon={<IconInfoCircle aria-hidden />} title={t("overlap.title")}>
      <Group gap="xs">{t("overlap.text")}</Group>
      <List>
        {overlaps.map(({ segment, criterion, theirs }) => (
          <List.Item key={`${segment}.${criterion}`}>
            {t("overlap.line", { criterion: criterionName(rule, segment, criterion), theirs })}
          </List.Item>
        ))}
      </List>
    </Note>
  );
}

function criterionName(rule: Rule, segment: string, criterion: string): string {
  const found = rule.segments.find(({ id }) => id === segment)?.criteria.find(({ id }) => id === criterion);
  return found?.name ?? criterion;
}
