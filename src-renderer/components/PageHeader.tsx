// The head of a screen: its title, what it is about, and the one thing to do next.

import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./PageHeader.module.css";

export interface PageHeaderProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** The one primary action: a filled button. Others go below, and stay quiet. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

export function PageHeader({ title, description, action, children }: PageHeaderProps) {
  return (
    <Group component="header" className={classes["header"]} justify="space-between" align="flex-end" gap="md">
      <Stack gap="xs" className={classes["words"]}>
        <Title order={1}>{title}</Title>
        {description && (
          <Text c="dimmed" component="div">
            {description}
          </Text>
        )}
        {children}
      </Stack>
      {action}
    </Group>
  );
}
