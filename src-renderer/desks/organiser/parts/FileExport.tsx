// Writes a file where the person chooses, and shows where it went, its size and its SHA-256.

import { Button, CopyButton, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FileWritten } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { StatusMark } from "../../../components/StatusMark";
import { useCall } from "../../../engine/use-action";
import { FactList } from "./FactList";

export interface FileExportProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly goLabel: string;
  readonly channel: "export.results" | "export.event";
  /** Whose results; left out, those of the stage in hand. */
  readonly stage?: string;
  readonly written: FileWritten | null;
  readonly onWritten: (file: FileWritten) => void;
}

export function FileExport({ title, children, goLabel, channel, stage, written, onWritten }: FileExportProps) {
  const write = useCall(channel);
  const go = async () => {
    const done = await write.run(stage === undefined ? {} : { stage });
    if (done) onWritten(done.result);
  };
  return (
    <Paper component="section" aria-label={title}>
      <Stack gap="md">
        <Title order={2}>{title}</Title>
        {children}
        <Group>
          <Button
            size="lg"
            leftSection={<IconFileExport aria-hidden />}
            loading={write.pending}
            onClick={() => void go()}
          >
            {goLabel}
          </Button>
        </Group>
        <ErrorNotice error={write.error} onRetry={() => void go()} />
        <output>{written && <WrittenFacts file={written} />}</output>
      </Stack>
    </Paper>
  );
}

function WrittenFacts({ file }: { file: FileWritten }) {
  const { t } = useTranslation("organiser");
  if (file.path === null) return <Text>{t("written.calledOff")}</Text>;
  return (
    <Stack gap="sm">
      <StatusMark shape="check" tone="good">
        {t("written.done")}
      </StatusMark>
      <FactList
        facts={[
          [t("written.path"), file.path],
          [t("written.size"), t("written.bytes", { bytes: file.bytes })],
          [t("written.sha256"), file.sha256],
        ]}
        exact
      />
      <CopyButton value={file.sha256}>
        {({ copied, copy }) => (
          <Button variant="default" w="fit-content" onClick={copy}>
            {copied ? t("written.copied") : t("written.copy")}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
