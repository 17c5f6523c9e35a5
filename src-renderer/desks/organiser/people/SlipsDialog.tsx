// The PINs that were just given out, shown this once, to be printed or copied.

import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PinSlip } from "#shared/contract/views";
import { bridge } from "../../../bridge";
import { PrintSheet } from "../../../components/PrintSheet";
import { useDesk } from "../desk-context";
import classes from "./SlipsDialog.module.css";
import type { PeopleDeeds } from "./use-people-deeds";

export function SlipsDialog({ deeds }: { deeds: PeopleDeeds }) {
  const { t } = useTranslation("organiser");
  const { slips } = deeds;
  return (
    <Modal
      opened={slips.length > 0}
      onClose={deeds.closeSlips}
      title={t("people.slips.title")}
      size="xl"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack gap="md">
        <Alert color="caution" icon={<IconAlertTriangle aria-hidden />} title={t("people.slips.says")}>
          {t("people.slips.how")}
        </Alert>
        <SimpleGrid component="ul" className={classes["list"] ?? ""} cols={{ base: 2, sm: 4 }} spacing="sm">
          {slips.map((slip) => (
            <li key={slip.person} className={classes["slip"]}>
              <Text>{slip.name}</Text>
              <Text className={classes["pin"]}>{slip.pin}</Text>
            </li>
          ))}
        </SimpleGrid>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" leftSection={<IconPrinter aria-hidden size={20} />} onClick={() => bridge.print()}>
            {t("print")}
          </Button>
          <Button onClick={deeds.closeSlips}>{t("people.slips.close")}</Button>
        </Group>
      </Stack>
      {slips.length > 0 && <SlipSheet slips={slips} />}
    </Modal>
  );
}

/** One slip a person, to be cut apart. */
function SlipSheet({ slips }: { slips: readonly PinSlip[] }) {
  const { t } = useTranslation(["organiser", "common"]);
  const { view } = useDesk();
  return (
    <PrintSheet>
      {view.rehearsal && <strong>{t("common:rehearsal")}</strong>}
      <h1>{t("people.slips.sheetTitle", { title: view.plan.title })}</h1>
      <div className={classes["sheet"]}>
        {slips.map((slip) => (
          <article key={slip.person} className={classes["cut"]}>
            <div>{slip.name}</div>
            <div className={classes["pin"]}>{slip.pin}</div>
            <div>{t("people.slips.how")}</div>
          </article>
        ))}
      </div>
    </PrintSheet>
  );
}
