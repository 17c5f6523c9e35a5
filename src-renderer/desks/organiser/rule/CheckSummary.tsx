// What the check found: everything to be put right with its place, and what is allowed and likely not meant.

import { Alert, List, Text } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { useRuleEditor } from "./editor-context";
import type { RuleCheck } from "./use-rule-check";

export function CheckSummary({ check }: { check: RuleCheck }) {
  const { t } = useTranslation("organiser");
  const { words } = useRuleEditor();
  const warnings = check.check?.warnings ?? [];
  return (
    <output>
      {check.problems.length > 0 && (
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
      )}
      {check.problems.length === 0 && warnings.length > 0 && (
        <Alert
          color="caution"
          icon={<IconInfoCircle aria-hidden />}
          title={t("rule.warningsTitle", { count: warnings.length })}
        >
          {warnings.map((warning) => (
            <Text key={warning.code}>{words.warning(warning)}</Text>
          ))}
        </Alert>
      )}
      {check.problems.length === 0 && warnings.length === 0 && (
        <StatusMark shape={check.checking ? "none" : "check"} tone={check.checking ? "neutral" : "good"}>
          {t(check.checking ? "rule.checking" : "rule.sound")}
        </StatusMark>
      )}
    </output>
  );
}
