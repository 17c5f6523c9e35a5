// The laptops that were sent away, and the way back for each.

import { Button, Group, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeviceView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { mayLead } from "../facts";
import { laptopNumber } from "../fingerprint";
import { useLaptopName } from "../use-laptop-name";
import { useVenue } from "../venue-context";
import type { AskHall } from "./Hall";
import classes from "./Hall.module.css";
import { UsedBy } from "./UsedBy";

export function RevokedLaptops({ laptops, onAsk }: { laptops: readonly DeviceView[]; onAsk: AskHall }) {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const laptopName = useLaptopName();
  return (
    <div>
      <Title order={3} mb="xs">
        {t("hall.revoked")}
      </Title>
      <ul className={classes["revoked"]}>
        {laptops.map((laptop) => (
          <li key={laptop.device}>
            <Group gap="md" mih={44}>
              <StatusMark shape="absent" tone="neutral">
                {t("hall.revokedMark")}
              </StatusMark>
              <span>
                {laptopName(laptop)}
                {laptop.name !== "" && ` · ${t("number", { number: laptopNumber(laptop.device) })}`}
              </span>
              <UsedBy laptop={laptop} />
              {mayLead(view) && (
                <Button
                  variant="subtle"
                  aria-label={t("hall.readmitNamed", { name: laptopName(laptop) })}
                  onClick={() => onAsk("readmit", laptop)}
                >
                  {t("hall.readmit")}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </div>
  );
}
