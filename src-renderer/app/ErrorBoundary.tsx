// Catches a screen that fails to draw: says that nothing saved is lost, and loads it again.

import { Button, Code, Stack, Text, Title } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface State {
  readonly failure: string | null;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <Crash failure={failure} />;
  }
}

function Crash({ failure }: { failure: string }) {
  const { t } = useTranslation();
  return (
    <Stack role="alert" p="xl" maw="48rem" mx="auto">
      <Title order={1}>{t("crashTitle")}</Title>
      <Text>{t("crashSafe")}</Text>
      <Text>{t("crashNext")}</Text>
      <Button onClick={() => window.location.reload()} w="fit-content">
        {t("reload")}
      </Button>
      <details>
        <summary>{t("showDetails")}</summary>
        <Code block>{failure}</Code>
      </details>
    </Stack>
  );
}
