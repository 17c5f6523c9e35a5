// At the door of somebody without a PIN on this laptop: whom the chief's desk gave it to chooses one, others are told where to go.

import { Alert, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useView } from "../../../engine/use-view";
import { ChoosePin } from "./ChoosePin";

export function NoPin({ event, person }: { event: string; person: string | null }) {
  const { t } = useTranslation(["entry", "venue"]);
  const { data } = useView("venue.joining", {});
  const given = data?.state === "joined" && data.event === event && data.person === person;
  if (given && person !== null) {
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
