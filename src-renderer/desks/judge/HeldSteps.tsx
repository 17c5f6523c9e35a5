// Where a submitted ballot is held, as steps: by shape and word, filled once a machine there has signed for it.

import { IconCircleCheckFilled, IconCircleDashed } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Whereabouts } from "#shared/contract/views";
import { StatusMark } from "../../components/StatusMark";
import { heldSteps } from "./held";
import { useLink } from "./link";
import { isNetworked } from "./link-state";
import classes from "./held.module.css";

export function HeldSteps({ whereabouts }: { whereabouts: Whereabouts }) {
  const { t } = useTranslation("judge");
  const networked = isNetworked(useLink()) || whereabouts !== "here";
  return (
    <ol className={classes["steps"]} aria-label={t("held.label")} data-testid="held">
      {heldSteps(whereabouts, networked).map(({ step, reached }) => {
        const Icon = reached ? IconCircleCheckFilled : IconCircleDashed;
        return (
          <li key={step} className={classes["step"]} data-reached={reached || undefined}>
            <Icon aria-hidden size={22} />
            {t(reached ? `held.reached.${step}` : `held.waiting.${step}`)}
          </li>
        );
      })}
    </ol>
  );
}

/** In a list, only where there is somewhere else to be. */
export function HeldMark({ whereabouts }: { whereabouts: Whereabouts | null }) {
  const { t } = useTranslation("judge");
  const networked = isNetworked(useLink());
  if (whereabouts === null || (!networked && whereabouts === "here")) return null;
  return (
    <StatusMark shape={whereabouts === "here" ? "none" : "check"} size="sm">
      {t(`held.reached.${whereabouts}`)}
    </StatusMark>
  );
}
