// The outcome of a step by shape and word.

import { useTranslation } from "react-i18next";
import type { PreflightOutcome } from "#shared/contract/views/preflight";
import { StatusMark, type StatusMarkProps } from "../components/StatusMark";

export const outcomeLook = {
  good: { shape: "check", tone: "good" },
  attention: { shape: "warning", tone: "caution" },
  bad: { shape: "absent", tone: "danger" },
  "not-applicable": { shape: "none", tone: "neutral" },
} as const satisfies Record<PreflightOutcome, Pick<StatusMarkProps, "shape" | "tone">>;

export function OutcomeMark({ outcome }: { outcome: PreflightOutcome }) {
  const { t } = useTranslation("preflight");
  return <StatusMark {...outcomeLook[outcome]}>{t(`outcomes.${outcome}`)}</StatusMark>;
}
