// One question of the advice: its title, what is asked in a sentence, and the picture with its words.

import { Paper, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./Advice.module.css";

export interface AdviceSectionProps {
  readonly title: string;
  readonly says?: string;
  readonly children: ReactNode;
  readonly name: string;
}

export function AdviceSection({ title, says, children, name }: AdviceSectionProps) {
  const heading = useId();
  return (
    <Paper component="section" aria-labelledby={heading} className={classes["section"] ?? ""} data-testid={name}>
      <Title order={2} id={heading}>
        {title}
      </Title>
      {says && (
        <Text c="dimmed" maw="64rem">
          {says}
        </Text>
      )}
      <Stack gap="md" mt="md">
        {children}
      </Stack>
    </Paper>
  );
}
