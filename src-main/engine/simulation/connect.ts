// Who may be connected with whom: every laptop of a hall with its desks, desks with one another, the organiser with every desk.

import { type Air, type Endpoint, Link } from "./network";
import type { Laptop } from "./laptop";
import type { World } from "./world";

/** Adds the links that are not there yet. */
export function connect(world: World): void {
  const { laptops } = world;
  for (const [at, laptop] of laptops.entries())
    for (const other of laptops.slice(at + 1)) {
      if (!mayMeet(laptop, other) || linkBetween(world, laptop, other) !== undefined) continue;
      const link = join(world, laptop, other);
      // Until all heals a judge's laptop may know one desk alone.
      link.wanted = world.calm || (laptop.isDesk && other.isDesk) || world.dice.cast.chance(0.7);
    }
}

export function join(world: World, a: Endpoint, b: Endpoint): Link {
  const known = linkBetween(world, a, b);
  if (known !== undefined) return known;
  const link = new Link(a, b, airOf(world));
  world.links.push(link);
  return link;
}

function linkBetween({ links }: World, a: Endpoint, b: Endpoint): Link | undefined {
  return links.find((link) => link.joins(a) && link.joins(b));
}

function mayMeet(a: Laptop, b: Laptop): boolean {
  if (a.isDesk && b.isDesk) return true;
  if (a.isDesk || b.isDesk) return a.holdsRoot || b.holdsRoot || a.hall === b.hall;
  return false;
}

function airOf(world: World): Air {
  return {
    schedule: world.schedule,
    dice: world.dice.network,
    tally: world.tally,
    get weather() {
      return world.weather;
    },
    sent: (from, to, frame) => world.sent(from, to, frame),
  };
}
