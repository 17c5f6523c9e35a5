// The page of results: stage by stage what is signed, what follows from it, and the workbook of it.

import { SegmentedControl, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FileWritten } from "#shared/contract/views";
import { PageHeader } from "../../../components/PageHeader";
import { useDesk } from "../desk-context";
import { StageResults } from "./StageResults";

export function ResultsPage() {
  const { t } = useTranslation("organiser");
  const { view, written, noteWritten } = useDesk();
  const [chosen, setChosen] = useState(view.stage);
  const [files, setFiles] = useState<Readonly<Record<string, FileWritten>>>({});
  const { stages } = view.plan;
  const stage = stages.find(({ id }) => id === chosen) ?? stages.find(({ id }) => id === view.stage) ?? stages[0];
  if (stage === undefined) return <PageHeader title={t("results.title")} description={t("results.says")} />;
  const note = (file: FileWritten) => {
    setFiles((now) => ({ ...now, [stage.id]: file }));
    // The step of results is about the stage in hand.
    if (stage.id === view.stage) noteWritten("results", file);
  };
  const file = files[stage.id] ?? (stage.id === view.stage ? (written.results?.file ?? null) : null);
  return (
    <>
      <PageHeader title={t("results.title")} description={t("results.says")} />
      <Stack gap="lg">
        {stages.length > 1 && (
          <SegmentedControl
            aria-label={t("results.stages")}
            w="fit-content"
            maw="100%"
            value={stage.id}
            onChange={setChosen}
            data={stages.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <StageResults key={stage.id} stage={stage} written={file} onWritten={note} />
      </Stack>
    </>
  );
}
