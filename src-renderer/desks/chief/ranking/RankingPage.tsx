// The ranking of each track, the awards that follow from it, and the ties that wait for the chief.

import { Alert, Button, Group, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { IconInfoCircle, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import type { ExplainedGroup, ExplainedProject } from "#shared/scoring/explanation";
import { EmptyState } from "../../../components/EmptyState";
import { usePrinting } from "../../../components/use-printing";
import { ViewGate } from "../../../components/ViewGate";
import { useView } from "../../../engine/use-view";
import { useDesk } from "../desk-context";
import { PartChooser } from "../PartChooser";
import { Mismatch } from "../sign/Mismatch";
import { AwardsOf } from "./AwardsOf";
import { LadderOf } from "./LadderOf";
import { RankingTable } from "./RankingTable";
import { TiesOf } from "./TiesOf";
import { WhySheets } from "./WhySheets";

export function RankingPage() {
  const { t } = useTranslation("chief");
  const { part } = useDesk();
  const result = useView("chief.result", { part });
  return (
    <Stack gap="lg">
      <Title order={1}>{t("ranking.title")}</Title>
      <PartChooser />
      <ViewGate view={result}>{(data) => <Ranking key={part} result={data} />}</ViewGate>
    </Stack>
  );
}

function Ranking({ result }: { result: ResultView }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const tracks = view.tracks.filter(({ id }) => result.tracks.includes(id));
  const track = tracks.find(({ id }) => id === chosen) ?? tracks[0];
  const open = view.projects.filter(
    (project) => result.tracks.includes(project.track) && project.standing !== "closed",
  ).length;
  if (!track) return <EmptyState title={t("ranking.noGroup")} />;
  const group = result.explanation.groups.find(({ id }) => id === track.id);
  return (
    <Stack gap="lg">
      <Mismatch result={result} />
      {open > 0 && (
        <Alert color="neutral" icon={<IconInfoCircle aria-hidden />}>
          {t("ranking.incompleteNote", { count: open })}
        </Alert>
      )}
      {tracks.length > 1 && (
        <SegmentedControl
          aria-label={t("track")}
          w="fit-content"
          maw="100%"
          value={track.id}
          onChange={setChosen}
          data={tracks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {group ? (
        <TrackRanking key={track.id} group={group} title={track.name} result={result} />
      ) : (
        <Text>{t("ranking.noGroup")}</Text>
      )}
    </Stack>
  );
}

interface TrackRankingProps {
  readonly group: ExplainedGroup;
  readonly title: string;
  readonly result: ResultView;
}

function TrackRanking({ group, title, result }: TrackRankingProps) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const { printed, print } = usePrinting<readonly ExplainedProject[]>();
  const explained = group.ranking.filter(({ project }) => {
    const shown = view.projects.find((each) => each.project === project);
    return shown?.standing === "closed" && !shown.veiled;
  });
  return (
    <>
      <TiesOf track={group.id} result={result} />
      <RankingTable group={group} title={title} result={result} onPrint={print} />
      {explained.length > 0 && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden size={20} />}
            onClick={() => print(explained)}
          >
            {t("why.printAll", { count: explained.length })}
          </Button>
        </Group>
      )}
      <AwardsOf track={group.id} result={result} />
      <LadderOf group={group} result={result} />
      {printed && <WhySheets lines={printed} group={group} result={result} />}
    </>
  );
}
