// The tracks of the plan, each with its application scenes.

import { Grid, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Track } from "#shared/event/plan";
import { useDesk } from "../desk-context";
import { changeAt, freshId, moveTo, putBack, removeAt } from "../lists";
import { EditorSection } from "../parts/EditorSection";
import { ItemRow } from "../parts/ItemRow";
import { MoveButtons } from "../parts/MoveButtons";
import { useNotify } from "../parts/use-notify";
import type { PlanSectionProps } from "./PlanPage";

export function TracksSection(props: PlanSectionProps) {
  const { t } = useTranslation("organiser");
  const { draft, onChange } = props;
  const open = useTracksOpen();
  const set = (tracks: readonly Track[]) => onChange((now) => ({ ...now, tracks }));
  const add = () =>
    set([...draft.tracks, { id: freshId("track", draft.tracks), name: t("plan.newTrack"), category: "", scenes: [] }]);
  return (
    <EditorSection
      title={t("plan.tracks")}
      says={t("plan.tracksSays")}
      addLabel={t("plan.addTrack")}
      onAdd={open ? add : undefined}
    >
      {draft.tracks.map((track, at) => (
        <TrackItem key={track.id} {...props} track={track} at={at} set={set} />
      ))}
    </EditorSection>
  );
}

/** Tracks come, go and change places until the first stage has started. */
function useTracksOpen(): boolean {
  return useDesk().view.startedStages.length === 0;
}

interface TrackItemProps extends PlanSectionProps {
  readonly track: Track;
  readonly at: number;
  readonly set: (tracks: readonly Track[]) => void;
}

function TrackItem({ draft, onChange, faultAt, track, at, set }: TrackItemProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const open = useTracksOpen();
  const notify = useNotify();
  const projects = view.projects.filter((project) => project.track === track.id).length;
  const people = view.people.filter((person) => person.panels.includes(track.id)).length;
  const used = projects + people > 0;
  const remove = () => {
    set(removeAt(draft.tracks, at));
    notify.undoable(t("list.removed", { name: track.name }), () =>
      onChange((now) => ({ ...now, tracks: putBack(now.tracks, at, track) })),
    );
  };
  return (
    <ItemRow
      legend={t("plan.track", { number: at + 1 })}
      buttons={
        open && (
          <MoveButtons
            name={track.name}
            first={at === 0}
            last={at === draft.tracks.length - 1}
            onUp={() => set(moveTo(draft.tracks, at, at - 1))}
            onDown={() => set(moveTo(draft.tracks, at, at + 1))}
            onRemove={used ? undefined : remove}
          />
        )
      }
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, sm: 5 }}>
          <TextInput
            label={t("plan.trackName")}
            required
            value={track.name}
            error={faultAt(`tracks[${at}].name`)}
            onChange={(event) => set(changeAt(draft.tracks, at, { name: event.currentTarget.value }))}
          />
          <TextInput
            mt="sm"
            label={t("plan.category")}
            description={t("plan.categoryHint")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            value={track.category}
            error={faultAt(`tracks[${at}].category`)}
            onChange={(event) => set(changeAt(draft.tracks, at, { category: event.currentTarget.value }))}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 7 }}>
          <Textarea
            label={t("plan.scenes")}
            description={t("plan.scenesHint")}
            value={track.scenes.join("\n")}
            error={faultAt(`tracks[${at}].scenes`)}
            maxRows={8}
            onChange={(event) => set(changeAt(draft.tracks, at, { scenes: event.currentTarget.value.split("\n") }))}
          />
        </Grid.Col>
      </Grid>
      {used && open && (
        <Text c="dimmed" size="sm">
          {t("plan.inUse", { projects, people })}
        </Text>
      )}
    </ItemRow>
  );
}
