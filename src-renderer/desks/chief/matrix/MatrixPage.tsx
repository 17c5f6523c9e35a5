// The matrix: every judge's state for every project, and the details of one of them.

import { Alert, SegmentedControl, Title } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/EmptyState";
import { useDesk } from "../desk-context";
import { inOrder } from "../next-action";
import { DetailsDialog, type MatrixPlace } from "./DetailsDialog";
import { Legend } from "./Legend";
import { MatrixTable } from "./MatrixTable";
import { isVeiledNow, judgesFor } from "./matrix-summary";
import { PointedCell } from "./PointedCell";
import { ReachList } from "./ReachList";

const everyTrack = "*";

export function MatrixPage() {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const [track, setTrack] = useState(everyTrack);
  const [place, setPlace] = useState<MatrixPlace | null>(null);
  const projects = inOrder(view.projects).filter((project) => track === everyTrack || project.track === track);
  const judges = judgesFor(view, projects);
  if (view.projects.length === 0 || view.judges.length === 0) return <EmptyState title={t("matrix.none")} />;
  return (
    <>
      <Title order={1} className="visually-hidden">
        {t("pages.matrix")}
      </Title>
      {view.tracks.length > 1 && (
        <SegmentedControl
          aria-label={t("track")}
          w="fit-content"
          maw="100%"
          value={track}
          onChange={setTrack}
          data={[
            { value: everyTrack, label: t("allTracks") },
            ...view.tracks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {projects.some(isVeiledNow) && (
        <Alert color="neutral" icon={<IconEyeOff aria-hidden />}>
          {t("matrix.veiledSays")}
        </Alert>
      )}
      <PointedCell>
        <MatrixTable projects={projects} judges={judges} onPick={setPlace} />
      </PointedCell>
      <ReachList projects={projects} />
      <Legend />
      <DetailsDialog place={place} onClose={() => setPlace(null)} />
    </>
  );
}
