// Says why a place is empty and offers the way on.

import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./EmptyState.module.css";

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <Stack className={classes["empty"]} align="center" gap="md">
      {icon}
      <Title order={2} ta="center">
        {title}
      </Title>
      {children && (
        <Text component="div" ta="center" maw="40rem">
          {children}
        </Text>
      )}
      {action && <Group justify="center">{action}</Group>}
    </Stack>
  );
}
