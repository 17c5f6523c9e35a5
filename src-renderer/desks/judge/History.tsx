// What this judge has put on record for the project, in order, nothing taken away.

import { Table, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { BallotView } from "#shared/contract/views";
import { NumberText } from "../../components/NumberText";
import { useFormat } from "../../components/use-format";

export function History({ ballot }: { ballot: BallotView }) {
  const { t } = useTranslation(["judge", "common"]);
  const { dateTime } = useFormat();
  if (ballot.history.length < 2) return null;
  return (
    <section aria-labelledby="own-history">
      <Title order={2} id="own-history" mb="sm">
        {t("judge:history.title")}
      </Title>
      <Table aria-labelledby="own-history">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("judge:history.at")}</Table.Th>
            <Table.Th scope="col">{t("judge:history.kind")}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t("judge:total")}
            </Table.Th>
            <Table.Th scope="col">{t("common:reason")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ballot.history.map((entry) => (
            <Table.Tr key={entry.hash}>
              <Table.Th scope="row" fw={400}>
                {dateTime(entry.at)}
              </Table.Th>
              <Table.Td>{t(`judge:history.kinds.${entry.kind}`)}</Table.Td>
              <Table.Td ta="end">
                <NumberText value={entry.total} missing={t("common:none")} />
              </Table.Td>
              <Table.Td>{entry.reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
