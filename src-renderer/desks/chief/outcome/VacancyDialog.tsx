// Rules that places of an award stay vacant, or takes such a ruling back; both go on record with a reason.

import { ActionIcon, Group, Text } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AwardView, VacancyView } from "#shared/contract/views";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import classes from "./Outcome.module.css";

export interface VacancyProps {
  readonly award: AwardView;
  readonly vacancy: VacancyView | null;
  readonly onClose: () => void;
}

function useVacancy({ award, onClose }: VacancyProps) {
  const { refresh } = useDesk();
  const ruling = useCall("chief.rule");
  const record = async (places: number, reason: string): Promise<void> => {
    const subject = { about: "vacancy" as const, track: award.track, award: award.award, places };
    if (!(await ruling.run({ subject, reason }))) return;
    await refresh();
    onClose();
  };
  return { ruling, record };
}

export function VacancyDialog(props: VacancyProps) {
  const { award, vacancy, onClose } = props;
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const { ruling, record } = useVacancy(props);
  const most = Math.max(1, view.projects.filter(({ track }) => track === award.track).length);
  const [places, setPlaces] = useState(Math.min(most, vacancy?.places ?? 1));
  return (
    <ReasonDialog
      opened
      title={t("vacancy.title", { award: award.name })}
      confirmLabel={t("vacancy.confirm")}
      onConfirm={(reason) => void record(places, reason)}
      onCancel={onClose}
      pending={ruling.pending}
      error={ruling.error}
    >
      <Text>{t("vacancy.says")}</Text>
      <Text>{t("vacancy.now", { given: award.projects.length, vacant: vacancy?.places ?? 0 })}</Text>
      <Group component="fieldset" className={classes["places"] ?? ""} gap="sm">
        <Text component="legend" fw={600}>
          {t("vacancy.places")}
        </Text>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t("vacancy.fewer")}
          disabled={places <= 1}
          onClick={() => setPlaces(places - 1)}
        >
          <IconMinus aria-hidden />
        </ActionIcon>
        <Text component="output" size="xl" fw={700} miw="2rem" ta="center" data-testid="vacant-places">
          {places}
        </Text>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t("vacancy.more")}
          disabled={places >= most}
          onClick={() => setPlaces(places + 1)}
        >
          <IconPlus aria-hidden />
        </ActionIcon>
      </Group>
    </ReasonDialog>
  );
}

export function WithdrawVacancy(props: VacancyProps) {
  const { award, onClose } = props;
  const { t } = useTranslation("chief");
  const { ruling, record } = useVacancy(props);
  return (
    <ReasonDialog
      opened
      title={t("vacancy.backTitle", { award: award.name })}
      confirmLabel={t("vacancy.backConfirm")}
      onConfirm={(reason) => void record(0, reason)}
      onCancel={onClose}
      pending={ruling.pending}
      error={ruling.error}
    >
      <Text>{t("vacancy.backSays")}</Text>
    </ReasonDialog>
  );
}
