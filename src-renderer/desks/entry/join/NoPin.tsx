// At the door of somebody without a PIN on this laptop: whom the chief's desk gave it to chooses one, others are told where to go.

import { Alert, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ChoosePin } from "./ChoosePin";

export function NoPin({ event, person, mayChoose }: { event: string; person: string | null; mayChoose: boolean }) {
  const { t } = useTranslation(["entry", "venue"]);
  if (mayChoose && person !== null) {
    return (
      <Stack gap="md">
        <Text>{t("venue:join.joined.choosePin")}</Text>
        <ChoosePin event={event} person={person} />
      </Stack>
    );
  }
  return (
    <Alert color="caution" title={t("entry:pin.missing")}>
      {t("entry:pin.missingText")}
    </Alert>
  );
}
