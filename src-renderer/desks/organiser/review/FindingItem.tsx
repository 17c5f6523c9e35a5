// One finding: the rule in words, what was found, the clause with its text, and the decision on it.

import { Badge, Button, Group, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FindingView } from "#shared/contract/views";
import type { ToneName } from "../../../app/palette";
import { type StatusShape, StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import type { Deciding } from "./deciding";
import { type FindingState, type Found, findingState } from "./review-list";
import classes from "./ReviewItem.module.css";
import { useClauseName, useRuleName } from "./use-rule-name";

const decisions = ["accepted", "waived", "sent-back"] as const;

const marks: Readonly<Record<FindingState, { shape: StatusShape; tone: ToneName }>> = {
  undecided: { shape: "waiting", tone: "caution" },
  accepted: { shape: "absent", tone: "danger" },
  waived: { shape: "check", tone: "good" },
  "sent-back": { shape: "amended", tone: "accent" },
};

export interface FindingItemProps {
  readonly found: Found;
  readonly deciding: Deciding;
  /** Whether decisions can be made: not on a project that takes no part. */
  readonly open: boolean;
}

export function FindingItem({ found, deciding, open }: FindingItemProps) {
  const { t } = useTranslation("organiser");
  const ruleName = useRuleName();
  const { finding } = found;
  const state = findingState(finding);
  const name = ruleName(finding.rule);
  return (
    <li className={classes["finding"]} data-state={state} {...(open ? { "data-finding": true } : {})}>
      <div className={classes["what"]}>
        <Group gap="md" align="baseline">
          <Text fw={600}>{name}</Text>
          {finding.waivable && (
            <Badge variant="outline" color="neutral" size="lg" tt="none">
              {t("review.inPrinciple")}
            </Badge>
          )}
          <output>
            <StatusMark {...marks[state]} size="sm">
              {t(`review.decided.${state === "undecided" ? "waiting" : state}`)}
            </StatusMark>
          </output>
        </Group>
        <Text lang="zh-CN">{finding.note}</Text>
        <Clause clause={finding.clause} />
        {finding.decided !== null && (
          <Decided decided={finding.decided} {...(open ? { onTakeBack: () => deciding.takeBack(found) } : {})} />
        )}
      </div>
      {open && (
        <fieldset aria-label={t("review.decide.group", { rule: name })} className={classes["decide"]}>
          {decisions.map((decision) => (
            <Button
              key={decision}
              variant={state === decision ? "filled" : "default"}
              color={state === decision ? marks[decision].tone : "neutral"}
              aria-pressed={state === decision}
              aria-keyshortcuts={decision.charAt(0)}
              onClick={() => deciding.choose(found, decision)}
            >
              {t(`review.decide.${decision}`)}
            </Button>
          ))}
        </fieldset>
      )}
    </li>
  );
}

interface DecidedProps {
  readonly decided: NonNullable<FindingView["decided"]>;
  readonly onTakeBack?: () => void;
}

/** Why and when it was decided so, and the way back. */
function Decided({ decided, onTakeBack }: DecidedProps) {
  const { t } = useTranslation("organiser");
  const { dateTime } = useFormat();
  return (
    <Group gap="md">
      {decided.reason !== "" && <Text size="sm">{t("review.decided.why", { reason: decided.reason })}</Text>}
      <Text size="sm" c="dimmed">
        {dateTime(decided.at)}
      </Text>
      {onTakeBack && (
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconArrowBackUp aria-hidden size={18} />}
          aria-keyshortcuts="u"
          title={t("review.decide.takeBackSays")}
          onClick={onTakeBack}
        >
          {t("review.decide.takeBack")}
        </Button>
      )}
    </Group>
  );
}

/** Where it stands in the notice; its words on demand. */
export function Clause({ clause }: { clause: FindingView["clause"] }) {
  const clauseName = useClauseName();
  if (clause === null) return null;
  return (
    <details className={classes["clause"]}>
      <summary>{clauseName(clause)}</summary>
      <blockquote lang="zh-CN">{clause.text}</blockquote>
    </details>
  );
}
