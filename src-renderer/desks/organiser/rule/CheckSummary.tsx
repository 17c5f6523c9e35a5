// What the check found: everything to be put right with its place, and what is allowed and likely not meant.

import { Alert, List, Stack } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { useRuleEditor } from "./editor-context";
import type { RuleCheck } from "./use-rule-check";
import { WarningList, bySeverity } from "./WarningList";

export function CheckSummary({ check }: { check: RuleCheck }) {
  const { t } = useTranslation("organiser");
  const { words } = useRuleEditor();
  const { warnings, notes } = bySeverity(check.check?.warnings ?? []);
  if (check.problems.length > 0) {
    return (
      <output>
        <Alert
          color="danger"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("rule.problemsTitle", { count: check.problems.length })}
        >
          <List>
            {check.problems.map((problem) => (
              <List.Item key={`${problem.path} ${problem.code}`}>
                {[words.place(problem.path), words.problem(problem)].filter((text) => text !== "").join(": ")}
              </List.Item>
            ))}
          </List>
        </Alert>
      </output>
    );
  }
  return (
    <Stack component="output" gap="md">
      {warnings.length === 0 && (
        <StatusMark shape={check.checking ? "none" : "check"} tone={check.checking ? "neutral" : "good"}>
          {t(check.checking ? "rule.checking" : "rule.sound")}
        </StatusMark>
      )}
      {warnings.length > 0 && (
        <Alert
          color="caution"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("rule.warningsTitle", { count: warnings.length })}
        >
          <WarningList warnings={warnings} />
        </Alert>
      )}
      {notes.length > 0 && (
        <Alert
          color="neutral"
          icon={<IconInfoCircle aria-hidden />}
          title={t("rule.notesTitle", { count: notes.length })}
        >
          <WarningList warnings={notes} />
        </Alert>
      )}
    </Stack>
  );
}
