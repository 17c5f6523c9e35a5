// What the workbook says of a ballot from paper: who keyed it in, whether they agreed, and what was put right later.

import { ownTotal } from "#shared/event/own-total";
import type { KeyingFact, PaperBallotFact } from "#shared/event/paper-keyings";
import { ballotSubject } from "#shared/event/kinds";
import type { EventState } from "#shared/event/state";
import type { Rule } from "#shared/scoring/index";
import { clockTime } from "./wall-time";

export function paperRemark(state: EventState, { body }: PaperBallotFact): string {
  const held = state.paperKeyings.get(ballotSubject(body)) ?? [];
  const keyings = body.keyings.map((hash) => held.find((fact) => fact.hash === hash));
  const [chosen, other] = keyings.map((keying) => keyerName(state, keying));
  const sheet = keyings.find((keying) => keying !== undefined && keying.body.sheet !== "")?.body.sheet;
  const which = sheet === undefined ? "纸质评分表" : `纸质评分表（表号 ${sheet}）`;
  return body.reason === ""
    ? `${which}：${chosen}、${other} 分别录入，一致`
    : `${which}：${chosen}、${other} 录入不一致，按原表采用 ${chosen} 的录入：${body.reason}`;
}

function keyerName(state: EventState, keying: KeyingFact | undefined): string {
  return (keying && state.people.get(keying.body.keyer)?.name) ?? "（录入人不详）";
}

/** The sheet was keyed anew after it had been taken over. */
export function rekeyedRemark(rubric: Rule, before: PaperBallotFact, fact: PaperBallotFact): string {
  const totals = [before, fact].map(({ body }) => ownTotal(rubric, body.marks) ?? "");
  return `纸质评分表重新录入 ${totals.join("→")}（${clockTime(fact.at)}）`;
}
