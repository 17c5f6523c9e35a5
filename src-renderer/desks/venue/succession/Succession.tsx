// Who is in charge, and who comes after: the chief desks in their order, and the way to take over.

import { Alert, Button, Paper, Stack, Text, Title } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChiefDeskView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { type Hall, hallsOf, standbysOf, standingOf } from "../facts";
import { useVenue } from "../venue-context";
import { AppointDialog } from "./AppointDialog";
import classes from "./Succession.module.css";

export function Succession() {
  const { t } = useTranslation("venue");
  const { desk, view } = useVenue();
  const [appointing, setAppointing] = useState(false);
  const halls = hallsOf(view.desks);
  const mayAddOwn = desk === "organiser" && view.root && view.desks.length > 0 && !view.desks.some(({ own }) => own);
  return (
    <section aria-labelledby="venue-succession" data-testid="succession">
      <Title order={2} id="venue-succession" mb="sm">
        {t("succession.title")}
      </Title>
      <Paper p="md">
        {halls.length === 0 && <Text>{t("succession.empty")}</Text>}
        {halls.map((hall) => (
          <HallDesks key={hall.hall} hall={hall} named={halls.length > 1} />
        ))}
        {mayAddOwn && (
          <Button variant="default" mt="md" onClick={() => setAppointing(true)}>
            {t("succession.appointOwn")}
          </Button>
        )}
      </Paper>
      <AppointDialog laptop={null} opened={appointing} onClose={() => setAppointing(false)} />
    </section>
  );
}

function HallDesks({ hall, named }: { hall: Hall; named: boolean }) {
  const { t } = useTranslation("venue");
  return (
    <Stack gap="sm">
      {named && <Title order={3}>{t("succession.hall", { hall: hall.hall })}</Title>}
      <ol className={classes["desks"]}>
        {hall.desks.map((desk) => (
          <DeskItem key={desk.device} desk={desk} hall={hall.desks} />
        ))}
      </ol>
      <StandbyNotice hall={hall.desks} />
    </Stack>
  );
}

const looks = {
  "in-charge": { shape: "open", tone: "accent", words: "inCharge" },
  standby: { shape: "waiting", tone: "neutral", words: "standby" },
  past: { shape: "closed", tone: "neutral", words: "past" },
} as const;

function DeskItem({ desk, hall }: { desk: ChiefDeskView; hall: readonly ChiefDeskView[] }) {
  const { t } = useTranslation("venue");
  const standing = standingOf(desk, hall);
  const { shape, tone, words } = looks[standing];
  return (
    <li className={classes["desk"]} data-in-charge={desk.inCharge || undefined}>
      <span className={classes["place"]}>{t("succession.epoch", { epoch: desk.epoch })}</span>
      <strong className={classes["name"]}>{desk.label}</strong>
      <StatusMark shape={shape} tone={tone}>
        {t(`succession.${words}`)}
      </StatusMark>
      {desk.own ? (
        <StatusMark shape="check">{t("succession.own")}</StatusMark>
      ) : (
        <StatusMark shape={desk.online ? "check" : "none"} tone={desk.online ? "good" : "caution"}>
          {t(desk.online ? "succession.online" : "succession.offline")}
        </StatusMark>
      )}
      {standing === "standby" && desk.behind !== null && (
        <StatusMark shape={desk.behind === 0 ? "check" : "late"} tone={desk.behind === 0 ? "good" : "caution"}>
          {desk.behind === 0 ? t("succession.level") : t("succession.behind", { count: desk.behind })}
        </StatusMark>
      )}
    </li>
  );
}

/** Only where somebody is in charge: before that, the page's next step says what to do. */
function StandbyNotice({ hall }: { hall: readonly ChiefDeskView[] }) {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const standbys = standbysOf(hall);
  if (!hall.some(({ inCharge }) => inCharge)) return null;
  if (standbys.length === 0) {
    return (
      <Alert color="caution" icon={<IconInfoCircle aria-hidden />} title={t("succession.noStandby")}>
        {t(view.root ? "succession.noStandbySays" : "succession.noStandbyChief")}
      </Alert>
    );
  }
  if (standbys.some(({ online, own }) => online || own)) return null;
  return (
    <Alert color="caution" icon={<IconInfoCircle aria-hidden />} title={t("succession.standbyOff")}>
      {t("succession.standbyOffSays")}
    </Alert>
  );
}
