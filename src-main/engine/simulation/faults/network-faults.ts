// Parts of the network that are cut off for a while, noticed or not.

import type { Laptop } from "../laptop";
import type { Link } from "../network";
import type { World } from "../world";

/** Some links carry nothing for some time. */
export function partition(world: World): boolean {
  const dice = world.dice.faults;
  const share = dice.pick([0.1, 0.4, 0.8]) ?? 0.1;
  const links = world.links.filter((link) => !link.isBlocked && dice.chance(share));
  if (links.length === 0) return false;
  block(world, links, dice.between(2000, 20_000));
  return true;
}

/** One laptop is cut off from those who fit. */
export function cutOff(world: World, laptop: Laptop, fits: (other: Laptop) => boolean, milliseconds: number): void {
  const others = new Set<unknown>(world.laptops.filter(fits));
  const links = world.links.filter((link) => link.joins(laptop) && others.has(link.other(laptop)) && !link.isBlocked);
  block(world, links, milliseconds);
}

function block(world: World, links: readonly Link[], milliseconds: number): void {
  if (links.length === 0) return;
  const silently = world.dice.faults.chance(0.5);
  world.tally.fault("partition");
  world.tally.note(`${links.length} links are cut${silently ? ", and nobody notices" : ""}`);
  for (const link of links) link.block(silently);
  world.schedule.after(milliseconds, () => {
    if (links.some(({ isBlocked }) => isBlocked)) world.tally.fault("heal");
    for (const link of links) link.unblock();
  });
}
