// Writes one's own entries, or the chief's desk's receipts, to a stick, and says that it may be pulled out only once they were read back from it.

import { Alert, Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import { IconCheck, IconUsb } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FileWritten } from "#shared/contract/views";
import { ErrorNotice } from "../../components/ErrorNotice";
import { ProgressBar } from "../../components/ProgressBar";
import { useEngine, useSession } from "../../engine/context";
import { useAction } from "../../engine/use-action";
import { useView } from "../../engine/use-view";
import { ReceiptsIn } from "./ReceiptsIn";
import { useCarryProgress } from "./use-carry-progress";
import classes from "./carry.module.css";

interface CarryOutDialogProps {
  /** What goes onto the stick. */
  readonly what?: "own" | "receipts";
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function CarryOutDialog({ what = "own", opened, onClose }: CarryOutDialogProps) {
  const { t } = useTranslation(["carry", "common"]);
  const { client } = useEngine();
  const { role } = useSession();
  const { data: link } = useView("venue.link", {});
  // To whom receipts come: not to the desk that gives them, nor to a laptop that no desk knows.
  const carried = role !== "organiser" && role !== "chief" && link !== null && !["alone", "hub"].includes(link.state);
  const [written, setWritten] = useState<FileWritten | null>(null);
  const write = useAction(async () => {
    setWritten(null);
    setWritten(await client.call(what === "own" ? "export.own" : "export.receipts", {}));
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
      title={t(what === "own" ? "carry:out.title" : "carry:receipts.title")}
      closeButtonProps={{ "aria-label": t("common:close"), disabled: write.pending }}
    >
      <Stack gap="md">
        {!safe && what === "receipts" && <Text>{t("carry:receipts.holds")}</Text>}
        {!safe && what === "own" && (
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
          {safe && <SafeToRemove file={written} next={t(what === "own" ? "carry:out.next" : "carry:receipts.next")} />}
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
        {what === "own" && carried && <ReceiptsIn />}
      </Stack>
    </Modal>
  );
}

function SafeToRemove({ file, next }: { file: FileWritten; next: string }) {
  const { t } = useTranslation("carry");
  return (
    <Alert color="good" icon={<IconCheck aria-hidden />} title={t("out.safe")} data-testid="safe-to-remove">
      <Text>{next}</Text>
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
