// The page of the archive: the whole ledger as one file.

import { List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../../components/PageHeader";
import { useDesk } from "../desk-context";
import { FileExport } from "../parts/FileExport";

export function ArchivePage() {
  const { t } = useTranslation("organiser");
  const { written, noteWritten } = useDesk();
  return (
    <>
      <PageHeader title={t("archive.title")} description={t("archive.says")} />
      <FileExport
        title={t("archive.export")}
        goLabel={t("archive.exportGo")}
        channel="export.event"
        written={written.event?.file ?? null}
        onWritten={(file) => noteWritten("event", file)}
      >
        <List>
          <List.Item>{t("archive.keep")}</List.Item>
          <List.Item>{t("archive.contains")}</List.Item>
        </List>
      </FileExport>
    </>
  );
}
