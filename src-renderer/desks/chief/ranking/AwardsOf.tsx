// The awards of a track, and where a tie leaves one undecided.

import { Alert, Table, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import { useNames } from "../use-names";

export function AwardsOf({ track, result }: { track: string; result: ResultView }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const awards = result.awards.filter((award) => award.track === track);
  const ranked = result.result.groups.find(({ id }) => id === track)?.ranking.some(({ rank }) => rank !== null);
  const ties = result.awardTies.filter((tie) => tie.track === track);
  if (!ranked) return null;
  return (
    <section aria-label={t("ranking.awards")}>
      <Title order={2} mb="sm">
        {t("ranking.awards")}
      </Title>
      {awards.length === 0 && ties.length === 0 && <Text c="dimmed">{t("ranking.noAwards")}</Text>}
      {ties.map((tie) => (
        <Alert key={tie.projects.join(" ")} color="caution" icon={<IconAlertTriangle aria-hidden />} mb="sm">
          {t("ranking.awardTieOf", { rank: tie.rank, projects: names.projects(tie.projects) })}
        </Alert>
      ))}
      {awards.length > 0 && (
        <Table maw="48rem" data-testid="awards">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("ranking.award")}</Table.Th>
              <Table.Th scope="col">{t("ranking.winners")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {awards.map(({ award, name, projects }) => (
              <Table.Tr key={award}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>{projects.length > 0 ? names.projects(projects) : t("ranking.noWinner")}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
