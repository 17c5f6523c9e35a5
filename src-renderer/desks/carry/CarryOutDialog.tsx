// Writes one's own entries to a stick, and says that it may be pulled out only once they were read back from it.

import { Alert, Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import { IconCheck, IconUsb } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FileWritten } from "#shared/contract/views";
import { ErrorNotice } from "../../components/ErrorNotice";
import { ProgressBar } from "../../components/ProgressBar";
import { useEngine, useSession } from "../../engine/context";
import { useAction } from "../../engine/use-action";
import { useCarryProgress } from "./use-carry-progress";
import classes from "./carry.module.css";

interface CarryOutDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function CarryOutDialog({ opened, onClose }: CarryOutDialogProps) {
  const { t } = useTranslation(["carry", "common"]);
  const { client } = useEngine();
  const { role } = useSession();
  const [written, setWritten] = useState<FileWritten | null>(null);
  const write = useAction(async () => {
    setWritten(null);
    setWritten(await client.call("export.own", {}));
  });
  const progress = useCarryProgress(write.pending);
  const safe = written !== null && written.path !== null;
  const close = (): void => {
    // While it is being written there is something to watch: not to pull the stick out.
    if (write.pending) return;
    setWritten(null);
    write.clear();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={t("carry:out.title")}
      closeButtonProps={{ "aria-label": t("common:close"), disabled: write.pending }}
    >
      <Stack gap="md">
        {!safe && (
          <List>
            <List.Item>{t(role === "organiser" ? "carry:out.everything" : "carry:out.own")}</List.Item>
            <List.Item>{t("carry:out.again")}</List.Item>
          </List>
        )}
        {write.pending && (
          <ProgressBar label={t(progress.total > 0 ? "carry:out.writing" : "carry:out.choosing")} {...progress} />
        )}
        <ErrorNotice error={write.error} />
        <output>
          {written?.path === null && <Text>{t("carry:out.calledOff")}</Text>}
          {safe && <SafeToRemove file={written} />}
        </output>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" disabled={write.pending} onClick={close}>
            {t(safe ? "common:done" : "common:cancel")}
          </Button>
          <Button
            variant={safe ? "default" : "filled"}
            leftSection={<IconUsb aria-hidden size={20} />}
            loading={write.pending}
            onClick={() => void write.run()}
          >
            {t(safe ? "carry:out.oneMore" : "carry:out.go")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function SafeToRemove({ file }: { file: FileWritten }) {
  const { t } = useTranslation("carry");
  return (
    <Alert color="good" icon={<IconCheck aria-hidden />} title={t("out.safe")} data-testid="safe-to-remove">
      <Text>{t("out.next")}</Text>
      <dl className={classes["facts"]}>
        <dt>{t("out.path")}</dt>
        <dd>{file.path}</dd>
        <dt>{t("out.size")}</dt>
        <dd>{t("out.bytes", { bytes: file.bytes })}</dd>
        <dt>SHA-256</dt>
        <dd className={classes["hash"]}>{file.sha256}</dd>
      </dl>
    </Alert>
  );
}
