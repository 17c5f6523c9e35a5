// One page on how to join, for a judge's place; without the PIN, which is good for one laptop alone.

import { useTranslation } from "react-i18next";
import type { ServingView } from "#shared/contract/views";
import { useSession } from "../../../engine/context";
import { addressesOf } from "./addresses";
import { JoinSteps } from "./JoinSteps";
import { QrCode } from "./QrCode";
import classes from "./JoinPrint.module.css";

export function JoinPrint({ serving }: { serving: ServingView }) {
  const { t } = useTranslation(["venue", "common"]);
  const { title, rehearsal } = useSession();
  return (
    <article className={classes["page"]}>
      <h1>{t("venue:sheet.printTitle")}</h1>
      <p>
        {title}
        {rehearsal && <strong> · {t("common:rehearsal")}</strong>}
      </p>
      <JoinSteps className={classes["steps"]} />
      <QrCode text={serving.link} label={t("venue:sheet.qr")} className={classes["qr"]} />
      <p>{t("venue:sheet.code")}</p>
      <p className={classes["code"]}>{serving.code}</p>
      <p>{t("venue:sheet.printPin")}</p>
      <p>{t("venue:sheet.printWhere")}</p>
      <ul>
        {addressesOf(serving).map((address) => (
          <li key={address}>{address}</li>
        ))}
      </ul>
      <p>{t("venue:sheet.printKeep")}</p>
    </article>
  );
}
