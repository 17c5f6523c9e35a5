// A judge's state for a project by shape and tone; the words stand in the locales.

import type { ChiefProject, JudgeState } from "#shared/contract/views";
import type { ToneName } from "../../app/palette";
import type { StatusShape } from "../../components/StatusMark";

export interface StateLook {
  readonly shape: StatusShape;
  readonly tone: ToneName;
}

export const judgeStateLooks: Readonly<Record<JudgeState, StateLook>> = {
  waiting: { shape: "none", tone: "neutral" },
  marking: { shape: "draft", tone: "accent" },
  submitted: { shape: "check", tone: "good" },
  amended: { shape: "amended", tone: "good" },
  recused: { shape: "recused", tone: "neutral" },
  "recusal-ordered": { shape: "locked", tone: "neutral" },
  absent: { shape: "absent", tone: "danger" },
  late: { shape: "late", tone: "caution" },
  conflict: { shape: "conflict", tone: "danger" },
};

export const standingLooks: Readonly<Record<ChiefProject["standing"], StateLook>> = {
  waiting: { shape: "waiting", tone: "neutral" },
  open: { shape: "open", tone: "accent" },
  closed: { shape: "closed", tone: "neutral" },
};

/** In the order in which the key of the matrix lists them. */
export const judgeStates = Object.keys(judgeStateLooks) as readonly JudgeState[];

export function isReady(state: JudgeState): boolean {
  return state === "submitted" || state === "amended" || state === "recused" || state === "recusal-ordered";
}
