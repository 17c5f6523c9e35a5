// The questions of the advice, the one that matters most before a signature first.

import type { ExplainedGroup } from "#shared/scoring/explanation";
import type { GroupAdvice } from "#shared/statistics/advice";
import { Agreement } from "./Agreement";
import { Figures } from "./Figures";
import { Firmness } from "./Firmness";
import { Marks } from "./Marks";
import { NotComputed } from "./NotComputed";
import { OrderEffect } from "./OrderEffect";
import { OwnUnit } from "./OwnUnit";
import { Severity } from "./Severity";
import { WhatIfs } from "./WhatIfs";
import type { Stability } from "./use-stability";

export interface AdviceBodyProps {
  readonly advice: GroupAdvice;
  readonly group: ExplainedGroup | null;
  readonly stability: Stability;
}

/**
 * Each picture is a table whose cells are drawn: it is read aloud, printed, enlarged and coloured as all else. A chart
 * library would put style attributes into markup, which the content policy refuses, and would need its words told twice.
 */
export function AdviceBody({ advice, group, stability }: AdviceBodyProps) {
  return (
    <>
      <Firmness advice={advice} stability={stability} />
      <WhatIfs advice={advice} />
      <Agreement advice={advice} />
      <Severity advice={advice} />
      <Marks advice={advice} group={group} />
      <OrderEffect advice={advice} />
      <OwnUnit advice={advice} />
      <NotComputed advice={advice} />
      <Figures advice={advice} />
    </>
  );
}
