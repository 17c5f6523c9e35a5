// Everything that may happen in a simulated venue, one thing after another.

import { attack } from "./hostile/attacks";
import type { Hostile } from "./hostile/hostile";
import { commands } from "./operations/commands";
import { mishaps } from "./operations/mishaps";
import type { Operation } from "./operations/operation";
import { work } from "./operations/work";
import type { World } from "./world";

export function operationsOf(world: World, hostiles: readonly Hostile[]): Operation[] {
  const attacks = hostiles.map((hostile) => ({ weight: 12, run: () => attack(world, hostile) }));
  return [...work(world), ...mishaps(world), ...commands(world), ...attacks];
}
