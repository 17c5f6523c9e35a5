// Which of its looks the state of central has: what is wrong comes before what is under way.

import type { CentralView } from "#shared/contract/views";

export type CentralLook = "trouble" | "sending" | "differs" | "complete";

export function lookOf({ trouble, entries, ends }: Pick<CentralView, "trouble" | "entries" | "ends">): CentralLook {
  if (trouble !== null) return "trouble";
  if (entries.held < entries.here || ends === null) return "sending";
  return ends.here.root === ends.there.root ? "complete" : "differs";
}
