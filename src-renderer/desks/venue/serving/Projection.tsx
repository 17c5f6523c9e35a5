// How to join, as large as the window: to be read from the back of the hall.

import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ServingView } from "#shared/contract/views";
import { addressesOf } from "./addresses";
import { JoinSteps } from "./JoinSteps";
import { PinText } from "./PinText";
import { QrCode } from "./QrCode";
import classes from "./Projection.module.css";

interface ProjectionProps {
  readonly serving: ServingView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function Projection({ serving, opened, onClose }: ProjectionProps) {
  const { t } = useTranslation(["venue", "common"]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen
      title={t("venue:sheet.projectTitle")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <div className={classes["projection"]} data-testid="projection">
        <QrCode text={serving.link} label={t("venue:sheet.qr")} className={classes["qr"]} />
        <div className={classes["words"]}>
          <dl className={classes["codes"]}>
            <dt>{t("venue:sheet.code")}</dt>
            <dd className={classes["code"]}>{serving.code}</dd>
            <dt>{t("venue:sheet.pin")}</dt>
            <dd className={classes["code"]}>{serving.pin === null ? "—" : <PinText pin={serving.pin} />}</dd>
            <dt>{t("venue:sheet.addresses")}</dt>
            <dd>{addressesOf(serving).join("　")}</dd>
          </dl>
          <JoinSteps className={classes["steps"]} />
        </div>
      </div>
      <p className={classes["foot"]}>{t("venue:sheet.projectSays")}</p>
    </Modal>
  );
}
