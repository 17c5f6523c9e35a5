// Takes an event file that another laptop has written.

import { Alert, Button, Modal, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EventImported } from "#shared/contract/views";
import { ErrorNotice } from "../../components/ErrorNotice";
import { FileDrop, type PickedFile } from "../../components/FileDrop";
import { ProgressBar } from "../../components/ProgressBar";
import { useEngine } from "../../engine/context";
import { useAction } from "../../engine/use-action";

interface ImportEventProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onOpen: (event: string) => void;
}

export function ImportEvent({ opened, onClose, onOpen }: ImportEventProps) {
  const { t } = useTranslation(["entry", "common"]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t("entry:import.title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <ImportFile onOpen={onOpen} />
    </Modal>
  );
}

function ImportFile({ onOpen }: Pick<ImportEventProps, "onOpen">) {
  const { t } = useTranslation("entry");
  const { client, session } = useEngine();
  const [imported, setImported] = useState<EventImported | null>(null);
  const take = useAction(async (file: PickedFile) => {
    setImported(null);
    setImported(await client.call("event.import", { file }));
    await session.refresh();
  });
  return (
    <Stack gap="md">
      <Text>{t("import.text")}</Text>
      <FileDrop
        label={t("import.file")}
        endings={[".roadshow"]}
        disabled={take.pending}
        onFile={(file) => void take.run(file)}
      />
      {take.pending && <ProgressBar label={t("import.pending")} done={0} total={0} />}
      <ErrorNotice error={take.error} />
      {imported && (
        <Alert color="good" icon={<IconCheck aria-hidden />} title={t("import.done", { title: imported.title })}>
          <Text>{t("import.counts", { entries: imported.entries, added: imported.added })}</Text>
          <Button mt="sm" onClick={() => onOpen(imported.event)}>
            {t("import.open")}
          </Button>
        </Alert>
      )}
    </Stack>
  );
}
