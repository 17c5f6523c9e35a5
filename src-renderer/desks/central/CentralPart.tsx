// Central on the network page: whether the event names one, how far it has come, and the way to name one.

import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { IconCloudUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ViewGate } from "../../components/ViewGate";
import { usePolledView } from "../venue/use-polled-view";
import { CentralDialog } from "./CentralDialog";
import { CentralState } from "./CentralState";
import { LeaveCentral } from "./LeaveCentral";

const beatMs = 2000;

export function CentralPart({ desk }: { desk: "chief" | "organiser" }) {
  const { t } = useTranslation("central");
  const view = usePolledView("central.view", {}, beatMs);
  const [naming, setNaming] = useState(false);
  return (
    <ViewGate view={view}>
      {({ service, mayName, ...state }) =>
        service === null && desk === "chief" ? null : (
          <section aria-labelledby="central" data-testid="central">
            <Title order={2} id="central" mb="sm">
              {t("title")}
            </Title>
            <Paper p="md">
              {service === null ? <Text>{t("none")}</Text> : <CentralState service={service} state={state} />}
              {desk === "organiser" && mayName && (
                <Group gap="sm" mt="md">
                  <Button
                    variant="default"
                    leftSection={<IconCloudUp aria-hidden size={20} />}
                    onClick={() => setNaming(true)}
                  >
                    {t(service === null ? "name" : "nameOther")}
                  </Button>
                  {service !== null && <LeaveCentral />}
                </Group>
              )}
              {desk === "organiser" && !mayName && service === null && <Text c="dimmed">{t("elsewhere")}</Text>}
            </Paper>
            {naming && <CentralDialog onClose={() => setNaming(false)} />}
          </section>
        )
      }
    </ViewGate>
  );
}
