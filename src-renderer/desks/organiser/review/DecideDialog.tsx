// Asks for what a decision needs: the reason of a waiver or a return, or a confirmation that names what many at once comes to.

import { Button, Group, List, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { ProgressBar } from "../../../components/ProgressBar";
import type { Asking } from "./deciding";
import type { Found } from "./review-list";
import type { ReviewDeeds } from "./use-review-deeds";
import { useRuleName } from "./use-rule-name";

type Question = Extract<Asking, { about: "one" | "many" }>;
type Reasoned = Exclude<Question["decision"], "accepted">;

export interface DecideDialogProps {
  readonly question: Question;
  readonly deeds: ReviewDeeds;
  readonly onClose: () => void;
}

export function DecideDialog({ question, deeds, onClose }: DecideDialogProps) {
  const { t } = useTranslation("organiser");
  const { about, found, decision } = question;
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = decision !== "accepted" && reason.trim() === "";
  const confirm = async () => {
    setAsked(true);
    if (!missing && (await deeds.decide(found, decision, reason.trim()))) onClose();
  };
  const count = found.length;
  const many = about === "many" || decision === "accepted";
  return (
    <ConfirmDialog
      opened
      title={many ? t(`review.bulk.title.${decision}`, { count }) : t(`review.reasonOf.${decision}`)}
      confirmLabel={many ? t(`review.bulk.confirm.${decision}`, { count }) : t(`review.reasonOf.confirm.${decision}`)}
      pending={deeds.pending}
      error={deeds.error}
      onCancel={deeds.pending ? deeds.stop : onClose}
      onConfirm={() => void confirm()}
    >
      {many ? <WhatMany question={question} /> : <WhatOne found={found} />}
      {decision !== "accepted" && (
        <ReasonField
          decision={decision}
          found={found}
          value={reason}
          missing={asked && missing}
          onChange={setReason}
          onSubmit={() => void confirm()}
        />
      )}
      {deeds.slicing && <ProgressBar label={t("review.bulk.writing")} {...deeds.slicing} onStop={deeds.stop} />}
    </ConfirmDialog>
  );
}

function WhatOne({ found }: { found: readonly Found[] }) {
  const { t } = useTranslation("organiser");
  const ruleName = useRuleName();
  return found.map(({ project, finding }) => (
    <div key={project.project}>
      <Text fw={600}>{`${project.seq} · ${project.name}`}</Text>
      <Text>{t("review.reasonOf.says", { rule: ruleName(finding.rule), note: finding.note })}</Text>
    </div>
  ));
}

function WhatMany({ question: { found, decision } }: { question: Question }) {
  const { t } = useTranslation("organiser");
  const ruleName = useRuleName();
  const projects = new Set(found.map(({ project }) => project.project)).size;
  const counts = new Map<string, number>();
  for (const { finding } of found) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  return (
    <Stack gap="xs">
      <Text>{t(`review.bulk.does.${decision}`, { projects })}</Text>
      <List>
        {[...counts].map(([rule, count]) => (
          <List.Item key={rule}>{t("review.bulk.line", { rule: ruleName(rule), count })}</List.Item>
        ))}
      </List>
    </Stack>
  );
}

interface ReasonFieldProps {
  readonly decision: Reasoned;
  readonly found: readonly Found[];
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (value: string) => void;
  readonly onSubmit: () => void;
}

function ReasonField({ decision, found, value, missing, onChange, onSubmit }: ReasonFieldProps) {
  const { t } = useTranslation(["organiser", "common"]);
  const usual = useUsualReasons(decision, found);
  return (
    <Stack gap="xs">
      <Textarea
        data-autofocus
        required
        autosize
        minRows={2}
        maxRows={6}
        label={t("common:reason")}
        description={t("common:reasonHint")}
        value={value}
        maxLength={1000}
        error={missing ? t("common:reasonMissing") : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSubmit();
        }}
      />
      <Text size="sm" c="dimmed">
        {t("review.reasonOf.examples")}
      </Text>
      <Group gap="xs">
        {usual.map((words) => (
          <Button key={words} variant="default" size="sm" onClick={() => onChange(words)}>
            {words}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

/** Rules that find people by their names, which others may have too. */
const byName = new Set(["organiser-not-eligible", "person-project-limit"]);

/** Those that suit every one of the findings. */
function useUsualReasons(decision: Reasoned, found: readonly Found[]): string[] {
  const { t } = useTranslation("organiser");
  if (decision === "sent-back")
    return (["correct", "supply", "prove"] as const).map((id) => t(`review.reasons.sent-back.${id}`));
  const namesakes = found.every(({ finding }) => byName.has(finding.rule));
  const inPrinciple = found.every(({ finding }) => finding.waivable);
  return [
    ...(namesakes ? [t("review.reasons.waived.namesake")] : []),
    ...(inPrinciple ? [t("review.reasons.waived.inPrinciple")] : []),
    t("review.reasons.waived.supplied"),
    t("review.reasons.waived.checked"),
  ];
}
