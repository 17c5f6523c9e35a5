// How far a sheet has come, by shape and word.

import { useTranslation } from "react-i18next";
import type { KeyingState, PaperLine } from "#shared/contract/views";
import type { ToneName } from "../../app/palette";
import { StatusMark, type StatusShape } from "../../components/StatusMark";

const looks: Readonly<Record<KeyingState, { shape: StatusShape; tone: ToneName }>> = {
  none: { shape: "none", tone: "neutral" },
  once: { shape: "waiting", tone: "accent" },
  uncompared: { shape: "waiting", tone: "accent" },
  agrees: { shape: "check", tone: "good" },
  differs: { shape: "conflict", tone: "danger" },
  recused: { shape: "recused", tone: "neutral" },
  "taken-over": { shape: "closed", tone: "neutral" },
};

export function PaperStateMark({ state, size = "md" }: { state: KeyingState; size?: "sm" | "md" | "lg" }) {
  const { t } = useTranslation("scorekeeper");
  return (
    <StatusMark {...looks[state]} size={size}>
      {t(`states.${state}`)}
    </StatusMark>
  );
}

export function OwnKeyingMark({ mine }: Pick<PaperLine, "mine">) {
  const { t } = useTranslation("scorekeeper");
  if (mine === "none") return null;
  return (
    <StatusMark shape={mine === "draft" ? "draft" : "check"} tone={mine === "draft" ? "accent" : "good"} size="sm">
      {t(mine === "draft" ? "mineDraft" : "mineKeyed")}
    </StatusMark>
  );
}
