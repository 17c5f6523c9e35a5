// The one next step of the network page, or why there is none at this laptop.

import { Button, Group, Paper, Text } from "@mantine/core";
import { IconAccessPoint, IconDeviceLaptop } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { nextStep, ownHall } from "../facts";
import { TakeOver } from "../succession/TakeOver";
import { useVenue, useVenueDeed } from "../venue-context";

export function NextStepBar() {
  const { t } = useTranslation("venue");
  const { desk, view } = useVenue();
  const step = nextStep(view, desk);
  switch (step.kind) {
    case "none":
      return null;
    case "serve":
      return <Serve />;
    case "appoint-own":
      return <AppointOwn />;
    case "not-in-charge":
      return <Says>{t("next.notInCharge")}</Says>;
    case "other-desk":
      return <Says>{t("next.otherDesk", { label: step.label })}</Says>;
    case "follow":
      return (
        <Says action={<TakeOver urgent={!step.online} />}>
          {t(step.online ? "next.follow" : "next.followOffline", { label: step.label })}
        </Says>
      );
  }
}

function Says({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Paper p="md" data-testid="venue-next">
      <Group gap="md">
        {action}
        <Text flex="1 1 20rem">{children}</Text>
      </Group>
    </Paper>
  );
}

function Serve() {
  const { t } = useTranslation("venue");
  const serve = useVenueDeed("venue.serve");
  return (
    <>
      <Says
        action={
          <Button
            size="lg"
            leftSection={<IconAccessPoint aria-hidden size={24} />}
            loading={serve.pending}
            onClick={() => void serve.run({ on: true })}
          >
            {t("next.serve")}
          </Button>
        }
      >
        {t("next.serveSays")}
      </Says>
      <ErrorNotice error={serve.error} onClose={serve.clear} />
    </>
  );
}

/** The first desk needs no questions: its name is the default one, and it is the first in the order. */
function AppointOwn() {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const appoint = useVenueDeed("venue.appoint");
  const label = t("appoint.defaultFirst");
  return (
    <>
      <Says
        action={
          <Button
            size="lg"
            leftSection={<IconDeviceLaptop aria-hidden size={24} />}
            loading={appoint.pending}
            onClick={() => void appoint.run({ device: null, hall: ownHall(view.desks), label })}
          >
            {t("next.appointOwn")}
          </Button>
        }
      >
        {t("next.appointOwnSays")}
      </Says>
      <ErrorNotice error={appoint.error} onClose={appoint.clear} />
    </>
  );
}
