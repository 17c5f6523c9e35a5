// What a hostile peer tries: each attack is one that some guard of ours must bear.

import type { FaultKind } from "../fault-kinds";
import type { Link } from "../network";
import type { World } from "../world";
import { beyondRole, foreignEvent, forgedEnrolment, forgedSeal, oversized, unenrolled } from "./forgeries";
import type { Hostile } from "./hostile";
import { asksForOthersMarks, bared, falseReceipt, garbage, replayed } from "./tricks";

export interface Attack {
  readonly kind: FaultKind;
  readonly weight: number;
  /** Whether there was anything to try it with. */
  run(hostile: Hostile, link: Link): boolean;
}

const everyAttack: readonly Attack[] = [
  { kind: "hostile-forged-seal", weight: 3, run: forgedSeal },
  { kind: "hostile-forged-enrolment", weight: 3, run: forgedEnrolment },
  { kind: "hostile-replayed", weight: 5, run: replayed },
  { kind: "hostile-bare", weight: 5, run: bared },
  { kind: "hostile-foreign-event", weight: 2, run: foreignEvent },
  { kind: "hostile-oversized", weight: 0.6, run: oversized },
  { kind: "hostile-unenrolled", weight: 3, run: unenrolled },
  { kind: "hostile-beyond-role", weight: 4, run: beyondRole },
  { kind: "hostile-asks-for-others-marks", weight: 4, run: asksForOthersMarks },
  { kind: "hostile-false-receipt", weight: 3, run: falseReceipt },
  { kind: "hostile-garbage", weight: 1, run: garbage },
];

export function attack(world: World, hostile: Hostile): boolean {
  const dice = world.dice.hostile;
  const link = dice.pick([...hostile.links]);
  const dwelt = everyAttack.filter(({ kind }) => world.emphasis.has(kind));
  const chosen = dice.weighed(dwelt.length > 0 ? dwelt : everyAttack);
  if (link === undefined || chosen === undefined || !chosen.run(hostile, link)) return false;
  world.tally.fault(chosen.kind);
  world.tally.note(`${hostile.name} tries ${chosen.kind.slice("hostile-".length)} on ${link.other(hostile).name}`);
  return true;
}
