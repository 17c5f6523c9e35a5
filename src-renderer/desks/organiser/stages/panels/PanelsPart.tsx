// Who marks each track at a stage: as the roster has it, or a panel of its own; with what it leaves open.

import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../../components/EmptyState";
import { useDesk } from "../../desk-context";
import { FixedNotice } from "../../parts/FixedNotice";
import { useTrackName } from "../../projects/use-track-names";
import type { StageFacts } from "../stage-facts";
import { ruleAt } from "../stage-facts";
import { PanelDialog } from "./PanelDialog";
import { ownPanel, seatsOf, type Seat } from "./seats";
import { useSeatWords } from "./use-seat-words";
import { LongMark } from "../LongMark";

export function PanelsPart({ facts }: { facts: StageFacts }) {
  const { t } = useTranslation("organiser");
  const [editing, setEditing] = useState<string | null>(null);
  const { stage, tracks, started } = facts;
  if (tracks.length === 0) return <EmptyState title={t("stages.panels.noProjects")} />;
  return (
    <Stack gap="md">
      {started ? <FixedNotice /> : <Text c="dimmed">{t("stages.panels.says")}</Text>}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        {tracks.map((track) => (
          <PanelCard key={track} facts={facts} track={track} onEdit={() => setEditing(track)} />
        ))}
      </SimpleGrid>
      {editing !== null && <PanelDialog stage={stage.id} track={editing} onClose={() => setEditing(null)} />}
    </Stack>
  );
}

interface PanelCardProps {
  readonly facts: StageFacts;
  readonly track: string;
  readonly onEdit: () => void;
}

function PanelCard({ facts, track, onEdit }: PanelCardProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const trackName = useTrackName();
  const words = useSeatWords(ruleAt(view, facts.stage.id, track)?.rule ?? null);
  const seats = seatsOf(view, facts.stage.id, track);
  const own = ownPanel(view, facts.stage.id, track) !== undefined;
  const warnings = facts.warnings.filter((each) => each.track === track);
  const name = trackName(track);
  return (
    <Paper component="section" aria-label={name}>
      <Group justify="space-between" mb="sm">
        <Title order={3}>{name}</Title>
        <Badge color={own ? "accent" : "neutral"}>{t(own ? "stages.panels.own" : "stages.panels.roster")}</Badge>
      </Group>
      <Stack gap="sm">
        <SeatList seats={seats} partWords={words.part} />
        {warnings.map(({ warning }) => (
          <LongMark key={JSON.stringify(warning)} shape="warning" tone="caution" size="sm">
            {words.warning(warning)}
          </LongMark>
        ))}
        {!facts.started && (
          <Button
            w="fit-content"
            variant="default"
            aria-label={t("stages.panels.editOf", { track: name })}
            onClick={onEdit}
          >
            {t("stages.panels.edit")}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}

function SeatList({ seats, partWords }: { seats: readonly Seat[]; partWords: (part: Seat["part"]) => string }) {
  const { t } = useTranslation("organiser");
  const partial = seats.some(({ part }) => part !== null);
  if (!partial)
    return (
      <Text>
        {t("stages.panels.seats", {
          count: seats.length,
          names: seats.map(({ name }) => name).join(t("list.separator")),
        })}
      </Text>
    );
  return (
    <ul style={{ margin: 0, paddingInlineStart: "1.5rem" }}>
      {seats.map((seat) => (
        <li key={seat.judge}>{t("stages.panels.seat", { name: seat.name, part: partWords(seat.part) })}</li>
      ))}
    </ul>
  );
}
