// One part of an editor: its title, what it is about, the items, and the way to add one.

import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";

export interface EditorSectionProps {
  readonly title: string;
  readonly says?: string;
  readonly addLabel?: string;
  readonly onAdd?: (() => void) | undefined;
  /** Beside the title, such as a full score. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function EditorSection({ title, says, addLabel, onAdd, aside, children }: EditorSectionProps) {
  return (
    <Paper>
      <Stack gap="md">
        <Group justify="space-between" align="baseline" gap="sm">
          <Title order={2}>{title}</Title>
          {aside}
        </Group>
        {says && <Text c="dimmed">{says}</Text>}
        {children}
        {onAdd && (
          <Group>
            <Button variant="default" leftSection={<IconPlus aria-hidden size={20} />} onClick={onAdd}>
              {addLabel}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
