// What a track's ranking leads to: its awards or grades, or who goes on; and where a tie leaves it undecided.

import { Alert, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import { AwardsTable } from "../outcome/AwardsTable";
import { GoingOn } from "../outcome/GoingOn";
import { useNames } from "../use-names";

export function AwardsOf({ track, result }: { track: string; result: ResultView }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const ranked = result.result.groups.find(({ id }) => id === track)?.ranking.some(({ rank }) => rank !== null);
  const ties = result.awardTies.filter((tie) => tie.track === track);
  if (!ranked) return null;
  const heading = t(`outcome.heading.${result.outcome}`);
  return (
    <section aria-label={heading}>
      <Title order={2} mb="sm">
        {heading}
      </Title>
      {ties.map((tie) => (
        <Alert key={tie.projects.join(" ")} color="caution" icon={<IconAlertTriangle aria-hidden />} mb="sm">
          {t(result.outcome === "advance" ? "outcome.tieOf.advance" : "outcome.tieOf.awards", {
            rank: tie.rank,
            projects: names.projects(tie.projects),
          })}
        </Alert>
      ))}
      {result.outcome === "advance" ? (
        <GoingOn track={track} result={result} />
      ) : (
        <AwardsTable track={track} result={result} tied={ties.length > 0} />
      )}
    </section>
  );
}
