// How to join, for whoever stands at this screen: the QR code, the join code, the one-time PIN, and the addresses.

import { Alert, Button, CopyButton, Group, Paper, Text } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCheck,
  IconChevronUp,
  IconCopy,
  IconPresentation,
  IconPrinter,
  IconRefresh,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ServingView } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { PrintSheet } from "../../../components/PrintSheet";
import { usePrinting } from "../../../components/use-printing";
import { useVenue, useVenueDeed } from "../venue-context";
import { addressesOf } from "./addresses";
import { JoinPrint } from "./JoinPrint";
import { PinText } from "./PinText";
import { Projection } from "./Projection";
import { QrCode } from "./QrCode";
import { StopButton } from "./StopButton";
import classes from "./Serving.module.css";

interface JoinSheetProps {
  readonly serving: ServingView;
  readonly onFold: () => void;
}

export function JoinSheet({ serving, onFold }: JoinSheetProps) {
  const { t } = useTranslation("venue");
  const { printed, print } = usePrinting<ServingView>();
  const { view } = useVenue();
  const [large, setLarge] = useState(false);
  return (
    <Paper component="section" aria-label={t("sheet.title")} data-testid="join-sheet">
      <div className={classes["sheet"]}>
        <div className={classes["qrPart"]}>
          <QrCode text={serving.link} label={t("sheet.qr")} className={classes["qr"]} />
          <CopyLink link={serving.link} />
        </div>
        <div className={classes["words"]}>
          <CodePart code={serving.code} />
          <PinPart pin={serving.pin} />
          <Addresses serving={serving} />
        </div>
      </div>
      <Group gap="sm" mt="md">
        <Button
          variant={view.lobby.length === 0 && serving.pin !== null ? "filled" : "default"}
          leftSection={<IconPresentation aria-hidden size={20} />}
          onClick={() => setLarge(true)}
        >
          {t("sheet.project")}
        </Button>
        <Button variant="default" leftSection={<IconPrinter aria-hidden size={20} />} onClick={() => print(serving)}>
          {t("sheet.print")}
        </Button>
        <Button
          variant="subtle"
          color="neutral"
          aria-expanded
          leftSection={<IconChevronUp aria-hidden size={20} />}
          onClick={onFold}
        >
          {t("sheet.hide")}
        </Button>
        <StopButton />
      </Group>
      <Projection serving={serving} opened={large} onClose={() => setLarge(false)} />
      {printed && (
        <PrintSheet>
          <JoinPrint serving={printed} />
        </PrintSheet>
      )}
    </Paper>
  );
}

function CopyLink({ link }: { link: string }) {
  const { t } = useTranslation("venue");
  return (
    <CopyButton value={link}>
      {({ copied, copy }) => (
        <Button
          variant="subtle"
          size="sm"
          className={classes["copy"] ?? ""}
          leftSection={copied ? <IconCheck aria-hidden size={18} /> : <IconCopy aria-hidden size={18} />}
          onClick={copy}
        >
          {t(copied ? "sheet.copied" : "sheet.copy")}
        </Button>
      )}
    </CopyButton>
  );
}

function CodePart({ code }: { code: string }) {
  const { t } = useTranslation("venue");
  return (
    <div>
      <Text className={classes["label"] ?? ""}>{t("sheet.code")}</Text>
      <strong className={classes["code"]} data-testid="join-code">
        {code}
      </strong>
    </div>
  );
}

function PinPart({ pin }: { pin: string | null }) {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const nobodyYet = view.lobby.length + view.devices.length === 0;
  const renew = useVenueDeed("venue.new-pin");
  return (
    <div>
      <Text className={classes["label"] ?? ""}>{t("sheet.pin")}</Text>
      <Group gap="sm" align="center">
        {pin === null ? <Text fw={600}>{t("sheet.pinDead")}</Text> : <PinText pin={pin} />}
        <Button
          variant={pin === null ? (nobodyYet ? "filled" : "default") : "subtle"}
          leftSection={<IconRefresh aria-hidden size={20} />}
          loading={renew.pending}
          onClick={() => void renew.run({})}
        >
          {t("sheet.newPin")}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t("sheet.pinSays")}
      </Text>
      <ErrorNotice error={renew.error} onClose={renew.clear} />
    </div>
  );
}

function Addresses({ serving }: { serving: ServingView }) {
  const { t } = useTranslation("venue");
  const addresses = addressesOf(serving);
  if (addresses.length === 0) {
    return (
      <Alert color="caution" icon={<IconAlertTriangle aria-hidden />}>
        {t("sheet.noAddress")}
      </Alert>
    );
  }
  return (
    <div>
      <Text className={classes["label"] ?? ""}>{t("sheet.addresses")}</Text>
      <ul className={classes["addresses"]}>
        {addresses.map((address) => (
          <li key={address}>{address}</li>
        ))}
      </ul>
    </div>
  );
}
