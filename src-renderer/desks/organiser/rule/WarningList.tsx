// Warnings one by one: what is so, and what one might do about it.

import { List, Text } from "@mantine/core";
import type { RuleWarning } from "#shared/contract/views";
import { severityOf } from "#shared/event/rule-warnings";
import { useRuleEditor } from "./editor-context";

export function bySeverity(all: readonly RuleWarning[]): {
  readonly warnings: readonly RuleWarning[];
  readonly notes: readonly RuleWarning[];
} {
  return {
    warnings: all.filter((warning) => severityOf(warning) === "warning"),
    notes: all.filter((warning) => severityOf(warning) === "note"),
  };
}

export function WarningList({ warnings }: { readonly warnings: readonly RuleWarning[] }) {
  const { words } = useRuleEditor();
  return (
    <List spacing="xs">
      {warnings.map((warning) => {
        const { says, might } = words.warning(warning);
        return (
          <List.Item key={warning.code}>
            <Text>{says}</Text>
            <Text c="dimmed">{might}</Text>
          </List.Item>
        );
      })}
    </List>
  );
}
