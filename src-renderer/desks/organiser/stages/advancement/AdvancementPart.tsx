// Who goes on from a stage: the signed rankings with their cut, the decisions by name, and the list that is confirmed.

import { Alert, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AdvancementView } from "#shared/contract/views";
import { ReasonDialog } from "../../../../components/ReasonDialog";
import { ViewGate } from "../../../../components/ViewGate";
import { useView } from "../../../../engine/use-view";
import { useDesk } from "../../desk-context";
import { useDraft } from "../../parts/use-draft";
import { useStageName } from "../../projects/use-track-names";
import { ConfirmBar } from "./ConfirmBar";
import { ConfirmedList } from "./ConfirmedList";
import { type Decisions, decide, type Line, noDecisions, standingDecisions, undecide } from "./decisions";
import { TrackRanking } from "./TrackRanking";

export function AdvancementPart({ stage }: { stage: string }) {
  const view = useView("organiser.advancement", { from: stage });
  return <ViewGate view={view}>{(data) => <Advancement advancement={data} />}</ViewGate>;
}

export interface Asking {
  readonly line: Line;
  readonly kind: keyof Decisions;
}

function Advancement({ advancement }: { advancement: AdvancementView }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const stageName = useStageName();
  const { from, to, confirmed } = advancement;
  const saved = useMemo(() => (confirmed === null ? noDecisions : decisionsOf(confirmed)), [confirmed]);
  const draft = useDraft<Decisions>(view.event, `stages/${from}`, saved);
  const decisions = standingDecisions(advancement, draft.value);
  const [asking, setAsking] = useState<Asking | null>(null);
  const fixed = view.startedStages.includes(to);
  return (
    <Stack gap="lg">
      {confirmed !== null && !confirmed.current && (
        <Alert color="caution" icon={<IconAlertTriangle aria-hidden />} title={t("stages.advancement.outdated")}>
          {t(fixed ? "stages.advancement.outdatedFixed" : "stages.advancement.outdatedSays", { stage: stageName(to) })}
        </Alert>
      )}
      {confirmed !== null && <ConfirmedList confirmed={confirmed} />}
      {advancement.tracks.length === 0 && <Text c="dimmed">{t("stages.advancement.nobody")}</Text>}
      {advancement.tracks.map((track) => (
        <TrackRanking
          key={track.track}
          track={track}
          decisions={decisions}
          fixed={fixed}
          onAsk={setAsking}
          onUndo={(project) => draft.change((now) => undecide(now, project))}
        />
      ))}
      {!fixed && advancement.tracks.length > 0 && (
        <ConfirmBar advancement={advancement} decisions={decisions} changed={draft.dirty} onDiscard={draft.discard} />
      )}
      <ReasonDialog
        opened={asking !== null}
        title={t(asking?.kind === "passedOver" ? "stages.advancement.passTitle" : "stages.advancement.admitTitle", {
          name: asking?.line.name ?? "",
        })}
        confirmLabel={t(asking?.kind === "passedOver" ? "stages.advancement.pass" : "stages.advancement.admit")}
        onCancel={() => setAsking(null)}
        onConfirm={(reason) => {
          if (asking) draft.change((now) => decide(now, asking.line.project, asking.kind, reason));
          setAsking(null);
        }}
      >
        <Text>{t("stages.advancement.reasonSays")}</Text>
      </ReasonDialog>
    </Stack>
  );
}

function decisionsOf({ admitted, passedOver }: Decisions): Decisions {
  return { admitted, passedOver };
}
