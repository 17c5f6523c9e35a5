// Which of several results is looked at, where tracks are ranked by different rules; one result needs no choice.

import { Group, Radio } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDesk } from "./desk-context";
import { certificatesOf } from "./result-facts";
import { useNames } from "./use-names";

export function PartChooser() {
  const { t } = useTranslation("chief");
  const { view, part, choosePart } = useDesk();
  const names = useNames();
  if (view.parts.length < 2) return null;
  return (
    <Radio.Group
      label={t("parts.label")}
      description={t("parts.says", { count: view.parts.length })}
      value={String(part)}
      onChange={(value) => choosePart(Number(value))}
      data-testid="parts"
    >
      <Group mt="sm" gap="xl" align="flex-start">
        {view.parts.map((tracks, at) => {
          const [newest] = certificatesOf(view, { stage: view.stage.id, tracks });
          const state = newest ? t("parts.signed", { number: newest.number }) : t("parts.unsigned");
          return <Radio key={tracks.join(" ")} value={String(at)} label={names.tracks(tracks)} description={state} />;
        })}
      </Group>
    </Radio.Group>
  );
}
