// Says which stage a page speaks of, where it follows the stage in hand.

import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { useStageName } from "../projects/use-track-names";

export function StageInHand() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const stageName = useStageName();
  return (
    <StatusMark shape="open" tone="accent">
      {t("stages.speaksOf", { stage: stageName(view.stage) })}
    </StatusMark>
  );
}
