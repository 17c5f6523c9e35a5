// How hostile peers come to a venue: strangers that reach some laptops, and one who was let in as a judge.

import { join } from "../connect";
import type { Laptop } from "../laptop";
import { Pen } from "../pen";
import type { World } from "../world";
import { Hostile } from "./hostile";

export function enterHostiles(world: World): Hostile[] {
  const dice = world.dice.hostile;
  const hostiles: Hostile[] = [];
  const dwells = world.emphasis.has("hostile");
  if (dice.chance(dwells ? 1 : 0.6)) hostiles.push(new Hostile(world, "stranger", null));
  if (dice.chance(dwells ? 1 : 0.7)) hostiles.push(new Hostile(world, "insider", dice.recordId()));
  for (const hostile of hostiles) {
    const reached = world.laptops.filter(
      ({ isDesk, holdsRoot }) => (isDesk || !holdsRoot) && (isDesk || dice.chance(0.3)),
    );
    for (const laptop of reached) join(world, laptop, hostile).open();
  }
  return hostiles;
}

/** A desk in charge enrols the insider's log, as it would any judge's. */
export function letInsiderIn(desk: Laptop, insider: Hostile): boolean {
  if (insider.person === null) return false;
  const { person, logId: log, device } = insider;
  const about = { log, person, role: "judge", audience: "bench" } as const;
  const hashes = new Pen(desk).enrol([{ ...about, device, continues: null }]);
  if (hashes === null) return false;
  desk.world.truth.logs.set(log, about);
  return true;
}
