// The state of a step by shape and word.

import { useTranslation } from "react-i18next";
import type { ToneName } from "../../../app/palette";
import { StatusMark, type StatusShape } from "../../../components/StatusMark";
import type { StepState } from "../steps/steps";

const marks: Readonly<Record<StepState, { shape: StatusShape; tone: ToneName }>> = {
  done: { shape: "check", tone: "good" },
  next: { shape: "open", tone: "accent" },
  open: { shape: "warning", tone: "caution" },
  waiting: { shape: "waiting", tone: "neutral" },
};

export function StepMark({ state, size = "md" }: { state: StepState; size?: "sm" | "md" }) {
  const { t } = useTranslation("organiser");
  return (
    <StatusMark {...marks[state]} size={size}>
      {t(`rail.states.${state}`)}
    </StatusMark>
  );
}
