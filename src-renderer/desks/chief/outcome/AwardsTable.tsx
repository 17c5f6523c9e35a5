// The awards or grades of a track with their projects, and the places of awards that the chief leaves vacant.

import { Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AwardView, ResultView, VacancyView } from "#shared/contract/views";
import { useFormat } from "../../../components/use-format";
import { useNames } from "../use-names";
import { VacancyDialog, WithdrawVacancy } from "./VacancyDialog";

interface AwardsTableProps {
  readonly track: string;
  readonly result: ResultView;
  readonly tied: boolean;
}

interface Asked {
  readonly award: AwardView;
  readonly takeBack: boolean;
}

export function AwardsTable({ track, result, tied }: AwardsTableProps) {
  const { t } = useTranslation("chief");
  const [asked, setAsked] = useState<Asked | null>(null);
  const kind = result.outcome === "grades" ? "grades" : "awards";
  const awards = result.awards.filter((award) => award.track === track);
  const vacancyOf = (award: string): VacancyView | null =>
    result.vacancies.find((vacancy) => vacancy.track === track && vacancy.award === award) ?? null;
  if (awards.length === 0) return tied ? null : <Text c="dimmed">{t(`outcome.none.${kind}`)}</Text>;
  const Dialog = asked?.takeBack ? WithdrawVacancy : VacancyDialog;
  return (
    <>
      <Table maw="64rem" data-testid="awards">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(`outcome.column.${kind}`)}</Table.Th>
            <Table.Th scope="col">{t(`outcome.projects.${kind}`)}</Table.Th>
            {kind === "awards" && (
              <Table.Th scope="col">
                <span className="visually-hidden">{t("vacancy.places")}</span>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {awards.map((award) => (
            <Table.Tr key={award.award}>
              <Table.Th scope="row">{award.name}</Table.Th>
              <Table.Td>
                <Given award={award} kind={kind} vacancy={vacancyOf(award.award)} />
              </Table.Td>
              {kind === "awards" && (
                <Table.Td w="14rem">
                  <Vacate
                    award={award}
                    vacancy={vacancyOf(award.award)}
                    onAsk={(takeBack) => setAsked({ award, takeBack })}
                  />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {asked && <Dialog award={asked.award} vacancy={vacancyOf(asked.award.award)} onClose={() => setAsked(null)} />}
    </>
  );
}

interface GivenProps {
  readonly award: AwardView;
  readonly kind: "awards" | "grades";
  readonly vacancy: VacancyView | null;
}

function Given({ award, kind, vacancy }: GivenProps) {
  const { t } = useTranslation("chief");
  const { dateTime } = useFormat();
  const names = useNames();
  return (
    <>
      {award.projects.length > 0 ? names.projects(award.projects) : t(`outcome.nobody.${kind}`)}
      {vacancy && (
        <Text size="sm">
          {t("vacancy.stays", { count: vacancy.places, time: dateTime(vacancy.at), reason: vacancy.reason })}
        </Text>
      )}
    </>
  );
}

interface VacateProps {
  readonly award: AwardView;
  readonly vacancy: VacancyView | null;
  readonly onAsk: (takeBack: boolean) => void;
}

function Vacate({ award, vacancy, onAsk }: VacateProps) {
  const { t } = useTranslation("chief");
  return (
    <Group gap="xs" justify="flex-end">
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={t("vacancy.leaveOf", { award: award.name })}
        onClick={() => onAsk(false)}
      >
        {t("vacancy.leave")}
      </Button>
      {vacancy && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t("vacancy.backOf", { award: award.name })}
          onClick={() => onAsk(true)}
        >
          {t("vacancy.back")}
        </Button>
      )}
    </Group>
  );
}
