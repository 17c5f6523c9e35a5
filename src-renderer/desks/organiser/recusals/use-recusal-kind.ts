// Why a recusal is proposed, in words.

import { useTranslation } from "react-i18next";
import type { RecusalProposal } from "#shared/contract/views";
import type { organiser } from "../../../locales/zh-CN/organiser";

type Kind = keyof typeof organiser.recusals.kinds;
const kinds: readonly Kind[] = ["applicant-unit", "joint-unit", "member-unit"];

export function useRecusalKind(): (proposal: RecusalProposal) => string {
  const { t } = useTranslation("organiser");
  return ({ kind, unit }) => t(`recusals.kinds.${kinds.find((known) => known === kind) ?? "other"}`, { unit });
}
